/// The cells of a table row, as spans of the source with the blanks around them taken off.
///
/// A cell in quotes may hold a `|`; what it means is the text between the quotes.
public struct TableRow: Sendable {
  public struct Cell: Hashable, Sendable {
    public var span: Span
    public var isQuoted: Bool
  }

  public let cells: [Cell]

  public init(_ row: Token, in source: SourceText) {
    cells = source.bytes.withUnsafeBufferPointer { Self.cells(row.span.range, $0) }
  }

  /// The cells of a row that is not in a source, as after its variables were put in.
  public static func cells(of row: [UInt8]) -> [Cell] {
    row.withUnsafeBufferPointer { cells(0..<row.count, $0) }
  }

  static func cells(_ row: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var start = row.lowerBound + 1
    var position = start
    while position < row.upperBound {
      if bytes[position] == Byte.quote, isBlank(bytes, start..<position),
        let end = closingQuote(bytes, position + 1, row.upperBound)
      {
        position = end
      } else if bytes[position] == Byte.bar {
        cells.append(cell(bytes, start..<position))
        start = position + 1
      }
      position += 1
    }
    return cells
  }

  private static func cell(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Cell {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Byte.isBlank(bytes[start]) { start += 1 }
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    let isQuoted = end - start >= 2 && bytes[start] == Byte.quote && bytes[end - 1] == Byte.quote
    let trimmed = isQuoted ? start + 1..<end - 1 : start..<end
    return Cell(span: Span(trimmed), isQuoted: isQuoted)
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { Byte.isBlank(bytes[$0]) }
  }

  private static func closingQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    (start..<end).first { bytes[$0] == Byte.quote }
  }
}
