import CPseudoTerminal

/// What a person would see: the text that a program's output leaves on a screen of fixed size.
///
/// It understands what libedit writes to an `xterm`; other sequences are read over.
struct TerminalScreen {
  private(set) var rows: Int
  private(set) var columns: Int
  private var cells: [[Character?]]
  private(set) var row = 0
  private(set) var column = 0
  private var partial: [UInt8] = []

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without trailing blanks, and without empty rows at the end.
  var lines: [String] {
    var lines = cells.map { cells in
      let text = String(cells.compactMap { $0 })
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  var text: String { lines.joined(separator: "\n") }

  /// Cuts or widens the screen, without wrapping anew what is on it.
  ///
  /// Rows are cut below the cursor first, then at the top.
  mutating func resize(rows: Int, columns: Int) {
    let top = max(0, row + 1 - rows)
    var kept = cells[top...].prefix(rows).map { line in
      Array((line + Array(repeating: " ", count: max(0, columns - line.count))).prefix(columns))
    }
    while kept.count < rows { kept.append(Array(repeating: " ", count: columns)) }
    cells = kept
    row -= top
    column = min(column, columns - 1)
    self.rows = rows
    self.columns = columns
  }

  /// Shows output; a sequence that is not whole yet waits for the rest.
  mutating func show(_ bytes: some Sequence<UInt8>) {
    partial += bytes
    while let (count, action) = TerminalScreen.nextAction(in: partial) {
      partial.removeFirst(count)
      perform(action)
    }
  }

  private enum Action {
    case put(Unicode.Scalar)
    case control(UInt8)
    case sequence(final: Character, arguments: [Int])
    case nothing
  }

  private static func nextAction(in bytes: [UInt8]) -> (Int, Action)? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return escape(in: bytes) }
    if first < 0x20 || first == 0x7F { return (1, .control(first)) }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    let scalar = String(decoding: bytes[..<length], as: UTF8.self).unicodeScalars.first
    return (length, scalar.map(Action.put) ?? .nothing)
  }

  private static func escape(in bytes: [UInt8]) -> (Int, Action)? {
    guard bytes.count > 1 else { return nil }
    guard bytes[1] == UInt8(ascii: "[") else {
      let takesOne = bytes[1] == UInt8(ascii: "(") || bytes[1] == UInt8(ascii: ")")
      return takesOne && bytes.count < 3 ? nil : (takesOne ? 3 : 2, .nothing)
    }
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return nil
    }
    let body = String(decoding: bytes[2..<end], as: UTF8.self)
    guard !body.hasPrefix("?") else { return (end + 1, .nothing) }
    let arguments = body.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let final = Character(Unicode.Scalar(bytes[end]))
    return (end + 1, .sequence(final: final, arguments: arguments))
  }

  private mutating func perform(_ action: Action) {
    switch action {
    case .put(let scalar): put(scalar)
    case .control(0x08): column = max(0, min(column, columns) - 1)
    case .control(0x09): column = min(columns - 1, column + 8 - column % 8)
    case .control(0x0A): lineFeed()
    case .control(0x0D): column = 0
    case .control, .nothing: break
    case .sequence(let final, let arguments): perform(final, arguments)
    }
  }

  private mutating func perform(_ final: Character, _ arguments: [Int]) {
    let first = arguments.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, min(column, columns - 1) - count)
    case "G": column = min(columns - 1, count - 1)
    case "d": row = min(rows - 1, count - 1)
    case "H":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, arguments.count > 1 ? arguments[1] : 1) - 1)
    case "J":
      erase(row, from: first == 2 ? 0 : column)
      for other in (first == 2 ? 0 : row + 1)..<max(rows, row + 1) where other < rows {
        erase(other, from: 0)
      }
    case "K": erase(row, from: column)
    case "P":
      let from = min(column, columns)
      cells[row].removeSubrange(from..<min(columns, from + count))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    default: break
    }
  }

  private mutating func erase(_ row: Int, from column: Int) {
    for index in min(column, columns)..<columns { cells[row][index] = " " }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(pty_character_width(scalar.value))
    guard width > 0 else {
      combine(scalar)
      return
    }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    if cells[row][column] == nil, column > 0 { cells[row][column - 1] = " " }
    let next = column + width
    if next < columns, cells[row][next] == nil { cells[row][next] = " " }
    cells[row][column] = Character(scalar)
    if width == 2 { cells[row][column + 1] = Character?.none }
    column += width
  }

  /// Puts a combining character on the one before it.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    guard column > 0, let base = cells[row][..<column].lastIndex(where: { $0 != nil }),
      let character = cells[row][base]
    else { return }
    cells[row][base] = Character(String(character) + String(Character(scalar)))
  }

  private mutating func lineFeed() {
    guard row == rows - 1 else {
      row += 1
      return
    }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }
}
