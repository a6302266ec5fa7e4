/// The rows of a CSV file (RFC 4180), by the names in its first line.
struct CommaSeparated {
  /// Why a file is no table: in which line, and what is wrong there.
  struct Problem: Error {
    var line: Int
    var text: String
  }

  var headings: [String] = []
  var rows: [[String]] = []

  init(_ bytes: [UInt8]) throws(Problem) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var reader = Reader(bytes: hasMark ? bytes.dropFirst(3) : bytes[...])
    while let (line, cells) = try reader.record() {
      if cells == [""] { continue }
      guard !headings.isEmpty else {
        headings = cells.map { $0.lowercased().split(separator: " ").joined(separator: "-") }
        continue
      }
      guard cells.count == headings.count else {
        throw Problem(line: line, text: "\(cells.count) cells under \(headings.count) headings")
      }
      rows.append(cells)
    }
  }

  /// The rows as values that expressions can name: `{row.lot}`.
  var values: [[String: Value]] {
    rows.map { row in
      var cells: [String: Value] = [:]
      for (heading, cell) in zip(headings, row) { cells[heading] = Value(word: cell) }
      return cells
    }
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>
    var line = 1

    /// The next record; nil at the end.
    mutating func record() throws(Problem) -> (Int, [String])? {
      guard !bytes.isEmpty else { return nil }
      let start = line
      var cells: [String] = []
      while true {
        cells.append(try cell())
        guard let end = bytes.first else { return (start, cells) }
        bytes.removeFirst()
        if end == UInt8(ascii: ",") { continue }
        line += 1
        return (start, cells)
      }
    }

    /// A cell up to its comma or line end, which stays.
    private mutating func cell() throws(Problem) -> String {
      guard bytes.first == UInt8(ascii: "\"") else {
        let end = bytes.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }
        let part = bytes[bytes.startIndex..<(end ?? bytes.endIndex)]
        bytes = bytes[part.endIndex...]
        return String(decoding: part.last == 13 ? part.dropLast() : part, as: UTF8.self)
      }
      return try quoted()
    }

    private mutating func quoted() throws(Problem) -> String {
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
          guard let next = bytes.first, next != UInt8(ascii: ","), next != UInt8(ascii: "\n")
          else { return String(decoding: text, as: UTF8.self) }
          throw Problem(line: line, text: "a quote inside a text in quotes must be doubled")
        }
        bytes.removeFirst()
        text.append(byte)
      }
      throw Problem(line: start, text: "a text in quotes never ends")
    }
  }
}
