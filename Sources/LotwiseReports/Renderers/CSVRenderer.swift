/// Writes a table as comma-separated values after RFC 4180: a header row, then the rows.
///
/// Fields are quoted only where they must be, lines end in a plain newline, and text is written
/// exactly as it is, so that what is read back is what was there. Title and notes are left out.
///
/// A spreadsheet takes text that begins with `=`, `+`, `-` or `@` for a formula, which may send
/// what is in the sheet elsewhere. Guarded, such text gets a `'` before it: there it is text, and
/// `CSVRenderer.unguarded` takes it away. So that nothing else looks guarded, text that has a `'`
/// there gets one more, guarded or not.
public struct CSVRenderer: Hashable, Sendable {
  private let isGuarded: Bool

  public init(guarded isGuarded: Bool = false) { self.isGuarded = isGuarded }

  /// How many cells a spreadsheet would take for formulas.
  public static func formulaCount(in table: ReportTable) -> Int {
    table.rows.reduce(0) { count, row in
      count
        + row.count { cell in
          switch cell {
          case .text(let text), .code(let text): text.utf8.first.map(beginsFormula) ?? false
          case .blank, .quantity, .integer, .date, .flag: false
          }
        }
    }
  }

  /// The text of a cell without its guard.
  public static func unguarded(_ text: String) -> String {
    hasQuotedFormula(text) ? String(text.dropFirst()) : text
  }

  /// True of `'=`, `''=` and so on.
  private static func hasQuotedFormula(_ text: String) -> Bool {
    guard text.utf8.first == quote else { return false }
    return text.utf8.first { $0 != quote }.map(beginsFormula) ?? false
  }

  private static let quote = UInt8(ascii: "'")

  /// Blanks of a kind are skipped by some before they look.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

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
    case .text(let text), .code(let text):
      let isMarked =
        isGuarded && (text.utf8.first.map(Self.beginsFormula) ?? false)
        || Self.hasQuotedFormula(text)
      write(isMarked ? "'" + text : text, to: &sink)
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
