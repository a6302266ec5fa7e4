import ItemTracking
import LotwiseSyntax

/// What can be known of a script, whose words and forms are right, without running it.
///
/// Names that neither the script nor what it includes makes are errors. What may be meant so is a
/// warning: a variable or definition that is never used, statements that can never be reached,
/// numbers under which nothing comes in.
enum ScriptCheck {
  /// The problems of one source, in the order of their places; the variables have a value before
  /// its first statement.
  static func problems(of source: SourceText, variables: [String]) -> [Diagnostic] {
    var reader = ScriptReader(source, variables: variables)
    reader.read()
    var names = reader.names
    var seen: Set<String> = [Files.identity(of: source.name)]
    for path in reader.names.includes { include(path, besides: source.name, in: &names, &seen) }
    let problems =
      reader.unused() + reader.unknown() + reader.misplaced + reader.wrongValues
      + reader.scenariosNamedTwice + names.unknown()
    return problems.sorted {
      ($0.place?.span.start ?? 0) < ($1.place?.span.start ?? 0)
    }
  }

  /// The names that a source makes and uses by itself; of its statements that are wrong none.
  static func names(of source: SourceText) -> ScriptNames {
    var reader = ScriptReader(source, variables: [], relating: true)
    reader.read()
    return reader.names
  }

  private static func include(
    _ path: String, besides file: String, in names: inout ScriptNames, _ seen: inout Set<String>
  ) {
    let full = Files.resolve(path, besides: file)
    guard seen.insert(Files.identity(of: full)).inserted else { return }
    guard let bytes = Files.read(full) else { return names.openAll() }
    var reader = ScriptReader(SourceText(name: full, bytes: bytes), variables: [])
    reader.read()
    names.add(reader.names)
    for path in reader.names.includes { include(path, besides: full, in: &names, &seen) }
  }
}

/// Reads a script statement by statement and gathers what it makes and uses.
private struct ScriptReader: ~Copyable {
  private var arguments = Arguments(StatementRegistry.table)
  private let source: SourceText
  private let text: TokenText
  private var variables: ScriptVariables
  private var definitions: [(name: String, place: SourceLocation)] = []
  private var calls: [(name: String, place: SourceLocation)] = []
  private(set) var names: ScriptNames
  /// Statements where they cannot stand, and blocks that are known never to run.
  private(set) var misplaced: [Diagnostic] = []
  /// Values that a statement refuses when it is read: a code that is too long, a range without end.
  private(set) var wrongValues: [Diagnostic] = []
  /// Scenarios that cannot be told apart by name, in a report or when one is run again.
  private(set) var scenariosNamedTwice: [Diagnostic] = []
  private var scenarios: Set<String> = []
  /// The scenarios around what is read.
  private var around: [String] = []
  /// Whether definitions may come from elsewhere: another file.
  private var isOpen = false

  init(_ source: SourceText, variables: [String], relating: Bool = false) {
    self.source = source
    names = ScriptNames(relating: relating)
    self.variables = ScriptVariables(variables)
    text = TokenText(source)
    arguments.text = text
    arguments.workDate = Model.firstWorkDate
  }

  /// Of each form whether it has no blocks and names nothing of the script itself, as most
  /// statements of a long script: of these the values alone are looked at.
  private static let isOfGoods: [Int: Bool] = {
    let roles: Set<ClauseRole> = [
      ValueRole.variable.new.clauseRole, ValueRole.variable.clauseRole,
      ValueRole.definition.new.clauseRole, ValueRole.definition.clauseRole,
      ValueRole.file.clauseRole, ValueRole.example.clauseRole, ValueRole.condition.clauseRole,
      ValueRole.times.clauseRole, ValueRole.scenario.new.clauseRole,
    ]
    let isOfGoods = StatementRegistry.table.forms.map { form in
      !form.clauses.contains { roles.contains($0.role) || $0.kind.isBlock }
    }
    return Dictionary(uniqueKeysWithValues: zip(StatementRegistry.numbers, isOfGoods))
  }()

  /// Traits of statements about the script itself.
  private static let ofScripts: FormTraits = [
    .includesScript, .expects, .namesItselfByRow, .beginsHistory, .goesBack, .makesAnyName,
  ]

  /// Where a statement stands.
  private enum Surroundings { case file, steps, block }

  mutating func read() {
    var reader = StatementReader(source, StatementRegistry.table.keywords)
    var tokens: [Token] = []
    while reader.next(into: &tokens, &arguments.matcher) {
      guard reader.problem == nil else { continue }
      read(
        tokens, 0..<tokens.count, in: .file, isExpectedToFail: false, isMatched: reader.isMatched)
      // A second holder would make the lexer copy them.
      arguments.tokens = []
    }
  }

  private mutating func read(
    _ tokens: [Token], _ range: Range<Int>, in surroundings: Surroundings, isExpectedToFail: Bool,
    isMatched: Bool = false
  ) {
    guard isMatched || arguments.matcher.match(tokens, range, text) else { return }
    let nested = arguments.matcher.match.nested
    let form = arguments.matcher.match.form
    let traits = StatementRegistry.traits(form)
    names.read(arguments.matcher, tokens, range, text, isExpectedToFail: isExpectedToFail)
    let isOfGoods = Self.isOfGoods[form] == true && traits.isDisjoint(with: Self.ofScripts)
    if isOfGoods, nested.isEmpty, arguments.matcher.match.interpolations.isEmpty {
      if !isExpectedToFail { readValues(tokens, range) }
      return
    }
    variables.read(arguments.matcher, tokens, text, isExpectedToFail: isExpectedToFail)
    definitions += named(.definition.new, tokens)
    if !isExpectedToFail {
      calls += named(.definition, tokens)
      readValues(tokens, range)
      place(traits, tokens, range, in: surroundings)
    }
    if traits.contains(.includesScript) { isOpen = true }
    if let condition = arguments.matcher.values(of: ValueRole.condition.clauseRole).first {
      reach(condition, tokens)
    }
    if let times = arguments.matcher.values(of: ValueRole.times.clauseRole).first, times.value == 0,
      case let token = tokens[Int(times.start)], !token.flags.contains(.interpolated)
    {
      misplaced.append(Self.unreached("repeated 0 times", place(token.span)))
    }
    let outer = around
    if let name = named(.scenario.new, tokens).first {
      around.append(name.name)
      let start = tokens[range.lowerBound].start
      scenario(around, place(Span(start: start, end: start + 8)))
    }
    defer { around = outer }
    let isExpectedToFail = isExpectedToFail || traits.contains(.expects)
    for part in nested {
      if part.isBlock {
        for statement in BlockReader(tokens: tokens, range: part.range) {
          read(
            tokens, statement, in: traits.contains(.hasSteps) ? .steps : .block,
            isExpectedToFail: isExpectedToFail)
        }
      } else {
        read(tokens, part.range, in: .block, isExpectedToFail: isExpectedToFail)
      }
    }
  }

  /// Reads the values of the statement just matched, as it would when it runs; what a variable
  /// stands for is known only then.
  private mutating func readValues(_ tokens: [Token], _ range: Range<Int>) {
    guard arguments.matcher.match.interpolations.isEmpty else { return }
    arguments.text.reset()
    arguments.tokens = tokens
    arguments.range = range
    do throws(Diagnostic) {
      try StatementRegistry.handler(arguments.matcher.match.form).check(&arguments)
    } catch {
      wrongValues.append(error)
    }
  }

  private mutating func scenario(_ names: [String], _ place: SourceLocation) {
    let name = names.joined(separator: " › ")
    guard !scenarios.insert(name).inserted else { return }
    scenariosNamedTwice.append(
      Self.warning(.scenarioTwice, "there is a scenario \"\(name)\" already", place))
  }

  /// Tells of a statement that changes the history where it cannot.
  private mutating func place(
    _ traits: FormTraits, _ tokens: [Token], _ range: Range<Int>, in surroundings: Surroundings
  ) {
    guard let first = tokens[range].first, let last = tokens[range].last else { return }
    let place = place(Span(start: first.span.start, end: last.span.end))
    let word = text.string(of: first)
    if traits.contains(.beginsHistory), surroundings != .file {
      misplaced.append(.beginsHistory(word, at: place))
    } else if traits.contains(.goesBack), surroundings == .block {
      misplaced.append(.standsInBlock(word, at: place))
    }
  }

  /// The names that the statement just matched has in a role.
  private func named(
    _ role: ValueRole, _ tokens: [Token]
  ) -> [(name: String, place: SourceLocation)] {
    arguments.matcher.values(of: role.clauseRole).map {
      let token = tokens[Int($0.start)]
      return (text.string(of: token), place(token.span))
    }
  }

  private func place(_ span: Span) -> SourceLocation {
    SourceLocation(source: source.id, span: span)
  }

  /// An `if` without variables runs one of its blocks always and the other never.
  private mutating func reach(_ matched: MatchedValue, _ tokens: [Token]) {
    let condition = tokens[matched.tokens]
    guard condition.allSatisfy({ !$0.flags.contains(.interpolated) }),
      let first = condition.first, let last = condition.last
    else { return }
    let words = condition.map { Arguments.Word(text: text.string(of: $0), token: $0).operand }
    guard !words.contains("today") else { return }
    var expression = Expression(words: words, namesAreVariables: false) { _ in nil }
    guard let value = try? expression.value(), let holds = try? Expression.truth(value) else {
      return
    }
    let span = Span(start: first.span.start, end: last.span.end)
    if !holds {
      misplaced.append(Self.unreached("run when what is never true holds", place(span)))
    } else if !arguments.matcher.values(of: ValueRole.otherwise.clauseRole).isEmpty {
      misplaced.append(Self.unreached("behind `else` of what is always true", place(span)))
    }
  }

  private static func unreached(_ how: String, _ place: SourceLocation) -> Diagnostic {
    warning(.neverReached, "statements that are \(how) can never be reached", place)
  }

  /// Variables without a value, and names that are made and never used in this file.
  func unused() -> [Diagnostic] {
    var found = variables.problems { Set(variableNames()) }
    let called = Set(calls.map(\.name))
    found += definitions.filter { !called.contains($0.name) }.map {
      Self.warning(.definitionUnused, "the definition \($0.name) is never done", $0.place)
    }
    return found
  }

  /// Definitions that are called and made nowhere.
  func unknown() -> [Diagnostic] {
    if isOpen { return [] }
    let known = definitions.map(\.name)
    let names = Set(known)
    let unknown = calls.filter { !names.contains($0.name) && !$0.name.contains("{") }
    return unknown.enumerated().map { index, call in
      // Where many are unknown, not all names are looked through for each.
      let near = index < 100 ? SpellingSuggestions.question(for: call.name, among: known) : nil
      return Diagnostic(
        .definitionUnknown, "there is no definition \(call.name) in this file", at: call.place,
        label: near ?? "")
    }
  }

  private static func warning(
    _ code: LanguageCode, _ message: String, _ place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(severity: .warning, code: code.rawValue, message: message, place: place)
  }

  /// Every word that stands between braces anywhere in the file.
  private func variableNames() -> [String] {
    var names: [String] = []
    var word: [UInt8] = []
    var depth = 0
    for byte in source.bytes {
      if byte == UInt8(ascii: "{") { depth = 1 }
      if depth > 0, byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == 0x5F || byte == 0x2D {
        word.append(byte)
        continue
      }
      if !word.isEmpty { names.append(String(decoding: word, as: UTF8.self)) }
      word = []
      if byte == UInt8(ascii: "}") { depth = 0 }
    }
    return names
  }
}
