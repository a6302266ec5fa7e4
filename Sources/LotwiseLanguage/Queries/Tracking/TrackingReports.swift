import ItemTracking
import LotwiseReports

extension QueryTable {
  /// Posted Item Tracking Lines (T-271).
  static let postedTracking = QueryTable(
    "posted-tracking", of: .record, "numbers of posted document lines, summed by number",
    columns: postedTrackingColumns,
    rows: { model, scope in
      // Of an order's line: what was made of it, not what was used for it.
      var component: Int32?
      if case .document(_, let line, let number, _) = scope.reference, line > 0 {
        component = number
      }
      return model.postedLineIDs(scope).filter { line in
        component.map { model.postedLines[line].componentNo == $0 } ?? true
      }.flatMap { line in
        model.postedNumbers(of: line).map { LineNumber(line: line, part: $0) }
      }
    })

  fileprivate struct LineNumber: Sendable {
    var line: RowID<PostedLine>
    var part: PostedNumber
  }

  private static let postedTrackingColumns: [[QueryColumn<LineNumber>]] = [
    [
      .document("document") { $0.postedDocuments[$0.postedLines[$1.line].document].no },
      .integer("line") { Int($0.postedLines[$1.line].lineNo) },
      .document("order") { $0.postedDocuments[$0.postedLines[$1.line].document].orderNo },
      .integer("order-line") { Int($0.postedLines[$1.line].orderLineNo) },
      .number("component-line") { $0.postedLines[$1.line].componentNo },
    ],
    .sku { $0.trackedSKUs[$0.itemLedgerEntries[$1.part.entry].stock].unit },
    .key { $0.trackedSKUs[$0.itemLedgerEntries[$1.part.entry].stock].tracking },
    [
      .quantity("quantity") { $1.part.quantity },
      .date("expiration") { $0.itemLedgerEntries[$1.part.entry].expirationDate },
      .date("warranty") { $0.itemLedgerEntries[$1.part.entry].warrantyDate },
      .entry("item-entry") { $1.part.entry },
    ],
  ]

  /// Item Tracking Appendix (T-272): the numbers of one document by item, with totals.
  static let appendix = QueryTable(
    "appendix", of: .record, "numbers of one document by item, with totals",
    columns: appendixColumns, narrowedBy: [.source],
    isReckoned: true, rows: { model, scope in model.appendixRows(scope) })

  fileprivate struct AppendixRow: Sendable {
    var itemNo: ItemNo
    var key: TrackingKey
    var quantity: Quantity
    /// The sum of the item's numbers, in the last row of several.
    var total: Quantity?
  }

  private static let appendixColumns: [[QueryColumn<AppendixRow>]] = [
    [
      .code("item") { $1.itemNo }, .description("description") { $0.itemText($1.itemNo) },
    ],
    .key { $1.key },
    [
      .quantity("quantity") { $1.quantity },
      .init("total", .quantity) { $1.total.map { Cells.quantity($0) } ?? .blank },
    ],
  ]
}

extension Model {
  /// The numbers of a document's open lines, or of what is posted when no line is open.
  fileprivate func appendixRows(_ scope: QueryScope) -> [QueryTable.AppendixRow] {
    var rows: [ItemNo: [QueryTable.AppendixRow]] = [:]
    var items: [ItemNo] = []
    func add(_ item: ItemNo, _ key: TrackingKey, _ quantity: Quantity) {
      guard !key.isBlank else { return }
      if rows[item] == nil { items.append(item) }
      if let at = rows[item]?.firstIndex(where: { $0.key == key }) {
        rows[item]?[at].quantity += quantity
      } else {
        rows[item, default: []].append(.init(itemNo: item, key: key, quantity: quantity))
      }
    }
    for source in scope.sources ?? [] {
      for line in trackingLines(of: source) {
        add(sku(of: source).itemNo, line.key, line.quantity.magnitude)
      }
    }
    if scope.sources?.isEmpty ?? true, scope.document != nil {
      for line in postedLineIDs(scope) {
        for part in postedNumbers(of: line) {
          let stock = trackedSKUs[itemLedgerEntries[part.entry].stock]
          add(stock.unit.itemNo, stock.tracking, part.quantity.magnitude)
        }
      }
    }
    return items.flatMap { item -> [QueryTable.AppendixRow] in
      var lines = rows[item] ?? []
      if lines.count > 1 {
        lines[lines.count - 1].total = lines.reduce(.zero) { $0 + $1.quantity }
      }
      return lines
    }
  }
}
