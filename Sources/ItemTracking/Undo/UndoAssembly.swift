/// Taking back a posting of an assembly order: the item goes, the components come back (T-171).
extension UndoPosting {
  /// Order of checks: not undone, not assembled to order, the item's entries, the components'.
  ///
  /// - Throws: `recreate-order` (a question) when the order is gone and nothing is answered.
  func undoAssembly(_ document: PostedDocument, on tables: inout Tables) throws(TrackingError) {
    let id = tables.postedLines[postedLine].document
    let lines = tables.postedLines.ids(inChain: 0, key: id.raw)
      .filter { !tables.postedLines[$0].flags.contains(.correction) }
      .sorted { $0.raw < $1.raw }
    guard let header = lines.first else {
      throw TrackingError(
        .undoCorrected, blaming: .document, "\(document.no) is undone already (T-171)")
    }
    if tables.postedLines[header].flags.contains(.assembledToOrder), !isForShipment {
      throw TrackingError(
        .undoUnfit, blaming: .document,
        "\(document.no) is assembled to order, so it is undone with its shipment (T-169)",
        advice: "`undo` the shipment")
    }
    // What the shipment took is there again, as the shipment's correction.
    for line in isForShipment ? Array(lines.dropFirst()) : lines {
      try check(tables.entries(ofPosted: line), tables.postedLines[line], tables)
    }
    var taken: [(line: PostedLine, entries: [RowID<ItemLedgerEntry>])] = []
    for line in lines {
      let posted = tables.postedLines[line]
      let entries = tables.entries(ofPosted: line)
      var undo = UndoPosting(line)
      undo.replaced = replaced
      let undone = undo.reverse(posted, &tables)
      for entry in entries { _ = try undo.undo(entry, posted, undone, document, &tables) }
      taken.append((posted, entries))
    }
    if let sale {
      try giveBackToOrder(taken, document, sale, &tables)
    } else if !isForShipment {
      try giveBackAssembly(taken, document, &tables)
    }
  }

  /// What shipments had taken of assemblies to order is undone with them (T-169).
  func undoAssemblies(
    _ corrections: [RowID<ItemLedgerEntry>: RowID<ItemLedgerEntry>], _ tables: inout Tables
  ) throws(TrackingError) {
    var taken: [RowID<PostedLine>: [RowID<ItemLedgerEntry>: RowID<ItemLedgerEntry>]] = [:]
    for (sold, correction) in corrections where !tables.ledger[sold].isPositive {
      let chain = ItemApplicationEntry.Chain.outbound
      for id in tables.applications.ids(inChain: chain, key: sold.raw) {
        let made = tables.applications[id].inbound
        let posting = tables.ledger[made].posting
        let flags = tables.postedLines[posting].flags
        guard flags.contains(.assembledToOrder), !flags.contains(.correction) else { continue }
        taken[posting, default: [:]][made] = correction
      }
    }
    for (header, replaced) in taken.sorted(by: { $0.key.raw < $1.key.raw }) {
      var undo = UndoPosting(header)
      undo.isForShipment = true
      undo.replaced = replaced
      undo.sale = tables.orderLine(of: postedLine)
      try undo.perform(on: &tables)
    }
  }

  /// The sales line and its assembly are bound again, under the same numbers.
  ///
  /// An assembly order that was finished is opened anew, as BC does for a line that is assembled to
  /// order.
  private func giveBackToOrder(
    _ taken: [(line: PostedLine, entries: [RowID<ItemLedgerEntry>])], _ document: PostedDocument,
    _ sale: RowID<DocumentLine>, _ tables: inout Tables
  ) throws(TrackingError) {
    guard let first = taken.first else { return }
    if let owner = tables.assembly(for: tables.lines[sale]) {
      tables.lines.update(owner, &tables.journal) {
        $0.quantityHandled -= first.line.quantity
        $0.quantityToHandle = $0.outstanding
        $0.lastPosted = first.line.previous
      }
      tables.restoreTracking(of: first.entries, to: SourceReference(owner))
      try giveBackComponents(taken, owner, &tables)
      try tables.bind(
        SourceReference(sale), to: SourceReference(owner), first.line.quantity, specific: nil)
      return
    }
    let owner = try AssembleToOrder(sale).open(on: &tables)
    tables.restoreTracking(of: first.entries, to: SourceReference(owner))
    try tables.bind(
      SourceReference(sale), to: SourceReference(owner), tables.lines[owner].outstanding,
      specific: nil)
  }

  private func giveBackComponents(
    _ taken: [(line: PostedLine, entries: [RowID<ItemLedgerEntry>])],
    _ owner: RowID<DocumentLine>, _ tables: inout Tables
  ) throws(TrackingError) {
    for (line, entries) in taken.dropFirst() {
      let component = try tables.component(line.componentNo, of: owner)
      tables.components.update(component, &tables.journal) {
        $0.quantityConsumed -= min(line.quantity, $0.quantityConsumed)
      }
      tables.restoreTracking(of: entries, to: SourceReference(component))
      tables.trackAgain(SourceReference(component))
    }
  }

  private func giveBackAssembly(
    _ taken: [(line: PostedLine, entries: [RowID<ItemLedgerEntry>])], _ document: PostedDocument,
    _ tables: inout Tables
  ) throws(TrackingError) {
    guard let first = taken.first else { return }
    var owner = tables.document(document.orderNo).flatMap {
      tables.lineIfAny(first.line.orderLineNo, of: $0)
    }
    if owner == nil {
      let question = TrackingError(
        .recreateOrder, blaming: .command,
        "the assembly order \(document.orderNo) is gone; open it again with what is undone? (T-171)"
      )
      guard try tables.ask(question) else { return }
      owner = try recreate(taken.map(\.line), document, &tables)
    } else if let owner {
      tables.lines.update(owner, &tables.journal) {
        $0.quantityHandled -= first.line.quantity
        $0.quantityToHandle = $0.outstanding
        $0.lastPosted = first.line.previous
      }
    }
    guard let owner else { return }
    tables.restoreTracking(of: first.entries, to: SourceReference(owner))
    try giveBackComponents(taken, owner, &tables)
    tables.trackAgain(SourceReference(owner))
  }

  /// The order as it was posted last: what was made of what.
  private func recreate(
    _ lines: [PostedLine], _ document: PostedDocument, _ tables: inout Tables
  ) throws(TrackingError) -> RowID<DocumentLine>? {
    guard let header = lines.first else { return nil }
    let unit = tables.stockKeys[header.stock].unit
    var order = OpenDocument(.assemblyOrder, no: document.orderNo)
    order.isRecreated = true
    order.locationCode = unit.locationCode
    order.postingDate = document.postingDate
    order.documentDate = document.documentDate
    var line = AddLine(to: try order.perform(on: &tables), header.quantity, of: unit.itemNo)
    line.variantCode = unit.variantCode
    let owner = try line.perform(on: &tables)
    tables.dropComponents(of: owner)
    for used in lines.dropFirst() {
      let component = tables.addComponent(
        to: owner, used.quantity.divided(by: header.quantity) ?? used.quantity,
        expected: used.quantity, of: tables.stockKeys[used.stock].unit)
      tables.components.update(component, &tables.journal) { $0.componentNo = used.componentNo }
    }
    return owner
  }
}

extension Tables {
  /// The expiration date of what an outbound entry took.
  private func consumedExpiration(of id: RowID<ItemLedgerEntry>) -> CalendarDate {
    let taken = applications.newest(inChain: ItemApplicationEntry.Chain.outbound, key: id.raw)
    guard !taken.isNone else { return .blank }
    return ledger[applications[taken].inbound].expirationDate
  }

  /// The numbers of entries that were undone stand on their source again (T-174).
  fileprivate mutating func restoreTracking(
    of entries: [RowID<ItemLedgerEntry>], to source: SourceReference
  ) {
    for row in history(of: source)
    where entries.contains(trackingSpecifications[row].itemEntry) {
      trackingSpecifications.remove(row, &journal)
    }
    let dates = dates(of: source)
    for id in entries where !stockKeys[ledger[id].stock].tracking.isBlank {
      let entry = ledger[id]
      var row = ReservationEntry(
        entryNo: 0, status: .surplus, source: source, stock: entry.stock,
        quantity: entry.quantity)
      if entry.isPositive {
        row.expectedDate = dates.expected
        row.expirationDate = entry.expirationDate
      } else {
        row.shipmentDate = dates.shipment
        row.expirationDate = consumedExpiration(of: id)
      }
      row.warrantyDate = entry.warrantyDate
      insertLoose(row)
    }
    autoTrack(source)
  }
}
