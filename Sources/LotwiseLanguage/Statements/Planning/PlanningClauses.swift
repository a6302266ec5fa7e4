import ItemTracking
import LotwiseSyntax

/// What may be said of how goods are planned.
struct PlanningClauses: Sendable {
  var replenishment: Replenishment?
  /// A vendor's or a location's code, as the replenishment says.
  var supplier: Int32?
  var policy: ReorderingPolicy?
  var making: Making?
  var isLikeItem = false
  var includesInventory: Bool?
  var lengths: [(Int, TextID)] = []
  var amounts: [(Int, Quantity)] = []

  /// Each period: the words before it, and the field it sets.
  private static let periods:
    [(words: String, set: @Sendable (inout PlanningParameters, TextID) -> Void)] = [
      ("lead time", { $0.leadTime = $1 }), ("safety lead time", { $0.safetyLeadTime = $1 }),
      ("bucket", { $0.bucket = $1 }), ("accumulation", { $0.accumulation = $1 }),
      ("rescheduling", { $0.rescheduling = $1 }), ("dampener", { $0.dampener = $1 }),
    ]

  private static let quantities:
    [(words: String, set: @Sendable (inout PlanningParameters, Quantity) -> Void)] = [
      ("lot size", { $0.lotSize = $1 }), ("dampener quantity", { $0.dampenerQuantity = $1 }),
      ("reorder point", { $0.reorderPoint = $1 }), ("reorder", { $0.reorderQuantity = $1 }),
      ("maximum inventory", { $0.maximumInventory = $1 }), ("overflow", { $0.overflow = $1 }),
      ("safety stock", { $0.safetyStock = $1 }), ("minimum order", { $0.minimumOrder = $1 }),
      ("maximum order", { $0.maximumOrder = $1 }), ("multiple", { $0.multiple = $1 }),
    ]

  static func clauses(in form: inout FormBuilder) -> Reader<PlanningClauses> {
    let ways = ways(in: &form)
    let lengths = periods.map { form.optional($0.words, after: $0.words, FormulaOrNone.self) }
    let amounts = quantities.map {
      form.optional($0.words, after: $0.words, QuantityOrNone.self)
    }
    return { a throws(Diagnostic) in
      var clauses = PlanningClauses()
      try ways(&clauses, &a)
      for (index, slot) in lengths.enumerated() {
        if let length = try a.value(slot) { clauses.lengths.append((index, length)) }
      }
      for (index, slot) in amounts.enumerated() {
        if let amount = try a.value(slot) { clauses.amounts.append((index, amount)) }
      }
      return clauses
    }
  }

  private static func ways(in form: inout FormBuilder) -> Filler<PlanningClauses> {
    let replenishment = form.optional(
      "replenishment", after: "replenish by", Replenishment.self)
    let from = form.optional(
      "vendor or location", after: "from", SupplierCode.self,
      summary: "The vendor it is bought from, or the location it is moved from.")
    let policy = form.optional("policy", after: "policy", ReorderingPolicy.self)
    let making = form.optional("kind of making", after: "make", Making.self)
    let likeItem = form.flag("like item", summary: "Begin with all that is said of the item.")
    let inventory = form.yesNo("include inventory", "leave out inventory")
    return { clauses, a throws(Diagnostic) in
      clauses.replenishment = try a.value(replenishment)
      clauses.supplier = try a.value(from)
      clauses.policy = try a.value(policy)
      clauses.making = try a.value(making)
      clauses.isLikeItem = a.has(likeItem)
      clauses.includesInventory = a.value(inventory)
    }
  }

  func apply(to row: inout PlanningParameters) {
    if let replenishment { row.replenishment = replenishment }
    if let supplier {
      if row.replenishment == .transfer {
        row.fromLocationCode = LocationCode(id: supplier)
      } else {
        row.vendorNo = PartyNo(id: supplier)
      }
    }
    if let policy { row.setPolicy(policy) }
    if let includesInventory { row.includesInventory = includesInventory ? 1 : 0 }
    if let making { row.isMadeToOrder = making == .toOrder ? 1 : 0 }
    for (index, length) in lengths { Self.periods[index].set(&row, length) }
    for (index, amount) in amounts { Self.quantities[index].set(&row, amount) }
  }

  /// Whether goods are made for stock, or for the order above them.
  enum Making: ClauseChoice {
    case toStock, toOrder

    var word: String { self == .toStock ? "to stock" : "to order" }
  }

  /// The code of a vendor or of a location, as the replenishment says.
  private enum SupplierCode: ClauseValue {
    typealias Value = Int32

    static var kind: SlotKind { .code }
    static var role: ValueRole { .party }
    static var blame: Blame? { .party }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> Int32 {
      try arguments.codeID(matched, 20)
    }
  }
}
