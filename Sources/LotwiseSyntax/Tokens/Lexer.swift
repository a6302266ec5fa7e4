/// Cuts a source into statements, and a statement into tokens.
///
/// The rules, once: `#` begins a comment where a token could begin. A statement ends at the end of
/// its line; an open `{`, `(` or `[` continues it, and so does a last `\`; `;` separates
/// statements. A text in quotes ends on its line; in it `""` is a quote and `{{` a brace. A `{`
/// followed at once by anything but a blank is a variable up to its `}` on the same line; any
/// other `{` (and `{}`) is a block. Inside a block a line that begins with `|` is a table row.
///
/// One call reads one statement with all its blocks into a reused array. A statement that cannot
/// be read is reported once, in `problem`, and skipped to its end.
public struct Lexer: Sendable {
  /// Blocks and brackets inside each other; beyond this a statement is refused.
  public static let deepest = 200

  public let keywords: KeywordTable
  /// Whether reading goes on below a block that never ends: for a check of whole files.
  var goesOn = false
  /// How often reading went on after a block that never ended; bounded, so that it stays linear.
  var resumptions = 0
  /// What is wrong with the statement just read; its tokens are then empty.
  public internal(set) var problem: Diagnostic?
  /// Whether there is one: cheaper to ask after each statement than to take it out.
  public var hasProblem: Bool {
    @inline(__always)
    get { if case .none = problem { false } else { true } }
  }
  /// Whether the statement just read goes on beyond the text: a bracket is open, or a `\` is last.
  public private(set) var isUnfinished = false

  var classes = ByteClass.table
  /// The tokens of the brackets that are open.
  var openers: [Int32] = []
  /// How far the statement is beyond the deepest nesting.
  var excessDepth = 0
  /// The first block whose `}` stands further left than the line of its `{`.
  var suspect: (opener: Int32, closer: Int32)?
  var source = SourceID(number: 0)

  public init(keywords: KeywordTable) {
    self.keywords = keywords
  }

  /// Reads the next statement that is not empty.
  ///
  /// - Returns: the offset to go on from, or nil when nothing is left.
  public mutating func next(
    into tokens: inout [Token], of text: SourceText, from offset: Int
  ) -> Int? {
    tokens.removeAll(keepingCapacity: true)
    if hasProblem { problem = nil }
    source = text.id
    if offset == 0 { resumptions = 0 }
    let next = text.bytes.withUnsafeBufferPointer { bytes in
      statement(bytes, from: max(offset, offset == 0 ? text.firstOffset : 0), into: &tokens)
    }
    if hasProblem {
      tokens.removeAll(keepingCapacity: true)
      return next
    }
    return tokens.isEmpty ? nil : next
  }

  /// Reads the tokens of one span, as of the expression between the braces of a variable.
  public mutating func tokens(
    of span: Span, in text: SourceText, into tokens: inout [Token]
  ) {
    tokens.removeAll(keepingCapacity: true)
    if hasProblem { problem = nil }
    source = text.id
    text.bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[..<text.clamped(span).upperBound])
      _ = statement(part, from: Int(span.start), into: &tokens)
    }
    if hasProblem { tokens.removeAll(keepingCapacity: true) }
  }

  /// Reads the next statement as far as it was typed: what is open at the end is closed there.
  ///
  /// - Returns: the offset to go on from; a statement that its line has ended is the last but one.
  public mutating func nextTyped(
    into tokens: inout [Token], of text: SourceText, from offset: Int
  ) -> Int {
    tokens.removeAll(keepingCapacity: true)
    if hasProblem { problem = nil }
    source = text.id
    let next = text.bytes.withUnsafeBufferPointer { bytes in
      statement(bytes, from: max(offset, offset == 0 ? text.firstOffset : 0), into: &tokens)
    }
    while let opener = openers.popLast() {
      let closing: Token.Kind =
        switch tokens[Int(opener)].kind {
        case .openParen: .closeParen
        case .openBracket: .closeBracket
        default: .closeBrace
        }
      tokens[Int(opener)].endOrDistance = Int32(tokens.count) - opener
      tokens.append(Token(closing, text.bytes.count, tokens.count - Int(opener)))
    }
    return next
  }

  private mutating func statement(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, into tokens: inout [Token]
  ) -> Int {
    isUnfinished = false
    if !openers.isEmpty { openers.removeAll(keepingCapacity: true) }
    excessDepth = 0
    suspect = nil
    var position = offset
    let end = bytes.count
    while position < end {
      let byte = bytes[position]
      if byte == Byte.blank {
        position += 1
        continue
      }
      let byteClass = classes.withUnsafeBufferPointer { $0[Int(byte)] }
      if byteClass & ByteClass.stop == 0, byte > Byte.hash, byte != Byte.bar,
        byte != Byte.backslash
      {
        position = word(bytes, position, into: &tokens)
        continue
      }
      if byte == Byte.newline || byte == Byte.semicolon {
        position += 1
        if openers.isEmpty && excessDepth == 0 {
          if tokens.isEmpty && problem == nil { continue }
          return position
        }
        separate(at: position - 1, in: &tokens)
        continue
      }
      position = special(byte, bytes, position, into: &tokens)
    }
    if openers.isEmpty && excessDepth == 0 { return end }
    isUnfinished = excessDepth == 0
    reportUnclosed(tokens, bytes)
    guard goesOn, resumptions < 20, let next = resumption(bytes, tokens) else { return end }
    resumptions += 1
    return next
  }

  /// Everything that is neither a blank, a plain word nor the end of a statement.
  private mutating func special(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int,
    into tokens: inout [Token]
  ) -> Int {
    switch byte {
    case Byte.tab, Byte.carriageReturn:
      return position + 1
    case Byte.hash:
      return Self.endOfLine(bytes, position)
    case Byte.backslash:
      guard let next = continued(bytes, position) else {
        return word(bytes, position, into: &tokens)
      }
      isUnfinished = next == bytes.count
      return next
    case Byte.quote:
      return string(bytes, position, into: &tokens)
    case Byte.comma:
      append(Token(.comma, position, position + 1), to: &tokens)
      return position + 1
    case Byte.openBrace:
      if opensVariable(bytes, position) { return word(bytes, position, into: &tokens) }
      open(.openBrace, at: position, in: &tokens)
      return position + 1
    case Byte.openParen, Byte.openBracket:
      open(byte == Byte.openParen ? .openParen : .openBracket, at: position, in: &tokens)
      return position + 1
    case Byte.closeBrace, Byte.closeParen, Byte.closeBracket:
      close(byte, bytes, at: position, in: &tokens)
      return position + 1
    case Byte.bar where beginsLine(tokens):
      return tableRow(bytes, position, into: &tokens)
    case 0..<Byte.blank, 0x7F:
      report(
        .controlCharacter, "the line holds a control character", at: position..<position + 1,
        label: "byte 0x\(hexadecimal(byte))")
      return position + 1
    default:
      return word(bytes, position, into: &tokens)
    }
  }

  /// Past a `\` that is the last of its line.
  private func continued(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    var next = position + 1
    while next < bytes.count, Byte.isBlank(bytes[next]) { next += 1 }
    if next == bytes.count { return next }
    return bytes[next] == Byte.newline ? next + 1 : nil
  }

  private func beginsLine(_ tokens: [Token]) -> Bool {
    guard let last = tokens.last, !openers.isEmpty else { return false }
    return last.kind == .separator || last.kind == .openBrace
  }

  private mutating func separate(at position: Int, in tokens: inout [Token]) {
    guard let last = tokens.last, let opener = openers.last, excessDepth == 0 else { return }
    guard tokens[Int(opener)].kind == .openBrace else { return }
    if last.kind == .separator || last.kind == .openBrace { return }
    append(Token(.separator, position, position + 1), to: &tokens)
  }

  /// Tokens of a statement that is refused anyway are not kept: it may be 10 MB long.
  @inline(__always)
  func append(_ token: Token, to tokens: inout [Token]) {
    if excessDepth == 0 { tokens.append(token) }
  }

  static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
    return end
  }

  /// Keeps the first thing that is wrong with a statement.
  mutating func report(
    _ code: SyntaxCode, _ message: String, at span: Range<Int>, label: String = "",
    notes: [String] = []
  ) {
    if hasProblem { return }
    var diagnostic = Diagnostic(
      code, message, at: Place(source: source, span: Span(span)), label: label)
    diagnostic.notes = notes
    problem = diagnostic
  }
}
