import ItemTracking

extension Tables {
  /// The line a reference means: the one it names, or the document's only line.
  func line(_ reference: Reference) throws(TrackingError) -> RowID<DocumentLine> {
    guard case .document(let no, let line, _, _) = reference else { throw .needsLine }
    let document = try requireDocument(no)
    return line == 0 ? try onlyLine(of: document) : try self.line(line, of: document)
  }

  /// The record a reference means: a line, one side of a transfer, a component, an entry.
  func source(_ reference: Reference) throws(TrackingError) -> SourceReference {
    switch reference {
    case .entry(let id):
      _ = try requireEntry(id)
      return SourceReference(id)
    case .reservation, .number: throw .needsLine
    case .document(_, _, let component, let side):
      let line = try self.line(reference)
      if component > 0 { return SourceReference(try self.component(component, of: line)) }
      if side == .inbound {
        guard lines[line].kind == .transferOrder else { throw .needsTransfer }
        return SourceReference(inboundOf: line)
      }
      return SourceReference(line)
    }
  }

  /// All records that a reference means: each line of a document, when it names no line.
  func sources(_ reference: Reference) throws(TrackingError) -> [SourceReference] {
    guard case .document(let no, 0, 0, let side) = reference else {
      return [try source(reference)]
    }
    let document = try requireDocument(no)
    return lineIDs(of: document).map {
      side == .inbound ? SourceReference(inboundOf: $0) : SourceReference($0)
    }
  }

  /// The posted lines a reference means: one, or all that are not corrections.
  func postedLines(_ reference: Reference) throws(TrackingError) -> [RowID<PostedLine>] {
    guard case .document(let no, let line, _, _) = reference else { throw .needsLine }
    guard let document = postedDocument(no) else {
      throw TrackingError(
        .documentUnknown, blaming: .document, "there is no posted document \(no)")
    }
    let all = postedLines.ids(inChain: 0, key: document.raw)
    if line == 0 {
      let open = all.filter { !postedLines[$0].flags.contains(.correction) }
      return open.isEmpty ? all : open
    }
    guard let id = all.first(where: { postedLines[$0].lineNo == line }) else {
      throw TrackingError(.lineUnknown, blaming: .line, "\(no) has no line \(line)")
    }
    return [id]
  }
}

extension TrackingError {
  static var needsLine: TrackingError {
    TrackingError(.lineUnknown, blaming: .line, "a document line is meant here, such as PO1.1")
  }

  static var needsTransfer: TrackingError {
    TrackingError(
      .lineUnknown, blaming: .line, "only lines of transfer orders have an inbound side")
  }
}
