import ItemTracking
import LotwiseReports

extension QueryTable {
  /// Why a planning line is as it is: what it meets, what raised it, when it must begin, what is
  /// wrong with it; step by step, each by its rule (P-129).
  static let planSteps = QueryTable(
    "plan-steps", of: .record, "why planning lines are as they are, step by step",
    columns: [
      [
        .text("step") { _, row in row.step }, .text("rule") { _, row in row.rule },
        .init("source", .code) { model, row in row.source.map { model.cell($0) } ?? .blank },
        .quantity("quantity") { _, row in row.quantity },
        .date("date") { _, row in row.date }, .text("text") { _, row in row.text },
      ]
    ],
    narrowedBy: [.source],
    isReckoned: true,
    rows: { model, scope in
      (scope.sources ?? []).filter { $0.kind == .line }.compactMap(\.line).flatMap { line in
        model.planningLine(of: line).map { model.planSteps(of: $0) }
          ?? model.leftAlone(line)
      }
    })

  fileprivate struct PlanStep: Sendable {
    var step: String
    var rule: String
    var source: SourceReference?
    var quantity = Quantity.zero
    var date = CalendarDate.blank
    var text = ""
  }
}

extension Model {
  fileprivate func planSteps(of id: RowID<PlanningLine>) -> [QueryTable.PlanStep] {
    let plan = planningLines[id]
    let line = lines[plan.line]
    let own =
      line.hasInboundSide ? SourceReference(inboundOf: plan.line) : SourceReference(plan.line)
    let order = orderLine(of: plan).map {
      lines[$0].hasInboundSide ? SourceReference(inboundOf: $0) : SourceReference($0)
    }
    var steps = met(by: own, besides: order)
    if let order { steps += met(by: order, besides: own) }
    steps += explained(plan.line)
    steps += limits(of: id).map { limitStep($0) }
    var message = QueryTable.PlanStep(step: plan.message.name, rule: "P-135", source: order)
    message.quantity = plan.quantity
    message.date = line.dueDate
    if !plan.originalQuantity.isZero { message.text = "it had \(plan.originalQuantity)" }
    if !plan.originalDueDate.isBlank {
      message.text += message.text.isEmpty ? "it was" : ", and was"
      message.text += " due \(plan.originalDueDate)"
    }
    steps.append(message)
    guard plan.message != .cancel else { return steps + warned(plan.line) }
    let rule = line.hasInboundSide ? "P-139, P-163" : "P-163"
    steps.append(.init(step: "is there", rule: rule, source: nil, date: plan.endingDate))
    steps.append(.init(step: "begins", rule: rule, source: nil, date: plan.startingDate))
    return steps + warned(plan.line)
  }

  /// The demand that a supply is linked to, in the order of its rows (P-137, P-138).
  private func met(
    by supply: SourceReference, besides other: SourceReference?
  ) -> [QueryTable.PlanStep] {
    entries(of: supply).compactMap { id in
      let row = reservationEntries[id]
      guard row.isPositive, !row.partner.isNone else { return nil }
      let demand = reservationEntries[row.partner]
      guard demand.source != other else { return nil }
      let isBound = row.flags.contains(.orderToOrder)
      let isReserved = row.status == .reservation && !isBound
      return QueryTable.PlanStep(
        step: isBound ? "ordered for" : isReserved ? "reserved by" : "meets",
        rule: isBound ? "P-138" : isReserved ? "P-114" : "P-137", source: demand.source,
        quantity: row.quantity, date: demand.shipmentDate)
    }
  }

  /// What is more than what is needed (P-161).
  private func explained(_ line: RowID<DocumentLine>) -> [QueryTable.PlanStep] {
    untrackedElements.ids(inList: 0, key: line.raw).map { untrackedElements[$0] }
      .filter { $0.warning == .none }.map { element in
        QueryTable.PlanStep(
          step: "raised by \(element.reason.name)", rule: element.reason.rule, source: nil,
          quantity: element.quantity,
          text: element.parameter.isZero ? "" : "\(element.reason.name) is \(element.parameter)")
      }
  }

  /// Why the last run left an order as it is.
  fileprivate func leftAlone(_ line: RowID<DocumentLine>) -> [QueryTable.PlanStep] {
    limits(of: line).map { limitStep($0) }
  }

  /// A change that was not made: of the supply itself, told by the demand; of other supply, told by
  /// that.
  private func limitStep(_ limit: ExplainedLimit) -> QueryTable.PlanStep {
    var step = QueryTable.PlanStep(
      step: "held by \(limit.limit.name)", rule: limit.limit.rule,
      source: limit.isOwn ? limit.demand : limit.supply, date: limit.date)
    step.quantity = limit.quantity
    step.text = limit.limit.words(of: limit.isOwn ? "it" : "that supply")
    return step
  }

  private func warned(_ line: RowID<DocumentLine>) -> [QueryTable.PlanStep] {
    untrackedElements.ids(inList: 0, key: line.raw).map { untrackedElements[$0] }
      .filter { $0.warning != .none }.map { element in
        QueryTable.PlanStep(
          step: element.warning.level.name, rule: "P-162", source: nil, date: element.date,
          text: element.text)
      }
  }
}

extension SurplusReason {
  /// The rule that raises a supply for the reason.
  fileprivate var rule: String {
    switch self {
    case .undefined: "P-161"
    case .forecast: "P-165"
    case .blanketOrder: "P-166"
    case .safetyStock: "P-151"
    case .reorderPoint: "P-134"
    case .maximumInventory, .fixedReorderQuantity: "P-133"
    case .maximumOrder, .minimumOrder, .multiple: "P-126"
    case .dampener: "P-132"
    case .emergencyOrder: "P-160"
    }
  }
}

extension PlanLimit {
  /// What was not done, in words.
  fileprivate func words(of supply: String) -> String {
    switch self {
    case .flexibility: "\(supply) is fixed"
    case .rescheduling: "\(supply) is not moved so far"
    case .dampener: "\(supply) stays: it would wait only a little"
    case .dampenerQuantity: "\(supply) stays: too little of it is too much"
    case .accumulation: "\(supply) does not collect demand so late"
    case .fixedDate: "\(supply) is needed earlier"
    case .maximumOrder: "\(supply) may not be larger"
    case .minimum: "so much of \(supply) is kept"
    case .bucket: "inventory was looked at when the time bucket ended"
    }
  }
}
