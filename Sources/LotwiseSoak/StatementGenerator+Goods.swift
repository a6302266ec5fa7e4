import ItemTracking

/// Goods as they are written: new ones, and ones that are on hand.
extension StatementGenerator {
  /// Goods with their numbers apart, since a line may carry them in a block of its own.
  struct Goods {
    var item: String
    var quantity: Int
    var numbers: String
    var location: String

    /// Quantity, item, numbers and place, such as `3 of BOLT lot L1 at EAST`.
    var phrase: String { "\(quantity) of \(item)\(numbers)\(place)" }
    var place: String { location.isEmpty ? "" : " at \(location)" }
  }

  private static let items = [
    "NUT", "BOLT", "BIKE", "CAM", "KIT", "MILK", "PUMP", "OIL", "LAST", "FAIR", "MUST",
    "CHAIN", "LINK", "SET", "PILL",
  ]

  mutating func location() -> String { random.one(of: ["", "EAST", "EAST", "WEST"]) ?? "" }

  /// Goods that come in, under numbers of the kind that the item asks for.
  mutating func newGoods() -> Goods {
    let item = random.one(of: Self.items) ?? "NUT"
    let quantity = random.within(1...(item == "BIKE" || item == "CAM" ? 3 : 9))
    var goods = Goods(
      item: item, quantity: quantity, numbers: newNumbers(item, quantity), location: location())
    // Now and then a careless hand leaves the numbers out, or sells what is not there.
    if random.once(in: 20) { goods.numbers = "" }
    if random.once(in: 40) { goods.quantity += 1 }
    return goods
  }

  mutating func newNumbers(_ item: String, _ quantity: Int) -> String {
    let lot = "L\(random.within(1...8))"
    switch item {
    case "BOLT", "MUST", "LINK", "SET": return " lot \(lot)"
    case "OIL": return random.once(in: 5) ? "" : " lot \(lot)"
    case "BIKE", "CASE": return " serial \(serials(quantity))"
    case "PILL":
      // One lot has many serial numbers, and mostly one date.
      let month = random.once(in: 20) ? 7 : 6
      let few = random.once(in: 2) ? "L1" : lot
      return " serial \(serials(quantity)) lot \(few) expires 2026-0\(month)-01"
    case "CAM": return " serial \(serials(quantity)) lot \(lot)"
    case "PUMP": return random.once(in: 2) ? "" : " serial \(serials(quantity))"
    case "KIT": return " lot \(lot) package P\(random.within(1...4))"
    case "MILK":
      let month = random.within(1...9)
      return " lot \(lot) expires 2026-0\(month)-01"
    default: return ""
    }
  }

  /// New serial numbers; now and then one that was used before.
  private mutating func serials(_ count: Int) -> String {
    if serialCount > 10, random.once(in: 12) {
      return Self.serial(random.within(1...serialCount))
    }
    let first = serialCount + 1
    serialCount += count
    return count == 1
      ? Self.serial(first) : "\(Self.serial(first))..\(Self.serial(serialCount))"
  }

  private static func serial(_ number: Int) -> String { "N\(10_000_000 + number)" }

  /// Goods of an open entry, or a part of them; nil when a few looks find none.
  mutating func stock(_ model: borrowing Model) -> Goods? {
    let count = model.itemLedgerEntries.placeCount
    guard count > 0 else { return nil }
    for _ in 0..<12 {
      let recent = min(count, 300)
      let id = RowID<ItemLedgerEntry>(raw: Int32(count - recent + random.below(recent)))
      let entry = model.itemLedgerEntries[id]
      let remaining = Int(entry.remainingQuantity.raw / Quantity.scale)
      guard remaining > 0 else { continue }
      let key = model.trackedSKUs[entry.stock]
      let location = model.names.text(key.unit.locationCode)
      guard location != "ROAD" else { continue }
      let quantity = random.once(in: 3) ? remaining : random.within(1...remaining)
      return Goods(
        item: model.names.text(key.unit.itemNo), quantity: quantity,
        numbers: variant(key.unit.variantCode, model) + Self.text(of: key.tracking, model),
        location: location)
    }
    return nil
  }

  private func variant(_ code: VariantCode, _ model: borrowing Model) -> String {
    code.isBlank ? "" : " variant \(model.names.text(code))"
  }

  /// ` serial S lot L package P`, as far as they are there.
  static func text(of key: TrackingKey, _ model: borrowing Model) -> String {
    var text = ""
    if !key.serialNo.isBlank { text += " serial \(model.names.text(key.serialNo))" }
    if !key.lotNo.isBlank { text += " lot \(model.names.text(key.lotNo))" }
    if !key.packageNo.isBlank { text += " package \(model.names.text(key.packageNo))" }
    return text
  }

  /// Goods on hand, mostly; now and then others.
  mutating func goodsToGo(_ model: borrowing Model) -> Goods {
    if !random.once(in: 8), let goods = stock(model) { return goods }
    return newGoodsWithoutDate()
  }

  /// Goods that are moved have their date already.
  mutating func newGoodsWithoutDate() -> Goods {
    var goods = newGoods()
    let words = goods.numbers.split(separator: " ").prefix { $0 != "expires" }
    goods.numbers = words.map { " \($0)" }.joined()
    return goods
  }

  // MARK: The short level

  mutating func receive(_ model: borrowing Model) -> String {
    var goods = newGoods()
    if goods.item == "BOLT", random.once(in: 8) { goods.numbers += " variant RED" }
    let invoiced = random.once(in: 4) ? " not invoiced as \(newPosting())" : ""
    return "receive \(goods.phrase)\(dates(after: "on", of: model))\(invoiced)"
  }

  mutating func ship(_ model: borrowing Model) -> String {
    let invoiced = random.once(in: 4) ? " not invoiced as \(newPosting())" : ""
    return "ship \(goodsToGo(model).phrase)\(dates(after: "on", of: model))\(invoiced)"
  }

  mutating func adjust(_ model: borrowing Model) -> String {
    random.once(in: 2)
      ? "adjust +\(newGoods().phrase)" : "adjust -\(goodsToGo(model).phrase) answering yes"
  }

  mutating func transfer(_ model: borrowing Model) -> String {
    let goods = goodsToGo(model)
    let from = goods.location.isEmpty ? "" : " from \(goods.location)"
    var to = random.one(of: ["EAST", "WEST"]) ?? "EAST"
    if to == goods.location, !random.once(in: 12) { to = to == "EAST" ? "WEST" : "EAST" }
    return "transfer \(goods.quantity) of \(goods.item)\(goods.numbers)\(from) to \(to)"
      + (random.once(in: 3) ? " via ROAD" : "")
  }

  /// Back from a customer, of an entry that went out when one is at hand; or back to a vendor.
  mutating func returned(_ model: borrowing Model) -> String {
    if random.once(in: 3) { return "return \(goodsToGo(model).phrase) to V" }
    let count = model.itemLedgerEntries.placeCount
    for _ in 0..<8 where count > 0 {
      let id = RowID<ItemLedgerEntry>(raw: Int32(random.below(count)))
      let entry = model.itemLedgerEntries[id]
      guard entry.type == .sale, entry.quantity.isNegative else { continue }
      let key = model.trackedSKUs[entry.stock]
      let goods = Goods(
        item: model.names.text(key.unit.itemNo),
        quantity: max(1, Int(-entry.quantity.raw / Quantity.scale)),
        numbers: Self.text(of: key.tracking, model),
        location: model.names.text(key.unit.locationCode))
      let from = random.once(in: 2) ? " applied from entry \(id.entryNo)" : ""
      return "return \(goods.phrase) from C\(from)"
    }
    return "return \(newGoods().phrase) from C"
  }

  mutating func produce(_ model: borrowing Model) -> String {
    let made = newGoods()
    guard let used = stock(model) else { return "produce \(made.phrase)" }
    return "produce \(made.phrase) consuming \(used.phrase)"
  }

  mutating func newPosting() -> String {
    postingCount += 1
    return "R\(postingCount)"
  }
}
