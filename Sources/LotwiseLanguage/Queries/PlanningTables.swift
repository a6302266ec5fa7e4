import ItemTracking
import LotwiseReports

extension QueryTable {
  static let planningLines = QueryTable(
    "planning-lines", of: .record, "what planning worksheets suggest to make or change",
    columns: planningLineColumns,
    rows: { model, scope in
      guard let sources = scope.sources else {
        return model.ids(scope, in: model.planningLines).sorted {
          model.planningLines[$0].line.raw < model.planningLines[$1].line.raw
        }
      }
      return sources.compactMap { $0.kind == .line ? $0.line : nil }.compactMap {
        model.planningLine(of: $0)
      }
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
      .date("order-date") { $0.planningLines[$1].startingDate },
      .text("replenish") { $0.planningLines[$1].replenishment.name },
      .code("vendor") { $0.planningLines[$1].vendorNo },
      .code("from") { $0.planningLines[$1].fromLocationCode },
      .document("ref-order") { $0.planningLines[$1].orderNo },
      .number("ref-line") { $0.planningLines[$1].orderLineNo },
      .text("origin") { $0.planningLines[$1].origin.name },
    ],
  ]

  static let planningComponents = QueryTable(
    "planning-components", of: .record, "what suggestions of new production and assembly need",
    columns: planningComponentColumns,
    rows: { model, scope in
      let ids = model.ids(QueryScope(), in: model.planningLines).map {
        model.planningLines[$0].line
      }.sorted { $0.raw < $1.raw }.flatMap {
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
    ],
  ]

  static let stockkeeping = QueryTable(
    "stockkeeping", of: .record, "how items are planned, and where otherwise",
    columns: [
      .sku { $0.trackedSKUs[$0.planningParameters[$1].unit].unit },
      [
        .text("replenish") { $0.planningParameters[$1].replenishment.name },
        .code("vendor") { $0.planningParameters[$1].vendorNo },
        .code("from") { $0.planningParameters[$1].fromLocationCode },
        .description("lead-time") { $0.planningParameters[$1].leadTime },
        .quantity("lot-size") { $0.planningParameters[$1].lotSize },
      ],
    ], rows: { model, scope in model.ids(scope, in: model.planningParameters) })
}

extension Model {
  fileprivate func documentLine(_ id: RowID<PlanningLine>) -> DocumentLine {
    lines[planningLines[id].line]
  }
}
