import LotwiseSyntax

/// What can be known of a script, whose words and forms are right, without running it.
///
/// Names that neither the script nor what it includes makes are errors. What may be meant so is a
/// warning: a variable or definition that is never used, statements that can never be reached,
/// numbers under which nothing comes in.
enum ScriptCheck {
  static func problems(of source: SourceText) -> [Diagnostic] {
    var reader = ScriptReader(source)
    reader.read()
    var names = reader.names
    var seen: Set<String> = [Files.identity(of: source.name)]
    for path in reader.names.includes { include(path, besides: source.name, in: &names, &seen) }
    return (reader.unused() + reader.unknown() + reader.unreached + names.unknown()).sorted {
      ($0.place?.span.start ?? 0) < ($1.place?.span.start ?? 0)
    }
  }

  private static func include(
    _ path: String, besides file: String, in names: inout ScriptNames, _ seen: inout Set<String>
  ) {
    let full = Files.resolve(path, besides: file)
    guard seen.insert(Files.identity(of: full)).inserted else { return }
    guard let bytes = Files.read(full) else { return names.openAll() }
    var reader = ScriptReader(SourceText(name: full, bytes: bytes))
    reader.read()
    names.add(reader.names)
    for path in reader.names.includes { include(path, besides: full, in: &names, &seen) }
  }
}

/// Reads a script statement by statement and gathers what it makes and uses.
private struct ScriptReader: ~Copyable {
  private var matcher = Matcher(StatementRegistry.table)
  private let source: SourceText
  private let text: TokenText
  private var variables: [(name: String, place: SourceLocation)] = []
  private var definitions: [(name: String, place: SourceLocation)] = []
  private var calls: [(name: String, place: SourceLocation)] = []
  private(set) var names = ScriptNames()
  /// Blocks whose condition is known to keep them from running.
  private(set) var unreached: [Diagnostic] = []
  /// Whether definitions may come from elsewhere: another file.
  private var isOpen = false

  init(_ source: SourceText) {
    self.source = source
    text = TokenText(source)
  }

  mutating func read() {
    source.forEachStatement { read($0, 0..<$0.count, isExpectedToFail: false) }
  }

  private mutating func read(_ tokens: [Token], _ range: Range<Int>, isExpectedToFail: Bool) {
    guard matcher.match(tokens, range, text) else { return }
    let nested = matcher.match.nested
    let traits = StatementRegistry.traits[matcher.match.form]
    names.read(matcher, tokens, range, text, isExpectedToFail: isExpectedToFail)
    variables += named(.variable.new, tokens)
    definitions += named(.definition.new, tokens)
    if !isExpectedToFail { calls += named(.definition, tokens) }
    if traits.contains(.includesScript) { isOpen = true }
    if let condition = matcher.values(of: ValueRole.condition.clauseRole).first {
      reach(condition, tokens)
    }
    if let times = matcher.values(of: ValueRole.times.clauseRole).first, times.value == 0,
      case let token = tokens[Int(times.start)], !token.flags.contains(.interpolated)
    {
      unreached.append(Self.unreached("repeated 0 times", place(token.span)))
    }
    let isExpectedToFail = isExpectedToFail || traits.contains(.expects)
    for part in nested {
      if part.isBlock {
        for statement in BlockReader(tokens: tokens, range: part.range) {
          read(tokens, statement, isExpectedToFail: isExpectedToFail)
        }
      } else {
        read(tokens, part.range, isExpectedToFail: isExpectedToFail)
      }
    }
  }

  /// The names that the statement just matched has in a role.
  private func named(
    _ role: ValueRole, _ tokens: [Token]
  ) -> [(name: String, place: SourceLocation)] {
    matcher.values(of: role.clauseRole).map {
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
      unreached.append(Self.unreached("run when what is never true holds", place(span)))
    } else if !matcher.values(of: ValueRole.otherwise.clauseRole).isEmpty {
      unreached.append(Self.unreached("behind `else` of what is always true", place(span)))
    }
  }

  private static func unreached(_ how: String, _ place: SourceLocation) -> Diagnostic {
    warning(.neverReached, "statements that are \(how) can never be reached", place)
  }

  /// Names that are made and never used in this file.
  func unused() -> [Diagnostic] {
    let used = Set(variableNames())
    var found = variables.filter { !used.contains($0.name) }.map {
      Self.warning(.variableUnused, "the variable \($0.name) is never used", $0.place)
    }
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
    return calls.filter { !known.contains($0.name) && !$0.name.contains("{") }.map { call in
      Diagnostic(
        .definitionUnknown, "there is no definition \(call.name) in this file", at: call.place,
        label: SpellingSuggestions.question(for: call.name, among: known) ?? "")
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
