import ItemTracking

/// Orders, their lines, and what is done to them before they are posted.
extension StatementGenerator {
  /// An open document.
  mutating func document(
    _ model: borrowing Model, where isWanted: (Document) -> Bool = { _ in true }
  ) -> RowID<Document>? {
    var ids: [RowID<Document>] = []
    model.documents.forEach { id, document in if isWanted(document) { ids.append(id) } }
    return random.one(of: ids)
  }

  /// A line of which something is so, with the words that name it.
  mutating func line(
    _ model: borrowing Model, of isWanted: (borrowing Model, RowID<DocumentLine>) -> Bool
  ) -> (id: RowID<DocumentLine>, text: String)? {
    var ids: [RowID<DocumentLine>] = []
    model.lines.forEach { id, _ in if isWanted(model, id) { ids.append(id) } }
    guard let id = random.one(of: ids) else { return nil }
    let document = model.documents[model.lines[id].document]
    let no = Self.text(of: document, model)
    return (id, document.no.isMade ? no : "\(no).\(model.lines[id].lineNo)")
  }

  /// A line that carries numbers; now and then any.
  private mutating func numbered(
    _ model: borrowing Model
  ) -> (id: RowID<DocumentLine>, text: String)? {
    guard !random.once(in: 12) else { return line(model) }
    return line(model) { model, id in !model.trackingLines(of: SourceReference(id)).isEmpty }
  }

  /// A line of an open document, with the words that name it.
  mutating func line(
    _ model: borrowing Model, where isWanted: (Document) -> Bool = { _ in true }
  ) -> (id: RowID<DocumentLine>, text: String)? {
    guard let document = document(model, where: isWanted) else { return nil }
    return line(of: document, model)
  }

  mutating func line(
    of document: RowID<Document>, _ model: borrowing Model
  ) -> (id: RowID<DocumentLine>, text: String)? {
    let lines = model.lines.ids(inList: DocumentLine.List.document, key: document.raw)
    guard let line = random.one(of: lines) else { return nil }
    let no = Self.text(of: model.documents[document], model)
    // A document that a short statement made has one line, and a number that needs quotes.
    guard !model.documents[document].no.isMade else { return (line, no) }
    return (line, "\(no).\(model.lines[line].lineNo)")
  }

  /// The number of a document as it is written.
  static func text(of document: Document, _ model: borrowing Model) -> String {
    let no = model.names.text(document.no)
    return document.no.isMade ? "\"\(no)\"" : no
  }

  mutating func newDocument() -> String {
    documentCount += 1
    return "D\(documentCount)"
  }

  // MARK: Opening

  mutating func order(_ model: borrowing Model) -> String {
    let no = newDocument()
    switch random.below(9) {
    case 0...1:
      let dates = dates(after: "expected", of: model)
      return "purchase order \(no) from V\(dates) { \(linesIn()) }"
    case 2...4:
      let dates = dates(after: "ships", of: model)
      return "sales order \(no) to C\(dates) { \(linesOut(model)) }"
    case 5: return transferOrder(no, model)
    case 6: return "purchase return order \(no) to V { \(linesOut(model)) }"
    case 7: return "sales return order \(no) from C { \(linesIn()) }"
    default:
      let goods = newGoods()
      let item = random.once(in: 2) ? "BIKE" : "LAST"
      return "production order \(no) { \(goods.quantity) of \(item)\(goods.place) }"
    }
  }

  private mutating func transferOrder(_ no: String, _ model: borrowing Model) -> String {
    let goods = goodsToGo(model)
    let from = goods.location.isEmpty ? "EAST" : goods.location
    let way = random.once(in: 4) ? "directly" : "via ROAD"
    let to = from == "EAST" ? "WEST" : "EAST"
    let numbers = random.once(in: 2) ? goods.numbers : ""
    return "transfer order \(no) from \(from) to \(to) \(way) "
      + "{ \(goods.quantity) of \(goods.item)\(numbers) }"
  }

  private mutating func linesIn() -> String {
    lines { generator in
      let goods = generator.newGoods()
      guard generator.random.once(in: 2) else { return goods.phrase }
      return generator.withTracking(goods)
    }
  }

  private mutating func linesOut(_ model: borrowing Model) -> String {
    var parts: [String] = []
    for _ in 0..<random.within(1...3) {
      var goods = goodsToGo(model)
      if random.once(in: 3) { goods.numbers = "" }
      parts.append(goods.phrase)
    }
    return parts.joined(separator: "; ")
  }

  private mutating func lines(_ line: (inout Self) -> String) -> String {
    (0..<random.within(1...3)).map { _ in line(&self) }.joined(separator: "; ")
  }

  /// The numbers in a block of the line's own, in parts.
  private mutating func withTracking(_ goods: Goods) -> String {
    let first = random.within(0...goods.quantity)
    let parts = [first, goods.quantity - first].filter { $0 > 0 }
    let numbers = parts.compactMap { part -> String? in
      let text = newNumbers(goods.item, part)
      return text.isEmpty ? nil : "\(part) of\(text)"
    }
    let block = numbers.isEmpty ? "" : " { \(numbers.joined(separator: "; ")) }"
    return "\(goods.quantity) of \(goods.item)\(goods.place)\(block)"
  }

  mutating func journal(_ model: borrowing Model) -> String {
    let no = "J\(random.within(1...3))"
    if random.once(in: 2) { return "post \(no)" }
    return
      "item journal \(no) { positive \(newGoods().phrase); negative \(goodsToGo(model).phrase) }"
  }

  mutating func add(_ model: borrowing Model) -> String {
    guard let document = document(model) else { return "add 1 of NUT to NONE" }
    let goods = random.once(in: 2) ? newGoods() : goodsToGo(model)
    return "add \(goods.phrase) to \(Self.text(of: model.documents[document], model))"
  }

  // MARK: Tracking lines

  mutating func assign(_ model: borrowing Model) -> String {
    let found =
      random.once(in: 8)
      ? line(model)
      : line(model) { model, id in
        let line = model.lines[id]
        guard Self.isTracked(line, model) else { return false }
        return line.outstanding.magnitude
          > model.trackedQuantity(of: SourceReference(id)).magnitude
      }
    guard let (id, text) = found else { return "assign lot L1 to NONE.1" }
    let line = model.lines[id]
    let item = model.names.text(model.trackedSKUs[line.stock].unit.itemNo)
    if random.once(in: 6) {
      let kind = random.one(of: ["lot", "serial", "package"]) ?? "lot"
      return "assign next \(kind) to \(text)"
    }
    let left = Int(
      (line.outstanding - model.trackedQuantity(of: SourceReference(id)).magnitude).raw
        / Quantity.scale)
    let quantity = left > 0 ? random.within(1...left) : random.within(1...3)
    let isSerial = ["BIKE", "CAM", "PUMP", "PILL"].contains(item)
    var numbers = newNumbers(item, isSerial ? min(quantity, 4) : quantity)
    if line.kind == .salesOrder || line.kind == .transferOrder, !random.once(in: 4),
      let goods = stock(model), goods.item == item
    {
      numbers = goods.numbers
    }
    if numbers.isEmpty { numbers = " lot L1" }
    let amount = isSerial || random.once(in: 2) ? "" : " \(quantity) of"
    return "assign\(amount)\(numbers) to \(text)"
  }

  private static func isTracked(_ line: DocumentLine, _ model: borrowing Model) -> Bool {
    let itemNo = model.trackedSKUs[line.stock].unit.itemNo
    var isTracked = false
    model.items.forEach { _, item in
      if item.no == itemNo { isTracked = !item.trackingCode.isBlank }
    }
    return isTracked
  }

  /// A number that a line carries.
  private func number(
    on line: RowID<DocumentLine>, _ pick: Int, _ model: borrowing Model
  ) -> (text: String, quantity: Int)? {
    let numbers = model.trackingLines(of: SourceReference(line))
    guard !numbers.isEmpty else { return nil }
    let chosen = numbers[pick % numbers.count]
    let text = Self.text(of: chosen.key, model)
    return (text, Int(chosen.quantity.raw / Quantity.scale))
  }

  mutating func unassign(_ model: borrowing Model) -> String {
    guard let (id, text) = numbered(model), let number = number(on: id, random.below(64), model)
    else { return "unassign lot L1 from NONE.1" }
    return "unassign\(number.text) from \(text)"
  }

  mutating func handle(_ model: borrowing Model) -> String {
    guard let (id, text) = numbered(model), let number = number(on: id, random.below(64), model)
    else { return "handle 1 of lot L1 on NONE.1" }
    if random.once(in: 12) {
      return "handle \(random.one(of: ["all", "nothing"]) ?? "all") on \(text)"
    }
    let quantity = random.within(0...max(1, number.quantity + (random.once(in: 8) ? 1 : 0)))
    let invoicing = random.once(in: 4) ? " invoicing \(random.within(0...quantity))" : ""
    let side = model.lines[id].kind == .transferOrder && random.once(in: 2) ? " inbound" : ""
    return "handle \(quantity) of\(number.text)\(invoicing) on \(text)\(side)"
  }

  mutating func set(_ model: borrowing Model) -> String {
    guard let (id, text) = line(model) else { return "set NONE.1 quantity 1" }
    switch random.below(7) {
    case 0...1: return "set \(text) quantity \(random.within(1...12))"
    case 2: return "set \(text) at \(random.one(of: ["EAST", "WEST"]) ?? "EAST")"
    case 3: return "set \(text) ships \(date(near: model.workDate))"
    case 4: return "set \(text) expected \(date(near: model.workDate))"
    default:
      guard let number = number(on: id, random.below(64), model) else {
        return "set \(text) quantity \(random.within(1...12))"
      }
      return
        "set\(number.text) on \(text) quantity \(random.within(0...max(1, number.quantity + 1)))"
    }
  }

  mutating func delete(_ model: borrowing Model) -> String {
    guard let (_, text) = line(model) else { return "delete NONE" }
    let target = random.once(in: 2) ? text : String(text.prefix { $0 != "." })
    return "delete \(target)" + (random.once(in: 2) ? " answering yes" : "")
  }
}
