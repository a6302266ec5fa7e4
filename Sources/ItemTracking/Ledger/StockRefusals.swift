/// Why goods cannot leave, with the figures: what is there, and where else it is.
extension Model {
  func notInInventory(
    _ missing: Quantity, of outbound: RowID<ItemLedgerEntry>, _ line: PostingLine
  ) -> TrackingError {
    TrackingError(
      .notInInventory, blaming: .quantity,
      "item \(line.item.no) is not in inventory at \(line.sku.locationCode): \(missing) are missing (T-135)",
      facts: [Fact("missing", .quantity(missing))],
      detail: onHand(of: line.sku, .none, before: outbound))
  }

  func notApplied(
    _ missing: Quantity, of outbound: RowID<ItemLedgerEntry>, _ split: PostingSplit,
    _ line: PostingLine
  ) -> TrackingError {
    let blame: Blame =
      !split.key.serialNo.isBlank ? .serial : !split.key.lotNo.isBlank ? .lot : .quantity
    return TrackingError(
      .notApplied, blaming: blame,
      "\(split.key) of \(line.item.no) is not in inventory at \(line.sku.locationCode): \(missing) of \(split.quantity.magnitude) are missing",
      facts: [
        Fact("missing", .quantity(missing)), Fact("wanted", .quantity(split.quantity.magnitude)),
      ],
      detail: onHand(of: line.sku, split.key, before: outbound),
      advice:
        "rule T-135: \(line.code.code) is specific, so what goes out came in under the same number and is not reserved for others"
    )
  }

  /// What an item has open at a place, by number, who has what of a number reserved, and where else
  /// the item is.
  ///
  /// The refused posting took a part before it found the rest missing; that part is still there.
  private func onHand(
    of sku: StockkeepingUnit, _ key: TrackingKey, before outbound: RowID<ItemLedgerEntry>
  ) -> Wording {
    var here: [(TrackingKey, Quantity)] = []
    let chain = ItemApplicationEntry.Chain.outbound
    for id in itemApplicationEntries.ids(inChain: chain, key: outbound.raw) {
      let application = itemApplicationEntries[id]
      let taken = trackedSKUs[itemLedgerEntries[application.inbound].stock].tracking
      add(application.quantity.magnitude, taken, &here)
    }
    var elsewhere: [(LocationCode, Quantity)] = []
    var holders: [(SourceReference, Quantity)] = []
    trackedSKUs.forEach(of: sku.itemNo) { stock in
      let unit = trackedSKUs[stock].unit
      guard unit.variantCode == sku.variantCode else { return }
      var id = itemLedgerEntries.first(inList: 0, key: stock.raw)
      while !id.isNone {
        let entry = itemLedgerEntries[id]
        if entry.remainingQuantity.isPositive {
          if unit.locationCode == sku.locationCode {
            add(entry.remainingQuantity, trackedSKUs[entry.stock].tracking, &here)
            addHolders(of: id, key, &holders)
          } else {
            add(entry.remainingQuantity, unit.locationCode, &elsewhere)
          }
        }
        id = itemLedgerEntries.next(inList: 0, after: id)
      }
    }
    here.sort { names.text($0.0) < names.text($1.0) }
    elsewhere.sort { names.precedes($0.0.id, $1.0.id) }
    var result: Wording = "on hand at \(sku.locationCode): "
    if here.isEmpty { result = result + "nothing" }
    for (index, (key, quantity)) in here.prefix(5).enumerated() {
      result = result + "\(index == 0 ? "" : ", ")\(key) \(quantity)"
    }
    if here.count > 5 { result = result + ", …" }
    for (holder, quantity) in holders.prefix(3) {
      result = result + "; \(quantity) reserved for \(wording(of: holder))"
    }
    if holders.count > 3 { result = result + ", …" }
    for (location, quantity) in elsewhere.prefix(3) {
      result = result + "; \(quantity) at \(location)"
    }
    if elsewhere.count > 3 { result = result + ", …" }
    return result
  }

  /// Who has a ledger entry under a number reserved, and how much of it.
  private func addHolders(
    of id: RowID<ItemLedgerEntry>, _ key: TrackingKey,
    _ holders: inout [(SourceReference, Quantity)]
  ) {
    guard trackedSKUs[itemLedgerEntries[id].stock].tracking.matches(key) else { return }
    let list = ReservationEntry.List.ledgerEntry
    for row in reservationEntries.ids(inList: list, key: id.raw) {
      let entry = reservationEntries[row]
      guard entry.status == .reservation, !entry.partner.isNone else { continue }
      add(entry.quantity, reservationEntries[entry.partner].source, &holders)
    }
  }

  /// A line or a component as a script writes it.
  private func wording(of source: SourceReference) -> Wording {
    if let component = source.component {
      let line = lines[components[component].line]
      return "\(documents[line.document].no).\(line.lineNo).\(components[component].componentNo)"
    }
    guard let line = source.line else { return "another" }
    return "\(documents[lines[line].document].no).\(lines[line].lineNo)"
  }

  private func add<Key: Equatable>(
    _ quantity: Quantity, _ key: Key, _ sums: inout [(Key, Quantity)]
  ) {
    if let place = sums.firstIndex(where: { $0.0 == key }) {
      sums[place].1 += quantity
    } else {
      sums.append((key, quantity))
    }
  }
}
