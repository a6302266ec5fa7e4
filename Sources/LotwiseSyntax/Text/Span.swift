/// A stretch of a source, in bytes: from `start` up to, not including, `end`.
public struct Span: Hashable, Sendable {
  public var start: Int32
  public var end: Int32

  public init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
  }

  public var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

/// Which source of a session a place is in.
public struct SourceID: Hashable, Sendable {
  public let number: Int32

  public init(number: Int32) {
    self.number = number
  }
}

/// Where in which source: what a message points at.
public struct SourceLocation: Hashable, Sendable {
  public let source: SourceID
  public let span: Span

  public init(source: SourceID, span: Span) {
    self.source = source
    self.span = span
  }
}
