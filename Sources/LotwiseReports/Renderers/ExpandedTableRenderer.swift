import LotwiseSyntax

/// Prints each row as a block, one field a line: for rows that are wider than any page.
public struct ExpandedTableRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ table: ReportTable) -> String {
    var sink = TextSink()
    render(table, to: &sink)
    return sink.text
  }

  public func render(_ table: ReportTable, to sink: inout TextSink) {
    if let title = table.title {
      sink.append(VisibleText.of(title))
      sink.endLine()
    }
    let width = table.columns.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    for (index, row) in table.rows.enumerated() {
      sink.append("-- \(table.name) \(index + 1) of \(table.rows.count)")
      sink.endLine()
      for (column, cell) in zip(table.columns, row) {
        sink.append(column.name)
        sink.append(blanks: width - DisplayWidth.columns(of: column.name) + 2)
        sink.append(VisibleText.of(cell.printed))
        sink.endLine()
      }
    }
    if table.rows.isEmpty {
      sink.append("(no rows)")
      sink.endLine()
    }
    for note in table.notes {
      sink.append(VisibleText.of(note))
      sink.endLine()
    }
  }
}
