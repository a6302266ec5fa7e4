/// Reads the text of tokens: from the source, or from the side arena for a token whose variables
/// have been put in.
public struct TokenText: Sendable {
  struct Expansion: Sendable {
    /// Where the token stands in the source, by which it is found again.
    var tokenStart: Int32
    var start: Int32
    var end: Int32
  }

  public private(set) var source: SourceText
  private(set) var arena: [UInt8] = []
  /// In the order of the source, so that they are found by halving.
  private(set) var expansions: [Expansion] = []

  public init(_ source: SourceText) {
    self.source = source
  }

  /// Forgets what was put in for the statement before.
  public mutating func reset() {
    if expansions.isEmpty { return }
    arena.removeAll(keepingCapacity: true)
    expansions.removeAll(keepingCapacity: true)
  }

  /// Gives a token with variables its text; its span stays that of the source.
  ///
  /// The tokens of a statement are expanded in their order.
  public mutating func expand(_ token: inout Token, as text: some Collection<UInt8>) {
    precondition(
      expansions.last.map { $0.tokenStart < token.start } ?? true,
      "tokens are expanded in the order of the source")
    let start = Int32(arena.count)
    arena.append(contentsOf: text)
    let end = Int32(arena.count)
    expansions.append(Expansion(tokenStart: token.start, start: start, end: end))
    token.flags = .expanded
    token.keyword = -1
  }

  /// The bytes that a token means: of a text in quotes what stands between them.
  @inlinable
  public func withBytes<Result>(
    of token: Token, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let span = plainSpan(of: token) else {
      return meantBytes(of: token).withUnsafeBufferPointer(body)
    }
    return source.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[span]))
    }
  }

  /// The same, with something that is changed by the bytes.
  @inlinable
  public func withBytes<State, Result>(
    of token: Token, changing state: inout State,
    _ body: (UnsafeBufferPointer<UInt8>, inout State) -> Result
  ) -> Result {
    guard let span = plainSpan(of: token) else {
      return meantBytes(of: token).withUnsafeBufferPointer { body($0, &state) }
    }
    return source.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[span]), &state)
    }
  }

  /// Where a token stands that means what the source says; nil for any other.
  @usableFromInline
  func plainSpan(of token: Token) -> Range<Int>? {
    if token.flags.contains(.escaped) || token.flags.contains(.expanded) { return nil }
    let trimmed = token.kind == .string ? 1 : 0
    let span = token.span
    return Int(span.start) + trimmed..<Int(span.end) - trimmed
  }

  /// A copy of what a token means.
  @usableFromInline
  func meantBytes(of token: Token) -> [UInt8] {
    token.flags.contains(.escaped)
      ? decoded(token) : withView { Array($0.bytes(of: token)) }
  }

  /// What a token means, as text: quotes taken off.
  public func string(of token: Token) -> String {
    withBytes(of: token) { String(decoding: $0, as: UTF8.self) }
  }

  /// A stretch of tokens as the source has it, from the first to the last byte.
  public func string(of tokens: some Collection<Token>) -> String {
    guard let first = tokens.first else { return "" }
    let end = tokens.reduce(first.span.end) { max($0, $1.span.end) }
    return source.string(Span(start: first.start, end: end))
  }

  @inline(__always)
  func withView<Result>(_ body: (TokenBytes) -> Result) -> Result {
    source.bytes.withUnsafeBufferPointer { source in
      arena.withUnsafeBufferPointer { arena in
        expansions.withUnsafeBufferPointer { expansions in
          body(TokenBytes(source: source, arena: arena, expansions: expansions))
        }
      }
    }
  }

  private func decoded(_ token: Token) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    withView { view in
      for byte in view.bytes(of: token) {
        if byte == previous, byte == Byte.quote || byte == Byte.openBrace {
          previous = 0
        } else {
          bytes.append(byte)
          previous = byte
        }
      }
    }
    return bytes
  }
}

/// The bytes of tokens without reference counting: lives for one statement.
struct TokenBytes {
  let source: UnsafeBufferPointer<UInt8>
  let arena: UnsafeBufferPointer<UInt8>
  let expansions: UnsafeBufferPointer<TokenText.Expansion>

  /// What the token means, except that a text in quotes is not decoded.
  @inline(__always)
  func bytes(of token: Token) -> UnsafeBufferPointer<UInt8> {
    if token.flags.contains(.expanded) { return expanded(token) }
    let trimmed = token.kind == .string ? 1 : 0
    let span = token.span
    return UnsafeBufferPointer(
      rebasing: source[Int(span.start) + trimmed..<Int(span.end) - trimmed])
  }

  private func expanded(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    var (low, high) = (0, expansions.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if expansions[middle].tokenStart <= token.start { low = middle } else { high = middle }
    }
    guard low < expansions.count, expansions[low].tokenStart == token.start else {
      return UnsafeBufferPointer(rebasing: arena[0..<0])
    }
    let expansion = expansions[low]
    return UnsafeBufferPointer(rebasing: arena[Int(expansion.start)..<Int(expansion.end)])
  }
}
