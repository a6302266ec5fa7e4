/// Prints a table for a person: headings, a rule, rows in aligned columns two blanks apart.
///
/// Given a width, text columns shrink, the widest first, and end in `…`. Numbers, dates and flags
/// are never cut. Columns that still find no room are left out on the right, and a line below
/// says which, so that nothing goes missing silently.
public struct TextTableRenderer: Hashable, Sendable {
  /// The columns of the terminal; unlimited when absent.
  public var maxWidth: Int?

  public init(maxWidth: Int? = nil) {
    self.maxWidth = maxWidth
  }

  public func render(_ table: ReportTable) -> String {
    var sink = TextSink()
    render(table, to: &sink)
    return sink.text
  }

  /// Appends the table's lines, none of which ends in a blank.
  public func render(_ table: ReportTable, to sink: inout TextSink) {
    var layout = TableLayout(table, style: .terminal)
    let shown = fit(&layout, table)
    if let title = table.title { line(title, to: &sink) }
    if shown > 0 { head(layout, shown, to: &sink) }
    if table.rows.isEmpty { line("(no rows)", to: &sink) }
    for row in table.rows {
      for index in 0..<shown {
        if index > 0 { sink.append(blanks: 2) }
        layout.write(row[index], at: index, to: &sink)
      }
      sink.endLine()
    }
    let hidden = table.columns[shown...].map(\.name)
    if !hidden.isEmpty {
      line("(no room for \(hidden.joined(separator: ", ")))", to: &sink)
    }
    for note in table.notes { line(note, to: &sink) }
  }

  private func head(_ layout: TableLayout, _ shown: Int, to sink: inout TextSink) {
    for index in 0..<shown {
      if index > 0 { sink.append(blanks: 2) }
      layout.writeHeading(at: index, to: &sink)
    }
    sink.endLine()
    for index in 0..<shown {
      if index > 0 { sink.append(blanks: 2) }
      sink.append(byte: Ascii.minus, count: layout.columns[index].width)
    }
    sink.endLine()
  }

  private func line(_ text: String, to sink: inout TextSink) {
    sink.append(VisibleText.of(text))
    sink.endLine()
  }

  /// Shrinks the columns to the width and returns how many of them, from the left, are shown.
  private func fit(_ layout: inout TableLayout, _ table: ReportTable) -> Int {
    let count = layout.columns.count
    guard let maxWidth, Self.total(layout.columns.map(\.width)) > maxWidth else { return count }
    let floors = table.columns.indices.map { Self.floor(table.columns[$0], layout.columns[$0]) }
    var (shown, least) = (0, -2)
    while shown < count, shown == 0 || least + 2 + floors[shown] <= maxWidth {
      least += 2 + floors[shown]
      shown += 1
    }
    var widths = (0..<shown).map { min(layout.columns[$0].width, max(maxWidth, floors[$0])) }
    // Descriptions give way before codes, and codes before headings of narrow columns.
    for kinds in [[.text], [.text, .code], ReportColumn.Kind.allCases] as [[ReportColumn.Kind]] {
      let givers = (0..<shown).filter { kinds.contains(table.columns[$0].kind) }
      Self.shrink(&widths, givers, floors, by: Self.total(widths) - maxWidth)
    }
    for index in 0..<shown { layout.columns[index].width = widths[index] }
    return shown
  }

  /// The least width that still tells something: numbers whole, a word of any text.
  private static func floor(_ column: ReportColumn, _ measure: TableLayout.Measure) -> Int {
    switch column.kind {
    case .text: min(measure.width, 8)
    case .code: min(measure.width, max(8, min(measure.cellWidth, 12)))
    case .quantity, .integer, .date, .flag:
      min(measure.width, max(measure.cellWidth, min(measure.headingWidth, 6)))
    }
  }

  /// Takes columns from the widest of the givers until enough are saved or none can give more.
  private static func shrink(
    _ widths: inout [Int], _ givers: [Int], _ floors: [Int], by excess: Int
  ) {
    for _ in 0..<max(excess, 0) {
      let able = givers.filter { widths[$0] > floors[$0] }
      guard let widest = able.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * max(widths.count - 1, 0)
  }
}
