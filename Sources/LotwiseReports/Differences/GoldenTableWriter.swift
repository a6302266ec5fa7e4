/// Writes a report as the lines of an expected table in a script, for `--update`.
///
/// What it writes is what `ExpectedTable` reads: every table written this way matches itself.
public struct GoldenTableWriter: Hashable, Sendable {
  /// The blanks before each line's first bar.
  public var indentation: Int
  /// Cells that are written as `*`, row by row; those that are not mentioned show what is there.
  public var kept: [[Bool]] = []

  public init(indentation: Int) {
    self.indentation = indentation
  }

  public func render(_ table: ReportTable) -> String {
    var sink = TextSink()
    render(table, to: &sink)
    return sink.text
  }

  /// Writes the columns that a script's headings name, in their order, headings as written.
  ///
  /// - Throws: what is wrong with the headings.
  public func render(
    _ table: ReportTable, headings: [String]
  ) throws(ExpectedTable.Mistakes) -> String {
    let expected = ExpectedTable(
      headings: headings, rows: [] as [[ExpectedCell]], order: .inOrder, extent: .exact)
    let columns = try expected.columns(in: table)
    return render(
      ReportTable(
        name: table.name,
        columns: zip(headings, columns).map { ReportColumn($0, table.columns[$1].kind) },
        rows: table.rows.map { row in columns.map { row[$0] } }))
  }

  /// Appends the heading's line and the rows'; title and notes have no place in a script.
  public func render(_ table: ReportTable, to sink: inout TextSink) {
    let layout = TableLayout(table, style: .golden)
    line(layout, to: &sink) { index, sink in layout.writeHeading(at: index, to: &sink) }
    for (number, row) in table.rows.enumerated() {
      let isKept = number < kept.count ? kept[number] : []
      line(layout, to: &sink) { index, sink in
        guard index < isKept.count, isKept[index] else {
          layout.write(row[index], at: index, to: &sink)
          return
        }
        layout.writeStar(at: index, to: &sink)
      }
    }
  }

  private func line(
    _ layout: TableLayout, to sink: inout TextSink, _ write: (Int, inout TextSink) -> Void
  ) {
    sink.append(blanks: indentation)
    sink.append(byte: Ascii.bar)
    for index in layout.columns.indices {
      sink.append(byte: Ascii.blank)
      write(index, &sink)
      sink.append(" |")
    }
    sink.endLine()
  }
}
