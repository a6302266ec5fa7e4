/// Why goods cannot leave, with the figures: what is there, and where else it is.
extension Model {
  func notInInventory(_ missing: Quantity, _ line: PostingLine) -> TrackingError {
    TrackingError(
      .notInInventory, blaming: .quantity,
      "item \(line.item.no) is not in inventory at \(line.sku.locationCode): \(missing) are missing (T-135)",
      facts: [Fact("missing", .quantity(missing))], detail: onHand(of: line.sku))
  }

  func notApplied(
    _ missing: Quantity, _ split: PostingSplit, _ line: PostingLine
  ) -> TrackingError {
    let blame: Blame =
      !split.key.serialNo.isBlank ? .serial : !split.key.lotNo.isBlank ? .lot : .quantity
    return TrackingError(
      .notApplied, blaming: blame,
      "\(split.key) of \(line.item.no) is not in inventory at \(line.sku.locationCode): \(missing) of \(split.quantity.magnitude) are missing",
      facts: [
        Fact("missing", .quantity(missing)), Fact("wanted", .quantity(split.quantity.magnitude)),
      ],
      detail: onHand(
        of: line.sku, besides: split.key, split.quantity.magnitude - missing),
      advice:
        "rule T-135: \(line.code.code) is specific, so what goes out came in under the same number and is not reserved for others"
    )
  }

  /// What an item has open at a place, by number, and where else it is.
  ///
  /// The refused posting took a part before it found the rest missing; that part is still there.
  private func onHand(
    of sku: StockkeepingUnit, besides key: TrackingKey = .none, _ taken: Quantity = .zero
  ) -> Wording {
    var here: [(TrackingKey, Quantity)] = taken.isPositive ? [(key, taken)] : []
    var elsewhere: [(LocationCode, Quantity)] = []
    trackedSKUs.forEach(of: sku.itemNo) { key in
      let unit = trackedSKUs[key].unit
      guard unit.variantCode == sku.variantCode else { return }
      var id = itemLedgerEntries.first(inList: 0, key: key.raw)
      while !id.isNone {
        let entry = itemLedgerEntries[id]
        if entry.remainingQuantity.isPositive {
          if unit.locationCode == sku.locationCode {
            add(entry.remainingQuantity, trackedSKUs[entry.stock].tracking, &here)
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
    for (location, quantity) in elsewhere.prefix(3) {
      result = result + "; \(quantity) at \(location)"
    }
    return result
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
