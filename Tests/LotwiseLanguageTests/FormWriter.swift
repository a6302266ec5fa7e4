import LotwiseSyntax

/// A statement with a clause and without it, several ways to write the two.
///
/// Each group of ways has the same other clauses; the values differ. Whoever tries them says when
/// it has seen enough.
struct ClauseVariant {
  struct Way {
    var without: String
    var with: String
  }

  var name: String
  var eachGroup: (_ isEnough: ([Way]) -> Bool) -> Void
}

/// Two clauses of a kind: each alone, and both.
struct ClausePair {
  struct Way {
    var first: String
    var second: String
    var both: String
  }

  var name: String
  var eachGroup: (_ isEnough: ([Way]) -> Bool) -> Void
}

/// Makes statements of a form from its declaration: the smallest one, and those with one clause or
/// two more.
///
/// A clause is tried alone and beside each other clause, since some have a meaning only together;
/// where a value may be one of several words or forms, each is tried.
struct FormWriter {
  let form: Form

  init(_ form: Form) { self.form = form }

  /// How many values of each kind are tried.
  private static let choices = 6

  /// The form with what it must have, written in several ways.
  var smallest: [String] {
    bases(beside: []).flatMap { base in
      (0..<Self.choices).map { text(base, $0) }
    }
  }

  func singles() -> [ClauseVariant] {
    let own = optional.map { clause in
      ClauseVariant(name: "`\(form.phrase)` \(clause.label)") { isEnough in
        for base in bases(beside: [clause.ordinal]) {
          let ways = (0..<Self.choices).map { choice in
            ClauseVariant.Way(
              without: text(base, choice), with: text(base.union([clause.ordinal]), choice))
          }
          if isEnough(ways) { return }
        }
      }
    }
    let inner = inner { clause, form in
      FormWriter(form).singles().map { variant in
        ClauseVariant(name: "`\(self.form.phrase)` \(clause.label), \(variant.name)") { isEnough in
          eachPlace(of: clause) { place in
            var isDone = false
            variant.eachGroup { ways in
              isDone = isEnough(
                ways.map { .init(without: place($0.without), with: place($0.with)) })
              return isDone
            }
            return isDone
          }
        }
      }
    }
    return own + inner
  }

  func pairs() -> [ClausePair] {
    var found: [ClausePair] = []
    for (index, first) in optional.enumerated() {
      for second in optional[(index + 1)...] where first.kind == second.kind {
        let both = [first.ordinal, second.ordinal]
        let name = "`\(form.phrase)` \(first.label) and \(second.label)"
        found.append(
          ClausePair(name: name) { isEnough in
            for base in bases(beside: Set(both)) {
              let ways = (0..<Self.choices).map { choice in
                ClausePair.Way(
                  first: text(base.union([first.ordinal]), choice),
                  second: text(base.union([second.ordinal]), choice),
                  both: text(base.union(both), choice))
              }
              if isEnough(ways) { return }
            }
          })
      }
    }
    return found
      + inner { clause, form in
        FormWriter(form).pairs().map { pair in
          ClausePair(name: "`\(self.form.phrase)` \(clause.label), \(pair.name)") { isEnough in
            eachPlace(of: clause) { place in
              var isDone = false
              pair.eachGroup { ways in
                isDone = isEnough(
                  ways.map {
                    .init(first: place($0.first), second: place($0.second), both: place($0.both))
                  })
                return isDone
              }
              return isDone
            }
          }
        }
      }
  }

  // MARK: Choosing clauses

  /// Clauses that may be left out; every statement takes answers.
  private var optional: [Clause] {
    form.clauses.filter { !$0.isRequired && $0.words != "answering" }
  }

  /// What else is written: nothing, or one other clause.
  private func bases(beside clauses: Set<Int>) -> [Set<Int>] {
    [[]] + optional.map(\.ordinal).filter { !clauses.contains($0) }.map { [$0] }
  }

  private func inner<T>(_ make: (Clause, Form) -> [T]) -> [T] {
    form.clauses.filter { $0.words != "answering" }.flatMap { clause in
      (clause.kind.group?.forms ?? []).flatMap { make(clause, $0) }
    }
  }

  /// Ways to write the form around a clause whose value is given.
  private func eachPlace(of clause: Clause, _ isEnough: ((String) -> String) -> Bool) {
    for base in bases(beside: [clause.ordinal]) {
      for choice in 0..<(base.isEmpty ? 3 : 1) {
        let place: (String) -> String = {
          text(base.union([clause.ordinal]), choice, [clause.ordinal: $0])
        }
        if isEnough(place) { return }
      }
    }
  }

  // MARK: Writing

  /// The required clauses and some others; values that are given take the place of samples.
  private func text(
    _ others: Set<Int>, _ choice: Int, _ given: [Int: String] = [:]
  ) -> String {
    let written = form.clauses.filter { $0.isRequired || others.contains($0.ordinal) }
    let blocks = written.filter { $0.isPositional && $0.kind.isBlock }
    let ordered =
      written.filter { $0.isPositional && !$0.kind.isBlock } + written.filter { !$0.isPositional }
      + blocks
    let parts = ordered.map { clause in
      let value = given[clause.ordinal].map { Self.inBraces($0, clause.kind) }
      let sample = value ?? Self.sample(clause.kind, clause.label, clause.ordinal + 1, choice)
      return [clause.words, sample].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return ([form.phrase] + parts).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func inBraces(_ value: String, _ kind: SlotKind) -> String {
    if case .block = kind { "{ \(value) }" } else { value }
  }

  /// A value that differs from that of each other clause of the form.
  private static func sample(
    _ kind: SlotKind, _ label: String, _ number: Int, _ choice: Int
  ) -> String {
    if let named = named[label] { return named[choice % named.count] }
    switch kind {
    case .quantity, .integer: return "\(number)"
    case .amount: return "\(number) of"
    case .code, .codeRange, .value: return "X\(number)"
    case .date: return "2026-01-\(number < 10 ? "0" : "")\(min(28, number))"
    case .dateFormula: return "\(number)D"
    case .text: return "\"text \(number)\""
    case .path:
      let paths = ["D\(number).1", "D\(number)", "D\(number).1.1"]
      return paths[choice % paths.count]
    case .word(let words):
      return words.isEmpty ? "" : words[(words.count - 1 + choice) % words.count]
    case .either(let words, let other):
      guard choice >= 3, !words.isEmpty else { return sample(other, label, number, choice) }
      return words[(choice - 3) % words.count]
    case .group(let group): return smallest(of: group, choice)
    case .flag: return ""
    case .block(let group): return "{ \(smallest(of: group, choice)) }"
    case .statements: return "{ release X1 }"
    case .table: return "{\n| lot |\n| L1 |\n}"
    case .expression: return "1"
    case .statement: return "release X1"
    case .words(let group): return words(group.name) ?? words(label) ?? smallest(of: group, choice)
    case .rest: return words(label) ?? "ledger"
    }
  }

  /// A form of a group; one that must have a number, whichever, is written with a lot.
  private static func smallest(of group: FormGroup, _ choice: Int) -> String {
    guard !group.forms.isEmpty else { return "" }
    let form = group.forms[choice % group.forms.count]
    let lot = form.clauses.first { $0.words == "lot" && !$0.isRequired }.map(\.ordinal)
    let bare = FormWriter(form).text([], choice)
    guard let lot, bare.isEmpty || choice % 2 == 1 else { return bare }
    return FormWriter(form).text([lot], choice)
  }

  /// Values that are names of the language itself.
  private static let named: [String: [String]] = [
    "table": ["ledger"], "column": ["open", "item"], "sorted column": ["lot"],
    "summed column": ["quantity"], "groups": ["item", "item, lot"],
    "figure": ["on hand 4", "on-hand"], "operator": ["="],
    "first day": ["2026-01-11"], "last day": ["2026-01-12"], "step": ["1M"],
    "number in it": ["lot L7"], "number not in it": ["lot L8"],
    "statement and table": ["post X1 ship of ledger"],
    "topic": ["receive"], "code": ["X1", "double-allocation", "availability"],
  ]

  private static func words(_ name: String) -> String? {
    switch name {
    case "topic": "receive"
    case "condition": "lot = L7"
    case "named value": "= 1"
    case "figures": "X1 on hand 4"
    case "facts": "found = 1"
    case "query", "rows": "ledger"
    default: nil
    }
  }
}
