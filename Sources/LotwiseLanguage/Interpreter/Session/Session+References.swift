import ItemTracking

extension Model {
  /// The line a reference means: the one it names, or the document's only line; a component is
  /// no line.
  func line(_ reference: Reference) throws(TrackingError) -> RowID<DocumentLine> {
    guard case .document(_, _, component: 0, _) = reference else { throw .needsLine }
    return try lineOrOwner(reference)
  }

  /// The component a reference means.
  func component(_ reference: Reference) throws(TrackingError) -> RowID<ProductionComponent> {
    guard case .document(_, _, let component, _) = reference else { throw .needsLine }
    return try self.component(component, of: lineOrOwner(reference))
  }

  /// The line a reference means, or the one of whose components it means one.
  func lineOrOwner(_ reference: Reference) throws(TrackingError) -> RowID<DocumentLine> {
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
    case .entryOf(let posted, let key): return SourceReference(try entry(of: posted, key))
    case .number(_, on: let line): return try source(line)
    case .page: throw .noPage
    case .reservation: throw .needsLine
    case .document(_, _, let component, let side):
      if component > 0 { return SourceReference(try self.component(reference)) }
      let line = try self.line(reference)
      if side == .inbound {
        guard lines[line].hasInboundSide else { throw .needsTransfer }
        return SourceReference(inboundOf: line)
      }
      return SourceReference(line)
    }
  }

  /// The ledger entry that a posted line wrote under a number: `entry of PR1.1 lot L1`.
  func entry(
    of posted: Reference, _ key: TrackingKey
  ) throws(TrackingError) -> RowID<ItemLedgerEntry> {
    let found = try postedLines(posted).flatMap { entries(ofPosted: $0) }.filter {
      trackedSKUs[itemLedgerEntries[$0].stock].tracking.matches(key)
    }
    guard let entry = found.first else {
      throw TrackingError(
        .entryUnknown, blaming: .entry, "no item ledger entry there has \(key)",
        advice: "`show ledger of` the posted document lists what it wrote")
    }
    guard found.count == 1 else {
      throw TrackingError(
        .entryUnknown, blaming: .entry, "\(found.count) item ledger entries there have \(key)",
        advice: "name the number, or the entry itself: `entry \(entry.entryNo)`")
    }
    return entry
  }

  /// A reference by name of an entry as the entry itself.
  func resolved(_ reference: Reference) throws(TrackingError) -> Reference {
    guard case .entryOf(let posted, let key) = reference else { return reference }
    return .entry(try entry(of: posted, key))
  }

  /// Whether there is, or was, a document of that number.
  func isKnown(_ reference: Reference) -> Bool {
    guard case .document(let no, _, _, _) = reference else { return true }
    return document(no) != nil || postedDocument(no) != nil || warehouseDocument(no) != nil
      || isPostedOrder(no)
  }

  /// Whether something was posted from an order of that number; looks at every posted document.
  private func isPostedOrder(_ no: DocumentNo) -> Bool {
    var isFound = false
    postedDocuments.forEach { _, row in if row.orderNo == no || row.no == no { isFound = true } }
    return isFound
  }

  /// The records of a reference for looking: both sides of a transfer's lines, nothing of what is
  /// posted in full.
  func allSources(_ reference: Reference) throws(TrackingError) -> [SourceReference] {
    switch reference {
    case .page: throw .noPage
    case .reservation: return []
    case .number(_, on: let line): return try allSources(line)
    case .document(let no, _, _, let side):
      guard document(no) != nil else {
        guard isKnown(reference) else {
          throw TrackingError(.documentUnknown, blaming: .document, "there is no document \(no)")
        }
        return []
      }
      let own = try sources(reference)
      guard side == .unsaid else { return own }
      return own.flatMap { source -> [SourceReference] in
        guard source.kind == .line, let line = source.line, lines[line].hasInboundSide
        else { return [source] }
        return [source, SourceReference(inboundOf: line)]
      }
    case .entry, .entryOf: return [try source(reference)]
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
        .documentUnknown, blaming: .document, "there is no posted document \(no)",
        advice: names.text(no).allSatisfy(\.isNumber)
          ? "`undo \(no) statements` takes the last statements back" : nil)
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

extension Session {
  /// The line whose tracking a statement is about: the one it names, else that of the open page.
  func tracked(_ reference: Reference?) throws(StatementFailure) -> SourceReference {
    switch reference {
    case nil, .page:
      guard let page else { throw .refused(.noPage) }
      return page.source
    case let reference?:
      return try asking { model throws(TrackingError) in try model.source(reference) }
    }
  }

  /// Whether a line's tracking is entered on its opened page.
  func entry(of source: SourceReference) -> TrackingEntry {
    page?.source == source ? .onPage : .saved
  }
}

extension TrackingError {
  static var noPage: TrackingError {
    TrackingError(
      .noPage, blaming: .line, "say which line",
      advice: "`… PO1.1`, or open its tracking: `edit tracking of PO1.1 { … }`")
  }

  static var needsLine: TrackingError {
    TrackingError(.lineUnknown, blaming: .line, "a document line is meant here, such as PO1.1")
  }

  static var needsTransfer: TrackingError {
    TrackingError(
      .lineUnknown, blaming: .line, "only lines of transfer orders have an inbound side")
  }
}
