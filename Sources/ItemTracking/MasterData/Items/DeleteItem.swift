/// Taking an item away.
extension Model {
  /// Deletes an item that never moved, is on no open line or component, lies in no bin and goes
  /// into no other item.
  ///
  /// With it goes all that is set up for it: units, variants, bills of materials, operations,
  /// planning, forecasts, empty bin contents, and the cards of its numbers with their comments.
  package mutating func deleteItem(_ no: ItemNo) throws(TrackingError) {
    let id = items.find(unique: 0, key: no.id)
    guard !id.isNone else { throw .itemUnknown(no) }
    if hasEntries(no) {
      throw .itemInUse("item \(no) has item ledger entries, so it stays")
    }
    if let document = openDocument(with: no) {
      throw .itemInUse("item \(no) stands on \(document), so it stays")
    }
    // W-075: bins add up to the warehouse entries, which stay; so what lies in a bin stays, too.
    var contents: [RowID<BinContent>] = []
    trackedSKUs.forEach(of: no) { key in
      contents += binContents.ids(inList: BinContent.List.stock, key: key.raw)
    }
    for id in contents where !isEmpty(id) {
      let bin = bins[binContents[id].bin]
      throw .itemInUse(
        "item \(no) is in bin \(bin.code) at \(bin.locationCode), so it stays (W-075)")
    }
    let user = bomLines.first(inList: BillOfMaterialsLine.List.component, key: no.id)
    if !user.isNone {
      throw .itemInUse("item \(bomLines[user].parentItemNo) is made of item \(no), so it stays")
    }
    deleteSetUp(of: no)
    for content in contents { binContents.remove(content, &journal) }
    items.remove(id, &journal)
  }

  /// Whether a bin content holds nothing, also under no number.
  private func isEmpty(_ id: RowID<BinContent>) -> Bool {
    binContents[id].quantityBase.isZero
      && binNumbers.first(inList: BinNumber.List.content, key: id.raw).isNone
  }

  private mutating func deleteSetUp(of no: ItemNo) {
    for unit in units.ids(inList: 0, key: no.id) { units.remove(unit, &journal) }
    for variant in variants.ids(inList: 0, key: no.id) { variants.remove(variant, &journal) }
    for list in [BillOfMaterialsLine.List.production, BillOfMaterialsLine.List.assembly] {
      for part in bomLines.ids(inList: list, key: no.id) { bomLines.remove(part, &journal) }
    }
    for operation in routingLines.ids(inList: 0, key: no.id) {
      routingLines.remove(operation, &journal)
    }
    let planning = planningParameters.find(unique: 0, key: no.id)
    if !planning.isNone { planningParameters.remove(planning, &journal) }
    for card in planningParameters.ids(inList: 0, key: no.id) {
      planningParameters.remove(card, &journal)
    }
    for entry in forecastEntries.ids(inList: 0, key: no.id) {
      forecastEntries.remove(entry, &journal)
    }
    for assignment in planningAssignments.ids(inList: 0, key: no.id) {
      planningAssignments.remove(assignment, &journal)
    }
    for card in numberInformation.ids(inList: 1, key: no.id) {
      for comment in comments(on: numberInformation[card].key) {
        comments.remove(comment, &journal)
      }
      numberInformation.remove(card, &journal)
    }
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
