import ItemTracking
import LotwiseSyntax

/// Reckons expressions: numbers, dates, texts, variables, `+ - * /`, comparisons.
///
/// Inside braces bare names are variables. Operators stand between blanks, `*` and `/` before
/// `+` and `-`, comparisons last.
struct Expression {
  enum Problem: Error { case unknown(String), wrong(String) }

  private let words: [String]
  private var at = 0
  private let lookUp: (String) -> Value?
  private let namesAreVariables: Bool

  init(_ text: String, namesAreVariables: Bool, lookUp: @escaping (String) -> Value?) {
    words = Self.words(text)
    self.lookUp = lookUp
    self.namesAreVariables = namesAreVariables
  }

  init(words: [String], namesAreVariables: Bool, lookUp: @escaping (String) -> Value?) {
    self.words = words
    self.lookUp = lookUp
    self.namesAreVariables = namesAreVariables
  }

  mutating func value() throws(Problem) -> Value {
    let value = try comparison()
    guard at == words.count else { throw .wrong("`\(words[at])` cannot stand here") }
    return value
  }

  private mutating func comparison() throws(Problem) -> Value {
    let left = try sum()
    guard at < words.count, ["=", "!=", "<", "<=", ">", ">="].contains(words[at]) else {
      return left
    }
    let sign = words[at]
    at += 1
    let right = try sum()
    return .text(Self.holds(left, sign, right) ? "yes" : "no")
  }

  static func holds(_ left: Value, _ sign: String, _ right: Value) -> Bool {
    let order: Int
    switch (left, right) {
    case (.quantity(let a), .quantity(let b)): order = a < b ? -1 : a == b ? 0 : 1
    case (.date(let a), .date(let b)): order = a < b ? -1 : a == b ? 0 : 1
    default:
      let a = left.text.uppercased()
      let b = right.text.uppercased()
      order = a < b ? -1 : a == b ? 0 : 1
    }
    switch sign {
    case "=": return order == 0
    case "!=": return order != 0
    case "<": return order < 0
    case "<=": return order <= 0
    case ">": return order > 0
    default: return order >= 0
    }
  }

  private mutating func sum() throws(Problem) -> Value {
    var left = try product()
    while at < words.count, words[at] == "+" || words[at] == "-" {
      let isPlus = words[at] == "+"
      at += 1
      left = try Self.add(left, try product(isTerm: true), isPlus: isPlus)
    }
    return left
  }

  private static func add(_ left: Value, _ right: Value, isPlus: Bool) throws(Problem) -> Value {
    switch (left, right) {
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
      return .date(date.adding(days: isPlus ? count : -count))
    case (.text(let a), _) where isPlus: return .text(a + right.text)
    default: throw .wrong("`\(left.text)` and `\(right.text)` cannot be added or subtracted")
    }
  }

  private mutating func product(isTerm: Bool = false) throws(Problem) -> Value {
    var left = try operand()
    while at < words.count, words[at] == "*" || words[at] == "/" {
      let isTimes = words[at] == "*"
      at += 1
      guard case .quantity(let a) = left, case .quantity(let b) = try operand() else {
        throw .wrong("only quantities are multiplied and divided")
      }
      guard let result = isTimes ? a.multiplied(by: b) : a.divided(by: b) else {
        throw .wrong(isTimes ? "the product is too large" : "nothing is divided by zero")
      }
      left = .quantity(result)
    }
    return left
  }

  private mutating func operand() throws(Problem) -> Value {
    guard at < words.count else { throw .wrong("a value is missing") }
    let word = words[at]
    at += 1
    if word.hasPrefix("\"") { return .text(String(word.dropFirst().dropLast())) }
    if let quantity = Quantity(word: word) { return .quantity(quantity) }
    if let date = CalendarDate(word: word) { return .date(date) }
    if word == "today", let today = lookUp("today") { return today }
    guard namesAreVariables else { return .text(word) }
    if let value = lookUp(word) { return value }
    // A date formula stands where a number could: `today + 3D`.
    if at > 1, words[at - 2] == "+" || words[at - 2] == "-", DateFormula(word) != nil {
      return .text(word)
    }
    throw .unknown(word)
  }

  /// Cuts a text at blanks; texts in quotes stay whole.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension Session {
  /// A variable's value; `row.lot` is a cell of a row.
  func variable(_ name: String) -> Value? {
    if name == "today" { return .date(tables.workDate) }
    for scope in scopes.reversed() {
      if let value = scope[name] { return value }
      guard let dot = name.firstIndex(of: ".") else { continue }
      let owner = String(name[..<dot])
      let column = String(name[name.index(after: dot)...])
      if case .row(let cells) = scope[owner], let value = cells[column] { return value }
    }
    return nil
  }

  /// The names that can be written in braces now.
  func variableNames() -> [String] { scopes.flatMap(\.keys).sorted() }

  /// The text of a token with its variables put in.
  func expanded(_ token: Token) throws(StatementFailure) -> String {
    let source = arguments.text.source
    var raw = source.string(token.span)
    let isQuoted = token.kind == .string
    if isQuoted { raw = String(raw.dropFirst().dropLast()) }
    var result = ""
    var rest = Substring(raw)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest.index(after: open)
      if isQuoted, after < rest.endIndex, rest[after] == "{" {
        result += "{"
        rest = rest[rest.index(after: after)...]
        continue
      }
      guard let close = rest[after...].firstIndex(of: "}") else { break }
      result += try evaluate(String(rest[after..<close]), token, source.id).text
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    return isQuoted ? result.replacingDoubledQuotes() : result
  }

  private func evaluate(
    _ text: String, _ token: Token, _ source: SourceID
  ) throws(StatementFailure) -> Value {
    let place = Place(source: source, span: token.span)
    let known = scopes
    let today = tables.workDate
    var expression = Expression(text, namesAreVariables: true) { name in
      Session.look(up: name, in: known, today)
    }
    do throws(Expression.Problem) {
      return try expression.value()
    } catch {
      throw .script(diagnostic(error, at: place))
    }
  }

  func diagnostic(_ problem: Expression.Problem, at place: Place) -> Diagnostic {
    switch problem {
    case .wrong(let why): return Diagnostic(.expressionWrong, why, at: place)
    case .unknown(let name):
      let near = Nearest.suggestions(for: name, among: variableNames(), limit: 2)
      let label =
        near.isEmpty
        ? "`let \(name) = …` makes one" : "did you mean \(near.joined(separator: " or "))?"
      return Diagnostic(.variableUnknown, "there is no variable \(name)", at: place, label: label)
    }
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
