/// Copies lines to an open document: of an open document, or of a posted one, with or without the
/// entries whose cost is taken back (T-051, T-090).
public struct CopyLines: Command {
  /// The open document that gets the lines.
  public var document: RowID<Document>
  /// What the lines are copied of.
  public var source: Source
  /// Of posted lines: with the entries whose cost is taken back (T-051).
  public var reversesCost = false

  /// What is copied.
  public enum Source: Hashable, Sendable {
    /// All lines of an open document, without their numbers (T-090).
    case document(RowID<Document>)
    /// Some lines of posted documents.
    case postedLines([RowID<PostedLine>])
  }

  /// Copies of lines without their numbers; with `reversesCost` each has those that it takes back.
  public init(_ source: Source, to document: RowID<Document>) {
    self.source = source
    self.document = document
  }

  /// - Throws: what adding a line refuses; `nothing-to-reverse` when nothing is left of posted
  ///   lines whose cost is to be taken back.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch source {
    case .document(let open): try copy(open, &model)
    case .postedLines(let lines): try copy(lines, &model)
    }
  }

  /// Copies the lines of an open document; tracking is not copied (T-090), but for what customers
  /// brought back and vendors are to take: the numbers that came in with it.
  private func copy(_ source: RowID<Document>, _ model: inout Model) throws(TrackingError) {
    let kind = model.documents[document].kind
    let passesOn =
      model.documents[source].kind == .salesReturnOrder && kind.partyKind == .vendor
    for id in model.lineIDs(of: source) {
      let line = model.lines[id]
      let sku = model.trackedSKUs[line.stock].unit
      let quantity =
        passesOn && kind != .purchaseReturnOrder
        ? line.quantity - (try line.quantityHandled.quotient(by: line.quantityPerUnit))
        : line.quantity
      var copy = AddLine(to: document, quantity, of: sku.itemNo)
      copy.variantCode = sku.variantCode
      copy.locationCode = sku.locationCode
      copy.unitCode = line.unitCode
      copy.shipmentDate = line.shipmentDate
      copy.expectedDate = passesOn ? line.shipmentDate : line.expectedDate
      copy.reserve = line.reserve
      if kind == .itemJournal { copy.entryType = line.entryType }
      let copied = try copy.perform(on: &model)
      if passesOn { try passOn(id, to: copied, &model) }
    }
  }

  /// What came back under a number goes to the vendor under it: of lots and packages what is left
  /// of the entry, and where cost reversing is exact applied to it.
  private func passOn(
    _ source: RowID<DocumentLine>, to copy: RowID<DocumentLine>, _ model: inout Model
  ) throws(TrackingError) {
    let isExact =
      model.company.exactCostReversing == 1 && model.lines[copy].signFactor < 0
    for id in model.trackingSpecifications.ids(inList: 0, key: source.raw) {
      let entry = model.trackingSpecifications[id].itemEntry
      let row = model.itemLedgerEntries[entry]
      let key = model.trackedSKUs[row.stock].tracking
      let quantity = min(
        key.isSerialAlone ? row.quantity : row.remainingQuantity, model.lines[copy].quantityBase)
      guard quantity.isPositive else { continue }
      try assign(quantity, of: entry, to: copy, appliesTo: isExact ? entry : .none, &model)
    }
  }

  /// Copies posted lines and their numbers: of an invoice or a credit memo always, of a receipt or
  /// a shipment where the copy takes it back (T-090); with their cost what is left of it (T-051).
  ///
  /// What was undone is not copied.
  private func copy(
    _ sources: [RowID<PostedLine>], _ model: inout Model
  ) throws(TrackingError) {
    var copied = false
    var reversed: [RowID<ItemLedgerEntry>: Quantity] = [:]
    for id in sources where !model.postedLines[id].flags.contains(.correction) {
      let posted = model.postedLines[id]
      guard reversesCost else {
        let line = try model.copyLine(posted, posted.quantity, to: document)
        try copyNumbers(of: id, posted, to: line, &model)
        copied = true
        continue
      }
      if try reverse(id, posted, &reversed, &model) { copied = true }
    }
    guard !copied else { return }
    throw TrackingError(
      .nothingToReverse, blaming: .document,
      "nothing of these lines is left to take back (T-051)",
      detail: "all of it has come back, or is used up, already")
  }

  /// Numbers of the posted entries: of sales all that was posted, of purchases what remains of lots
  /// and packages and all serial numbers, also those that are gone by now, and where cost reversing
  /// is exact what has not been taken back (T-090); of what is assembled to order only those with a
  /// lot, since its serial numbers are those of what was assembled then (T-169).
  private func copyNumbers(
    of id: RowID<PostedLine>, _ posted: PostedLine, to line: RowID<DocumentLine>,
    _ model: inout Model
  ) throws(TrackingError) {
    let kind = model.documents[document].kind
    if kind == .salesOrder, let made = model.assembledToOrder(id) {
      try model.assemble(line, like: made)
    }
    let isAssembled = model.assembly(for: model.lines[line]) != nil
    let source = model.postedDocuments[posted.document].kind
    let takesBack = source.isTakenBack(by: kind)
    guard takesBack || source.isInvoice, kind.partyKind != nil, !kind.isOnlyPlanned else { return }
    let isExact = takesBack && model.company.exactCostReversing == 1
    var rest = posted.quantity.magnitude
    for (entry, share) in model.shares(of: id) {
      let row = model.itemLedgerEntries[entry]
      let key = model.trackedSKUs[row.stock].tracking
      guard !key.isBlank, !row.flags.contains(.correction), !isAssembled || !key.lotNo.isBlank
      else { continue }
      let isWhole = kind.partyKind == .customer || key.isSerialAlone
      let whole = isWhole ? row.quantity.magnitude : row.remainingQuantity
      let quantity = min(isExact ? row.reversible : whole, share, rest)
      guard quantity.isPositive else { continue }
      rest -= quantity
      try assign(quantity.times(sign: posted.quantity.sign), of: entry, to: line, &model)
    }
  }

  /// Several shipments of one number are invoiced, or come back, together: their parts add up.
  private func assign(
    _ quantity: Quantity, of entry: RowID<ItemLedgerEntry>, to line: RowID<DocumentLine>,
    appliesTo: RowID<ItemLedgerEntry> = .none, _ model: inout Model
  ) throws(TrackingError) {
    let key = model.trackedSKUs[model.itemLedgerEntries[entry].stock].tracking
    let source = SourceReference(line)
    if let known = model.trackingLine(ofExactly: key, on: source) {
      try model.setTracked(known.quantity + quantity, of: key, on: source, .saved)
      return
    }
    var assignment = AssignTracking(quantity, of: key, to: source)
    assignment.appliesTo = appliesTo
    assignment.isUnchecked = true
    takeDates(&assignment, of: entry, quantity, line, &model)
    try assignment.perform(on: &model)
  }

  /// What comes in has the warranty date of its entry, and the date its number is known with (BC's
  /// `ItemTrackingManagement.InitReservEntry`; T-182, T-188).
  private func takeDates(
    _ assignment: inout AssignTracking, of entry: RowID<ItemLedgerEntry>, _ quantity: Quantity,
    _ line: RowID<DocumentLine>, _ model: inout Model
  ) {
    let row = model.lines[line]
    guard quantity.times(sign: row.signFactor).isPositive else { return }
    assignment.warrantyDate = model.itemLedgerEntries[entry].warrantyDate
    let known = model.knownDate(of: assignment.key, model.trackedSKUs[row.stock].unit)
    assignment.expirationDate = known?.date ?? .blank
  }

  /// A part of an entry that is taken back.
  private struct Part {
    var entry: RowID<ItemLedgerEntry>
    var quantity: Quantity
    var key: TrackingKey
  }

  /// Lines for what can still be reversed, with a tracking line an entry: one for each posted line
  /// that the entries belong to, and another one for what it wrote a second time under a number,
  /// since each number names one entry.
  private func reverse(
    _ id: RowID<PostedLine>, _ posted: PostedLine,
    _ reversed: inout [RowID<ItemLedgerEntry>: Quantity], _ model: inout Model
  ) throws(TrackingError) -> Bool {
    var lines: [[Part]] = []
    var places: [RowID<PostedLine>: Int] = [:]
    var seen: Set<TrackingKey> = []
    var rest = posted.quantity.magnitude
    for (entry, share) in model.shares(of: id) {
      let row = model.itemLedgerEntries[entry]
      let key = model.trackedSKUs[row.stock].tracking
      if places[row.posting] == nil {
        // The first line of a posting, and its second.
        places[row.posting] = lines.count
        lines += [[], []]
        seen = []
      }
      let isSecond = !key.isBlank && !seen.insert(key).inserted
      let open = min(row.reversible - (reversed[entry] ?? .zero), share, rest)
      guard open.isPositive, !row.flags.contains(.correction), let place = places[row.posting]
      else { continue }
      rest -= open
      reversed[entry, default: .zero] += open
      let part = Part(entry: entry, quantity: open, key: key)
      if key.isBlank {
        // Without numbers the line itself names its entry, so each entry has a line.
        lines.append([part])
      } else {
        lines[place + (isSecond ? 1 : 0)].append(part)
      }
    }
    for parts in lines where !parts.isEmpty { try add(parts, posted, &model) }
    return lines.contains { !$0.isEmpty }
  }

  private func add(
    _ parts: [Part], _ posted: PostedLine, _ model: inout Model
  ) throws(TrackingError) {
    let sign = posted.quantity.sign
    let sum = parts.reduce(Quantity.zero) { $0 + $1.quantity }
    let line = try model.copyLine(posted, sum.times(sign: sign), to: document)
    for part in parts {
      let isPositive = model.itemLedgerEntries[part.entry].isPositive
      guard !part.key.isBlank else {
        model.lines.update(line, &model.journal) {
          if isPositive { $0.appliesTo = part.entry } else { $0.appliesFrom = part.entry }
        }
        continue
      }
      let quantity = part.quantity.times(sign: sign)
      var assignment = AssignTracking(quantity, of: part.key, to: SourceReference(line))
      if isPositive {
        assignment.appliesTo = part.entry
      } else {
        assignment.appliesFrom = part.entry
      }
      assignment.isUnchecked = true
      takeDates(&assignment, of: part.entry, quantity, line, &model)
      try assignment.perform(on: &model)
    }
  }
}

extension TrackingKey {
  /// A serial number without lot and package: of a partly sold lot what remains is copied.
  fileprivate var isSerialAlone: Bool { lotNo.isBlank && packageNo.isBlank }
}

extension ItemLedgerEntry {
  /// What can still be taken back of it: what remains of goods that came in, what has not come back
  /// of goods that went out.
  fileprivate var reversible: Quantity {
    isPositive ? remainingQuantity : shippedNotReturned.magnitude
  }
}

extension Model {
  /// The ledger entries of a posted line with how much of each belongs to it: all of its own, and
  /// of those that an invoice line invoiced as much as it invoiced (T-051, T-090).
  fileprivate func shares(
    of posted: RowID<PostedLine>
  ) -> [(entry: RowID<ItemLedgerEntry>, quantity: Quantity)] {
    let own = entries(ofPosted: posted)
    guard own.isEmpty else { return own.map { ($0, itemLedgerEntries[$0].quantity.magnitude) } }
    var invoiced: [RowID<ItemLedgerEntry>: Quantity] = [:]
    for value in values(ofInvoiced: posted) {
      let row = valueEntries[value]
      invoiced[row.itemEntry, default: .zero] += row.invoicedQuantity.magnitude
    }
    return itemEntries(of: posted).map { ($0, invoiced[$0] ?? .zero) }
  }

  /// The ledger entries of a posted line: its own, or those that an invoice line invoiced
  /// (T-141, T-142).
  public func itemEntries(of posted: RowID<PostedLine>) -> [RowID<ItemLedgerEntry>] {
    let own = entries(ofPosted: posted)
    guard own.isEmpty else { return own }
    var seen: Set<RowID<ItemLedgerEntry>> = []
    return values(ofInvoiced: posted).compactMap {
      let entry = valueEntries[$0].itemEntry
      return seen.insert(entry).inserted ? entry : nil
    }
  }
}
