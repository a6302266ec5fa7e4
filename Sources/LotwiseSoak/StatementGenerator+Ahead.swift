import ItemTracking

/// What planning lives on: demand and supply of days to come, planning values, runs, their lines.
extension StatementGenerator {
  private static let plannedItems = [
    "NUT", "BOLT", "BIKE", "CHAIN", "LINK", "LAST", "SET", "TOP", "MID", "NUT", "CHAIN", "MID",
  ]

  private static func isPlanned(_ document: Document) -> Bool {
    document.kind == .planningWorksheet
  }

  mutating func planningAhead(_ model: borrowing Model) -> String {
    switch random.below(25) {
    case 0...4: return demandAhead(model)
    case 5...6: return supplyAhead(model)
    case 7...11: return run(model)
    case 12...15: return lineOfRun(model)
    case 16...17: return planningValues()
    case 18: return forecast(model)
    case 19: return set(model)
    case 20: return post(model)
    case 21: return receive(model)
    case 22: return reserve(model)
    case 23: return setUpOfPlanning()
    default: return random.once(in: 2) ? forOneOrder(model) : others(model)
    }
  }

  private mutating func plannedItem() -> String { random.one(of: Self.plannedItems) ?? "NUT" }

  private mutating func place() -> String {
    random.one(of: ["", "", " at EAST", " at WEST"]) ?? ""
  }

  /// Days after the work date, in the order in which they come.
  private mutating func ahead(_ model: borrowing Model) -> String {
    Self.text(of: model.workDate.adding(days: random.within(0...45)))
  }

  private mutating func line(upTo most: Int) -> String {
    let item = plannedItem()
    let few = item == "BIKE" ? 3 : most
    return "\(random.within(1...few)) of \(item)"
  }

  private mutating func demandAhead(_ model: borrowing Model) -> String {
    let no = newDocument()
    let lines = (0..<random.within(1...3)).map { _ in
      "\(line(upTo: 14))\(place()) ships \(ahead(model))"
    }
    if random.once(in: 12) {
      return "sales blanket order \(no) to C { \(lines.joined(separator: "; ")) }"
    }
    if random.once(in: 8) {
      return "transfer order \(no) from EAST to WEST via ROAD ships \(ahead(model)) "
        + "{ \(line(upTo: 6)) }"
    }
    return "sales order \(no) to C { \(lines.joined(separator: "; ")) }"
  }

  private mutating func supplyAhead(_ model: borrowing Model) -> String {
    let no = newDocument()
    let line = "\(line(upTo: 20))\(place())"
    switch random.below(6) {
    case 0:
      let status = random.one(of: [" released", " firm", " planned", " simulated", ""]) ?? ""
      let item = random.one(of: ["BIKE", "LAST", "TOP", "MID"]) ?? "MID"
      return "production order \(no)\(status) due \(ahead(model)) "
        + "{ \(random.within(1...4)) of \(item)\(place()) }"
    case 1:
      return "assembly order \(no) due \(ahead(model)) { \(random.within(1...3)) of SET\(place()) }"
    case 2: return "sales return order \(no) from C { \(line) expected \(ahead(model)) }"
    default:
      let other = "\(self.line(upTo: 9))\(place())"
      return "purchase order \(no) from V "
        + "{ \(line) expected \(ahead(model)); \(other) expected \(ahead(model)) }"
    }
  }

  private mutating func run(_ model: borrowing Model) -> String {
    let worksheet = "W\(random.within(1...3))"
    if random.once(in: 7) {
      let items = random.once(in: 2) ? " for \(plannedItem())" : ""
      return "get action messages\(items) as \(worksheet)"
    }
    var items: [String] = []
    for _ in 0..<random.within(0...3) {
      let item = plannedItem()
      if !items.contains(item) { items.append(item) }
    }
    var words = items.isEmpty ? "plan" : "plan \(items.joined(separator: ", "))"
    let first = model.workDate.adding(days: random.within(-5...10))
    let last = first.adding(days: random.within(15...60))
    words += " from \(Self.text(of: first)) to \(Self.text(of: last))"
    if random.once(in: 6) { words += " at \(random.one(of: ["EAST", "WEST"]) ?? "EAST")" }
    words += " as \(worksheet)"
    if random.once(in: 4) { words += " net change" }
    if random.once(in: 6) { words += random.once(in: 2) ? " mps" : " mrp" }
    if random.once(in: 6) { words += " respecting parameters" }
    if random.once(in: 10) { words += " stopping at first error" }
    if random.once(in: 10) { words += " forecast from \(Self.text(of: first))" }
    return words
  }

  /// Something done with a line that a run suggested, or with its whole worksheet.
  private mutating func lineOfRun(_ model: borrowing Model) -> String {
    guard let (_, text) = line(model, where: Self.isPlanned) else {
      return random.once(in: 4) ? "carry out W1" : run(model)
    }
    let worksheet = String(text.prefix { $0 != "." })
    switch random.below(14) {
    case 0...2: return "accept \(text)"
    case 3: return "accept \(worksheet)"
    case 4: return "reject \(text)"
    case 5...6: return "set \(text) quantity \(random.within(1...30))"
    case 7: return "set \(text) due \(ahead(model))"
    case 8: return "delete \(text) answering yes"
    case 9...10: return "carry out \(text)"
    case 11:
      let status = random.one(of: ["planned", "firm", "released"]) ?? "firm"
      return "carry out \(worksheet) making \(status)"
    case 12: return "reserve \(text)"
    default: return "carry out \(worksheet)"
    }
  }

  private mutating func planningValues() -> String {
    let item = plannedItem()
    let isMade = ["BIKE", "LAST", "TOP", "MID"].contains(item)
    var clauses: [String] = []
    let policy = random.one(of: ["fixed", "maximum", "order", "lot-for-lot", "lot-for-lot"])
    if random.once(in: 2) { clauses.append("policy \(policy ?? "order")") }
    if random.once(in: 3) { clauses.append("safety stock \(random.within(0...6))") }
    if random.once(in: 3) { clauses.append("reorder point \(random.within(1...8))") }
    if random.once(in: 3) { clauses.append("reorder \(random.within(1...15))") }
    if random.once(in: 3) { clauses.append("maximum inventory \(random.within(5...25))") }
    if random.once(in: 4) { clauses.append("minimum order \(random.within(2...9))") }
    if random.once(in: 4) { clauses.append("maximum order \(random.within(10...20))") }
    if random.once(in: 4) { clauses.append("multiple \(random.within(2...6))") }
    if random.once(in: 4) { clauses.append("lead time \(random.within(0...6))D") }
    if random.once(in: 4) { clauses.append("safety lead time \(random.within(0...3))D") }
    if random.once(in: 4) { clauses.append("accumulation \(random.within(1...2))W") }
    if random.once(in: 4) { clauses.append("rescheduling \(random.within(3...20))D") }
    if random.once(in: 5) { clauses.append("bucket 1W") }
    if random.once(in: 5) { clauses.append("dampener \(random.within(1...3))D") }
    if random.once(in: 5) { clauses.append("dampener quantity \(random.within(1...4))") }
    if random.once(in: 6) { clauses.append("overflow \(random.within(20...30))") }
    if random.once(in: 6) {
      clauses.append(random.once(in: 2) ? "include inventory" : "leave out inventory")
    }
    if isMade, random.once(in: 3) {
      clauses.append("make \(random.once(in: 2) ? "to order" : "to stock")")
    }
    if clauses.isEmpty { clauses.append("lot size 3") }
    return "planning of \(item)\(place()) { \(clauses.joined(separator: "; ")) }"
  }

  private mutating func setUpOfPlanning() -> String {
    switch random.below(7) {
    case 0: return "setup { dampener \(random.within(0...4))D }"
    case 1: return "setup { dampener percent \(random.within(5...40)) }"
    case 2: return "setup { safety lead time \(random.within(0...3))D }"
    case 3: return "setup { overflow \(random.once(in: 2) ? "by default" : "only when said") }"
    case 4: return "setup { mps and mrp \(random.once(in: 2) ? "together" : "apart") }"
    case 5: return "set vendor V lead time \(random.within(0...5))D"
    default: return "delete planning of \(plannedItem())\(place())"
    }
  }

  private mutating func forecast(_ model: borrowing Model) -> String {
    let kind = random.once(in: 4) ? " for components" : ""
    return
      "forecast \(random.within(3...20)) of \(plannedItem())\(place()) on \(ahead(model))\(kind)"
  }

  /// What one sale needs, made for it; or a blanket order becomes an order.
  private mutating func forOneOrder(_ model: borrowing Model) -> String {
    let isBlanket = random.once(in: 2)
    let wanted: DocumentKind = isBlanket ? .salesBlanketOrder : .salesOrder
    guard let id = document(model, where: { $0.kind == wanted }) else { return demandAhead(model) }
    let no = Self.text(of: model.documents[id], model)
    guard !isBlanket else { return "make order \(newDocument()) from \(no)" }
    let status = random.one(of: ["", " making firm", " making released"]) ?? ""
    return "plan orders for \(no)\(status) as \(newDocument())"
  }
}
