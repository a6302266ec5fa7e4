import ItemTracking
import LotwiseSyntax

/// Reading and performing as two steps, so that what the model costs can be told from what the
/// words cost.
extension Session {
  /// Reads every statement of a text without performing any: words and values are checked.
  package mutating func prepare(_ text: SourceText) throws(StatementFailure) -> [any Statement] {
    var reader = StatementReader(text, StatementRegistry.met.keywords)
    var tokens: [Token] = []
    var statements: [any Statement] = []
    arguments.text = TokenText(text)
    // The text belongs to no source of the session: the next statement takes up its own.
    defer { arguments.text = TokenText(SourceText(name: "", bytes: [])) }
    while reader.next(into: &tokens, &arguments.matcher) {
      if let problem = reader.problem { throw .script(problem) }
      let form = try match(&tokens, 0..<tokens.count, isMatched: reader.isMatched)
      statements.append(try StatementRegistry.handler(form).statement(&self))
      arguments.tokens = []
    }
    return statements
  }

  /// Reads every statement of a text and keeps none; gives how many there are.
  package mutating func read(
    _ bytes: [UInt8], named name: String
  ) throws(StatementFailure) -> Int {
    let text = SourceText(name: name, bytes: bytes)
    var reader = StatementReader(text, StatementRegistry.met.keywords)
    var tokens: [Token] = []
    var count = 0
    arguments.text = TokenText(text)
    // The text belongs to no source of the session: the next statement takes up its own.
    defer { arguments.text = TokenText(SourceText(name: "", bytes: [])) }
    while reader.next(into: &tokens, &arguments.matcher) {
      if let problem = reader.problem { throw .script(problem) }
      let form = try match(&tokens, 0..<tokens.count, isMatched: reader.isMatched)
      try reading(StatementRegistry.handler(form).check)
      arguments.tokens = []
      count += 1
    }
    return count
  }

  private static let consent = [CommandDialog.Reply(.yes)]

  /// Performs a statement that was read before; it is done whole or not at all.
  ///
  /// Nobody is there to be asked, and its own answers were not kept: questions get a yes.
  ///
  /// - Returns: where it began, for `keep` or `takeBack`.
  package mutating func perform(_ statement: any Statement) throws(StatementFailure) -> Mark {
    let mark = model.mark
    dialog = CommandDialog(Self.consent)
    do throws(StatementFailure) {
      _ = try statement.execute(in: &self)
      return mark
    } catch {
      model.rollBack(to: mark)
      throw error
    }
  }

  /// Ends a statement as a script does: it can be undone, and what is too old is forgotten.
  package mutating func keep(since mark: Mark) { finish(mark) }

  /// Takes back everything since a mark that was not kept.
  package mutating func takeBack(to mark: Mark) { model.rollBack(to: mark) }
}
