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
public struct Lexer: ~Copyable, Sendable {
  /// Blocks and brackets inside each other; beyond this a statement is refused.
  public static let deepest = 200

  public private(set) var keywords: KeywordTable
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

  var classes = UniqueArray<UInt8>()
  /// Those of the statement under way; whoever asked for them gets them at its end.
  var found = UniqueArray<Token>()
  /// Whether the statement under way has the first word of one that was not met yet.
  var meetsNew = false
  /// The tokens of the brackets that are open.
  var openers: [Int32] = []
  /// How far the statement is beyond the deepest nesting.
  var excessDepth = 0
  /// The first block whose `}` stands further left than the line of its `{`.
  var suspect: (opener: Int32, closer: Int32)?
  var source = SourceID(number: 0)

  public init(keywords: KeywordTable) {
    self.keywords = keywords
    ByteClass.table.withUnsafeBufferPointer { classes.append($0) }
  }

  /// Reads the next statement that is not empty.
  ///
  /// - Returns: the offset to go on from, or nil when nothing is left.
  public mutating func next(
    into tokens: inout [Token], of text: SourceText, from offset: Int
  ) -> Int? {
    if offset == 0 { resumptions = 0 }
    let next = begin(text).withUnsafeBufferPointer { bytes in
      statement(bytes, from: max(offset, offset == 0 ? text.firstOffset : 0))
    }
    handOver(&tokens)
    return hasProblem || !tokens.isEmpty ? next : nil
  }

  /// Reads the tokens of one span, as of the expression between the braces of a variable.
  public mutating func tokens(
    of span: Span, in text: SourceText, into tokens: inout [Token]
  ) {
    begin(text).withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[..<text.clamped(span).upperBound])
      _ = statement(part, from: Int(span.start))
    }
    handOver(&tokens)
  }

  /// Reads the next statement as far as it was typed: what is open at the end is closed there.
  ///
  /// - Returns: the offset to go on from; a statement that its line has ended is the last but one.
  public mutating func nextTyped(
    into tokens: inout [Token], of text: SourceText, from offset: Int
  ) -> Int {
    let next = begin(text).withUnsafeBufferPointer { bytes in
      statement(bytes, from: max(offset, offset == 0 ? text.firstOffset : 0))
    }
    while let opener = openers.popLast() {
      let closing: Token.Kind =
        switch found[Int(opener)].kind {
        case .openParen: .closeParen
        case .openBracket: .closeBracket
        default: .closeBrace
        }
      let count = found.count
      found[Int(opener)].endOrDistance = Int32(count) - opener
      found.append(Token(closing, text.bytes.count, count - Int(opener)))
    }
    tokens = found.elements
    return next
  }

  private mutating func begin(_ text: SourceText) -> [UInt8] {
    if hasProblem { problem = nil }
    source = text.id
    return text.bytes
  }

  /// Of a statement that cannot be read there are no tokens.
  @inline(__always)
  private mutating func handOver(_ tokens: inout [Token]) {
    if hasProblem { found.truncate(to: 0) }
    let buffer = found.buffer
    tokens.become(buffer.count) { buffer[$0] }
    // Of a huge statement nothing is held twice.
    if buffer.count > 4096 { found = UniqueArray() }
  }

  /// One with the first word of a statement that was not met yet is read again with its words.
  private mutating func statement(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> Int {
    meetsNew = false
    let next = statementAsKnown(bytes, from: offset)
    guard meetsNew, let library = keywords.library else { return next }
    let unmet = found.elements.map(\.keyword).filter { keywords.isUnmet($0) }
    keywords = library.table(meeting: unmet).keywords
    problem = nil
    return statementAsKnown(bytes, from: offset)
  }

  private mutating func statementAsKnown(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> Int {
    found.truncate(to: 0)
    isUnfinished = false
    if !openers.isEmpty { openers.removeAll(keepingCapacity: true) }
    excessDepth = 0
    suspect = nil
    var position = offset
    let end = bytes.count
    let classes = classes.buffer
    while position < end {
      let byte = bytes[position]
      if byte == Byte.blank {
        position &+= 1
        continue
      }
      if classes[Int(byte)] & ByteClass.start != 0 {
        position = word(bytes, position)
        if position < end, bytes[position] == Byte.blank { position &+= 1 }
        continue
      }
      if byte == Byte.newline || byte == Byte.semicolon {
        position &+= 1
        if openers.isEmpty && excessDepth == 0 {
          if found.isEmpty && !hasProblem { continue }
          return position
        }
        separate(at: position - 1)
        continue
      }
      position = special(byte, bytes, position)
    }
    if openers.isEmpty && excessDepth == 0 { return end }
    isUnfinished = excessDepth == 0
    reportUnclosed(bytes)
    guard goesOn, resumptions < 20, let next = resumption(bytes) else { return end }
    resumptions += 1
    return next
  }

  /// Everything that is neither a blank, a plain word nor the end of a statement.
  private mutating func special(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Int {
    switch byte {
    case Byte.tab, Byte.carriageReturn:
      return position + 1
    case Byte.hash:
      return Self.endOfLine(bytes, position)
    case Byte.backslash:
      guard let next = continued(bytes, position) else {
        return word(bytes, position)
      }
      isUnfinished = next == bytes.count
      return next
    case Byte.quote:
      return string(bytes, position)
    case Byte.comma:
      append(Token(.comma, position, position + 1))
      return position + 1
    case Byte.openBrace:
      if opensVariable(bytes, position) { return word(bytes, position) }
      open(.openBrace, at: position)
      return position + 1
    case Byte.openParen, Byte.openBracket:
      open(byte == Byte.openParen ? .openParen : .openBracket, at: position)
      return position + 1
    case Byte.closeBrace, Byte.closeParen, Byte.closeBracket:
      close(byte, bytes, at: position)
      return position + 1
    case Byte.bar where beginsLine:
      return tableRow(bytes, position)
    case 0..<Byte.blank, 0x7F:
      report(
        .controlCharacter, "the line holds a control character", at: position..<position + 1,
        label: "byte 0x\(hexadecimal(byte))")
      return position + 1
    default:
      return word(bytes, position)
    }
  }

  /// Past a `\` that is the last of its line.
  private func continued(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    var next = position + 1
    while next < bytes.count, Byte.isBlank(bytes[next]) { next += 1 }
    if next == bytes.count { return next }
    return bytes[next] == Byte.newline ? next + 1 : nil
  }

  private var beginsLine: Bool {
    guard let last = found.last, !openers.isEmpty else { return false }
    return last.kind == .separator || last.kind == .openBrace
  }

  private mutating func separate(at position: Int) {
    guard let last = found.last, let opener = openers.last, excessDepth == 0 else { return }
    guard found[Int(opener)].kind == .openBrace else { return }
    if last.kind == .separator || last.kind == .openBrace { return }
    append(Token(.separator, position, position + 1))
  }

  /// Tokens of a statement that is refused anyway are not kept: it may be 10 MB long.
  @inline(__always)
  mutating func append(_ token: Token) {
    if excessDepth == 0 { found.append(token) }
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
      code, message, at: SourceLocation(source: source, span: Span(span)), label: label)
    diagnostic.notes = notes
    problem = diagnostic
  }
}
