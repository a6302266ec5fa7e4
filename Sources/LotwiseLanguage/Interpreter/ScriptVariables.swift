import ItemTracking
import LotwiseSyntax

/// The variables that a script makes and uses, and what is wrong with its expressions in braces.
struct ScriptVariables {
  /// What `let` makes: one that nothing uses is told.
  private var named: [(name: String, place: SourceLocation)] = []
  /// What loops, parameters and example rows make.
  private var bound: Set<String> = []
  private var uses: [(name: String, place: SourceLocation)] = []
  private var wrong: [Diagnostic] = []
  /// Variables may come from elsewhere: another script, or the headings of a file of rows.
  private var isOpen = false

  /// Beginning with what the command line sets.
  init(_ known: [String]) { bound = Set(known) }

  /// Takes in the statement just matched, without those inside it.
  mutating func read(
    _ matcher: borrowing Matcher, _ tokens: [Token], _ text: TokenText, isExpectedToFail: Bool
  ) {
    func names(_ role: ValueRole) -> [(name: String, place: SourceLocation)] {
      matcher.values(of: role.clauseRole).map {
        let token = tokens[Int($0.start)]
        return (
          text.string(of: token), SourceLocation(source: text.source.id, span: token.span)
        )
      }
    }
    named += names(.variable.new)
    bound.formUnion(names(.variable).map(\.name))
    let traits = StatementRegistry.traits(matcher.match.form)
    if traits.contains(.includesScript) { isOpen = true }
    if traits.contains(.namesItselfByRow) {
      if !matcher.values(of: ValueRole.file.clauseRole).isEmpty { isOpen = true }
      for examples in matcher.values(of: ValueRole.example.clauseRole) {
        let heading = tokens[examples.tokens].first { $0.kind == .tableRow }
        guard let heading else { continue }
        bound.formUnion(
          TableRow(heading, in: text.source).cells.map { text.source.string($0.span) })
      }
    }
    // A row without a name of its own is called so.
    if traits.contains(.makesAnyName) { bound.insert("row") }
    guard !isExpectedToFail else { return }
    for index in matcher.match.interpolations { read(tokens[Int(index)], text.source) }
  }

  private mutating func read(_ token: Token, _ source: SourceText) {
    let written = InterpolatedText(
      source.string(token.span), isRow: token.kind == .tableRow,
      at: SourceLocation(source: source.id, span: token.span))
    for case .expression(let text, let place) in written.parts { read(text, place) }
  }

  /// An expression of no variables has its value already; of others the names are noted.
  private mutating func read(_ text: String, _ place: SourceLocation) {
    let names = Names()
    var expression = Expression(text, namesAreVariables: true) { name in
      if name == "today" { return .date(Model.firstWorkDate) }
      names.all.append(name)
      return .quantity(Quantity(1))
    }
    do throws(Expression.Problem) {
      _ = try expression.value()
    } catch {
      if names.all.isEmpty { wrong.append(error.diagnostic(at: place, variables: [])) }
    }
    uses += names.all.map { (name: $0.prefix { $0 != "." }.description, place: place) }
  }

  /// What an expression looked up.
  private final class Names {
    var all: [String] = []
  }

  /// Variables that have no value anywhere, those that nothing uses, expressions without a value.
  ///
  /// The words are asked for when there are variables.
  func problems(usedWords: () -> Set<String>) -> [Diagnostic] {
    let made = Set(named.map(\.name)).union(bound)
    let usedWords = named.isEmpty ? [] : usedWords()
    let unused = named.filter { !usedWords.contains($0.name) }.map { variable in
      Diagnostic(
        severity: .warning, code: LanguageCode.variableUnused.rawValue,
        message: "the variable \(variable.name) is never used", place: variable.place)
    }
    guard !isOpen else { return unused + wrong }
    let known = made.sorted()
    let unknown = uses.filter { !made.contains($0.name) }.enumerated().map { index, use in
      // Where many are unknown, not all names are looked through for each.
      Expression.Problem.unknown(use.name).diagnostic(
        at: use.place, variables: index < 100 ? known : [])
    }
    return unused + wrong + unknown
  }
}
