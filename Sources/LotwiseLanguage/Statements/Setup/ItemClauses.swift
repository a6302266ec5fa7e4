import ItemTracking
import LotwiseSyntax

/// The clauses of an item, alike in its declaration and in `set item`.
struct ItemClauses: Sendable {
  var unit: UnitCode?
  var tracking: ItemTrackingCodeCode?
  var lots: SeriesCode?
  var serials: SeriesCode?
  var expires: TextID?
  var costing: CostingMethod?
  var reserve: ReservePolicy?
  var negative: NegativeInventory?
  var tracked: OrderTracking?
  var type: ItemType?
  var blocked: Bool?
  var variants: VariantRule?
  var isAssembledToOrder: Bool?
  var flushing: FlushingMethod?

  /// Clauses from an ordinal on.
  static func clauses(from first: Int) -> [Clause] {
    [
      .optional("unit", after: "unit", is: .code, at: first),
      .optional("tracking code", after: "tracked", is: .code, at: first + 1),
      .optional("lot series", after: "lots from", is: .code, at: first + 2),
      .optional("serial series", after: "serials from", is: .code, at: first + 3),
      .optional(
        "shelf life", after: "expires after", is: .either(["none"], or: .dateFormula),
        at: first + 4),
      .optional(
        "costing method", after: "costing",
        is: .word(["fifo", "lifo", "average", "specific", "standard"]), at: first + 5),
      .optional(
        "reserve", after: "reserve", is: .word(["never", "optional", "always"]), at: first + 6),
      .optional(
        "negative inventory", after: "negative", is: .word(["default", "allowed", "refused"]),
        at: first + 7),
      .optional(
        "order tracking", after: "order tracking", is: .word(["none", "only", "messages"]),
        at: first + 8),
      .optional(
        "type", after: "type", is: .word(["inventory", "non-inventory", "service"]),
        at: first + 9),
      .flag("blocked", at: first + 10), .flag("not blocked", at: first + 11),
      .optional(
        "variants", after: "variants", is: .word(["default", "required", "optional"]),
        at: first + 12),
      .flag("assembled to order", at: first + 13), .flag("assembled to stock", at: first + 14),
      .optional(
        "flushing", after: "flushed", is: .word(BillOfMaterialsStatement.flushingWords),
        at: first + 15),
    ]
  }

  init(_ arguments: inout Arguments, from first: Int) throws(Diagnostic) {
    if let cell = arguments.cell(first) { unit = try arguments.code(cell, .unit, longest: 10) }
    if let cell = arguments.cell(first + 1) {
      tracking = try arguments.code(cell, .code, longest: 10)
    }
    if let cell = arguments.cell(first + 2) {
      lots = try arguments.code(cell, .series, longest: 20)
    }
    if let cell = arguments.cell(first + 3) {
      serials = try arguments.code(cell, .series, longest: 20)
    }
    if let cell = arguments.cell(first + 4) {
      expires = cell.flags.contains(.choice) ? .blank : try arguments.formula(first + 4)
    }
    costing = arguments.choice(first + 5)
    reserve = arguments.choice(first + 6)
    negative = arguments.choice(first + 7)
    tracked = arguments.choice(first + 8)
    type = arguments.choice(first + 9)
    if arguments.has(first + 10) { blocked = true }
    if arguments.has(first + 11) { blocked = false }
    variants = arguments.choice(first + 12)
    if arguments.has(first + 13) { isAssembledToOrder = true }
    if arguments.has(first + 14) { isAssembledToOrder = false }
    flushing = arguments.choice(first + 15)
  }

  func apply(to item: inout Item) {
    // What is said besides of what is not kept in stock is judged, not passed over.
    if let type, type != item.type { item.become(type) }
    if let unit { item.baseUnit = unit }
    if let tracking { item.trackingCode = tracking }
    if let lots { item.lotSeries = lots }
    if let serials { item.serialSeries = serials }
    if let expires { item.expirationCalculation = expires }
    if let costing { item.costing = costing }
    if let reserve { item.reserve = reserve }
    if let negative { item.negativeInventory = negative }
    if let tracked { item.orderTracking = tracked }
    if let blocked { item.blocked = blocked ? 1 : 0 }
    if let variants { item.variants = variants }
    if let flushing { item.flushing = flushing }
    if let isAssembledToOrder { item.isAssembledToOrder = isAssembledToOrder ? 1 : 0 }
  }
}

extension Arguments {
  /// A choice as the enumeration whose cases stand in the same order.
  func choice<Choice: CaseIterable>(_ slot: Int) -> Choice? {
    guard let cell = cell(slot), cell.flags.contains(.choice) else { return nil }
    let all = Array(Choice.allCases)
    return cell.value >= 0 && cell.value < all.count ? all[Int(cell.value)] : nil
  }
}
