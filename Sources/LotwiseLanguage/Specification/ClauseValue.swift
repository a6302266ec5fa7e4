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
///
/// The type asks nothing of its parameters, its members do: a type that does has the runtime look
/// through all conformances of the program when it starts.
enum WordOr<Choice, Other> {}

/// What is read where one of some words or a value stands.
enum WordOrValue<Choice: Sendable, Value: Sendable>: Sendable {
  case word(Choice)
  case value(Value)
}

extension WordOr: ClauseValue where Choice: ClauseChoice, Other: ClauseValue {
  typealias Value = WordOrValue<Choice, Other.Value>

  static var kind: SlotKind { .either(Choice.allCases.map(\.word), or: Other.kind) }
  static var role: ValueRole { Other.role }
  static var blame: Blame? { Other.blame }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Value {
    matched.flags.contains(.choice)
      ? .word(try Choice.read(matched, &arguments)) : .value(try Other.read(matched, &arguments))
  }
}
