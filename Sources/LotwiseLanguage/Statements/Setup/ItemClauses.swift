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

  static func clauses(in form: inout FormBuilder) -> Reader<ItemClauses> {
    let supply = supplyClauses(in: &form)
    let policies = policyClauses(in: &form)
    return { a throws(Diagnostic) in
      var clauses = ItemClauses()
      try supply(&clauses, &a)
      try policies(&clauses, &a)
      return clauses
    }
  }

  /// Unit, tracking and how the item is made or got.
  private static func supplyClauses(in form: inout FormBuilder) -> Filler<ItemClauses> {
    let unit = form.optional("unit", after: "unit", UnitCode.self, as: .unit.new)
    let tracking = form.optional("tracking code", after: "tracked", ItemTrackingCodeCode.self)
    let lots = form.optional("lot series", after: "lots from", SeriesCode.self)
    let serials = form.optional("serial series", after: "serials from", SeriesCode.self)
    let expires = form.optional(
      "shelf life", after: "expires after", WordOr<NoneWord, FormulaText>.self)
    let costing = form.optional("costing method", after: "costing", CostingMethod.self)
    let type = form.optional("type", after: "type", ItemType.self)
    let toOrder = form.yesNo("assembled to order", "assembled to stock")
    let flushing = form.optional("flushing", after: "flushed", FlushingMethod.self)
    return { clauses, a throws(Diagnostic) in
      clauses.unit = try a.value(unit)
      clauses.tracking = try a.value(tracking)
      clauses.lots = try a.value(lots)
      clauses.serials = try a.value(serials)
      switch try a.value(expires) {
      case .word(.none)?: clauses.expires = .blank
      case .value(let formula)?: clauses.expires = formula
      case nil: break
      }
      clauses.costing = try a.value(costing)
      clauses.type = try a.value(type)
      clauses.isAssembledToOrder = a.value(toOrder)
      clauses.flushing = try a.value(flushing)
    }
  }

  /// What is asked, allowed and watched.
  private static func policyClauses(in form: inout FormBuilder) -> Filler<ItemClauses> {
    let reserve = form.optional("reserve", after: "reserve", ReservePolicy.self)
    let negative = form.optional("negative inventory", after: "negative", NegativeInventory.self)
    let tracked = form.optional("order tracking", after: "order tracking", OrderTracking.self)
    let blocked = form.yesNo("blocked", "not blocked")
    let variants = form.optional("variants", after: "variants", VariantRule.self)
    return { clauses, a throws(Diagnostic) in
      clauses.reserve = try a.value(reserve)
      clauses.negative = try a.value(negative)
      clauses.tracked = try a.value(tracked)
      clauses.blocked = a.value(blocked)
      clauses.variants = try a.value(variants)
    }
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
