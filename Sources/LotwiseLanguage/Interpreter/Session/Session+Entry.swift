import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

/// Running a source statement by statement, for a caller that looks between them.
extension Session {
  /// What became of one statement of a source.
  public struct EntryStep: Sendable {
    /// Where the next statement begins.
    public let next: Int
    /// The statement as it stands in the source, without comments around it.
    public let span: LotwiseSyntax.Span
    /// Success, or what kind of end the statement came to.
    public let end: ExitClass
    /// The code of what stopped it.
    public let code: String?
    /// What it asks, where it was refused because BC would ask.
    public var question: String?
  }

  /// How many statements a source has from an offset on.
  public func statementCount(in id: SourceID, from offset: Int) -> Int {
    var lexer = Lexer(keywords: StatementRegistry.met.keywords)
    var tokens: [Token] = []
    var (count, offset) = (0, offset)
    while let next = lexer.next(into: &tokens, of: sources[id], from: offset) {
      offset = next
      count += 1
    }
    return count
  }

  /// The mistakes that can be seen without running anything; they are reported, too.
  public mutating func check(_ id: SourceID) -> [Diagnostic] {
    let problems = problems(of: id)
    for problem in problems { report(.diagnostic(problem)) }
    return problems
  }

  /// Runs the next statement of a source that was checked; nil when nothing is left.
  public mutating func step(_ id: SourceID, from offset: Int) -> EntryStep? {
    var lexer = Lexer(keywords: StatementRegistry.met.keywords)
    var tokens: [Token] = []
    guard let next = lexer.next(into: &tokens, of: sources[id], from: offset) else { return nil }
    let span = LotwiseSyntax.Span(
      start: tokens.first?.start ?? Int32(offset), end: tokens.last?.span.end ?? Int32(next))
    let before = worst
    defer { worst = before }
    worst = .success
    do throws(StatementFailure) {
      if let problem = lexer.problem { throw .script(problem) }
      try runTop(&tokens, 0..<tokens.count, id)
      return EntryStep(next: next, span: span, end: worst, code: nil)
    } catch {
      let code = error.code
      if case .reported = error {} else { tell(error) }
      if case .reported(let end) = error { note(end) }
      var step = EntryStep(next: next, span: span, end: worst, code: code)
      if case .refusedAt(let diagnostic, let refusal) = error, refusal.isQuestion {
        step.question = diagnostic.message
      }
      return step
    }
  }

  /// How many statements can be taken back.
  public var undoCount: Int { history.statementMarks.count + (setAside == nil ? 0 : 1) }

  /// The day that `today` means.
  public var workDate: CalendarDate { model.workDate }

  /// Whether a text goes on: a block is open, or its last line ends in `\`.
  public static func isUnfinished(_ bytes: [UInt8]) -> Bool {
    var lexer = Lexer(keywords: StatementRegistry.met.keywords)
    let source = SourceText(name: "", bytes: bytes)
    var tokens: [Token] = []
    var offset = 0
    var isUnfinished = false
    while let next = lexer.next(into: &tokens, of: source, from: offset) {
      offset = next
      isUnfinished = lexer.isUnfinished
    }
    return isUnfinished
  }
}

extension StatementFailure {
  /// The stable name of what stopped a statement, as `expect failure` has it.
  public var code: String? {
    switch self {
    case .refused(let refusal): refusal.code.rawValue
    case .refusedAt(let diagnostic, _), .script(let diagnostic), .expectation(let diagnostic):
      diagnostic.code
    case .disk(let error): error.code.rawValue
    case .reported, .interrupted: nil
    }
  }
}
