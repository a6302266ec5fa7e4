/// A stretch of tokens that can be kept: the body of a loop, a scenario, a definition.
///
/// Blocks inside it share its tokens, so that nothing is copied on the way down.
public struct Block: Sendable {
  public let source: SourceID
  /// Of the whole statement that the block was cut from; only `range` belongs to this block.
  public let tokens: [Token]
  public let range: Range<Int>

  /// Keeps a part of a token array that will be used again for the next statement.
  public init(copying range: Range<Int>, of tokens: [Token], source: SourceID) {
    self.source = source
    self.tokens = Array(tokens[range])
    self.range = 0..<range.count
  }

  /// A part of a block, which shares its tokens.
  public init(_ range: Range<Int>, of block: Block) {
    source = block.source
    tokens = block.tokens
    self.range = range
  }

  public var statements: BlockReader { BlockReader(tokens: tokens, range: range) }

  /// From the first to the last byte of what stands in the block.
  public var span: Span {
    guard let first = tokens[range].first, let last = tokens[range].last else {
      return Span(start: 0, end: 0)
    }
    return Span(start: first.start, end: last.span.end)
  }
}

/// Walks the statements of a block: their ranges of tokens, one after the other.
public struct BlockReader: Sequence, IteratorProtocol, Sendable {
  private let tokens: [Token]
  private var position: Int
  private let end: Int

  public init(tokens: [Token], range: Range<Int>) {
    self.tokens = tokens
    position = range.lowerBound
    end = range.upperBound
  }

  public mutating func next() -> Range<Int>? {
    tokens.withUnsafeBufferPointer { tokens in
      Self.nextLine(tokens, &position, end)
    }
  }

  /// The next line of a block that is not empty; blocks inside it are stepped over.
  static func nextLine(
    _ tokens: UnsafeBufferPointer<Token>, _ position: inout Int, _ end: Int
  ) -> Range<Int>? {
    while position < end, tokens[position].kind == .separator { position += 1 }
    if position >= end { return nil }
    let start = position
    while position < end, tokens[position].kind != .separator {
      position += 1 + tokens[position].distanceToPartner
    }
    position = Swift.min(position, end)
    return start..<position
  }
}
