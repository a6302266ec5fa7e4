/// Hands out the statements of a source one after the other: recognised, or cut into tokens.
public struct StatementReader: ~Copyable {
  private let source: SourceText
  private var lexer: Lexer
  private var offset = 0
  /// Whether the matcher has recognised the statement that was handed out, and matched it.
  public private(set) var isMatched = false

  public init(_ source: SourceText, _ keywords: KeywordTable) {
    self.source = source
    lexer = Lexer(keywords: keywords)
  }

  /// What is wrong with the statement handed out, which has no tokens then.
  public var problem: Diagnostic? { !isMatched && lexer.hasProblem ? lexer.problem : nil }

  /// The tokens of the next statement; false when there is none left.
  public mutating func next(into tokens: inout [Token], _ matcher: inout Matcher) -> Bool {
    if let next = matcher.recognise(source, from: offset, lexer) {
      offset = next
      matcher.take(into: &tokens)
      isMatched = true
      return true
    }
    isMatched = false
    guard let next = lexer.next(into: &tokens, of: source, from: offset) else { return false }
    offset = next
    return true
  }
}

extension [Token] {
  /// Becomes other tokens.
  ///
  /// Statements are mostly as long as the one before, so its places are written over.
  @inline(__always)
  mutating func become(_ number: Int, _ token: (Int) -> Token) {
    // Of a huge statement no more is taken than it needs.
    if number > 4096, number > capacity { self = [] }
    if number > 4096 { reserveCapacity(number) }
    let kept = Swift.min(count, number)
    if count > kept { removeLast(count - kept) }
    withUnsafeMutableBufferPointer { tokens in
      for index in 0..<kept { tokens[index] = token(index) }
    }
    for index in kept..<number { append(token(index)) }
  }
}
