import ItemTracking

/// What is done to numbers: chosen, assigned from series, written on cards, blocked, reserved.
extension StatementGenerator {
  mutating func numbers(_ model: borrowing Model) -> String {
    switch random.below(20) {
    case 0...2: return chosen(model)
    case 3...5: return fromSeries(model)
    case 6...8: return card(model)
    case 9...10: return handle(model)
    case 11...12: return reserve(model)
    case 13: return corners(model)
    case 14: return dated(model)
    case 15: return blocked(model)
    case 16: return setOfItem()
    case 17: return assign(model)
    case 18: return order(model)
    default: return post(model)
    }
  }

  private static func isOut(_ document: Document) -> Bool {
    [.salesOrder, .purchaseReturnOrder, .transferOrder].contains(document.kind)
  }

  /// Goods that are on hand, chosen for a line that goes out.
  private mutating func chosen(_ model: borrowing Model) -> String {
    guard let (_, text) = line(model, where: Self.isOut) else { return order(model) }
    switch random.below(4) {
    case 0: return "assign reserved numbers to \(text)"
    case 1:
      guard let goods = stock(model), !goods.numbers.isEmpty else {
        return "select entries for \(text)"
      }
      return "select \(random.within(1...goods.quantity)) of\(goods.numbers) for \(text)"
    default: return "select entries for \(text)"
    }
  }

  private mutating func fromSeries(_ model: borrowing Model) -> String {
    guard let (_, text) = line(model) else { return order(model) }
    switch random.below(6) {
    case 0: return "assign next lot to \(text)"
    case 1: return "assign \(random.within(1...3)) of next serial to \(text)"
    case 2: return "assign \(random.within(1...3)) of next serial to \(text) with new lot"
    case 3:
      let first = "\"X-\(random.within(1...3))\""
      return "assign \(random.within(1...3)) of next serial from \(first) by 2 to \(text)"
    case 4: return "handle nothing on \(text)"
    default: return "handle all on \(text)"
    }
  }

  private mutating func card(_ model: borrowing Model) -> String {
    let item = random.one(of: ["BOLT", "MUST", "LINK", "SET", "MILK", "KIT"]) ?? "BOLT"
    let lot = "L\(random.within(1...8))"
    switch random.below(9) {
    case 0...1: return "lot card \(lot) of \(item) \"from the shelf\" quality good"
    case 2: return "set lot card \(lot) of \(item) blocked"
    case 3: return "set lot card \(lot) of \(item) not blocked certificate C\(random.within(1...4))"
    case 4: return "comment lot \(lot) of \(item) \"seen\" on \(date(near: model.workDate))"
    case 5: return "copy lot card \(lot) of \(item) to L\(random.within(1...9))"
    case 6: return "delete lot card \(lot) of \(item)"
    case 7:
      guard serialCount > 0 else { return "serial card N1 of BIKE" }
      return "serial card N\(10_000_000 + random.within(1...serialCount)) of BIKE \"looked at\""
    default: return "package card P\(random.within(1...4)) of KIT \"wrapped\" country DE"
    }
  }

  /// Dates of numbers on lines: on which they expire, until when they are warranted.
  private mutating func dated(_ model: borrowing Model) -> String {
    guard
      let (id, text) = line(
        model, of: { model, id in !model.trackingLines(of: SourceReference(id)).isEmpty }),
      let number = model.trackingLines(of: SourceReference(id)).first
    else { return order(model) }
    let key = Self.text(of: number.key, model)
    let day = date(near: model.workDate.adding(days: 90))
    return random.once(in: 2)
      ? "set\(key) on \(text) expires \(day)" : "set\(key) on \(text) warranty \(day)"
  }

  private mutating func blocked(_ model: borrowing Model) -> String {
    let word = random.once(in: 3) ? "block" : "unblock"
    guard let goods = stock(model), goods.numbers.hasPrefix(" lot") else {
      return "\(word) lot L\(random.within(1...8)) of LINK"
    }
    let lot = goods.numbers.split(separator: " ").prefix(2).joined(separator: " ")
    return "\(word) \(lot) of \(goods.item)"
  }

  private mutating func setOfItem() -> String {
    switch random.below(6) {
    case 0: return "set item MILK expires after \(random.within(1...6))M"
    case 1: return "set tracking code LOTALL warranty \(random.within(1...2))Y"
    case 2: return "set item NUT reserve \(random.one(of: ["never", "always"]) ?? "optional")"
    case 3: return "set item LINK order tracking \(random.once(in: 2) ? "only" : "messages")"
    case 4: return "set item OIL tracked \(random.once(in: 2) ? "LOTALL" : "LOTIN")"
    default: return "set item FAIR negative \(random.once(in: 2) ? "allowed" : "refused")"
    }
  }
}
