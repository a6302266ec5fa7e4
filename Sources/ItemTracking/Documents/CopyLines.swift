/// Copies lines to an open document: of an open document, or of a posted one, with or without the
/// entries whose cost is taken back (T-051, T-090).
public struct CopyLines: Sendable {
  public var document: RowID<Document>

  public init(to document: RowID<Document>) { self.document = document }

  /// Copies the lines of an open document; tracking is not copied (T-090), but for what customers
  /// brought back and vendors are to take: the numbers that came in with it.
  public func copy(_ source: RowID<Document>, on tables: inout Tables) throws(TrackingError) {
    let kind = tables.documents[document].kind
    let passesOn =
      tables.documents[source].kind == .salesReturnOrder && kind.partyKind == .vendor
    for id in tables.lineIDs(of: source) {
      let line = tables.lines[id]
      let sku = tables.stockKeys[line.stock].unit
      let quantity =
        passesOn && kind != .purchaseReturnOrder
        ? line.quantity - (line.quantityHandled.divided(by: line.quantityPerUnit) ?? .zero)
        : line.quantity
      var copy = AddLine(to: document, quantity, of: sku.itemNo)
      copy.variantCode = sku.variantCode
      copy.locationCode = sku.locationCode
      copy.unitCode = line.unitCode
      copy.shipmentDate = line.shipmentDate
      copy.expectedDate = passesOn ? line.shipmentDate : line.expectedDate
      copy.reserve = line.reserve
      if kind == .itemJournal { copy.entryType = line.entryType }
      let copied = try copy.perform(on: &tables)
      if passesOn { try passOn(id, to: copied, &tables) }
    }
  }

  /// What came back under a number goes to the vendor under it: of lots and packages what is left
  /// of the entry, and where cost reversing is exact applied to it.
  private func passOn(
    _ source: RowID<DocumentLine>, to copy: RowID<DocumentLine>, _ tables: inout Tables
  ) throws(TrackingError) {
    let own = SourceReference(copy)
    let isExact =
      tables.company.exactCostReversing == 1 && tables.lines[copy].signFactor < 0
    for id in tables.trackingSpecifications.ids(inList: 0, key: source.raw) {
      let entry = tables.trackingSpecifications[id].itemEntry
      let row = tables.ledger[entry]
      let key = tables.stockKeys[row.stock].tracking
      let isSerialAlone = key.lotNo.isBlank && key.packageNo.isBlank
      let quantity = min(
        isSerialAlone ? row.quantity : row.remainingQuantity, tables.lines[copy].quantityBase)
      guard quantity.isPositive else { continue }
      if let known = tables.trackingLines(of: own).first(where: { $0.key == key }) {
        try tables.setTracked(known.quantity + quantity, of: key, on: own, .saved)
        continue
      }
      var assignment = AssignTracking(quantity, of: key, to: own)
      if isExact { assignment.appliesTo = entry }
      assignment.isUnchecked = true
      try assignment.perform(on: &tables)
    }
  }

  /// Copies posted lines and their numbers: of an invoice or a credit memo always, of a receipt or
  /// a shipment where the copy takes it back (T-090); with their cost what is left of it (T-051).
  public func copy(
    _ sources: [RowID<PostedLine>], reversingCost: Bool, on tables: inout Tables
  ) throws(TrackingError) {
    var copied = false
    for id in sources {
      let posted = tables.postedLines[id]
      guard reversingCost else {
        let line = try tables.copyLine(posted, posted.quantity.magnitude, to: document)
        try copyNumbers(of: id, posted, to: line, &tables)
        copied = true
        continue
      }
      if try reverse(id, posted, &tables) { copied = true }
    }
    guard !copied else { return }
    throw TrackingError(
      .nothingToReverse, blaming: .document,
      "nothing of these lines is left to take back (T-051)",
      detail: "all of it has come back, or is used up, already")
  }

  /// Numbers of the posted entries: of sales all that was posted, of purchases what remains, and
  /// where cost reversing is exact what has not been taken back (T-090).
  private func copyNumbers(
    of id: RowID<PostedLine>, _ posted: PostedLine, to line: RowID<DocumentLine>,
    _ tables: inout Tables
  ) throws(TrackingError) {
    let kind = tables.documents[document].kind
    if kind == .salesOrder, let made = tables.assembledToOrder(id) {
      try tables.assemble(line, like: made)
    }
    let source = tables.postedDocuments[posted.document].kind
    let takesBack = source.isTakenBack(by: kind)
    guard takesBack || source.isInvoice, kind.partyKind != nil, !kind.isOnlyPlanned else { return }
    let isExact = takesBack && tables.company.exactCostReversing == 1
    var rest = posted.quantity.magnitude
    for entry in tables.itemEntries(of: id) where rest.isPositive {
      let row = tables.ledger[entry]
      let key = tables.stockKeys[row.stock].tracking
      guard !key.isBlank, !row.flags.contains(.correction) else { continue }
      let open = row.isPositive ? row.remainingQuantity : row.shippedNotReturned.magnitude
      let whole =
        kind.partyKind == .customer
        ? row.quantity.magnitude : max(row.remainingQuantity, .zero)
      let quantity = min(isExact ? open : whole, rest)
      guard quantity.isPositive else { continue }
      rest -= quantity
      var assignment = AssignTracking(quantity, of: key, to: SourceReference(line))
      assignment.isUnchecked = true
      try assignment.perform(on: &tables)
    }
  }

  /// One line for what can still be reversed, with a tracking line an entry.
  private func reverse(
    _ id: RowID<PostedLine>, _ posted: PostedLine, _ tables: inout Tables
  ) throws(TrackingError) -> Bool {
    var parts: [(entry: RowID<ItemLedgerEntry>, quantity: Quantity)] = []
    var sum = Quantity.zero
    for entry in tables.itemEntries(of: id) {
      let row = tables.ledger[entry]
      let open = row.isPositive ? row.remainingQuantity : row.shippedNotReturned.magnitude
      guard open.isPositive, !row.flags.contains(.correction) else { continue }
      parts.append((entry, open))
      sum += open
    }
    guard sum.isPositive else { return false }
    let isTracked = parts.contains {
      !tables.stockKeys[tables.ledger[$0.entry].stock].tracking.isBlank
    }
    guard isTracked else {
      // Without numbers the line itself names its entry, so each entry has a line.
      for part in parts {
        let line = try tables.copyLine(posted, part.quantity, to: document)
        let isPositive = tables.ledger[part.entry].isPositive
        tables.lines.update(line, &tables.journal) {
          if isPositive { $0.appliesTo = part.entry } else { $0.appliesFrom = part.entry }
        }
      }
      return true
    }
    let line = try tables.copyLine(posted, sum, to: document)
    for part in parts {
      let row = tables.ledger[part.entry]
      let key = tables.stockKeys[row.stock].tracking
      var assignment = AssignTracking(part.quantity, of: key, to: SourceReference(line))
      if row.isPositive {
        assignment.appliesTo = part.entry
      } else {
        assignment.appliesFrom = part.entry
      }
      assignment.isUnchecked = true
      try assignment.perform(on: &tables)
    }
    return true
  }
}

extension Tables {
  /// The ledger entries of a posted line: its own, or those that an invoice line invoiced
  /// (T-141, T-142).
  public func itemEntries(of posted: RowID<PostedLine>) -> [RowID<ItemLedgerEntry>] {
    let own = entries(ofPosted: posted)
    guard own.isEmpty else { return own }
    var seen: Set<RowID<ItemLedgerEntry>> = []
    return values(ofInvoiced: posted).compactMap {
      let entry = values[$0].itemEntry
      return seen.insert(entry).inserted ? entry : nil
    }
  }
}
