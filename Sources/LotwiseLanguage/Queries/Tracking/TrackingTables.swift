import ItemTracking
import LotwiseReports

extension QueryTable {
  static let tracking = QueryTable(
    "tracking", of: .record, "tracking lines of a document line, posted parts included",
    columns: trackingColumns,
    narrowedBy: [.source],
    isReckoned: true,
    rows: { model, scope in
      (scope.pageSources ?? model.trackedSources()).flatMap { source in
        model.pageLines(of: source, scope.page).map {
          SourceLine(source: source, line: $0, page: scope.page)
        }
      }
    })

  fileprivate struct SourceLine: Sendable {
    var source: SourceReference
    var line: TrackingLine
    /// The opened page: what it asks for counts too.
    var page: TrackingPage?
  }

  private static let trackingColumns: [[QueryColumn<SourceLine>]] = [
    [.source("line") { $1.source }], .key { $1.line.key }, .key("new") { $1.line.newKey },
    [
      .quantity("quantity") { $1.line.quantity }, .quantity("to-handle") { $1.line.toHandle },
      .quantity("to-invoice") { $1.line.toInvoice }, .quantity("handled") { $1.line.handled },
      .quantity("invoiced") { $1.line.invoiced }, .date("expiration") { $1.line.expirationDate },
      .date("new-expiration") { $1.line.newExpirationDate },
      .date("warranty") { $1.line.warrantyDate }, .entry("applies-to") { $1.line.appliesTo },
      .entry("applies-from") { $1.line.appliesFrom },
      .flag("available") { model, row in
        NumberKind.allCases.allSatisfy { model.isAvailable($0, row) }
      },
      .flag("serial-available") { $0.isAvailable(.serial, $1) },
      .flag("lot-available") { $0.isAvailable(.lot, $1) },
      .flag("package-available") { $0.isAvailable(.package, $1) },
      .flag("locked") { $0.isExpirationLocked($1.line.key, on: $1.source) },
    ],
  ]

  /// The page's header (T-037).
  static let trackingTotals = QueryTable(
    "tracking-totals", of: .record, "line, tracking and what is left between them",
    columns: totalColumns,
    narrowedBy: [.source],
    isReckoned: true,
    rows: { model, scope in
      (scope.pageSources ?? []).flatMap { source in
        let totals = model.trackingTotals(of: source)
        return [
          Total(name: "source", sum: totals.source), Total(name: "tracking", sum: totals.tracking),
          Total(name: "undefined", sum: totals.undefined),
        ]
      }
    })

  fileprivate struct Total: Sendable {
    var name: String
    var sum: TrackingLine
  }

  private static let totalColumns: [[QueryColumn<Total>]] = [
    [
      .text("row") { $1.name }, .quantity("quantity") { $1.sum.quantity },
      .quantity("to-handle") { $1.sum.toHandle }, .quantity("to-invoice") { $1.sum.toInvoice },
    ]
  ]

  /// The same totals side by side, for `expect tracking of PO1.1 undefined -1`.
  static let trackingSums = QueryTable(
    "tracking-sums", of: .record, "the totals of tracking-totals in one row a line",
    columns: sumColumns, narrowedBy: [.source], isReckoned: true,
    rows: { _, scope in scope.pageSources ?? [] })

  private static let sumColumns: [[QueryColumn<SourceReference>]] = [
    [.source("line") { $1 }],
    sums("source") { $0.trackingTotals(of: $1).source },
    sums("tracking") { $0.trackingTotals(of: $1).tracking },
    sums("undefined") { $0.trackingTotals(of: $1).undefined },
  ]

  private static func sums(
    _ name: String, _ sum: @escaping QueryColumn<SourceReference>.Reading<TrackingLine>
  ) -> [QueryColumn<SourceReference>] {
    [
      .quantity(name) { sum($0, $1).quantity },
      .quantity(name + "-to-handle") { sum($0, $1).toHandle },
      .quantity(name + "-to-invoice") { sum($0, $1).toInvoice },
    ]
  }

  static let trackingSpecifications = QueryTable(
    "tracking-specifications", of: .record, "what is posted of lines that still exist",
    columns: specificationColumns,
    narrowedBy: [.source], rows: { model, scope in model.specificationIDs(scope) })

  private static let specificationColumns: [[QueryColumn<RowID<TrackingSpecification>>]] = [
    [
      .entry("entry") { $0.trackingSpecifications[$1].itemEntry },
      .source("source") {
        let row = $0.trackingSpecifications[$1]
        return row.component.isNone ? SourceReference(row.line) : SourceReference(row.component)
      },
      .text("source-type") { $0.lines[$0.trackingSpecifications[$1].line].kind.name },
    ],
    .sku { $0.trackedSKUs[$0.trackingSpecifications[$1].stock].unit },
    .key { $0.trackedSKUs[$0.trackingSpecifications[$1].stock].tracking },
    [
      .quantity("quantity") { $0.trackingSpecifications[$1].quantity },
      .quantity("to-invoice") { $0.trackingSpecifications[$1].quantityToInvoice },
      .quantity("handled") { $0.trackingSpecifications[$1].quantityHandled },
      .quantity("invoiced") { $0.trackingSpecifications[$1].quantityInvoiced },
      .date("expiration") { $0.trackingSpecifications[$1].expirationDate },
      .date("warranty") { $0.trackingSpecifications[$1].warrantyDate },
      .flag("correction") { $0.trackingSpecifications[$1].isCorrection != 0 },
    ],
  ]
}

extension QueryScope {
  /// The records whose pages are meant: a transfer of which no side is named is what leaves
  /// (T-148).
  fileprivate var pageSources: [SourceReference]? {
    guard let sources else { return nil }
    let leaving = Set(sources.filter { $0.kind == .line }.map(\.row))
    return sources.filter { $0.kind != .transferInbound || !leaving.contains($0.row) }
  }
}

extension Model {
  /// The tracking lines of a source; on its opened page those of nothing besides (T-043).
  fileprivate func pageLines(
    of source: SourceReference, _ page: TrackingPage?
  ) -> [TrackingLine] {
    var lines = trackingLines(of: source)
    guard let page, page.source == source else { return lines }
    for key in page.emptyKeys where !lines.contains(where: { $0.key == key }) {
      lines.append(TrackingLine(key: key))
    }
    return lines
  }

  /// What the page shows beside a number (T-253); supply is not judged.
  fileprivate func isAvailable(_ kind: NumberKind, _ row: QueryTable.SourceLine) -> Bool {
    !isDemand(row.source)
      || isAvailable(kind, of: row.line.key, for: row.source, page: row.page)
  }

  /// Every record that something is tracked on, document by document.
  fileprivate func trackedSources() -> [SourceReference] {
    documentIDs().flatMap { lineIDs(of: $0) }.flatMap { line -> [SourceReference] in
      let own = SourceReference(line)
      return lines[line].hasInboundSide ? [own, SourceReference(inboundOf: line)] : [own]
    }
  }

  fileprivate func specificationIDs(_ scope: QueryScope) -> [RowID<TrackingSpecification>] {
    var ids: [RowID<TrackingSpecification>] = []
    if let sources = scope.sources {
      for source in sources { ids += history(of: source) }
      ids = narrowed(ids, scope, in: trackingSpecifications)
    } else {
      ids = self.ids(scope, in: trackingSpecifications)
    }
    return ids.sorted {
      trackingSpecifications[$0].itemEntry.raw < trackingSpecifications[$1].itemEntry.raw
    }
  }
}
