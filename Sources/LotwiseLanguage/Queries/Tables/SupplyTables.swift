import ItemTracking
import LotwiseReports

extension QueryTable {
  /// The reservation page: what could be bound to a line, kind by kind.
  static let supply = QueryTable(
    "supply", of: .record, "supply that could be bound to a demand, kind by kind",
    columns: kindColumns, narrowedBy: [.source],
    isReckoned: true, rows: { model, scope in model.kindRows(scope, seeksSupply: true) })

  static let demand = QueryTable(
    "demand", of: .record, "demand that could be bound to a supply, kind by kind",
    columns: kindColumns, narrowedBy: [.source],
    isReckoned: true, rows: { model, scope in model.kindRows(scope, seeksSupply: false) })

  /// The single records behind the page's lines.
  static let candidates = QueryTable(
    "candidates", of: .record, "single records that could be bound to a line, in order",
    columns: [
      [
        .text("kind") { _, row in row.kind.name }, .source("source") { _, row in row.one.source },
        .date("date") { _, row in row.one.date },
      ],
      .key { _, row in row.one.key },
      [
        .quantity("quantity") { _, row in row.one.quantity },
        .quantity("reserved") { _, row in row.one.reserved },
        .quantity("available") { _, row in row.one.quantity - row.one.reserved },
        .quantity("current-reserved") { _, row in row.one.current },
      ],
    ],
    narrowedBy: [.source],
    isReckoned: true,
    rows: { model, scope in
      (scope.sources ?? []).flatMap { own in
        model.supplyOverview(of: own, under: scope.number).flatMap { line in
          line.candidates.map { CandidateRow(kind: line.kind, one: $0) }
        }
      }
    })

  private static let kindColumns: [[QueryColumn<KindRow>]] = [
    [
      .integer("kind-no") { _, row in row.line.kind.number },
      .text("kind") { _, row in row.line.kind.name },
      .quantity("total") { _, row in row.line.total },
      .quantity("reserved") { _, row in row.line.reserved },
      .quantity("available") { _, row in row.line.total - row.line.reserved },
      .quantity("current-reserved") { _, row in row.line.current },
      .quantity("nonspecific-reserved") { _, row in row.line.nonspecific },
      .quantity("to-reserve") { _, row in row.net },
      .quantity("unreserved") { _, row in row.open },
    ]
  ]

  fileprivate struct KindRow: Sendable {
    var line: SupplyLine
    /// What the record needs or gives, and what of it is not reserved yet.
    var net: Quantity
    var open: Quantity
  }

  private struct CandidateRow: Sendable {
    var kind: ReservationKind
    var one: SupplyLine.Candidate
  }
}

extension Model {
  fileprivate func kindRows(_ scope: QueryScope, seeksSupply: Bool) -> [QueryTable.KindRow] {
    var rows: [QueryTable.KindRow] = []
    for own in scope.sources ?? [] {
      let net = netQuantity(of: own)
      guard net.isNegative == seeksSupply, !net.isZero else { continue }
      let key = scope.number
      let wanted = key.map { quantity(of: own, under: $0) } ?? net.magnitude
      var reserved = Quantity.zero
      for row in entries(of: own) {
        let entry = reservationEntries[row]
        guard entry.status == .reservation,
          key.map({ trackedSKUs[entry.stock].tracking == $0 }) ?? true
        else { continue }
        reserved += entry.quantity
      }
      for line in supplyOverview(of: own, under: key) {
        rows.append(
          QueryTable.KindRow(line: line, net: wanted, open: wanted - reserved.magnitude))
      }
    }
    return rows
  }
}
