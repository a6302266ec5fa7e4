import ItemTracking
import LotwiseReports

extension QueryTable {
  static let planningLines = QueryTable(
    "planning-lines", of: .record, "what planning worksheets suggest to make or change",
    columns: planningLineColumns,
    rows: { tables, scope in
      guard let sources = scope.sources else {
        return tables.ids(scope, in: tables.planningLines).sorted {
          tables.planningLines[$0].line.raw < tables.planningLines[$1].line.raw
        }
      }
      return sources.compactMap { $0.kind == .line ? $0.line : nil }.compactMap {
        tables.planningLine(of: $0)
      }
    })

  private static let planningLineColumns: [[QueryColumn<RowID<PlanningLine>>]] = [
    [
      .document("worksheet") { $0.documents[$0.documentLine($1).document].no },
      .integer("line") { Int($0.documentLine($1).lineNo) },
      .text("message") { $0.planningLines[$1].message.name },
      .flag("accept") { $0.planningLines[$1].isAccepted == 1 },
    ],
    .sku { $0.stockKeys[$0.planningLines[$1].unit].unit },
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
    rows: { tables, scope in
      let ids = tables.ids(QueryScope(), in: tables.planningLines).map {
        tables.planningLines[$0].line
      }.sorted { $0.raw < $1.raw }.flatMap {
        tables.components.ids(inList: ProductionComponent.List.line, key: $0.raw)
      }
      return tables.narrowed(ids, scope, in: tables.components)
    })

  private static let planningComponentColumns: [[QueryColumn<RowID<ProductionComponent>>]] = [
    [
      .document("worksheet") { $0.documents[$0.lines[$0.components[$1].line].document].no },
      .integer("line") { Int($0.lines[$0.components[$1].line].lineNo) },
      .integer("component") { Int($0.components[$1].componentNo) },
    ],
    .sku { $0.stockKeys[$0.components[$1].stock].unit },
    [
      .quantity("quantity-per") { $0.components[$1].quantityPer },
      .quantity("expected") { $0.components[$1].expectedQuantity },
      .date("due-date") { $0.components[$1].dueDate },
    ],
  ]

  static let stockkeeping = QueryTable(
    "stockkeeping", of: .record, "how items are planned, and where otherwise",
    columns: [
      .sku { $0.stockKeys[$0.planningParameters[$1].unit].unit },
      [
        .text("replenish") { $0.planningParameters[$1].replenishment.name },
        .code("vendor") { $0.planningParameters[$1].vendorNo },
        .code("from") { $0.planningParameters[$1].fromLocationCode },
        .description("lead-time") { $0.planningParameters[$1].leadTime },
        .quantity("lot-size") { $0.planningParameters[$1].lotSize },
      ],
    ], rows: { tables, scope in tables.ids(scope, in: tables.planningParameters) })
}

extension Tables {
  fileprivate func documentLine(_ id: RowID<PlanningLine>) -> DocumentLine {
    lines[planningLines[id].line]
  }
}
