import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Shows what has changed since a checkpoint, column by column.
struct DiffStatement: Statement {
  static let forms = [
    Form(
      "diff since",
      [.required("checkpoint", is: .code, at: 0), Output.clause(Output.tableFormats, at: 1)],
      summary: "Show the rows that were added, changed or taken away since a checkpoint.",
      examples: ["diff since day1"])
  ]

  let name: String
  let place: Place
  let output: Output

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name = (arguments.string(0) ?? "").uppercased()
    place = arguments.wholePlace
    output = Output(arguments, 1, Output.tableFormats)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let mark = try session.checkpoint(name, place)
    let changes = session.tables.changes(since: mark)
    var table = ReportTable(
      name: "changes",
      columns: [
        ReportColumn("table", .text), ReportColumn("row", .code), ReportColumn("change", .text),
        ReportColumn("column", .text), ReportColumn("before", .text),
        ReportColumn("after", .text),
      ])
    for change in changes { session.tables.append(change, to: &table) }
    return try session.put(table, output)
  }
}

extension Tables {
  /// One line for each column that is not as it was; of a row that came or went, what it holds.
  fileprivate func append(_ change: RowChange, to table: inout ReportTable) {
    let word = change.before == nil ? "added" : change.after == nil ? "gone" : "changed"
    let row = name(of: change)
    for (index, column) in change.layout.columns.enumerated() {
      let before = change.before.map { text(of: $0[index], column) } ?? ""
      let after = change.after.map { text(of: $0[index], column) } ?? ""
      guard before != after else { continue }
      table.append([
        .text(change.layout.name), .code(row), .text(word), .text(column.name), .text(before),
        .text(after),
      ])
    }
  }

  /// What people call the row: the number it carries, else its entry number.
  private func name(of change: RowChange) -> String {
    guard let first = change.layout.columns.first,
      let value = (change.after ?? change.before)?.first
    else { return "" }
    if change.layout.name == "lines", lines.contains(RowID(raw: change.place)) {
      return lineName(RowID(raw: change.place))
    }
    switch first.kind {
    case .name, .documentNo: return text(of: value, first)
    case .number where first.name == "entry": return "\(value)"
    default: return "\(change.place + 1)"
    }
  }

  /// A stored value as a person reads it.
  private func text(of value: Int64, _ column: TableLayout.Column) -> String {
    let raw = Int32(truncatingIfNeeded: value)
    switch column.kind {
    case .name: return names.text(raw)
    case .documentNo: return names.text(DocumentNo(raw: raw))
    case .quantity: return Quantity(raw: value).description
    case .date: return CalendarDate(dayNumber: raw).description
    case .stockKey, .stockKeyIfAny: return raw < 0 ? "" : text(of: stockKeys[StockKeyID(raw: raw)])
    case .row: return raw < 0 ? "" : "\(raw + 1)"
    case .number:
      switch column.meaning {
      case .cases(let names): return names[UInt8(truncatingIfNeeded: value)] ?? "\(value)"
      case .yesNo: return value == 0 ? "no" : "yes"
      case .plain, .row: return "\(value)"
      }
    }
  }

  private func text(of key: StockKey) -> String {
    var text = names.text(key.unit.itemNo)
    let parts = [
      ("variant", names.text(key.unit.variantCode)), ("serial", names.text(key.tracking.serialNo)),
      ("lot", names.text(key.tracking.lotNo)), ("package", names.text(key.tracking.packageNo)),
      ("at", names.text(key.unit.locationCode)),
    ]
    for (word, code) in parts where !code.isEmpty { text += " \(word) \(code)" }
    return text
  }
}
