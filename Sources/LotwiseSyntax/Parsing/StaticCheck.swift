/// Reads a whole source without running it: one message for each statement that is wrong.
///
/// What variables stand for is not known here, so whatever holds one is taken to fit.
public struct StaticCheck: ~Copyable {
  private let table: FormTable
  private var lexer: Lexer
  private var tokens: [Token] = []
  private var ranges: [Match.NestedRange] = []
  /// Looks closer at a statement whose words fit and which holds no variable.
  private let inspect: Inspection?
  /// Whether a form is one of such statements.
  private let inspected: (_ form: Int) -> Bool
  /// How many wrong statements of a source are corrected: beyond that nobody reads them.
  private static let mostCorrected = 20
  /// Statements that were read, those in blocks included.
  public private(set) var statementCount = 0

  /// Statements that are to be read in other words, which have one reading, in the order of the
  /// source; only found where `fitting` tells whether those fit.
  public private(set) var rewritings: [Rewriting] = []
  /// Where the statements stand that are wrong, one a diagnostic.
  public private(set) var wrong: [Span] = []
  private let fitting: Inspection?
  /// Codes of problems that are no matter of words: no other words are tried.
  private let kept: Set<String>

  /// A statement, and how it is to be read.
  public struct Rewriting: Sendable {
    public let span: Span
    public let text: String

    public init(span: Span, text: String) {
      (self.span, self.text) = (span, text)
    }
  }

  /// Says what else is wrong with a statement of a form, if anything is.
  public typealias Inspection =
    (_ form: Int, _ tokens: [Token], _ range: Range<Int>, _ source: SourceText) -> Diagnostic?

  public init(
    _ table: FormTable, of inspected: @escaping (_ form: Int) -> Bool = { _ in true },
    keeping: Set<String> = [],
    fitting: Inspection? = nil, inspect: Inspection? = nil
  ) {
    kept = keeping
    self.inspect = inspect
    self.fitting = fitting
    self.inspected = inspected
    lexer = Lexer(keywords: table.keywords)
    lexer.goesOn = true
    self.table = table
  }

  public mutating func check(_ source: SourceText) -> [Diagnostic] {
    var matcher = Matcher(table)
    return check(source, with: &matcher)
  }

  /// Checks a source with a matcher that will be used again.
  ///
  /// A source that is no text is refused with one message.
  public mutating func check(
    _ source: SourceText, with matcher: inout Matcher
  ) -> [Diagnostic] {
    (rewritings, wrong) = ([], [])
    if let problem = source.problem() { return [problem] }
    let text = TokenText(source)
    var diagnostics: [Diagnostic] = []
    statementCount = 0
    lexer.resumptions = 0
    var offset = 0
    while true {
      // A statement of a pattern is right, unless it is looked at closer.
      if let next = matcher.recognise(source, from: offset, lexer),
        inspect == nil || !inspected(matcher.recognisedForm)
      {
        statementCount += 1
        offset = next
        continue
      }
      guard let next = lexer.next(into: &tokens, of: source, from: offset) else { break }
      offset = next
      if lexer.hasProblem, let problem = lexer.problem {
        statementCount += 1
        diagnostics.append(problem)
        wrong.append(Self.span(tokens, 0..<tokens.count))
      } else {
        check(0..<tokens.count, text, &matcher, &diagnostics)
        if !ranges.isEmpty { checkBlocks(text, &matcher, &diagnostics) }
      }
    }
    return diagnostics
  }

  /// The statements in the blocks of the one just read, in the order of the source.
  private mutating func checkBlocks(
    _ text: TokenText, _ matcher: inout Matcher, _ diagnostics: inout [Diagnostic]
  ) {
    let first = diagnostics.count
    while let range = ranges.popLast() {
      if range.isBlock {
        for statement in BlockReader(tokens: tokens, range: range.range) {
          check(statement, text, &matcher, &diagnostics)
        }
      } else {
        check(range.range, text, &matcher, &diagnostics)
      }
    }
    let order = (first..<diagnostics.count).sorted {
      diagnostics[$0].place?.span.start ?? 0 < diagnostics[$1].place?.span.start ?? 0
    }
    let (part, places) = (order.map { diagnostics[$0] }, order.map { wrong[$0] })
    diagnostics.replaceSubrange(first..., with: part)
    wrong.replaceSubrange(first..., with: places)
  }

  private mutating func check(
    _ range: Range<Int>, _ text: TokenText, _ matcher: inout Matcher,
    _ diagnostics: inout [Diagnostic]
  ) {
    statementCount += 1
    if matcher.match(tokens, range, text) {
      if !matcher.match.nested.isEmpty { ranges += matcher.match.nested }
      if let inspect, inspected(matcher.match.form), matcher.match.interpolations.isEmpty,
        let problem = inspect(matcher.match.form, tokens, range, text.source),
        kept.contains(problem.code) || !isRewritten(range, text, diagnostics.count)
      {
        diagnostics.append(problem)
        wrong.append(Self.span(tokens, range))
      }
    } else if !isRewritten(range, text, diagnostics.count) {
      // Whoever gives `fitting` corrects, too.
      let isShown = fitting == nil && diagnostics.count < Self.mostCorrected
      diagnostics.append(matcher.diagnose(tokens, range, text, correcting: isShown))
      wrong.append(Self.span(tokens, range))
    }
  }

  /// Whether a statement that is wrong has one reading in other words.
  private mutating func isRewritten(
    _ range: Range<Int>, _ text: TokenText, _ wrongCount: Int
  ) -> Bool {
    guard let fitting, wrongCount < Self.mostCorrected else { return false }
    var rewriter = StatementRewriter(table.whole)
    guard let other = rewriter.rewritten(tokens, range, text.source, fitting) else { return false }
    rewritings.append(Rewriting(span: Self.span(tokens, range), text: other))
    return true
  }

  private static func span(_ tokens: [Token], _ range: Range<Int>) -> Span {
    guard let first = tokens[range].first else { return Span(start: 0, end: 0) }
    return Span(
      start: first.start, end: tokens[range].reduce(first.span.end) { max($0, $1.span.end) })
  }
}
