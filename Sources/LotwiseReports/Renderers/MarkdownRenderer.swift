/// Writes a table as a Markdown pipe table, padded so that its source reads as a table as well.
public struct MarkdownRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ table: ReportTable) -> String {
    var sink = TextSink()
    render(table, to: &sink)
    return sink.text
  }

  public func render(_ table: ReportTable, to sink: inout TextSink) {
    var layout = TableLayout(table, style: .markdown)
    for index in layout.columns.indices {
      layout.columns[index].width = max(layout.columns[index].width, 3)  // room for the rule
    }
    if let title = table.title {
      sink.append("**\(MarkdownText.of(title))**\n\n")
    }
    line(layout, to: &sink) { index, sink in layout.writeHeading(at: index, to: &sink) }
    line(layout, to: &sink) { index, sink in
      let column = layout.columns[index]
      sink.append(byte: Ascii.minus, count: column.width - (column.alignment == .right ? 1 : 0))
      if column.alignment == .right { sink.append(byte: Ascii.colon) }
    }
    for row in table.rows {
      line(layout, to: &sink) { index, sink in layout.write(row[index], at: index, to: &sink) }
    }
    for note in table.notes { sink.append("\n\(MarkdownText.of(note))\n") }
  }

  private func line(
    _ layout: TableLayout, to sink: inout TextSink, _ write: (Int, inout TextSink) -> Void
  ) {
    sink.append(byte: Ascii.bar)
    for index in layout.columns.indices {
      sink.append(byte: Ascii.blank)
      write(index, &sink)
      sink.append(" |")
    }
    sink.endLine()
  }
}
