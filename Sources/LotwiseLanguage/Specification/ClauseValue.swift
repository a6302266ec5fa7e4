import ItemTracking
import LotwiseSyntax

/// What a clause can hold: how it is written, and how a matched value becomes one.
protocol ClauseValue {
  associatedtype Value: Sendable = Self

  static var kind: SlotKind { get }
  static var role: ValueRole { get }
  /// The part of a command that a refusal blames when it blames this value.
  static var blame: Blame? { get }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Value
}

extension ClauseValue {
  static var role: ValueRole { .none }
  static var blame: Blame? { nil }
}

/// One of several words, in the order of the cases.
protocol ClauseChoice: ClauseValue, CaseIterable, Sendable where Value == Self {
  /// As it is written; it may be several words.
  var word: String { get }
}

extension ClauseChoice {
  static var kind: SlotKind { .word(allCases.map(\.word)) }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    for (index, choice) in allCases.enumerated() where index == Int(matched.value) {
      return choice
    }
    throw Diagnostic(
      .unknownWord, "none of the words that may stand here", at: arguments.place(matched.tokens))
  }
}

/// One of some words, or a value: `from inventory`, `from PO1.1`.
enum WordOr<Choice: ClauseChoice, Other: ClauseValue>: ClauseValue {
  typealias Value = Found

  enum Found: Sendable {
    case word(Choice)
    case value(Other.Value)
  }

  static var kind: SlotKind { .either(Choice.allCases.map(\.word), or: Other.kind) }
  static var role: ValueRole { Other.role }
  static var blame: Blame? { Other.blame }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Found {
    matched.flags.contains(.choice)
      ? .word(try Choice.read(matched, &arguments)) : .value(try Other.read(matched, &arguments))
  }
}
