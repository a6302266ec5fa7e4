import LotwiseSyntax

/// Prints a table for a person: headings, a rule, rows in aligned columns two blanks apart.
///
/// Given a width, blank columns are left out first, then details, then whatever stands furthest
/// right; text columns shrink, the widest first, and end in `…`. Numbers, dates and flags are
/// never cut, headings go on in the next line. Of a table that has columns which are asked for
/// first, those alone are shown. A line below says what was left out, so that nothing goes missing
/// silently; ten rows and more are counted.
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

  /// From this many rows on their number stands below.
  private static let countedRows = 10

  /// Appends the table's lines, none of which ends in a blank.
  public func render(_ whole: ReportTable, to sink: inout TextSink) {
    let table = Self.told(whole)
    var layout = TableLayout(table, style: .terminal)
    let blank = Self.blankColumns(of: table)
    let shown = fit(&layout, table, blank)
    if let title = table.title { line(title, to: &sink) }
    if !shown.isEmpty { head(layout, shown, to: &sink) }
    if table.rows.isEmpty { line("(no rows)", to: &sink) }
    for row in table.rows {
      for index in shown {
        if index != shown.first { sink.append(blanks: 2) }
        layout.write(row[index], at: index, to: &sink)
      }
      sink.endLine()
    }
    let seen = Set(shown)
    let hidden = table.columns.indices.filter { !seen.contains($0) }
    let names = { (columns: [Int]) in
      columns.map { table.columns[$0].name }.joined(separator: ", ")
    }
    let crowded = hidden.filter { !blank.contains($0) }
    if !crowded.isEmpty { line("(no room for \(names(crowded)))", to: &sink) }
    let empty = hidden.filter(blank.contains)
    if !empty.isEmpty { line("(blank: \(names(empty)))", to: &sink) }
    let more = whole.columns.count - table.columns.count
    if more > 0, !table.rows.isEmpty {
      line("(\(more) more \(more == 1 ? "column" : "columns"): `columns all`)", to: &sink)
    }
    for note in table.notes { line(note, to: &sink) }
    if table.rows.count >= Self.countedRows { line("(\(table.rows.count) rows)", to: &sink) }
  }

  private func head(_ layout: TableLayout, _ shown: [Int], to sink: inout TextSink) {
    let headings = shown.map { layout.headingLines(at: $0) }
    let height = headings.map(\.count).max() ?? 0
    for row in 0..<height {
      for (index, heading) in zip(shown, headings) {
        if index != shown.first { sink.append(blanks: 2) }
        // Short headings stand at the bottom, above their column.
        let place = row - (height - heading.count)
        layout.writeHeading(place < 0 ? "" : heading[place], at: index, to: &sink)
      }
      sink.endLine()
    }
    for index in shown {
      if index != shown.first { sink.append(blanks: 2) }
      sink.append(byte: Ascii.minus, count: layout.columns[index].width)
    }
    sink.endLine()
  }

  private func line(_ text: String, to sink: inout TextSink) {
    for line in wrapped(VisibleText.of(text)) {
      sink.append(line)
      sink.endLine()
    }
  }

  /// A line for people, broken at blanks where it is wider than the page.
  private func wrapped(_ text: String) -> [String] {
    guard let maxWidth, maxWidth > 20, DisplayWidth.columns(of: text) > maxWidth else {
      return [text]
    }
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      let joined = (lines.last ?? "") + " " + word
      if !lines.isEmpty, DisplayWidth.columns(of: joined) <= maxWidth {
        lines[lines.count - 1] = joined
      } else {
        lines.append(lines.isEmpty ? word : "  " + word)
      }
    }
    return lines
  }

  /// Shrinks the columns to the width and returns those that are shown, in their order.
  private func fit(
    _ layout: inout TableLayout, _ table: ReportTable, _ blank: Set<Int>
  ) -> [Int] {
    var shown = Array(layout.columns.indices)
    let natural = layout.columns.map(\.width)
    guard let maxWidth, Self.total(natural) > maxWidth else { return shown }
    let floors = shown.map { Self.floor(table.columns[$0], layout.columns[$0]) }
    // What says nothing goes before anything is cut, the rest only when cutting does not help.
    let (empty, told) = (shown.filter(blank.contains), shown.filter { !blank.contains($0) })
    Self.leaveOut(empty, of: &shown, natural, until: maxWidth)
    let details = told.filter { table.columns[$0].isDetail }
    Self.leaveOut(details, of: &shown, floors, until: maxWidth)
    Self.leaveOut(told, of: &shown, floors, until: maxWidth)
    var widths = shown.map { min(natural[$0], max(maxWidth, floors[$0])) }
    // Descriptions give way before codes, and codes before headings of narrow columns.
    for kinds in [[.text], [.text, .code], ReportColumn.Kind.allCases] as [[ReportColumn.Kind]] {
      let givers = shown.indices.filter { kinds.contains(table.columns[shown[$0]].kind) }
      Self.shrink(
        &widths, givers, shown.map { floors[$0] }, by: Self.total(widths) - maxWidth)
    }
    for (index, width) in zip(shown, widths) { layout.columns[index].width = width }
    return shown
  }

  /// Leaves columns out from the right until the others fit, or one is left.
  private static func leaveOut(
    _ columns: [Int], of shown: inout [Int], _ widths: [Int], until maxWidth: Int
  ) {
    for column in columns.reversed() {
      guard shown.count > 1, total(shown.map { widths[$0] }) > maxWidth else { return }
      shown.removeAll { $0 == column }
    }
  }

  /// Of the columns that are asked for first those in which something stands.
  private static func told(_ whole: ReportTable) -> ReportTable {
    guard let shown = whole.shown, !whole.rows.isEmpty else { return whole.asShown }
    let blank = blankColumns(of: whole)
    var told = whole
    told.shown = shown.filter { !blank.contains($0) }
    return told.asShown
  }

  /// The columns in which no row has anything; none of a table without rows.
  private static func blankColumns(of table: ReportTable) -> Set<Int> {
    guard !table.rows.isEmpty else { return [] }
    var blank = Set(table.columns.indices)
    for row in table.rows {
      blank = blank.filter { row[$0].isBlank }
      if blank.isEmpty { break }
    }
    return blank
  }

  /// The least width that still tells something: numbers whole, a word of any text.
  private static func floor(_ column: ReportColumn, _ measure: TableLayout.Measure) -> Int {
    switch column.kind {
    case .text: min(measure.width, max(8, measure.headingFloor))
    case .code: min(measure.width, max(8, min(measure.cellWidth, 12), measure.headingFloor))
    case .quantity, .integer, .date, .flag:
      min(measure.width, max(measure.cellWidth, measure.headingFloor))
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
