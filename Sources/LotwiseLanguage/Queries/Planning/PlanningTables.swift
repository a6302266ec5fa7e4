import ItemTracking
import LotwiseReports

extension QueryTable {
  static let planningLines = QueryTable(
    "planning-lines", of: .record, "what planning worksheets suggest to make or change",
    columns: planningLineColumns,
    narrowedBy: [.source],
    rows: { model, scope in
      guard let sources = scope.sources else {
        return model.ids(scope, in: model.planningLines).sorted {
          model.linePrecedes(model.planningLines[$0].line, model.planningLines[$1].line)
        }
      }
      let ids = sources.compactMap { $0.kind == .line ? $0.line : nil }.compactMap {
        model.planningLine(of: $0)
      }
      return model.narrowed(ids, scope, in: model.planningLines)
    })

  private static let planningLineColumns: [[QueryColumn<RowID<PlanningLine>>]] = [
    [
      .document("worksheet") { $0.documents[$0.documentLine($1).document].no },
      .integer("line") { Int($0.documentLine($1).lineNo) },
      .text("message") { $0.planningLines[$1].message.name },
      .flag("accept") { $0.planningLines[$1].isAccepted == 1 },
    ],
    .sku { $0.trackedSKUs[$0.planningLines[$1].unit].unit },
    [
      .quantity("quantity") { $0.planningLines[$1].quantity },
      .quantity("original-quantity") { $0.planningLines[$1].originalQuantity },
      .quantity("net-quantity") { $0.planningLines[$1].netQuantity },
      .date("due-date") { $0.documentLine($1).dueDate },
      .date("original-due-date") { $0.planningLines[$1].originalDueDate },
      .date("starting-date") { $0.planningLines[$1].startingDate },
      .date("ending-date") { $0.planningLines[$1].endingDate },
      .date("order-date") {
        $0.planningLines[$1].replenishment == .purchase ? $0.planningLines[$1].startingDate : .blank
      },
      .date("shipment-date") {
        $0.documentLine($1).hasInboundSide ? $0.documentLine($1).shipmentDate : .blank
      },
      .text("replenish") { $0.planningLines[$1].replenishment.name },
      .code("vendor") { $0.planningLines[$1].vendorNo },
      .code("from") { $0.planningLines[$1].fromLocationCode },
      .text("ref-type") {
        $0.planningLines[$1].message == .new ? "" : $0.planningLines[$1].replenishment.name
      },
      .document("ref-order") { $0.planningLines[$1].orderNo },
      .number("ref-line") { $0.planningLines[$1].orderLineNo },
      .text("origin") { $0.planningLines[$1].origin.name },
      .text("warning") { $0.planningLines[$1].warning.name },
      .text("flexibility") { $0.planningLines[$1].isInflexible == 1 ? "none" : "unlimited" },
      .quantity("tracked") { $0.linkedOfPlan($1) },
      .quantity("untracked") { $0.planningLines[$1].quantity - $0.linkedOfPlan($1) },
      .integer("level") { Int($0.planningLines[$1].level) },
      .document("sales-order") { $0.planningLines[$1].salesNo },
      .number("sales-line") { $0.planningLines[$1].salesLineNo },
      .flag("drop-shipment") { $0.planningLines[$1].purchasing == .dropShipment },
      .flag("special-order") { $0.planningLines[$1].purchasing == .specialOrder },
    ],
  ]

  static let planningComponents = QueryTable(
    "planning-components", of: .record, "what suggestions of new production and assembly need",
    columns: planningComponentColumns,
    rows: { model, scope in
      let ids = model.ids(QueryScope(), in: model.planningLines).map {
        model.planningLines[$0].line
      }.sorted { model.linePrecedes($0, $1) }.flatMap {
        model.components.ids(inList: ProductionComponent.List.line, key: $0.raw)
      }
      return model.narrowed(ids, scope, in: model.components)
    })

  private static let planningComponentColumns: [[QueryColumn<RowID<ProductionComponent>>]] = [
    [
      .document("worksheet") { $0.documents[$0.lines[$0.components[$1].line].document].no },
      .integer("line") { Int($0.lines[$0.components[$1].line].lineNo) },
      .integer("component") { Int($0.components[$1].componentNo) },
    ],
    .sku { $0.trackedSKUs[$0.components[$1].stock].unit },
    [
      .quantity("quantity-per") { $0.components[$1].quantityPer },
      .quantity("expected") { $0.components[$1].expectedQuantity },
      .date("due-date") { $0.components[$1].dueDate },
      .code("unit") { $0.components[$1].unitCode },
      .text("flushing") { $0.components[$1].flushing.name },
      .number("original") { $0.components[$1].originalNo },
      .integer("level") { Int($0.planningLevel(of: $1)) },
      .quantity("reserved") { $0.reservedQuantity(of: SourceReference($1)).magnitude },
      .quantity("tracked") { $0.linked(of: SourceReference($1)) },
      .quantity("untracked") {
        $0.components[$1].expectedQuantity - $0.linked(of: SourceReference($1))
      },
    ],
  ]
}

extension Model {
  /// By worksheet, as they were made, and line.
  func linePrecedes(_ first: RowID<DocumentLine>, _ second: RowID<DocumentLine>) -> Bool {
    let own = lines[first]
    let other = lines[second]
    return own.document != other.document
      ? own.document.raw < other.document.raw : own.lineNo < other.lineNo
  }

  fileprivate func documentLine(_ id: RowID<PlanningLine>) -> DocumentLine {
    lines[planningLines[id].line]
  }

  fileprivate func planningSource(_ id: RowID<PlanningLine>) -> SourceReference {
    let line = planningLines[id].line
    return lines[line].hasInboundSide ? SourceReference(inboundOf: line) : SourceReference(line)
  }

  /// What of a suggestion, and of the order it changes, is linked to demand.
  fileprivate func linkedOfPlan(_ id: RowID<PlanningLine>) -> Quantity {
    let plan = planningLines[id]
    let own = planningSource(id)
    guard plan.message != .new, let order = orderLine(of: plan) else { return linked(of: own) }
    let source =
      lines[order].hasInboundSide ? SourceReference(inboundOf: order) : SourceReference(order)
    return linked(of: own, without: source) + linked(of: source, without: own)
  }

  /// What of a record has a partner: links and reservations, without those with one other record.
  func linked(of source: SourceReference, without other: SourceReference? = nil) -> Quantity {
    var sum = Quantity.zero
    for id in entries(of: source) {
      let row = reservationEntries[id]
      guard !row.partner.isNone, reservationEntries[row.partner].source != other else { continue }
      sum += row.quantity.magnitude
    }
    return sum
  }
}
