import ItemTracking
import LotwiseReports

extension QueryTable {
  /// A trace in the order of reading, for `expect trace … { }` and `show trace …` (T-212).
  ///
  /// A line says by `has-children` whether more stands beneath it (T-210).
  static let trace = QueryTable(
    "trace", of: .goods, "where a number comes from, or what became of it",
    columns: traceColumns,
    isReckoned: true,
    rows: { model, scope in
      guard let trace = scope.trace else { return [] }
      return steps(of: trace, on: model)
    })

  static func steps(of trace: Trace, on model: borrowing Model) -> [Step] {
    let lines = trace.lines(on: model)
    var parents: Set<Int32> = []
    for line in lines { parents.insert(line.parent) }
    var bins = EntryBins()
    return lines.enumerated().map { place, line in
      Step(
        place: place, line: line, hasChildren: parents.contains(Int32(place)),
        bins: bins.bins(of: line.entry, on: model), cut: trace.cut)
    }
  }

  /// The columns of a trace as it was.
  static let pastTraceColumns: [[QueryColumn<Step>]] = [
    traceColumns.joined().filter { !["remaining", "open"].contains($0.column.name) },
    [
      .quantity("remaining") { model, step in
        step.cut.map { model.remainingQuantity(of: step.entry, at: $0) } ?? .zero
      },
      .flag("open") { model, step in
        step.cut.map { !model.remainingQuantity(of: step.entry, at: $0).isZero } ?? false
      },
    ],
  ]

  struct Step: Sendable {
    var place: Int
    var line: TraceLine
    var hasChildren: Bool
    var bins: [BinCode]
    var cut: LedgerCut?
    var entry: RowID<ItemLedgerEntry> { line.entry }
  }

  private static let traceColumns: [[QueryColumn<Step>]] = [
    [
      .integer("line") { $1.place + 1 }, .number("parent") { $1.line.parent + 1 },
      .integer("level") { Int($1.line.level) },
      .text("description") {
        $0.traceDescription($0.itemLedgerEntries[$1.entry], $0.postedDocument(of: $1.entry))
      },
      .text("type") { $0.itemLedgerEntries[$1.entry].type.name }.of(FixedValues.entryTypes),
      .document("document") { $0.postedDocument(of: $1.entry).no },
      .date("posting-date") { $0.itemLedgerEntries[$1.entry].postingDate },
    ],
    .sku { $0.trackedSKUs[$0.itemLedgerEntries[$1.entry].stock].unit },
    [
      .description("item-description") {
        $0.itemText($0.trackedSKUs[$0.itemLedgerEntries[$1.entry].stock].unit.itemNo)
      }
    ],
    .key { $0.trackedSKUs[$0.itemLedgerEntries[$1.entry].stock].tracking },
    [
      .quantity("quantity") { $0.itemLedgerEntries[$1.entry].quantity },
      .quantity("remaining") { $0.itemLedgerEntries[$1.entry].remainingQuantity },
      .flag("open") { $0.itemLedgerEntries[$1.entry].isOpen },
      .flag("positive") { $0.itemLedgerEntries[$1.entry].isPositive }, .entry("entry") { $1.entry },
      .text("bin") { $0.text(of: $1.bins) },
      .code("party") { $0.postedDocument(of: $1.entry).partyNo },
      .text("party-name") { $0.partyName($0.postedDocument(of: $1.entry)) },
      .flag("again") { $1.line.isAgain }, .flag("has-children") { $1.hasChildren },
    ],
  ]

  static let find = QueryTable(
    "find", of: .goods, "every kind of record that holds a number", columns: findColumns,
    isReckoned: true, rows: { model, scope in scope.find?.records(on: model) ?? [] })

  private static let findColumns: [[QueryColumn<FoundRecords>]] = [
    [
      .integer("table") { $1.tableNo }, .text("name") { $1.name },
      .integer("records") { $1.count },
    ]
  ]

  static let recall = QueryTable(
    "recall", of: .goods, "who has goods under a number, and the mass balance",
    columns: recallColumns, isReckoned: true,
    rows: { model, scope in scope.recall?.lines(on: model) ?? [] })

  private static let recallColumns: [[QueryColumn<RecallLine>]] = [
    [.text("kind") { $1.kind.rawValue }.of(FixedValues.recallKinds)], .sku { $1.goods.unit },
    .key { $1.goods.tracking },
    [
      .code("party") { $1.partyNo }, .document("document") { $1.documentNo },
      .date("date") { $1.postingDate }, .code("bin") { $1.binCode },
      .quantity("quantity") { $1.quantity },
      .init("balance", .quantity) {
        $1.kind == .openOrder ? .blank : Cells.quantity($1.balance)
      },
    ],
  ]
}
