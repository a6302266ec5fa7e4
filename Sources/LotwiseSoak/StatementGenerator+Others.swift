import ItemTracking

/// What is done less often: goods bought for one sale, assembled, renumbered, counted, taken back.
extension StatementGenerator {
  mutating func others(_ model: borrowing Model) -> String {
    switch random.below(15) {
    case 12...14: planned(model)
    case 0...2: boughtForSale(model)
    case 3...5: negativeLine(model)
    case 6...7: reclassified(model)
    case 8...9: counted(model)
    default: undoneByOrder(model)
    }
  }

  /// A purchase made for one sale, which the vendor ships or which is received first.
  ///
  /// Numbers stand at both ends, at one, or nowhere. Both are one statement, undone as one.
  private mutating func boughtForSale(_ model: borrowing Model) -> String {
    let goods = newGoods()
    let bought = random.once(in: 3) ? goods.numbers : ""
    let sold = random.once(in: 2) ? goods.numbers : bought
    let words = random.once(in: 4) ? "special from" : "dropped from"
    let purchase = newDocument()
    let sale = newDocument()
    let line = "\(goods.quantity) of \(goods.item)"
    return "repeat 1 { purchase order \(purchase) from V { \(line)\(bought)\(goods.place) }; "
      + "sales order \(sale) to C { \(line)\(sold)\(goods.place) \(words) \(purchase).1 } }"
  }

  /// A line that takes back what its document does otherwise.
  private mutating func negativeLine(_ model: borrowing Model) -> String {
    let no = newDocument()
    switch random.below(5) {
    case 0: return "purchase order \(no) from V { -\(goodsToGo(model).phrase) }"
    case 1: return "purchase return order \(no) to V { -\(newGoods().phrase) }"
    case 2: return "sales return order \(no) from C { -\(goodsToGo(model).phrase) }"
    case 3:
      return "sales order \(no) to C { -\(newGoods().phrase); \(goodsToGo(model).phrase) }"
    default:
      let line = line(model) { model, id in model.lines[id].quantity.isNegative }
      guard let (_, text) = line else { return "sales order \(no) to C { -1 of NUT }" }
      let document = text.prefix { $0 != "." }
      let verb = random.one(of: ["receive", "ship"]) ?? "ship"
      let invoiced = random.once(in: 2) ? ", invoice" : ""
      return "post \(document) \(verb) as \(newPosting())\(invoiced)"
    }
  }

  private mutating func reclassified(_ model: borrowing Model) -> String {
    let goods = goodsToGo(model)
    // Only goods with a number get another one; others are moved.
    let isMoved = goods.numbers.isEmpty || random.once(in: 2)
    let to = isMoved ? " to \(random.one(of: ["EAST", "WEST"]) ?? "EAST")" : ""
    let isRenumbered = !goods.numbers.isEmpty && (to.isEmpty || random.once(in: 2))
    let numbers = isRenumbered ? newNumbers(goods.item, goods.quantity) : ""
    return "reclassify \(goods.phrase)\(numbers.isEmpty ? "" : " as\(numbers)")\(to)"
  }

  private mutating func counted(_ model: borrowing Model) -> String {
    var goods = goodsToGo(model)
    goods.quantity = random.within(0...(goods.quantity + 2))
    guard random.once(in: 2) else { return "count \(goods.phrase) answering yes" }
    // A journal: what is there is counted, and a new number with its date besides.
    let no = newDocument()
    let variant = goods.numbers.hasPrefix(" variant") ? " variant RED" : ""
    let new = variant.isEmpty ? newNumbers(goods.item, 1) : ""
    let found = new.isEmpty ? "" : "record 1 of \(goods.item)\(new)\(goods.place) in \(no); "
    return "repeat 1 { count \(goods.item)\(variant)\(goods.place) as \(no); "
      + "record \(goods.phrase) in \(no); \(found)post \(no) answering yes }"
  }

  private mutating func undoneByOrder(_ model: borrowing Model) -> String {
    let wanted: DocumentKind = random.once(in: 2) ? .purchaseOrder : .salesOrder
    var found = line(model, where: { $0.kind == wanted })
    // Most lines have nothing posted, so a few are looked at.
    for _ in 0..<6 {
      if let found, !model.lines[found.id].quantityHandled.isZero { break }
      found = line(model, where: { $0.kind == wanted })
    }
    guard let (_, text) = found else { return "undo receipt of NONE.1" }
    return "undo \(wanted == .purchaseOrder ? "receipt" : "shipment") of \(text)"
  }

  /// A run, or something done with what runs suggested.
  private mutating func planned(_ model: borrowing Model) -> String {
    let worksheet = "W\(random.within(1...3))"
    switch random.below(6) {
    case 0: return "carry out \(worksheet)"
    case 1: return "accept \(worksheet)"
    case 2: return "carry out \(worksheet).\(random.within(1...4)) making released"
    case 3 where random.once(in: 3):
      return "delete \(worksheet).\(random.within(1...4)) answering yes"
    case 3 where random.once(in: 2): return "set \(worksheet).1 quantity \(random.within(1...30))"
    case 3:
      let day = date(near: model.workDate)
      return
        "forecast \(random.within(1...20)) of \(random.one(of: ["NUT", "CHAIN"]) ?? "") on \(day)"
    default:
      let items = ["NUT", "BOLT", "BIKE, BOLT", "CHAIN", "LINK", "LAST, NUT", "SET, CHAIN", ""]
      let item = random.one(of: items) ?? ""
      return "plan \(item)\(item.isEmpty ? "" : " ")from \(date(near: model.workDate)) "
        + "to \(date(near: model.workDate.adding(days: 40))) as \(worksheet)"
    }
  }
}
