/// Taking an item away.
extension Model {
  /// Deletes an item that never moved and is on no open line, with its units and variants, and its
  /// cards with their comments.
  package mutating func deleteItem(_ no: ItemNo) throws(TrackingError) {
    let id = items.find(unique: 0, key: no.id)
    guard !id.isNone else { throw .itemUnknown(no) }
    if hasEntries(no) {
      throw .itemInUse("item \(no) has item ledger entries, so it stays")
    }
    var line: RowID<DocumentLine>?
    trackedSKUs.forEach(of: no) { key in
      let first = lines.first(inList: DocumentLine.List.stock, key: key.raw)
      if !first.isNone { line = first }
    }
    if let line {
      throw .itemInUse(
        "item \(no) stands on \(documents[lines[line].document].no), so it stays")
    }
    for unit in units.ids(inList: 0, key: no.id) { units.remove(unit, &journal) }
    for variant in variants.ids(inList: 0, key: no.id) { variants.remove(variant, &journal) }
    for part in bomLines.ids(inList: 0, key: no.id) { bomLines.remove(part, &journal) }
    for card in numberInformation.ids(inList: 1, key: no.id) {
      for comment in comments(on: numberInformation[card].key) {
        comments.remove(comment, &journal)
      }
      numberInformation.remove(card, &journal)
    }
    items.remove(id, &journal)
  }

  /// Blocks an item for posting, or releases it.
  package mutating func setBlocked(_ no: ItemNo, to blocked: Bool) throws(TrackingError) {
    try change(no) { $0.blocked = blocked ? 1 : 0 }
  }
}

extension TrackingError {
  fileprivate static func itemInUse(_ wording: Wording) -> TrackingError {
    TrackingError(
      .itemInUse, blaming: .item, wording, advice: "`block item` keeps it from being posted")
  }
}
