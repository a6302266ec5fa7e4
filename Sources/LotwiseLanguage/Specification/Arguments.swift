import ItemTracking
import LotwiseSyntax

/// The values of the statement being read: its match, its tokens, and the names they become.
///
/// One is used for all statements, so that reading a plain one allocates nothing.
public struct Arguments: ~Copyable, Sendable {
  var matcher: Matcher
  var tokens: [Token] = []
  var text = TokenText(SourceText(name: "", ""))
  /// Lent by the model while a statement is read.
  public var names = Names()
  /// `today`, as long as the statement is read.
  public internal(set) var workDate = CalendarDate.blank
  /// Where the parts stand that a refusal may blame; filled only when there is a refusal.
  var places: [(blame: Blame, span: LotwiseSyntax.Span)] = []
  var isRecording = false
  var range = 0..<0
  /// A date as it was written last, since most are written many times over.
  private var latestDate = (value: Int64(0), date: CalendarDate.blank)
  /// The record whose clauses are being read; to be used until the next statement is matched.
  var current = RecordValues()
  /// Passed by address, never copied to the stack: see `Model`.
  private let passedByAddress: any Sendable = ()

  init(_ table: FormTable) { matcher = Matcher(table) }

  /// Which of all forms was written.
  var form: Form { matcher.form }

  /// Where some tokens stand in their source.
  public func place(_ tokens: Range<Int>) -> SourceLocation {
    guard let first = self.tokens[tokens].first, let last = self.tokens[tokens].last else {
      return SourceLocation(source: text.source.id, span: LotwiseSyntax.Span(start: 0, end: 0))
    }
    return SourceLocation(
      source: text.source.id,
      span: LotwiseSyntax.Span(start: first.span.start, end: last.span.end))
  }

  /// The first line of the whole statement.
  public var wholePlace: SourceLocation {
    // A block is not underlined: the words before it say which statement it is.
    var end = range.lowerBound
    while end < range.upperBound, tokens[end].kind != .openBrace { end += 1 }
    return place(range.lowerBound..<max(end, min(range.lowerBound + 1, range.upperBound)))
  }

  public func string(_ cell: MatchedValue) -> String { text.string(of: tokens[Int(cell.start)]) }

  /// The words of a raw stretch, as the source has them.
  public func words(_ cell: MatchedValue) -> [Word] {
    tokens[cell.tokens].map { Word(text: text.string(of: $0), token: $0) }
  }

  /// A word of a raw stretch.
  public struct Word: Sendable {
    public let text: String
    public let token: Token
    public var isQuoted: Bool { token.kind == .string }

    /// The word as an expression has it: what is not a number or date, and came in quotes or out
    /// of a variable, is a text.
    var operand: String {
      let isVariable = token.flags.contains(.expanded)
      if case .text = Value(word: text), isQuoted || isVariable { return "\"\(text)\"" }
      return isQuoted ? "\"\(text)\"" : text
    }
  }

  @inline(__always)
  mutating func record(_ blame: Blame, _ cell: MatchedValue) {
    if isRecording { keepPlace(of: blame, cell) }
  }

  /// Where the parts stand that are blamed so, in the order in which they were read.
  func places(of blame: Blame) -> [LotwiseSyntax.Span] {
    places.filter { $0.blame == blame }.map(\.span)
  }

  @inline(never)
  private mutating func keepPlace(of blame: Blame, _ cell: MatchedValue) {
    places.append((blame, place(matcher.match.extent(of: cell)).span))
  }

  // MARK: Values

  /// A code, upper case, at most as long as BC lets it be.
  // The same for every kind of code, so that it stands in memory once.
  @inline(never)
  mutating func codeID(_ cell: MatchedValue, _ longest: Int) throws(Diagnostic) -> Int32 {
    if cell.flags.contains(.none) { return 0 }
    let id = intern(Int(cell.start))
    try checkLength(id, longest, cell)
    return id
  }

  /// The unit that stands at a token.
  mutating func unitID(_ token: Int) -> Int32 {
    if isRecording { places.append((.unit, place(token..<token + 1).span)) }
    return intern(token)
  }

  mutating func intern(_ token: Int) -> Int32 {
    text.withBytes(of: tokens[token], changing: &names) { $1.intern(code: $0) }
  }

  @inline(__always)
  private func checkLength(_ id: Int32, _ longest: Int, _ cell: MatchedValue) throws(Diagnostic) {
    let token = tokens[Int(cell.start)]
    // What stands in the source is hardly ever longer; only then are characters counted.
    if !token.flags.contains(.expanded), token.span.end - token.span.start <= longest { return }
    guard names.length(id) > longest else { return }
    throw tooLong(names.length(id), longest, cell)
  }

  func tooLong(_ length: Int, _ longest: Int, _ cell: MatchedValue) -> Diagnostic {
    Diagnostic(
      code: ErrorCode.codeTooLong.rawValue,
      message: "a code of \(length) characters; at most \(longest) are kept here",
      place: place(cell.tokens))
  }

  mutating func documentNo(_ cell: MatchedValue) throws(Diagnostic) -> DocumentNo {
    let no = text.withBytes(of: tokens[Int(cell.start)], changing: &names) { $1.documentNo($0) }
    if !no.isMade { try checkLength(no.raw, 20, cell) }
    return no
  }

  mutating func date(_ cell: MatchedValue) throws(Diagnostic) -> CalendarDate {
    if cell.flags.isEmpty, cell.value == latestDate.value { return latestDate.date }
    let date = try day(cell)
    if cell.flags.isEmpty { latestDate = (cell.value, date) }
    return date
  }

  private func day(_ cell: MatchedValue) throws(Diagnostic) -> CalendarDate {
    if cell.flags.contains(.none) { return .blank }
    if cell.flags.contains(.today) {
      guard cell.end - cell.start == 3 else { return workDate }
      let sign = text.string(of: tokens[Int(cell.start) + 1]) == "-" ? "-" : ""
      guard let formula = DateFormula(sign + text.string(of: tokens[Int(cell.start) + 2])) else {
        throw Diagnostic(.notADate, "this is no date formula", at: place(cell.tokens))
      }
      return formula.date(from: workDate)
    }
    let value = Int(cell.value)
    guard
      let date = CalendarDate(
        year: value / 10_000, month: value / 100 % 100, day: value % 100)
    else {
      throw Diagnostic(.notADate, "there is no such day", at: place(cell.tokens))
    }
    return date
  }

  mutating func quantity(_ cell: MatchedValue) throws(Diagnostic) -> Quantity {
    let quantity = Quantity(raw: cell.value)
    guard quantity.isWithinLimit else {
      throw Diagnostic(
        .quantityTooLarge, "a quantity goes up to 999,999,999.99999", at: place(cell.tokens))
    }
    return quantity
  }

  /// A block of statements, or a statement inside this one, kept.
  func block(_ cell: MatchedValue) -> Block {
    Block(copying: cell.tokens, of: tokens, source: text.source.id)
  }
}
