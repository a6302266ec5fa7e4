import ItemTracking
import LotwiseLanguage
import LotwiseSoak

/// W8: a planning run over a year of drawn orders; what it plans is set up beforehand, untimed.
struct Planning {
  enum Shape: String {
    /// Many items of all policies, some of them with lots.
    case w8
    /// One item with all orders; one chain of supplies that move together.
    case w8s, w8c
    /// Four levels of a thousand items each.
    case w8m
  }

  let shape: Shape
  private var random = SplitMix(seed: 44)
  private var text = """
    workdate 2024-01-01
    setup { safety lead time 0D; dampener 0D }
    vendor V
    customer C
    tracking code LOTS lot specific

    """
  private var orders = 0

  init(_ shape: Shape) { self.shape = shape }

  func measure(_ setting: Setting) throws(BenchError) -> Figure {
    var drawn = self
    drawn.draw(setting.size)
    var session = Session()
    try session.perform(all: session.prepared(Array(drawn.text.utf8), shape.rawValue))
    let run = "plan from 2024-01-01 to 2024-12-31 as W1\n"
    let statements = try session.prepared(Array(run.utf8), "plan")
    let seconds = try Clock.seconds { () throws(BenchError) in
      try session.perform(all: statements)
    }
    var figure = Figure(shape.rawValue, setting.size)
    figure.add(seconds: seconds, for: setting.size, of: "events")
    figure.add("balance s", try session.balanceAlone())
    session.addPlanChecks(to: &figure)
    return figure
  }

  private mutating func draw(_ size: Int) {
    switch shape {
    case .w8: for item in 0..<max(1, size / 100) { drawItem(Self.name(item)) }
    case .w8s: drawSingle(size)
    case .w8c: drawChain(size)
    case .w8m: drawLevels(size)
    }
  }

  // MARK: Shapes

  private mutating func drawItem(_ item: String) {
    let policy = random.below(100)
    var tracked = ""
    var planning = "replenish by purchase from V"
    switch policy {
    case ..<70:
      let minimum = random.below(20)
      let multiple = [1, 5, 10][random.below(3)]
      let maximum = [0, 200][random.below(2)]
      if random.below(4) == 0 { tracked = " tracked LOTS" }
      planning += "; policy lot-for-lot; rescheduling 7D; accumulation 5D; dampener quantity 5"
      planning += "; multiple \(multiple)"
      if minimum > 0 { planning += "; minimum order \(minimum)" }
      if maximum > 0 { planning += "; maximum order \(maximum)" }
    case ..<80:
      planning += "; policy fixed; reorder point 50; reorder 100; lead time 5D; bucket 7D"
    case ..<90:
      planning += "; policy maximum; reorder point 50; maximum inventory 200; lead time 5D"
      planning += "; bucket 7D"
    default: planning += "; policy order"
    }
    text += "item \(item) unit PCS\(tracked)\nplanning of \(item) { \(planning) }\n"
    drawOrders(of: item, stock: 10, sales: 60, purchases: 30, hasLots: !tracked.isEmpty)
  }

  private mutating func drawSingle(_ size: Int) {
    let item = Self.name(0)
    text += "item \(item) unit PCS\n"
    text += "planning of \(item) { replenish by purchase from V; policy lot-for-lot; "
    text +=
      "rescheduling 7D; accumulation 5D; dampener quantity 5; minimum order 10; multiple 5 }\n"
    drawOrders(
      of: item, stock: size / 10, sales: size * 6 / 10, purchases: size * 3 / 10, hasLots: false)
  }

  private mutating func drawChain(_ size: Int) {
    let item = Self.name(0)
    text += "item \(item) unit PCS\nplanning of \(item) { replenish by purchase from V; "
    text += "policy lot-for-lot; rescheduling 1Y }\n"
    for _ in 0..<size / 2 { addPurchase(of: "1 of \(item)", on: 0) }
    for sale in 0..<size / 2 { addSale(of: "1 of \(item)", on: 600 * sale / size) }
  }

  private mutating func drawLevels(_ size: Int) {
    let width = max(5, size / 4)
    for item in 0..<4 * width {
      let way = item < 3 * width ? "production" : "purchase from V"
      text += "item \(Self.name(item)) unit PCS\nplanning of \(Self.name(item)) "
      text += "{ replenish by \(way); policy lot-for-lot; lead time 1D }\n"
    }
    for item in 0..<3 * width {
      var parts: [Int] = []
      while parts.count < 5 {
        let part = (item / width + 1) * width + random.below(width)
        if !parts.contains(part) { parts.append(part) }
      }
      let lines = parts.map { "1 of \(Self.name($0))" }.joined(separator: "; ")
      text += "bom of \(Self.name(item)) { \(lines) }\n"
    }
    for item in 0..<width {
      for _ in 0..<20 {
        let quantity = 1 + random.below(60)
        addSale(of: "\(quantity) of \(Self.name(item))", on: 31 + random.below(300))
      }
    }
  }

  // MARK: Orders

  private mutating func drawOrders(
    of item: String, stock: Int, sales: Int, purchases: Int, hasLots: Bool
  ) {
    for _ in 0..<stock {
      let quantity = 1 + random.below(60)
      let lot = hasLots ? " lot L\(random.below(8))" : ""
      text += "adjust +\(quantity) of \(item)\(lot) on 2023-12-31\n"
    }
    for order in 0..<sales + purchases {
      let quantity = 1 + random.below(60)
      let day = random.below(365)
      let lot = hasLots && random.below(2) == 0 ? " lot L\(random.below(8))" : ""
      let goods = "\(quantity) of \(item)\(lot)"
      if order < sales { addSale(of: goods, on: day) } else { addPurchase(of: goods, on: day) }
    }
  }

  private mutating func addSale(of goods: String, on day: Int) {
    orders += 1
    text += "sales order S\(orders) to C ships \(Self.date(day)) { \(goods) }\n"
  }

  private mutating func addPurchase(of goods: String, on day: Int) {
    orders += 1
    text += "purchase order P\(orders) from V expected \(Self.date(day)) { \(goods) }\n"
  }

  private static func name(_ item: Int) -> String {
    "I" + String(String(1_000_000 + item).dropFirst())
  }

  private static func date(_ day: Int) -> String {
    // 1 January 2024 is day 8,766 of the calendar.
    "\(CalendarDate(dayNumber: 8_766).adding(days: day))"
  }
}

extension Session {
  /// Seconds of balancing alone what the run saw, goods by goods.
  fileprivate func balanceAlone() throws(BenchError) -> Double {
    var stocks: [TrackedSKUID] = []
    model.items.forEach { _, item in
      let unit = TrackedSKU(StockkeepingUnit(itemNo: item.no))
      if let stock = model.trackedSKUs.known(unit) { stocks.append(stock) }
    }
    let seen = stocks.compactMap { model.profileSeen(of: $0, byRun: 1) }
    return try Clock.seconds { () throws(BenchError) in
      for goods in seen {
        do throws(PlanningFault) {
          _ = try balance(goods.profile, goods.parameters, goods.period)
        } catch {
          throw BenchError(message: "the goods cannot be planned")
        }
      }
    }
  }

  /// What another program that plans the same must come to.
  fileprivate func addPlanChecks(to figure: inout Figure) {
    var rows: [(item: String, line: Int32, quantity: Int)] = []
    model.planningLines.forEach { id, plan in
      rows.append(
        (
          model.names.text(model.itemNo(ofPlan: id)), model.lines[plan.line].lineNo,
          Int(plan.quantity.raw / Quantity.scale)
        ))
    }
    rows.sort { ($0.item, $0.line) < ($1.item, $1.line) }
    var links = 0
    var linked = 0
    model.reservationEntries.forEach { _, row in
      guard row.isPositive, !row.partner.isNone else { return }
      let demand = model.reservationEntries[row.partner].source
      guard !isOwnLine(row.source, demand), !isOwnLine(demand, row.source) else { return }
      links += 1
      linked += Int(row.quantity.raw / Quantity.scale)
    }
    figure.add("lines", rows.count)
    figure.add("links", links)
    figure.add(
      "check", rows.enumerated().reduce(0) { $0 + $1.element.quantity * ($1.offset % 97 + 1) })
    figure.add("linked", linked)
  }

  /// Whether a planning line takes from the order that it changes.
  private func isOwnLine(_ source: SourceReference, _ order: SourceReference) -> Bool {
    guard let line = source.line, let plan = model.planningLine(of: line),
      let changed = model.orderLine(of: model.planningLines[plan])
    else { return false }
    return changed == order.line
  }
}
