import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Shows what has changed since a checkpoint, or between two snapshots, column by column.
struct DiffStatement: Statement {
  static let leaders = ["diff"]
  static let forms = [
    StatementForm(
      "diff since", "Show the rows that were added, changed or taken away since a checkpoint.",
      ["diff since day1"]
    ) { form in
      let name = form.required("checkpoint", Name.self, as: .checkpoint)
      let output = TableOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        DiffStatement(
          subject: .checkpoint(try a.value(name).uppercased()), place: a.wholePlace,
          output: try output(&a))
      }
    },
    StatementForm(
      "diff", "Show the rows that two snapshots do not have alike.",
      ["diff \"day1.lotdb\" \"day2.lotdb\""]
    ) { form in
      let before = form.required("snapshot", String.self, as: .file)
      let after = form.required("later snapshot", String.self, as: .file)
      let output = TableOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        DiffStatement(
          subject: .snapshots(try a.value(before), try a.value(after)), place: a.wholePlace,
          output: try output(&a))
      }
    },
  ]

  enum Subject: Sendable {
    case checkpoint(String)
    case snapshots(String, String)
  }

  let subject: Subject
  let place: SourceLocation
  let output: Output

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let table: ReportTable
    switch subject {
    case .checkpoint(let name):
      table = session.differences(since: try session.checkpoint(name, place))
    case .snapshots(let before, let after):
      let script = session.sources[place.source].name
      table = try SnapshotDifference.table(
        Files.resolve(before, besides: script), Files.resolve(after, besides: script))
    }
    return try session.put(table, output)
  }
}

extension Session {
  /// What is not as it was at a mark: the table `changes`.
  mutating func differences(since mark: Mark) -> ReportTable {
    var table = ReportTable(
      name: "changes",
      columns: [
        ReportColumn("table", .text), ReportColumn("row", .code), ReportColumn("change", .text),
        ReportColumn("column", .text), ReportColumn("before", .text),
        ReportColumn("after", .text),
      ])
    for change in model.changes(since: mark) { model.append(change, to: &table) }
    return table
  }
}

extension Model {
  /// Counters, which move with every statement and tell nothing.
  private static let counters: Set<String> = ["last-reservation-entry", "last-made-document"]

  /// One line for each column that is not as it was; of a row that came or went, what it holds.
  fileprivate func append(_ change: RowChange, to table: inout ReportTable) {
    let word = change.before == nil ? "added" : change.after == nil ? "gone" : "changed"
    let row = name(of: change)
    for (index, column) in change.layout.columns.enumerated()
    where !Self.counters.contains(column.name) {
      let before = change.before.map { text(of: $0[index], column) } ?? ""
      let after = change.after.map { text(of: $0[index], column) } ?? ""
      let isHeld = word == "changed" || !holdsNothing(change, index, column)
      guard before != after, isHeld else { continue }
      table.append([
        .text(change.layout.name), .code(row), .text(word), .text(column.name), .text(before),
        .text(after),
      ])
    }
  }

  /// Whether a field of a row that came or went is as if it were not there.
  private func holdsNothing(
    _ change: RowChange, _ index: Int, _ column: TableLayout.Column
  ) -> Bool {
    guard let value = (change.after ?? change.before)?[index] else { return true }
    switch (column.kind, column.meaning) {
    case (.quantity, _): return value == 0
    case (.number, .plain), (.number, .yesNo), (.number, .row): return value <= 0
    default: return false
    }
  }

  /// What people call the row: the number it carries, else its entry number.
  private func name(of change: RowChange) -> String {
    guard let first = change.layout.columns.first,
      let value = (change.after ?? change.before)?.first
    else { return "" }
    if let name = rowName(change.place, in: change.layout.name) { return name }
    switch first.kind {
    case .name, .documentNo: return text(of: value, first)
    case .number where first.name == "entry": return "\(value)"
    default: return "\(change.place + 1)"
    }
  }

  /// What a row that is still there is called where its number alone would say too little.
  private func rowName(_ place: Int32, in table: String) -> String? {
    switch table {
    case "documents" where documents.contains(RowID(raw: place)):
      return names.text(documents[RowID(raw: place)].no)
    case "lines" where lines.contains(RowID(raw: place)):
      return lineName(RowID(raw: place))
    case "posted-documents" where postedDocuments.contains(RowID(raw: place)):
      return names.text(postedDocuments[RowID(raw: place)].no)
    case "posted-lines" where postedLines.contains(RowID(raw: place)):
      let line = postedLines[RowID(raw: place)]
      return "\(names.text(postedDocuments[line.document].no)).\(line.lineNo)"
    default: return nil
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
    case .stockKey, .stockKeyIfAny:
      return raw < 0 ? "" : text(of: trackedSKUs[TrackedSKUID(raw: raw)])
    case .row:
      guard raw >= 0 else { return "" }
      guard case .row(let table) = column.meaning else { return "\(raw + 1)" }
      return rowName(raw, in: "\(table)") ?? "\(raw + 1)"
    case .number:
      switch column.meaning {
      case .cases(let names):
        return names[UInt8(truncatingIfNeeded: value)].map(Self.words) ?? "\(value)"
      case .yesNo: return value == 0 ? "no" : "yes"
      case .plain, .row, .text: return "\(value)"
      }
    }
  }

  /// `purchaseReceipt` as people write it: `purchase receipt`.
  private static func words(_ name: String) -> String {
    name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }

  private func text(of key: TrackedSKU) -> String {
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
