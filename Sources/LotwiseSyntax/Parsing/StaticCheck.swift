/// Reads a whole source without running it: one message for each statement that is wrong.
///
/// What variables stand for is not known here, so whatever holds one is taken to fit.
public struct StaticCheck: ~Copyable {
  private var lexer: Lexer
  private var matcher: Matcher
  private var tokens: [Token] = []
  private var ranges: [Match.NestedRange] = []
  /// Looks closer at a statement whose words fit and which holds no variable.
  private let inspect: Inspection?
  /// Statements that were read, those in blocks included.
  public private(set) var statementCount = 0

  /// Says what else is wrong with a statement of a form, if anything is.
  public typealias Inspection =
    (_ form: Int, _ tokens: [Token], _ range: Range<Int>, _ source: SourceText) -> Diagnostic?

  public init(_ table: FormTable, inspect: Inspection? = nil) {
    self.inspect = inspect
    lexer = Lexer(keywords: table.keywords)
    lexer.goesOn = true
    matcher = Matcher(table)
  }

  /// A source that is no text is refused with one message.
  public mutating func check(_ source: SourceText) -> [Diagnostic] {
    if let problem = source.problem() { return [problem] }
    let text = TokenText(source)
    var diagnostics: [Diagnostic] = []
    statementCount = 0
    var offset = 0
    while let next = lexer.next(into: &tokens, of: source, from: offset) {
      offset = next
      if lexer.hasProblem, let problem = lexer.problem {
        statementCount += 1
        diagnostics.append(problem)
      } else {
        check(text, &diagnostics)
      }
    }
    return diagnostics
  }

  /// The statement just read, and those in its blocks, in the order of the source.
  private mutating func check(_ text: TokenText, _ diagnostics: inout [Diagnostic]) {
    check(0..<tokens.count, text, &diagnostics)
    if ranges.isEmpty { return }
    let first = diagnostics.count
    while let range = ranges.popLast() {
      if range.isBlock {
        for statement in BlockReader(tokens: tokens, range: range.range) {
          check(statement, text, &diagnostics)
        }
      } else {
        check(range.range, text, &diagnostics)
      }
    }
    let part = diagnostics[first...].sorted {
      $0.place?.span.start ?? 0 < $1.place?.span.start ?? 0
    }
    diagnostics.replaceSubrange(first..., with: part)
  }

  @inline(__always)
  private mutating func check(
    _ range: Range<Int>, _ text: TokenText, _ diagnostics: inout [Diagnostic]
  ) {
    statementCount += 1
    if matcher.match(tokens, range, text) {
      if !matcher.match.nested.isEmpty { ranges += matcher.match.nested }
      if let inspect, matcher.match.interpolations.isEmpty,
        let problem = inspect(matcher.match.form, tokens, range, text.source)
      {
        diagnostics.append(problem)
      }
    } else {
      diagnostics.append(matcher.diagnose(tokens, range, text))
    }
  }
}
