/// Releasing a document for handling, and reopening it for changes.
extension Model {
  /// - Throws: `status-unfit` for a kind that is never released, `nothing-to-release` without a
  ///   quantity on any line.
  package mutating func release(_ id: RowID<Document>) throws(TrackingError) {
    let header = documents[id]
    try requireReleased(header)
    guard header.status != .finished else {
      throw TrackingError(.statusUnfit, blaming: .document, "\(header.no) is finished")
    }
    guard lineIDs(of: id).contains(where: { !lines[$0].quantityBase.isZero }) else {
      throw TrackingError(
        .nothingToRelease, blaming: .document, "there is nothing to release on \(header.no)",
        advice: "`add … to` it first")
    }
    documents.update(id, &journal) { $0.status = .released }
  }

  package mutating func reopen(_ id: RowID<Document>) throws(TrackingError) {
    let header = documents[id]
    try requireReleased(header)
    guard header.status != .finished else {
      throw TrackingError(.statusUnfit, blaming: .document, "\(header.no) is finished")
    }
    documents.update(id, &journal) { $0.status = .open }
  }

  private func requireReleased(_ header: Document) throws(TrackingError) {
    guard header.kind.isReleased else {
      throw TrackingError(
        .statusUnfit, blaming: .document,
        "a \(header.kind.name) is neither released nor reopened",
        advice: header.kind == .productionOrder ? "`set … released` changes its status" : "")
    }
  }

  /// Lines of a released document stay as they are; their tracking may change.
  func requireOpen(_ id: RowID<Document>) throws(TrackingError) {
    try requireOpen(documents[id])
  }

  func requireOpen(_ header: Document) throws(TrackingError) {
    guard header.kind.isReleased, header.status == .released else { return }
    throw TrackingError(
      .documentReleased, blaming: .document, "\(header.no) is released, so its lines stay",
      advice: "`reopen \(header.no)` first")
  }
}
