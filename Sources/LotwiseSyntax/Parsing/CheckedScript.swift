/// How a source was read when it was checked, so that running it need not find that out again.
///
/// Where its statements are, of which shape, how long their words are, and which names their codes
/// are: a few bytes each.
///
/// It counts on the matcher that checked the source, which alone knows the shapes.
public struct CheckedScript: Sendable {
  struct Statement: BitwiseCopyable, Sendable {
    /// Where the first token begins; of a statement without a shape, from where to read it again.
    var start: Int32
    /// -1 for one that is read again.
    var shape: Int32
  }

  let statements: [Statement]
  /// How long each token of a statement with a shape is; they stand one blank apart.
  let steps: [UInt8]
  /// What the codes of such statements are, in the order of the source, by whoever keeps names.
  public private(set) var names: [Int32]

  /// To be called when the names are no longer those that the source was checked with.
  public mutating func forgetNames() { names = [] }

  /// Gathers what a check finds out.
  struct Notes: ~Copyable {
    var statements = UniqueArray<Statement>()
    var steps = UniqueArray<UInt8>()
    var names = UniqueArray<Int32>()
    /// Shapes that the next statement may have, and which of them to replace next.
    var latest = UniqueArray<Int32>()
    var oldest = 0

    /// Begins with a source of so many bytes: a place for all that such a one mostly holds.
    mutating func begin(_ byteCount: Int) {
      statements.truncate(to: 0)
      steps.truncate(to: 0)
      names.truncate(to: 0)
      latest.truncate(to: 0)
      oldest = 0
      statements.reserve(byteCount / 32)
      steps.reserve(byteCount / 4)
      names.reserve(byteCount / 16)
    }

    @inline(__always)
    mutating func add(
      _ tokens: [Token], _ matcher: borrowing Matcher, from offset: Int, _ text: SourceText,
      _ name: (UnsafeBufferPointer<UInt8>) -> Int32
    ) {
      let shape = matcher.shape
      guard shape >= 0, let first = tokens.first else { return addUnread(offset) }
      let kept = steps.count
      var end = first.start &- 1
      for token in tokens {
        let length = token.endOrDistance &- token.start
        guard token.start == end &+ 1, length < 256 else {
          steps.truncate(to: kept)
          return addUnread(offset)
        }
        steps.append(UInt8(truncatingIfNeeded: length))
        end = token.endOrDistance
      }
      statements.append(Statement(start: first.start, shape: shape))
      var codes = matcher.shapes.shapes[Int(shape)].codes
      guard codes != 0 else { return }
      text.bytes.withUnsafeBufferPointer { bytes in
        while codes != 0 {
          let token = tokens[codes.trailingZeroBitCount]
          codes &= codes &- 1
          names.append(
            name(UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.endOrDistance)])))
        }
      }
    }

    private mutating func addUnread(_ offset: Int) {
      statements.append(Statement(start: Int32(offset), shape: -1))
    }

    var reading: CheckedScript {
      CheckedScript(
        statements: statements.elements, steps: steps.elements, names: names.elements)
    }
  }
}

/// How a statement was read when its source was checked.
public struct StatementReading: BitwiseCopyable, Sendable {
  /// -1 when nothing is known of it.
  var shape: Int32 = -1
  /// Where its codes stand among the names of the reading.
  public fileprivate(set) var firstName: Int32 = 0

  public static let unknown = StatementReading()
}

/// Hands out the statements of a source one after the other: as they were read before, or read now.
public struct StatementReader: ~Copyable {
  private let source: SourceText
  /// As it was read before; nothing when it was not.
  private let reading: CheckedScript
  private let isRead: Bool
  private var lexer: Lexer
  private var offset = 0
  /// How many statements of the reading, and steps of their tokens, are done.
  private var statement = 0
  private var step = 0
  private var nameCount: Int32 = 0
  /// How the statement that was handed out was read before.
  public private(set) var known = StatementReading()

  /// A source that was checked, with how it was read then if that was kept.
  public init(_ source: SourceText, _ keywords: KeywordTable, _ reading: CheckedScript?) {
    self.source = source
    isRead = reading != nil
    self.reading = reading ?? CheckedScript(statements: [], steps: [], names: [])
    lexer = Lexer(keywords: keywords)
  }

  /// What is wrong with the statement handed out, which has no tokens then.
  public var problem: Diagnostic? { lexer.hasProblem ? lexer.problem : nil }

  /// The tokens of the next statement; false when there is none left.
  ///
  /// The matcher is the one that the source was checked with.
  public mutating func next(into tokens: inout [Token], _ matcher: borrowing Matcher) -> Bool {
    known = .unknown
    guard isRead else { return read(into: &tokens) }
    guard statement < reading.statements.count else { return false }
    let next = reading.statements[statement]
    statement &+= 1
    guard next.shape >= 0 else {
      offset = Int(next.start)
      return read(into: &tokens)
    }
    let form = matcher.shapes.shapes[Int(next.shape)]
    known.shape = next.shape
    known.firstName = nameCount
    nameCount &+= form.codeCount
    let count = Int(form.markCount)
    var place = next.start &- 1
    reading.steps.withUnsafeBufferPointer { steps in
      tokens.become(count) { index in
        let start = place &+ 1
        place = start &+ Int32(steps[step &+ index])
        return Token(mark: matcher.shapes.marks[Int(form.firstMark) &+ index], start, place)
      }
    }
    step &+= count
    return true
  }

  private mutating func read(into tokens: inout [Token]) -> Bool {
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
