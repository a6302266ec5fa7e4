import ItemTracking
import LotwiseSyntax

/// Reckons expressions: numbers, dates, texts, variables.
///
/// Inside braces bare names are variables. Operators stand between blanks. `or` binds loosest,
/// then `and`, `not`, comparisons, `+ -`, `* /`; parentheses change that.
struct Expression {
  enum Problem: Error { case unknown(String), wrong(String), tooLarge(String), tooDeep }

  private let words: [String]
  private var at = 0
  private var depth = 0
  private let lookUp: (String) -> Value?
  private let namesAreVariables: Bool

  init(_ text: String, namesAreVariables: Bool, lookUp: @escaping (String) -> Value?) {
    self.init(words: [text], namesAreVariables: namesAreVariables, lookUp: lookUp)
  }

  init(words: [String], namesAreVariables: Bool, lookUp: @escaping (String) -> Value?) {
    self.words = words.flatMap(Self.words)
    self.lookUp = lookUp
    self.namesAreVariables = namesAreVariables
  }

  mutating func value() throws(Problem) -> Value {
    let value = try disjunction()
    guard at == words.count else { throw .wrong("`\(words[at])` cannot stand here") }
    return value
  }

  private func isHere(_ word: String) -> Bool { at < words.count && words[at] == word }

  private mutating func take(_ word: String) -> Bool {
    guard isHere(word) else { return false }
    at += 1
    return true
  }

  private mutating func disjunction() throws(Problem) -> Value {
    var left = try conjunction()
    while take("or") {
      let (first, second) = (try Self.truth(left), try Self.truth(try conjunction()))
      left = .truth(first || second)
    }
    return left
  }

  private mutating func conjunction() throws(Problem) -> Value {
    var left = try negation()
    while take("and") {
      let (first, second) = (try Self.truth(left), try Self.truth(try negation()))
      left = .truth(first && second)
    }
    return left
  }

  private mutating func negation() throws(Problem) -> Value {
    var isNegated = false
    var isTold = false
    while take("not") {
      isNegated.toggle()
      isTold = true
    }
    let value = try comparison()
    return isTold ? .truth(try Self.truth(value) != isNegated) : value
  }

  /// Only yes and no are conditions.
  static func truth(_ value: Value) throws(Problem) -> Bool {
    switch value.text.lowercased() {
    case "yes": return true
    case "no": return false
    default: throw .wrong("`\(value.text)` is neither yes nor no")
    }
  }

  private mutating func comparison() throws(Problem) -> Value {
    let left = try sum()
    guard at < words.count, let comparison = Comparison(rawValue: words[at]) else { return left }
    at += 1
    return .truth(comparison.holds(left, try sum()))
  }

  private mutating func sum() throws(Problem) -> Value {
    var left = try product()
    while isHere("+") || isHere("-") {
      let isPlus = words[at] == "+"
      at += 1
      left = try Self.add(left, try product(), isPlus: isPlus)
    }
    return left
  }

  private static func add(_ left: Value, _ right: Value, isPlus: Bool) throws(Problem) -> Value {
    switch (left.reckoned, right.reckoned) {
    case (.quantity(let a), .quantity(let b)):
      let sum = isPlus ? a + b : a - b
      guard sum.isWithinLimit else { throw .wrong("the sum is too large") }
      return .quantity(sum)
    case (.date(let date), .text(let formula)):
      guard let formula = DateFormula((isPlus ? "" : "-") + formula) else {
        throw .wrong("`\(formula)` is no date formula")
      }
      return .date(formula.date(from: date))
    case (.date(let date), .quantity(let days)) where days.isWhole:
      let count = Int(days.raw / Quantity.scale)
      guard abs(count) < 4_000_000 else { throw .wrong("no calendar goes that far") }
      return .date(date.adding(days: isPlus ? count : -count))
    case (.date(let first), .date(let second)) where !isPlus:
      return .quantity(Quantity(Int(first.dayNumber) - Int(second.dayNumber)))
    case (.text(let word), .quantity), (.quantity, .text(let word)):
      // A number that is too large to be one is no text by accident.
      guard !Quantity.isTooLarge(word: word) else { throw .tooLarge(word) }
      guard isPlus, case .text = left else { throw .notAddable(left, right) }
      return .text(word + right.text)
    case (.text(let a), _) where isPlus: return .text(a + right.text)
    default: throw .notAddable(left, right)
    }
  }

  private mutating func product() throws(Problem) -> Value {
    var left = try operand()
    while isHere("*") || isHere("/") {
      let isTimes = words[at] == "*"
      at += 1
      let right = try operand()
      guard let a = left.number, let b = right.number else {
        for word in [left.text, right.text] where Quantity.isTooLarge(word: word) {
          throw .tooLarge(word)
        }
        throw .wrong("only quantities are multiplied and divided")
      }
      guard let result = isTimes ? a.multiplied(by: b) : a.divided(by: b) else {
        throw .wrong(
          !isTimes && b.isZero ? "nothing is divided by zero" : "the result is too large")
      }
      left = .quantity(result)
    }
    return left
  }

  private mutating func operand() throws(Problem) -> Value {
    var isNegated = false
    var hasSign = false
    while take("-") {
      isNegated.toggle()
      hasSign = true
    }
    let value = try primary()
    guard hasSign else { return value }
    guard let quantity = value.number else {
      guard !Quantity.isTooLarge(word: value.text) else { throw .tooLarge(value.text) }
      throw .wrong("only a quantity has a sign")
    }
    return .quantity(isNegated ? -quantity : quantity)
  }

  private mutating func primary() throws(Problem) -> Value {
    guard at < words.count else { throw .wrong("a value is missing") }
    let word = words[at]
    at += 1
    switch word {
    case "(": return try parenthesis()
    case ")", "and", "or", "*", "/", "=", "!=", "<", "<=", ">", ">=":
      throw .wrong("a value is missing before `\(word)`")
    default: return try named(word)
    }
  }

  private mutating func parenthesis() throws(Problem) -> Value {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw .tooDeep }
    let value = try disjunction()
    guard take(")") else { throw .wrong("a `)` is missing") }
    return value
  }

  private func named(_ word: String) throws(Problem) -> Value {
    if word.hasPrefix("\"") { return .text(String(word.dropFirst().dropLast())) }
    if let quantity = Quantity(word: word) { return .written(word, quantity) }
    guard !Quantity.isTooLarge(word: word) else { throw .tooLarge(word) }
    if let date = CalendarDate(word: word) { return .date(date) }
    if word == "none" { return .text("") }
    if let value = lookUp(word), namesAreVariables || word == "today" { return value }
    guard namesAreVariables else { return .text(word) }
    if word == "yes" || word == "no" { return .text(word) }
    // A date formula stands where a number could: `today + 3D`.
    let isTerm = at > 1 && (words[at - 2] == "+" || words[at - 2] == "-")
    if isTerm, DateFormula(word) != nil { return .text(word) }
    throw .unknown(word)
  }

  /// Cuts a text at blanks and parentheses; texts in quotes stay whole.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      switch character {
      case " " where !isQuoted: end()
      case "(" where !isQuoted, ")" where !isQuoted:
        end()
        words.append(String(character))
      default: word.append(character)
      }
    }
    end()
    return words
  }
}

extension Expression.Problem {
  fileprivate static func notAddable(_ left: Value, _ right: Value) -> Self {
    .wrong("`\(left.text)` and `\(right.text)` cannot be added or subtracted")
  }
}

extension Expression.Problem {
  /// The problem in words; of a name that is unknown, the variables that are like it.
  func diagnostic(at place: SourceLocation, variables: [String]) -> Diagnostic {
    switch self {
    case .wrong(let why): return Diagnostic(.expressionWrong, why, at: place)
    case .tooLarge(let word):
      return Diagnostic(
        .quantityTooLarge, "`\(word)` is larger than a quantity may be", at: place,
        label: "at most 999999999.99999; in quotes it is a text")
    case .tooDeep:
      return Diagnostic(.nestedTooDeep, "parentheses are nested deeper than 100", at: place)
    case .unknown(let name):
      let near = SpellingSuggestions.suggestions(for: name, among: variables, limit: 2)
      let label =
        near.isEmpty
        ? "`let \(name) = …` makes one" : "did you mean \(near.joined(separator: " or "))?"
      return Diagnostic(.variableUnknown, "there is no variable \(name)", at: place, label: label)
    }
  }
}

extension Session {
  /// The names that can be written in braces now.
  func variableNames() -> [String] { scopes.flatMap(\.keys).sorted() }

  /// The text of a token with its variables put in.
  func expanded(_ token: Token) throws(StatementFailure) -> String {
    let source = arguments.text.source
    return try expanded(
      source.string(token.span), isRow: token.kind == .tableRow,
      at: SourceLocation(source: source.id, span: token.span))
  }

  /// A word, a row or a text in quotes with its variables put in; the quotes are taken off.
  func expanded(
    _ written: String, isRow: Bool = false, at place: SourceLocation
  ) throws(StatementFailure) -> String {
    let text = InterpolatedText(written, isRow: isRow, at: place)
    var result = ""
    for part in text.parts {
      switch part {
      case .literal(let literal): result += literal
      case .expression(let expression, let place):
        result += try evaluate(expression, at: place).text
      }
    }
    return text.isQuoted ? result.replacingDoubledQuotes() : result
  }

  private func evaluate(
    _ text: String, at place: SourceLocation
  ) throws(StatementFailure) -> Value {
    let known = scopes
    let today = model.workDate
    var expression = Expression(text, namesAreVariables: true) { name in
      Session.look(up: name, in: known, today)
    }
    do throws(Expression.Problem) {
      return try expression.value()
    } catch {
      throw .script(diagnostic(error, at: place))
    }
  }

  func diagnostic(_ problem: Expression.Problem, at place: SourceLocation) -> Diagnostic {
    problem.diagnostic(at: place, variables: variableNames())
  }

  static func look(
    up name: String, in scopes: [[String: Value]], _ today: CalendarDate
  ) -> Value? {
    if name == "today" { return .date(today) }
    for scope in scopes.reversed() {
      if let value = scope[name] { return value }
      guard let dot = name.firstIndex(of: ".") else { continue }
      if case .row(let cells) = scope[String(name[..<dot])],
        let value = cells[String(name[name.index(after: dot)...])]
      {
        return value
      }
    }
    return nil
  }
}

extension String {
  fileprivate func replacingDoubledQuotes() -> String {
    var result = ""
    var previous: Character?
    for character in self {
      if character == "\"", previous == "\"" {
        previous = nil
        continue
      }
      result.append(character)
      previous = character
    }
    return result
  }
}
