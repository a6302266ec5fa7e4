import LotwiseSyntax

/// The one layout of scripts: what `lotwise fmt` writes.
///
/// Lines stay the author's; blanks are not. Two blanks for each open bracket, one between words,
/// rows of a table in columns, comments where they stood, never two empty lines. What a script says
/// is in its tokens, and those are compared before anything is given back.
public struct ScriptLayout {
  private let source: SourceText
  private let bytes: [UInt8]
  /// The tokens and lines at hand: some statements, from their first line on.
  ///
  /// Those of a whole script would be many times its size.
  private var tokens: [Token] = []
  /// Whether a statement of its own begins with the token.
  private var begins: [Bool] = []
  private var lines: [Line] = []
  private var output: [UInt8] = []
  private var depth = 0
  private var place = Place()

  /// What stands above the line that is written next.
  private struct Place {
    var isFirst = true
    var opensBlock = false
    var pendingBlank = false
    var isContinuation = false
  }

  /// A line of the source: its tokens, and its comment.
  private struct Line {
    var tokens: Range<Int>
    var comment: String
    /// Its last `\` continues the statement on the next line.
    var isContinued: Bool
    var isEmpty: Bool { tokens.isEmpty && comment.isEmpty && !isContinued }
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// The script in its layout.
  ///
  /// - Throws: what keeps the script from being read; words and names may be wrong.
  public static func formatted(_ source: SourceText) throws(Diagnostic) -> [UInt8] {
    var layout = ScriptLayout(source)
    try layout.writeAll()
    let formatted = layout.output
    var before = ScriptMeaning(source)
    var after = ScriptMeaning(SourceText(id: source.id, name: source.name, bytes: formatted))
    while true {
      let word = try before.next()
      guard try after.next() == word else {
        throw Diagnostic(
          code: "layout-fault",
          message: "\(source.name) would not mean the same; it stays as it is",
          notes: ["this is a fault of lotwise, not of the script"])
      }
      if word == nil { return formatted }
    }
  }

  // MARK: Reading

  /// So many tokens are at hand at least, if there are as many.
  private static let window = 4096

  private mutating func writeAll() throws(Diagnostic) {
    if let problem = source.problem() { throw problem }
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var lexer = Lexer(keywords: StatementRegistry.table.keywords)
    var statement: [Token] = []
    var offset = 0
    var start = source.firstOffset
    while let next = lexer.next(into: &statement, of: source, from: offset) {
      offset = next
      if let problem = lexer.problem { throw problem }
      if tokens.count >= Self.window, let line = newLine(of: statement) {
        write(from: start, to: line)
        start = line
      }
      for (index, token) in statement.enumerated() {
        if token.kind == .separator, bytes[Int(token.start)] == UInt8(ascii: "\n") { continue }
        tokens.append(token)
        begins.append(index == 0)
      }
    }
    write(from: start, to: bytes.count)
  }

  /// Where the line of a statement starts; nil when another one stands on it before.
  private func newLine(of statement: [Token]) -> Int? {
    guard let first = statement.first, let last = tokens.last else { return nil }
    let between = bytes[Int(last.span.end)..<max(Int(last.span.end), Int(first.start))]
    return between.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
  }

  /// Writes the lines between two places of the source, and lets their tokens go.
  private mutating func write(from start: Int, to end: Int) {
    divide(start, end)
    write()
    tokens.removeAll(keepingCapacity: true)
    begins.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// The cells of a row as written, without the blanks around them.
  private func cells(_ row: Token) -> [String] { ScriptMeaning.cells(row, in: source) }

  /// Divides the tokens among the lines of the source.
  private mutating func divide(_ first: Int, _ last: Int) {
    var next = 0
    var start = first
    while start < last {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let first = next
      while next < tokens.count, Int(tokens[next].start) < end { next += 1 }
      let rest = next > first ? Int(tokens[next - 1].span.end) : start
      lines.append(line(first..<next, rest: bytes[min(rest, end)..<end]))
      start = end + 1
    }
  }

  /// After the last token of a line stand blanks, `;`, a `\` or a comment.
  private func line(_ tokens: Range<Int>, rest: ArraySlice<UInt8>) -> Line {
    let text = rest.drop { Self.isBlank($0) || $0 == UInt8(ascii: ";") }
    let isComment = text.first == UInt8(ascii: "#")
    var comment = isComment ? text : []
    while let last = comment.last, Self.isBlank(last) { comment.removeLast() }
    return Line(
      tokens: tokens, comment: String(decoding: comment, as: UTF8.self),
      isContinued: text.first == UInt8(ascii: "\\"))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  // MARK: Writing

  private mutating func write() {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.isEmpty {
        place.pendingBlank = true
        index += 1
        continue
      }
      if place.pendingBlank, !place.isFirst, !place.opensBlock, !closes(line) { append("\n") }
      place.pendingBlank = false
      place.isFirst = false
      if isRow(line) {
        index = writeRows(from: index)
        place.opensBlock = false
        place.isContinuation = lines[index - 1].isContinued
        continue
      }
      writeLine(line, isContinuation: place.isContinuation)
      place.opensBlock = line.tokens.last.map { tokens[$0].isOpening } ?? false
      place.isContinuation = line.isContinued
      index += 1
    }
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  /// Whether a line is a row of a table; a `;` behind it says nothing.
  private func isRow(_ line: Line) -> Bool {
    let tokens = trimmed(line.tokens)
    return tokens.count == 1 && self.tokens[tokens.lowerBound].kind == .tableRow
  }

  /// Whether the first word of a line closes what an earlier one opened.
  private func closes(_ line: Line) -> Bool {
    guard let first = line.tokens.first else { return false }
    return tokens[first].isBracket && !tokens[first].isOpening
  }

  private mutating func writeLine(_ line: Line, isContinuation: Bool) {
    let leading = line.tokens.prefix { tokens[$0].isBracket && !tokens[$0].isOpening }.count
    let last = trimmed(line.tokens)
    indent(max(0, depth - leading), extra: isContinuation ? 4 : 0)
    var previous: Token?
    for index in last {
      let token = tokens[index]
      if let previous {
        let isNew = begins[index]
        append(isNew ? "; " : gap(previous, token))
      }
      append(token.kind == .separator ? ";" : source.string(token.span))
      previous = token
    }
    for index in line.tokens where tokens[index].isBracket {
      depth += tokens[index].isOpening ? 1 : -1
    }
    if line.isContinued {
      append(previous == nil ? "\\" : " \\")
    } else if line.comment.isEmpty, let previous, source.string(previous.span).hasSuffix("\\") {
      // At the end of its line it would join the next one.
      append(";")
    }
    if !line.comment.isEmpty {
      // Comments behind statements that stood in a column keep two blanks before them.
      append(previous == nil ? line.comment : "  " + line.comment)
    }
    append("\n")
  }

  /// A `;` that ends a line says nothing.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, tokens[end - 1].kind == .separator { end -= 1 }
    return range.lowerBound..<end
  }

  private func gap(_ first: Token, _ second: Token) -> String {
    switch (first.kind, second.kind) {
    case (_, .comma), (_, .separator), (_, .closeParen), (_, .closeBracket), (.openParen, _),
      (.openBracket, _):
      ""
    default: " "
    }
  }

  private mutating func indent(_ level: Int, extra: Int = 0) {
    append(String(repeating: " ", count: 2 * level + extra))
  }

  // MARK: Tables

  /// Writes the rows of a block, its comments and empty lines among them; gives the line after.
  private mutating func writeRows(from start: Int) -> Int {
    var end = start
    while end < lines.count, isRow(lines[end]) || lines[end].tokens.isEmpty {
      // What a row goes on with is no row, and a `\` alone is for the line after it.
      if lines[end].isContinued {
        if isRow(lines[end]) { end += 1 }
        break
      }
      end += 1
    }
    while end > start, !isRow(lines[end - 1]) { end -= 1 }
    let rows = lines[start..<end].map { line in
      line.tokens.isEmpty ? nil : cells(tokens[line.tokens.lowerBound])
    }
    let columns = Self.columns(of: rows.compactMap(\.self))
    for (line, row) in zip(lines[start..<end], rows) {
      if line.isEmpty { continue }
      indent(depth)
      if let row {
        append("|")
        for (index, cell) in row.enumerated() {
          append(" " + columns[index].padded(cell) + " |")
        }
        if line.isContinued { append(" \\") }
        if !line.comment.isEmpty { append("  ") }
      }
      append(line.comment)
      append("\n")
    }
    return end
  }

  /// How a column of a table is set.
  private struct Column {
    var width = 0
    /// The columns from the decimal point on, of the longest number.
    var fraction = 0
    var isNumber = true
    var hasNumber = false

    func padded(_ cell: String) -> String {
      let columns = DisplayWidth.columns(of: cell)
      let blanks = String(repeating: " ", count: max(0, width - columns))
      guard isNumber, hasNumber, cell != "*" else { return cell + blanks }
      guard ScriptLayout.isNumber(cell) else { return blanks + cell }
      let after = String(repeating: " ", count: max(0, fraction - ScriptLayout.fraction(of: cell)))
      let before = max(0, width - columns - after.count)
      return String(repeating: " ", count: before) + cell + after
    }
  }

  private static func columns(of rows: [[String]]) -> [Column] {
    var columns = [Column](repeating: Column(), count: rows.map(\.count).max() ?? 0)
    var whole = [Int](repeating: 0, count: columns.count)
    var isHeading = true
    for row in rows where !row.isEmpty {
      for (index, cell) in row.enumerated() {
        columns[index].width = max(columns[index].width, DisplayWidth.columns(of: cell))
        guard !isHeading, !cell.isEmpty, cell != "*", !cell.hasPrefix("{") else { continue }
        guard isNumber(cell) else {
          columns[index].isNumber = false
          continue
        }
        columns[index].hasNumber = true
        let fraction = fraction(of: cell)
        columns[index].fraction = max(columns[index].fraction, fraction)
        whole[index] = max(whole[index], cell.utf8.count - fraction)
      }
      isHeading = false
    }
    for index in columns.indices where columns[index].isNumber {
      columns[index].width = max(columns[index].width, whole[index] + columns[index].fraction)
    }
    return columns
  }

  private static func isNumber(_ cell: String) -> Bool {
    guard cell.utf8.contains(where: { $0 &- 48 < 10 }) else { return false }
    if Value(word: cell).number != nil { return true }
    return false
  }

  private static func fraction(of number: String) -> Int {
    number.utf8.firstIndex(of: UInt8(ascii: ".")).map {
      number.utf8.distance(from: $0, to: number.utf8.endIndex)
    } ?? 0
  }
}
