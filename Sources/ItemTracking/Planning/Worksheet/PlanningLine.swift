// Planning: runs that suggest orders, worksheets of them, and messages that ask for changes.
// Tables: planning lines, planning parameters, action messages, untracked elements, errors of runs.
// Rules: of planning, those of action messages, of the worksheet and of the run.
// Entry points: `PlanItems`, `balance`, `GetActionMessages`, `GetSalesDemand`,
// `ChangePlanningLine`, `AcceptPlanningLines`, `CarryOut`, `PlanSalesOrder`, `DeclarePlanning`.
// Order of checks: in each command's comment.

/// Who suggested a planning line.
public enum PlanningOrigin: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Somebody who entered it.
  case none
  /// Action messages (P-083).
  case actionMessage
  /// A planning run (P-120).
  case planning

  /// The words by which tables show it; blank for what somebody entered.
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
  /// The line of the worksheet's document, by which it is found.
  public var line: RowID<DocumentLine>
  /// What the line does to an order: makes, changes, moves or cancels it (P-070).
  public var message: ActionMessageKind
  /// 1 when it is carried out with the others; 0 leaves it (P-090).
  public var isAccepted: UInt8 = 1
  /// The gravest there is (P-162).
  public var warning = PlanningWarning.none
  /// 1 when somebody entered it (P-142).
  public var isByHand: UInt8 = 0
  /// 1 when later planning leaves the order as it is.
  public var isInflexible: UInt8 = 0
  /// What a purchase of it is for: stock, or a sale's drop shipment or special order (P-173).
  public var purchasing = Purchasing.ordinary
  /// Who suggested it.
  public var origin: PlanningOrigin = .none
  /// How the supply is made when the line is carried out.
  public var replenishment: Replenishment
  /// What the supply will have in all.
  public var quantity: Quantity
  /// What it had; zero when only its date changes, and for new supply.
  public var originalQuantity: Quantity = .zero
  /// The order's due date before it moves; blank when it does not, and for new supply.
  public var originalDueDate: CalendarDate = .blank
  /// When work on the supply starts: `endingDate` less the lead time (P-163).
  public var startingDate: CalendarDate = .blank
  /// When work on the supply ends: its due date less safety lead time and handling (P-163).
  public var endingDate: CalendarDate = .blank
  /// The run that suggested it; 0 for none.
  public var runNo: Int32 = 0
  /// Levels below the item that was planned first (P-148).
  public var level: Int32 = 0
  /// The sale that a special order or drop shipment is for (P-173).
  public var salesNo: DocumentNo = .blank
  /// The line of that sale; 0 for none.
  public var salesLineNo: Int32 = 0
  /// Whom a purchase is made from; blank until somebody says.
  public var vendorNo: PartyNo = .blank
  /// Where a transfer takes it from; blank for other supply.
  public var fromLocationCode: LocationCode = .blank
  /// The order to change, by its number and line: its place may be another's by now.
  public var orderNo: DocumentNo = .blank
  /// The line of the order to change; 0 for new supply.
  public var orderLineNo: Int32 = 0
  /// The item with its variant at the place of the supply, without numbers.
  public var unit: TrackedSKUID

  init(
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
    Field("unit", .stockKeyIfAny, \.unit), Field("warning", .number, \.warning),
    Field("by-hand", .number, \.isByHand), Field("inflexible", .number, \.isInflexible),
    Field("purchasing", .number, \.purchasing), Field("level", .number, \.level),
    Field("sales-order", .documentNo, \.salesNo),
    Field("sales-line", .number, \.salesLineNo), Field("run", .number, \.runNo),
  ]
  public var volume: Int64 { quantity.magnitude.raw + originalQuantity.magnitude.raw }
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { line.raw }
  /// By goods and place; by the order that changes.
  public enum List {
    /// The planning lines of an item at a place.
    public static let unit = 0
    /// The planning lines that change an order, by its number.
    public static let order = 1
  }
  public static var listCount: Int { 2 }
  public func listKey(_ list: Int) -> Int32 {
    list == List.unit ? unit.raw : Self.key(of: orderNo)
  }
  /// Numbers that were given and numbers that were made may share a key.
  static func key(of order: DocumentNo) -> Int32 {
    order.isBlank ? -1 : order.made?.counter ?? order.raw
  }
  public func precedes(_ other: Self, inList list: Int) -> Bool { line.raw < other.line.raw }
}

extension Model {
  /// The suggestion of a line; nil when the line is no planning line.
  public func planningLine(of line: RowID<DocumentLine>) -> RowID<PlanningLine>? {
    guard lines[line].kind == .planningWorksheet else { return nil }
    let id = planningLines.find(unique: 0, key: line.raw)
    return id.isNone ? nil : id
  }

  /// The order line that a suggestion would change, when it is still there.
  public func orderLine(of plan: PlanningLine) -> RowID<DocumentLine>? {
    document(plan.orderNo).flatMap { lineIfAny(plan.orderLineNo, of: $0) }
  }
}

extension Model {
  /// The suggestion that changes an order line, in whatever worksheet (P-147).
  func planningChange(of line: RowID<DocumentLine>) -> RowID<PlanningLine>? {
    let no = documents[lines[line].document].no
    let list = PlanningLine.List.order
    var id = planningLines.first(inList: list, key: PlanningLine.key(of: no))
    while !id.isNone {
      let plan = planningLines[id]
      if plan.orderNo == no, plan.orderLineNo == lines[line].lineNo { return id }
      id = planningLines.next(inList: list, after: id)
    }
    return nil
  }
}
