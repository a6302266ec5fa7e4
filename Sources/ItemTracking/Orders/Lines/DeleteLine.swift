/// Deleting lines, and documents with their lines.
extension Model {
  /// Deletes a line (T-063, R-093).
  ///
  /// With numbers assigned, BC asks; on a no the line stays. For the numbers of what a production
  /// line uses it asks who deletes the line, not what a worksheet carries out.
  ///
  /// - Throws: `line-posted` when a part is posted and not invoiced or in transit, `purchase-made`,
  ///   `action-unfit` for a line of a count that is finished, `delete-tracking` (a question) when
  ///   numbers are assigned and nothing is answered.
  package mutating func deleteLine(
    _ id: RowID<DocumentLine>, isCarriedOut: Bool = false
  ) throws(TrackingError) {
    try requireOpen(lines[id].document)
    try requireMayGo(fromCount: lines[id])
    let asksForComponents = !isCarriedOut && lines[id].kind == .productionOrder
    try removeLine(id, asksForComponents ? .ofLineAndComponents : .ofLine)
  }

  /// Whose numbers are asked for before a line goes with them.
  private enum AskedNumbers { case none, ofLine, ofLineAndComponents }

  private mutating func removeLine(
    _ id: RowID<DocumentLine>, _ asked: AskedNumbers
  ) throws(TrackingError) {
    let line = lines[id]
    let isAssembly = line.kind.isAssembly
    if isAssembly, !line.linked.isNone {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(documents[line.document].no) is assembled to order, so it goes with its sale (T-169)",
        advice: "delete the sales line")
    }
    try requireNothingOpen(ofPosted: line)
    try requireNothingBought(for: line)
    // An assembly order that is posted in part may go; a production line may not.
    guard isAssembly || line.making.isNone else {
      throw TrackingError(
        .linePosted, blaming: .line, "output or consumption of the line is posted (T-161)",
        advice: "`set … finished` on the order closes it")
    }
    let isTracked =
      switch asked {
      case .none: false
      case .ofLine: !trackedQuantity(of: SourceReference(id)).isZero
      case .ofLineAndComponents: hasNumbers(id)
      }
    if isTracked {
      let question = TrackingError(
        .deleteTracking, blaming: .command,
        "the line has item tracking; delete it with the line? (T-063)")
      guard try ask(question) else { return }
    }
    let order = changedOrder(ofPlan: id)
    dropLine(id)
    if let order { try settleDates(ofOrder: order) }
  }

  /// What is shipped is received, of a transfer, or invoiced, of other orders; an assembly order
  /// may go at any time.
  private func requireNothingOpen(ofPosted line: DocumentLine) throws(TrackingError) {
    if line.kind == .transferOrder {
      guard line.inTransit.isZero else {
        throw TrackingError(
          .linePosted, blaming: .line, "\(line.inTransit) of the line are in transit",
          facts: [Fact("found", .quantity(line.inTransit))],
          advice: "`post \(documents[line.document].no) receive` receives them")
      }
      return
    }
    guard line.kind.isAssembly || line.quantityHandled == line.quantityInvoiced else {
      throw TrackingError(
        .linePosted, blaming: .line, "the line is partly posted and not invoiced in full")
    }
  }

  /// Deletes a whole document with its lines.
  ///
  /// With numbers on any of them it asks once; on a no all of it stays.
  ///
  /// - Throws: `line-posted`, `action-unfit`; the question `delete-document`.
  package mutating func deleteDocument(_ id: RowID<Document>) throws(TrackingError) {
    if documents[id].kind.isCount { try requireCount(documents[id], .open) }
    if lineIDs(of: id).contains(where: { hasNumbers($0) }) {
      let question = TrackingError(
        .deleteDocument, blaming: .command,
        "lines of \(documents[id].no) have item tracking; delete it with them? (R-093)")
      guard try ask(question) else { return }
    }
    for line in lineIDs(of: id) { try removeLine(line, .none) }
    documents.remove(id, &journal)
  }

  /// Whether a line, or what it is made of, has numbers that are not posted.
  func hasNumbers(_ id: RowID<DocumentLine>) -> Bool {
    !trackedQuantity(of: SourceReference(id)).isZero
      || components.ids(inList: ProductionComponent.List.line, key: id.raw).contains {
        !trackedQuantity(of: SourceReference($0)).isZero
      }
  }
}
