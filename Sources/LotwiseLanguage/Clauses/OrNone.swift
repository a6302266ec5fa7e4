import ItemTracking
import LotwiseSyntax

/// A date formula, or `none` for the blank one.
enum FormulaOrNone: ClauseValue {
  typealias Value = TextID

  static var kind: SlotKind { WordOr<NoneWord, FormulaText>.kind }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TextID {
    matched.flags.contains(.choice) ? .blank : try FormulaText.read(matched, &arguments)
  }
}

/// A quantity, or `none` for 0.
enum QuantityOrNone: ClauseValue {
  typealias Value = Quantity

  static var kind: SlotKind { WordOr<NoneWord, Quantity>.kind }
  static var blame: Blame? { .quantity }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Quantity {
    matched.flags.contains(.choice) ? .zero : try Quantity.read(matched, &arguments)
  }
}
