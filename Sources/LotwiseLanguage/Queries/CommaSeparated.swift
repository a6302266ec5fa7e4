import LotwiseReports

/// The rows of a CSV file, by the names in its first line.
///
/// RFC 4180, and what spreadsheets make of it: a byte order mark, semicolons or tabs where the
/// language of the machine has a decimal comma (`2,5` is then 2.5), a first line `sep=;`, rows of
/// blank cells at the end, and the `'` that keeps text from being a formula.
struct CommaSeparated {
  /// Why a file is no table: in which line and column, and what is wrong there.
  struct Problem: Error {
    var line: Int
    var column: String?
    var text: String

    /// As a message says it: `line 3, column lot: …`.
    var words: String {
      "line \(line)" + (column.map { ", column \($0)" } ?? "") + ": \(text)"
    }
  }

  private(set) var headings: [String] = []
  private(set) var rows: [[String]] = []
  private let hasDecimalComma: Bool

  init(_ bytes: [UInt8]) throws(Problem) {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw Problem(line: 1, text: "it is UTF-16; save it as CSV in UTF-8")
    }
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var line = 1
    var separator = Self.separator(of: rest)
    if rest.count > 4, rest.starts(with: Array("sep=".utf8)) {
      separator = rest[rest.startIndex + 4]
      rest = rest.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
      line = 2
    }
    hasDecimalComma = separator == UInt8(ascii: ";")
    var reader = Reader(bytes: rest, separator: separator, line: line)
    while let (line, cells) = try reader.record() {
      if cells.allSatisfy({ $0.allSatisfy { $0 == UInt8(ascii: " ") } }) { continue }
      var texts: [String] = []
      for (place, cell) in cells.enumerated() {
        texts.append(CSVRenderer.unguarded(try text(cell, line: line, place: place)))
      }
      if headings.isEmpty {
        headings = try Self.headings(texts, line: line)
        continue
      }
      guard texts.count == headings.count else {
        throw Problem(line: line, text: "\(texts.count) cells under \(headings.count) headings")
      }
      rows.append(texts)
    }
  }

  /// The rows as values that expressions can name: `{row.lot}`.
  var values: [[String: Value]] {
    rows.map { row in
      var cells: [String: Value] = [:]
      for (heading, cell) in zip(headings, row) { cells[heading] = value(cell) }
      return cells
    }
  }

  private func value(_ cell: String) -> Value {
    let parts = cell.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let isDecimal =
      hasDecimalComma && parts.count == 2
      && parts.allSatisfy { part in
        let digits = part.first == UInt8(ascii: "-") ? part.dropFirst() : part
        return !digits.isEmpty && digits.allSatisfy { $0 &- 48 < 10 }
      }
    return Value(word: isDecimal ? cell.split(separator: ",").joined(separator: ".") : cell)
  }

  /// What stands between the headings: the most frequent of comma, semicolon and tab outside of
  /// quotes in the first line.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private static func headings(
    _ texts: [String], line: Int
  ) throws(Problem) -> [String] {
    var headings: [String] = []
    for (place, text) in texts.enumerated() {
      let name = text.lowercased().split(separator: " ").joined(separator: "-")
      guard !name.isEmpty else {
        throw Problem(line: line, text: "column \(place + 1) has no heading")
      }
      guard !headings.contains(name) else {
        throw Problem(line: line, column: name, text: "the heading stands there twice")
      }
      headings.append(name)
    }
    return headings
  }

  private func text(
    _ bytes: [UInt8], line: Int, place: Int
  ) throws(Problem) -> String {
    let column = headings.indices.contains(place) ? headings[place] : "\(place + 1)"
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(
        line: line, column: column,
        text: "it is not UTF-8, but Latin-1 or the like; save it as CSV in UTF-8")
    }
    // Tabs and the line ends of quoted cells are text.
    let isControl = { (byte: UInt8) in byte < 0x20 && ![9, 10, 13].contains(byte) || byte == 0x7F }
    guard !bytes.contains(where: isControl) else {
      throw Problem(line: line, column: column, text: "it holds a control character")
    }
    return text
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>
    let separator: UInt8
    var line: Int

    /// The next record; nil at the end.
    mutating func record() throws(Problem) -> (Int, [[UInt8]])? {
      guard !bytes.isEmpty else { return nil }
      let start = line
      var cells: [[UInt8]] = []
      while true {
        cells.append(try cell())
        guard let end = bytes.first else { return (start, cells) }
        bytes.removeFirst()
        if end == separator { continue }
        line += 1
        return (start, cells)
      }
    }

    /// A cell up to its separator or line end, which stays.
    private mutating func cell() throws(Problem) -> [UInt8] {
      guard bytes.first == UInt8(ascii: "\"") else {
        let end = bytes.firstIndex { $0 == separator || $0 == UInt8(ascii: "\n") }
        let part = bytes[bytes.startIndex..<(end ?? bytes.endIndex)]
        bytes = bytes[part.endIndex...]
        return Array(part.last == 13 ? part.dropLast() : part)
      }
      return try quoted()
    }

    private mutating func quoted() throws(Problem) -> [UInt8] {
      let start = line
      bytes.removeFirst()
      var text: [UInt8] = []
      while let byte = bytes.popFirst() {
        if byte == UInt8(ascii: "\n") { line += 1 }
        guard byte == UInt8(ascii: "\"") else {
          text.append(byte)
          continue
        }
        guard bytes.first == UInt8(ascii: "\"") else {
          if bytes.first == 13 { bytes.removeFirst() }
          guard let next = bytes.first, next != separator, next != UInt8(ascii: "\n")
          else { return text }
          throw Problem(line: line, text: "a quote inside a text in quotes must be doubled")
        }
        bytes.removeFirst()
        text.append(byte)
      }
      throw Problem(line: start, text: "a text in quotes never ends")
    }
  }
}
