/// Writes a table as comma-separated values after RFC 4180: a header row, then the rows.
///
/// Fields are quoted only where they must be, lines end in a plain newline, and text is written
/// exactly as it is, so that what is read back is what was there. Title and notes are left out.
public struct CSVRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ table: ReportTable) -> String {
    var sink = TextSink()
    render(table, to: &sink)
    return sink.text
  }

  public func render(_ table: ReportTable, to sink: inout TextSink) {
    write(table.columns.map { .text($0.name) }, to: &sink)
    for row in table.rows { write(row, to: &sink) }
  }

  private func write(_ row: [TableCell], to sink: inout TextSink) {
    for index in row.indices {
      if index > 0 { sink.append(byte: Ascii.comma) }
      write(row[index], to: &sink)
    }
    // A line without a character is no row to many readers.
    if row.count == 1, row[0].isBlank { sink.append("\"\"") }
    sink.endLineKeepingBlanks()
  }

  private func write(_ cell: TableCell, to sink: inout TextSink) {
    switch cell {
    case .text(let text), .code(let text): write(text, to: &sink)
    case .blank, .quantity, .integer, .date, .flag: sink.append(cell)
    }
  }

  private func write(_ text: String, to sink: inout TextSink) {
    guard text.utf8.contains(where: Self.needsQuotes) else {
      sink.append(text)
      return
    }
    sink.append(byte: Ascii.quote)
    for byte in text.utf8 {
      if byte == Ascii.quote { sink.append(byte: byte) }
      sink.append(byte: byte)
    }
    sink.append(byte: Ascii.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == Ascii.comma || byte == Ascii.quote || byte == Ascii.newline || byte == 0x0D
  }
}
