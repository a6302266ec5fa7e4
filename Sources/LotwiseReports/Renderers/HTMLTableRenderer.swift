/// Writes a table as the `<table>` of a page; the page brings the style.
public struct HTMLTableRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ table: ReportTable) -> String {
    var sink = TextSink()
    render(table, to: &sink)
    return sink.text
  }

  public func render(_ table: ReportTable, to sink: inout TextSink) {
    sink.append("<div class=\"scroll\"><table>\n")
    if let title = table.title { sink.append("<caption>\(Self.text(title))</caption>\n") }
    sink.append("<thead><tr>")
    for column in table.columns {
      sink.append("<th\(Self.side(of: column))>\(Self.text(column.name))</th>")
    }
    sink.append("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      sink.append("<tr>")
      for (cell, column) in zip(row, table.columns) {
        sink.append("<td\(Self.side(of: column))>\(Self.text(cell.printed))</td>")
      }
      sink.append("</tr>\n")
    }
    sink.append("</tbody>\n</table></div>\n")
    for note in table.notes { sink.append("<p class=\"note\">\(Self.text(note))</p>\n") }
  }

  private static func side(of column: ReportColumn) -> String {
    if column.kind == .date { return " class=\"date\"" }
    return column.alignment == .right ? " class=\"number\"" : ""
  }

  private static func text(_ text: String) -> String { HTMLText.escaped(VisibleText.of(text)) }
}
