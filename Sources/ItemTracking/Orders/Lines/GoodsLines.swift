/// Lines of goods with their numbers.
extension Model {
  /// Adds the line that a goods phrase describes, at the place of its document.
  package mutating func addLine(
    _ goods: Goods, to document: RowID<Document>, entryType: EntryType? = nil,
    origin: LineOrigin = .byUser
  ) throws(TrackingError) -> RowID<DocumentLine> {
    var line = AddLine(to: document, goods.quantityOrOneEach, of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    line.entryType = entryType
    line.origin = origin
    if !goods.bin.isBlank { line.bin = goods.bin }
    return try line.perform(on: &self)
  }

  /// Assigns the numbers of a goods phrase to a line.
  package mutating func track(
    _ line: RowID<DocumentLine>, _ goods: Goods, appliesTo: RowID<ItemLedgerEntry> = .none,
    appliesFrom: RowID<ItemLedgerEntry> = .none
  ) throws(TrackingError) {
    if goods.keys.allSatisfy({ $0.isBlank }) {
      for entry in [appliesTo, appliesFrom] where !entry.isNone { _ = try requireEntry(entry) }
      if !appliesTo.isNone || !appliesFrom.isNone {
        lines.update(line, &journal) {
          $0.appliesTo = appliesTo
          $0.appliesFrom = appliesFrom
        }
      }
      return
    }
    let base = lines[line].quantityBase
    if goods.keys.count > 1 { try goods.requireOneEach(base.magnitude) }
    for key in goods.keys {
      let part = goods.keys.count == 1 ? base : Quantity.one.times(sign: base.sign)
      let source = SourceReference(line)
      var assignment = AssignTracking(part, of: withKnownLot(key, on: source), to: source)
      assignment.expirationDate = goods.expirationDate
      assignment.warrantyDate = goods.warrantyDate
      assignment.appliesTo = appliesTo
      assignment.appliesFrom = appliesFrom
      try assignment.perform(on: &self)
    }
  }
}
