import ItemTracking

/// What is done in bins: goods that come and go by them, move between them, and are adjusted.
extension StatementGenerator {
  mutating func warehouse(_ model: borrowing Model) -> String {
    switch random.below(16) {
    case 0...2: return "adjust +\(inBin(newGoods()))"
    case 3...4: return "adjust -\(fromBin(model)) answering yes"
    case 5...6: return "reclassify \(fromBin(model)) to bin \(bin())"
    case 7: return "transfer \(transferred(model))"
    case 8: return orderInBins(model)
    case 9: return "ship \(fromBin(model))"
    case 10: return set(bin: "in bin \(bin())", model)
    case 11: return binCard()
    case 12: return "count \(fromBin(model)) answering yes"
    default: return directed(model)
    }
  }

  private mutating func bin() -> String { "B\(random.within(1...4))" }

  private mutating func inBin(_ goods: Goods) -> String {
    let named = random.once(in: 6) ? "" : " in bin \(bin())"
    return "\(goods.quantity) of \(goods.item)\(goods.numbers)\(named) at BINS"
  }

  /// Goods that lie in a bin, by a few looks; now and then others.
  private mutating func held(
    at place: String, _ model: borrowing Model
  ) -> (goods: Goods, bin: String)? {
    let count = model.warehouseEntries.placeCount
    for _ in 0..<12 where count > 0 {
      let entry = model.warehouseEntries[RowID(raw: Int32(random.below(count)))]
      let key = model.trackedSKUs[entry.stock]
      guard model.names.text(key.unit.locationCode) == place, entry.quantity.isPositive,
        let bin = model.bin(entry.binCode, at: key.unit.locationCode)
      else { continue }
      let held = Int(model.quantity(of: key.unit, key.tracking, in: bin).raw / Quantity.scale)
      guard held > 0 else { continue }
      let goods = Goods(
        item: model.names.text(key.unit.itemNo),
        quantity: random.once(in: 3) ? held : random.within(1...held),
        numbers: Self.text(of: key.tracking, model), location: place)
      return (goods, model.names.text(entry.binCode))
    }
    return nil
  }

  private mutating func fromBin(_ model: borrowing Model) -> String {
    guard let (goods, bin) = held(at: "BINS", model) else {
      return inBin(newGoodsWithoutDate())
    }
    let named = random.once(in: 8) ? "" : " in bin \(bin)"
    return "\(goods.quantity) of \(goods.item)\(goods.numbers)\(named) at BINS"
  }

  private mutating func transferred(_ model: borrowing Model) -> String {
    guard random.once(in: 2), let (goods, bin) = held(at: "BINS", model) else {
      let goods = goodsToGo(model)
      let from = goods.location.isEmpty ? "EAST" : goods.location
      return
        "\(goods.quantity) of \(goods.item)\(goods.numbers) from \(from) to BINS to bin \(self.bin())"
    }
    return "\(goods.quantity) of \(goods.item)\(goods.numbers) in bin \(bin) from BINS to WEST"
  }

  private mutating func orderInBins(_ model: borrowing Model) -> String {
    random.once(in: 2)
      ? "purchase order \(newDocument()) from V { \(inBin(newGoods())); \(inBin(newGoods())) }"
      : "sales order \(newDocument()) to C { \(fromBin(model)) }"
  }

  private mutating func set(bin words: String, _ model: borrowing Model) -> String {
    let lines = model.lines.placeCount
    for _ in 0..<10 where lines > 0 {
      let id = RowID<DocumentLine>(raw: Int32(random.below(lines)))
      guard model.lines.contains(id) else { continue }
      let line = model.lines[id]
      let place = model.trackedSKUs[line.stock].unit.locationCode
      guard model.names.text(place) == "BINS" else { continue }
      let document = model.documents[line.document]
      if document.no.isMade { continue }
      return "set \(Self.text(of: document, model)).\(line.lineNo) \(words)"
    }
    return "set NONE.1 \(words)"
  }

  private mutating func binCard() -> String {
    switch random.below(5) {
    case 0: return "bin B\(random.within(5...9)) at BINS"
    case 1: return "delete bin B\(random.within(1...9)) at BINS"
    case 2: return "set bin \(bin()) at BINS \(random.once(in: 2) ? "dedicated" : "not dedicated")"
    case 3:
      let used = random.once(in: 2) ? "last used" : "fixed"
      return "set location BINS default bins \(used)"
    default: return "bin content of NUT in bin \(bin()) at BINS default"
    }
  }

  /// A directed location: journals of the warehouse, and what the ledger learns of them.
  private mutating func directed(_ model: borrowing Model) -> String {
    let journal = "W\(random.within(1...3))"
    switch random.below(8) {
    case 0:
      let goods = newGoods()
      return "stock { \(goods.quantity) of \(goods.item)\(goods.numbers) in bin 1 of PICK at FULL }"
    case 1...2:
      let goods = newGoods()
      return "warehouse journal \(journal) at FULL "
        + "{ positive \(goods.quantity) of \(goods.item)\(goods.numbers) in bin 2 of PICK }"
    case 3:
      guard let (goods, bin) = held(at: "FULL", model) else { return "register \(journal)" }
      return "warehouse journal \(journal) at FULL "
        + "{ negative \(goods.quantity) of \(goods.item)\(goods.numbers) in bin \(bin) }"
    case 4...5: return "register \(journal) answering yes"
    case 6: return "calculate adjustment JA at FULL"
    default: return random.once(in: 4) ? "delete \(journal)" : "post JA"
    }
  }
}
