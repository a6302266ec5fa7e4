import LotwiseLanguage
import LotwiseSyntax
import Testing

/// No clause is dropped: each one that may be written changes what the statement says, or is
/// refused.
///
/// Statements are made from the declarations, so that a new form is tested without being named.
@Suite struct ClauseTests {
  private static let forms = StatementRegistry.table.forms

  /// Clauses that may say what holds anyway; each has an opposite that is tested.
  private static let saysWhatHolds = ["assembled to stock", "not blocked", "invoiced", "released"]

  private static func isSpelledOut(_ finding: String) -> Bool {
    let name = finding.prefix { $0 != ":" }
    // A zone is of no type unless one is named.
    return name == "`zone` type" || saysWhatHolds.contains { name.contains(" \($0)") }
  }

  @Test func `each optional clause changes the statement, or is refused`() {
    var found = Findings()
    for form in Self.forms {
      for variant in ClauseVariants.single(of: form) { found.compare([variant.without], variant) }
    }
    #expect(found.dropped.filter { !Self.isSpelledOut($0) } == [])
    #expect(found.unreadable == [])
    // Most are accepted, so that the test does not pass because nothing can be read.
    #expect(
      found.accepted > 1_900 && found.accepted > found.refused,
      "\(found.accepted) of \(found.accepted + found.refused)")
  }

  @Test func `of two clauses of a kind neither is dropped`() {
    var found = Findings()
    for form in Self.forms {
      for pair in ClauseVariants.pairs(of: form) {
        found.compare([pair.first, pair.second], pair.both)
      }
    }
    #expect(found.dropped.filter { !Self.isSpelledOut($0) } == [])
    #expect(
      found.accepted > 500 && found.accepted > found.refused,
      "\(found.accepted) of \(found.accepted + found.refused)")
  }

  @Test func `a value that is dropped would be found`() {
    var found = Findings()
    let text = "receive 1 of X"
    found.compare([text], ClauseVariant(name: "receive", without: text, with: text + " "))

    #expect(found.dropped.count == 1)
  }
}

/// Reads statements and holds what they say against each other.
private struct Findings: ~Copyable {
  var session = Session()
  var dropped: [String] = []
  var unreadable: [String] = []
  var accepted = 0
  var refused = 0

  /// What a statement says, without where it stands; nil when it is refused.
  private mutating func value(_ text: String) -> String? {
    let source = SourceText(name: "clause", text)
    do throws(StatementFailure) {
      guard let statement = try session.prepare(source).first else { return nil }
      return Self.described(statement)
    } catch {
      return nil
    }
  }

  mutating func compare(_ others: [String], _ variant: ClauseVariant) {
    let known = others.map { value($0) }
    guard let value = value(variant.with) else {
      refused += 1
      return
    }
    accepted += 1
    if known.allSatisfy({ $0 == nil }) { unreadable.append(variant.without) }
    if known.contains(value) { dropped.append("\(variant.name): \(variant.with)") }
  }

  /// All stored values but places in the source.
  private static func described(_ value: Any) -> String {
    if value is LotwiseSyntax.SourceLocation || value is Block || value is GoldenUpdate.Target {
      return ""
    }
    let mirror = Mirror(reflecting: value)
    // Of a table its name is enough; its columns are closures.
    if "\(type(of: value))" == "QueryTable" { return "\(mirror.descendant("name") ?? "")" }
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.map { "\($0.label ?? ""): \(described($0.value))" }
    let name = mirror.displayStyle == .enum ? "\(mirror.children.first?.label ?? "")" : ""
    return "\(name)(\(parts.joined(separator: ", ")))"
  }
}

/// A statement with a clause and without it.
struct ClauseVariant {
  var name: String
  var without: String
  var with: String
}

/// Makes statements of a form: the smallest one, and those with one clause or two more.
enum ClauseVariants {
  static func single(of form: Form) -> [ClauseVariant] {
    FormWriter(form).singles()
  }

  static func pairs(of form: Form) -> [(first: String, second: String, both: ClauseVariant)] {
    FormWriter(form).pairs()
  }
}

private struct FormWriter {
  let form: Form
  /// Clauses without which nothing of the form can be read, though each may be left out.
  private let support: Set<Int>

  init(_ form: Form) {
    self.form = form
    let needed = ["lot", "quantity"].lazy.compactMap { words in
      form.clauses.first { $0.words == words && !$0.isRequired }
    }
    let hasNumbers = form.clauses.contains { $0.words == "serial" || $0.words == "lot" }
    support =
      form.phrase == "set" || hasNumbers ? Set(needed.prefix(1).map(\.ordinal)) : []
  }

  func singles() -> [ClauseVariant] {
    var found: [ClauseVariant] = []
    for clause in form.clauses where !clause.isRequired && clause.words != "answering" {
      // Beside the clause under test another number keeps the statement readable.
      let other = form.clauses.first { $0.words == "serial" }.map { [$0.ordinal] } ?? []
      let base = support.contains(clause.ordinal) ? Set(other) : support
      found.append(
        ClauseVariant(
          name: "`\(form.phrase)` \(clause.label)", without: text(base),
          with: text(base.union([clause.ordinal]))))
    }
    for clause in form.clauses where clause.words != "answering" {
      for inner in clause.kind.group?.forms ?? [] {
        for variant in FormWriter(inner).singles() {
          found.append(
            ClauseVariant(
              name: "`\(form.phrase)` \(clause.label), \(variant.name)",
              without: text(support.union([clause.ordinal]), [clause.ordinal: variant.without]),
              with: text(support.union([clause.ordinal]), [clause.ordinal: variant.with])))
        }
      }
    }
    return found
  }

  func pairs() -> [(first: String, second: String, both: ClauseVariant)] {
    var found: [(first: String, second: String, both: ClauseVariant)] = []
    let clauses = form.clauses.filter {
      !$0.isRequired && $0.words != "answering" && !support.contains($0.ordinal)
    }
    for (index, first) in clauses.enumerated() {
      for second in clauses[(index + 1)...] where first.kind == second.kind {
        let both = support.union([first.ordinal, second.ordinal])
        found.append(
          (
            text(support.union([first.ordinal])), text(support.union([second.ordinal])),
            ClauseVariant(
              name: "`\(form.phrase)` \(first.label) and \(second.label)", without: text(support),
              with: text(both))
          ))
      }
    }
    for clause in form.clauses where clause.words != "answering" {
      for inner in clause.kind.group?.forms ?? [] {
        for pair in FormWriter(inner).pairs() {
          let own = support.union([clause.ordinal])
          found.append(
            (
              text(own, [clause.ordinal: pair.first]), text(own, [clause.ordinal: pair.second]),
              ClauseVariant(
                name: "`\(form.phrase)` \(clause.label), \(pair.both.name)",
                without: text(own, [clause.ordinal: pair.both.without]),
                with: text(own, [clause.ordinal: pair.both.with]))
            ))
        }
      }
    }
    return found
  }

  /// The required clauses and some others; values that are given take the place of samples.
  private func text(_ others: Set<Int>, _ given: [Int: String] = [:]) -> String {
    let written = form.clauses.filter { $0.isRequired || others.contains($0.ordinal) }
    let blocks = written.filter { $0.isPositional && $0.kind.isBlock }
    let ordered =
      written.filter { $0.isPositional && !$0.kind.isBlock } + written.filter { !$0.isPositional }
      + blocks
    let parts = ordered.map { clause in
      let value = given[clause.ordinal].map { Self.inBraces($0, clause.kind) }
      return [clause.words, value ?? Self.sample(clause)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return ([form.phrase] + parts).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func inBraces(_ value: String, _ kind: SlotKind) -> String {
    if case .block = kind { "{ \(value) }" } else { value }
  }

  /// A value that differs from that of each other clause of the form.
  private static func sample(_ clause: Clause) -> String {
    sample(clause.kind, clause.label, clause.ordinal + 1)
  }

  private static func sample(_ kind: SlotKind, _ label: String, _ number: Int) -> String {
    switch kind {
    case .quantity, .integer: "\(number)"
    case .amount: "\(number) of"
    case .code, .codeRange, .value: "X\(number)"
    case .date: "2026-01-\(number < 10 ? "0" : "")\(min(28, number))"
    case .dateFormula: "\(number)D"
    case .text: "\"text \(number)\""
    case .path: "D\(number).1"
    case .word(let choices): choices.last ?? ""
    case .either(_, let other): sample(other, label, number)
    case .group(let group): group.forms.first.map { FormWriter($0).smallest } ?? ""
    case .flag: ""
    case .block(let group): "{ \(group.forms.first.map { FormWriter($0).smallest } ?? "") }"
    case .statements: "{ release X1 }"
    case .table: "{\n| lot |\n| L1 |\n}"
    case .expression: "1"
    case .statement: "release X1"
    case .words(let group): rest(label == "query" ? label : group.name)
    case .rest: rest(label)
    }
  }

  private static func rest(_ label: String) -> String {
    switch label {
    case "topic": "receive"
    case "condition": "1 = 1"
    case "named value": "= 1"
    case "figures": "X1 on hand 4"
    case "facts": "found = 1"
    default: "ledger"
    }
  }

  /// The form with what it must have.
  var smallest: String { text(support) }
}
