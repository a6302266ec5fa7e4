// Planning: worksheets that suggest orders, and the messages that ask for changes of them.
// Tables: planning lines, planning parameters, action messages.
// Rules: of planning, those of action messages and of the worksheet.
// Entry points: `GetActionMessages`, `ChangePlanningLine`, `CarryOut`, `PlanSalesOrder`.
// Order of checks: in each command's comment.

/// How supply of goods is made when more is needed; raw values are BC's ordinals.
public enum Replenishment: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case purchase, production, transfer, assembly

  public var name: String {
    switch self {
    case .purchase: "purchase"
    case .production: "production"
    case .transfer: "transfer"
    case .assembly: "assembly"
    }
  }
}

/// How goods are planned: of an item, or of an item at one place (BC's stockkeeping unit, T5700).
public struct PlanningParameters: Row {
  /// Goods and place; of a whole item the blank variant and place.
  public var unit: TrackedSKUID
  public var itemNo: ItemNo
  /// 1 when it holds of the item wherever nothing else is said.
  public var isOfItem: UInt8
  public var replenishment: Replenishment = .purchase
  public var vendorNo: PartyNo = .blank
  /// Where a transfer takes it from.
  public var fromLocationCode: LocationCode = .blank
  /// A date formula's text; blank for none.
  public var leadTime: TextID = .blank
  /// Base units; what the dampener's percentage is of (P-086).
  public var lotSize: Quantity = .zero

  public init(_ unit: TrackedSKUID, of itemNo: ItemNo, isOfItem: Bool) {
    self.unit = unit
    self.itemNo = itemNo
    self.isOfItem = isOfItem ? 1 : 0
  }

  public static let tableName: StaticString = "stockkeeping"
  public static let fields: [Field<Self>] = [
    Field("unit", .stockKey, \.unit), Field("item", .name, \.itemNo),
    Field("of-item", .number, \.isOfItem), Field("replenish", .number, \.replenishment),
    Field("vendor", .name, \.vendorNo), Field("from", .name, \.fromLocationCode),
    Field("lead-time", .name, \.leadTime), Field("lot-size", .quantity, \.lotSize),
  ]
  public var volume: Int64 {
    lotSize.magnitude.raw
  }
  /// Found by item, or by goods and place.
  public static var uniqueCount: Int { 2 }
  public func uniqueKey(_ unique: Int) -> Int32 {
    if unique == 0 { return isOfItem == 1 ? itemNo.id : -1 }
    return isOfItem == 1 ? -1 : unit.raw
  }
}

/// Who suggested a planning line.
public enum PlanningOrigin: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none, actionMessage, planning

  public var name: String {
    switch self {
    case .none: ""
    case .actionMessage: "action message"
    case .planning: "planning"
    }
  }
}

/// What a line of a planning worksheet suggests (BC's requisition line, T246); base quantities.
///
/// Its document line stands in the network of demand and supply with the net quantity and the due
/// date: what the order will have more is supply, what it will have less is demand (P-088).
public struct PlanningLine: Row {
  public var line: RowID<DocumentLine>
  public var message: ActionMessageKind
  public var isAccepted: UInt8 = 1
  public var origin: PlanningOrigin = .none
  public var replenishment: Replenishment
  /// What the supply will have in all.
  public var quantity: Quantity
  /// What it had; zero when only its date changes, and for new supply.
  public var originalQuantity: Quantity = .zero
  public var originalDueDate: CalendarDate = .blank
  public var startingDate: CalendarDate = .blank
  public var endingDate: CalendarDate = .blank
  public var vendorNo: PartyNo = .blank
  public var fromLocationCode: LocationCode = .blank
  /// The order to change, by its number and line: its place may be another's by now.
  public var orderNo: DocumentNo = .blank
  public var orderLineNo: Int32 = 0
  public var unit: TrackedSKUID

  public init(
    _ line: RowID<DocumentLine>, _ message: ActionMessageKind, _ replenishment: Replenishment,
    _ quantity: Quantity, of unit: TrackedSKUID
  ) {
    self.line = line
    self.message = message
    self.replenishment = replenishment
    self.quantity = quantity
    self.unit = unit
  }

  /// What it adds to the supply, or takes from it.
  public var netQuantity: Quantity { message == .reschedule ? .zero : quantity - originalQuantity }

  public static let tableName: StaticString = "planning-lines"
  public static let fields: [Field<Self>] = [
    Field("line", .row, \.line), Field("message", .number, \.message),
    Field("accept", .number, \.isAccepted), Field("origin", .number, \.origin),
    Field("replenish", .number, \.replenishment), Field("quantity", .quantity, \.quantity),
    Field("original-quantity", .quantity, \.originalQuantity),
    Field("original-due-date", .date, \.originalDueDate),
    Field("starting-date", .date, \.startingDate), Field("ending-date", .date, \.endingDate),
    Field("vendor", .name, \.vendorNo), Field("from", .name, \.fromLocationCode),
    Field("order", .documentNo, \.orderNo), Field("order-line", .number, \.orderLineNo),
    Field("unit", .stockKeyIfAny, \.unit),
  ]
  public var volume: Int64 { quantity.magnitude.raw + originalQuantity.magnitude.raw }
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { line.raw }
  /// By goods and place.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { unit.raw }
  public func precedes(_ other: Self, inList list: Int) -> Bool { line.raw < other.line.raw }
}

extension Model {
  /// How goods are planned at a place: what is said of them there, else of the item (P-078).
  public func planningParameters(of unit: StockkeepingUnit) -> PlanningParameters {
    let stock = trackedSKUs.known(TrackedSKU(unit))
    if let stock {
      let id = planningParameters.find(unique: 1, key: stock.raw)
      if !id.isNone { return planningParameters[id] }
    }
    let id = planningParameters.find(unique: 0, key: unit.itemNo.id)
    if !id.isNone { return planningParameters[id] }
    return PlanningParameters(stock ?? TrackedSKUID(raw: -1), of: unit.itemNo, isOfItem: true)
  }

  /// Says how goods are planned, in place of what was said before.
  ///
  /// - Throws: `item-unknown`, `variant-unknown`, `location-unknown`, `vendor-unknown`.
  package mutating func declarePlanning(
    of itemNo: ItemNo, variant: VariantCode?, at location: LocationCode?,
    _ change: (inout PlanningParameters) -> Void
  ) throws(TrackingError) {
    _ = try item(itemNo)
    if let variant { try requireVariant(variant, of: itemNo) }
    if let location { try requireLocation(location) }
    let isOfItem = variant == nil && location == nil
    let unit = StockkeepingUnit(
      itemNo: itemNo, variantCode: variant ?? .blank, locationCode: location ?? .blank)
    let stock = trackedSKUs.intern(TrackedSKU(unit))
    let known = planningParameters.find(
      unique: isOfItem ? 0 : 1, key: isOfItem ? itemNo.id : stock.raw)
    var row =
      known.isNone
      ? PlanningParameters(stock, of: itemNo, isOfItem: isOfItem) : planningParameters[known]
    change(&row)
    try requireParty(.vendor, row.vendorNo)
    try requireLocation(row.fromLocationCode)
    if known.isNone {
      _ = planningParameters.insert(row, &journal)
    } else {
      planningParameters.update(known, &journal) { $0 = row }
    }
  }

  /// The suggestion of a line; nil when the line is no planning line.
  public func planningLine(of line: RowID<DocumentLine>) -> RowID<PlanningLine>? {
    guard lines[line].kind == .planningWorksheet else { return nil }
    let id = planningLines.find(unique: 0, key: line.raw)
    return id.isNone ? nil : id
  }

  /// The order line that a suggestion would change, when it is still there.
  public func orderLine(of plan: PlanningLine) -> RowID<DocumentLine>? {
    guard !plan.orderNo.isBlank, let document = document(plan.orderNo) else { return nil }
    return lineIfAny(plan.orderLineNo, of: document)
  }
}
