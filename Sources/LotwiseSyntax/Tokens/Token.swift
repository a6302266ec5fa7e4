/// One token of a statement: 12 bytes, no text of its own.
///
/// The text stays in the source (`TokenText` reads it), so that a file of 42 MB is lexed without
/// one allocation a token.
public struct Token: BitwiseCopyable, Hashable, Sendable {
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case word, string
    case openBrace, closeBrace, openParen, closeParen, openBracket, closeBracket
    case comma
    /// A new line, or `;`, inside a block.
    case separator
    /// A line of a block that begins with `|`, up to its last `|`.
    case tableRow
  }

  public struct Flags: OptionSet, BitwiseCopyable, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Holds a `{expression}` whose value is not known yet.
    public static let interpolated = Flags(rawValue: 1)
    /// Its text is in the side arena of `TokenText`; its span is still that of the source.
    public static let expanded = Flags(rawValue: 2)
    /// A quoted text with a doubled quote or brace inside, which must be decoded.
    public static let escaped = Flags(rawValue: 4)
    /// Holds a character that no bare code holds.
    public static let uncoded = Flags(rawValue: 8)
    /// Holds a character beyond ASCII, which may or may not be a letter.
    public static let wide = Flags(rawValue: 16)
    /// Holds a dot: a decimal, a document line, a range.
    public static let dotted = Flags(rawValue: 32)
  }

  public var start: Int32
  /// The offset after the last byte; of a bracket, how many tokens further its partner stands
  /// (a bracket is one byte long, and a reader must be able to step over a block at once).
  var endOrDistance: Int32
  public let kind: Kind
  public var flags: Flags
  /// The number of the word in the keyword table, or -1.
  public var keyword: Int16

  init(_ kind: Kind, _ start: Int, _ end: Int, flags: Flags = [], keyword: Int16 = -1) {
    self.start = Int32(truncatingIfNeeded: start)
    endOrDistance = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.flags = flags
    self.keyword = keyword
  }

  public var isBracket: Bool {
    kind.rawValue >= Kind.openBrace.rawValue && kind.rawValue <= Kind.closeBracket.rawValue
  }

  public var isOpening: Bool {
    kind == .openBrace || kind == .openParen || kind == .openBracket
  }

  public var span: Span {
    Span(start: start, end: isBracket ? start + 1 : endOrDistance)
  }

  /// How many tokens further the partner of an opening bracket stands.
  public var distanceToPartner: Int { isOpening ? Int(endOrDistance) : 0 }
}
