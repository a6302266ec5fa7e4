import ItemTracking
import LotwiseSyntax

extension Quantity: ClauseValue {
  static var kind: SlotKind { .quantity }
  static var blame: Blame? { .quantity }

  @inline(__always)
  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    try arguments.quantity(matched)
  }
}

extension CalendarDate: ClauseValue {
  static var kind: SlotKind { .date }
  static var blame: Blame? { .date }

  @inline(__always)
  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    try arguments.date(matched)
  }
}

extension DateFormula: ClauseValue {
  static var kind: SlotKind { .dateFormula }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    guard let formula = DateFormula(arguments.string(matched)) else {
      throw Diagnostic(
        .notADate, "this is no date formula", at: arguments.place(matched.tokens))
    }
    return formula
  }
}

/// A date formula as the model keeps it: checked, in upper case.
enum FormulaText: ClauseValue {
  typealias Value = TextID

  static var kind: SlotKind { .dateFormula }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TextID {
    _ = try DateFormula.read(matched, &arguments)
    let text = arguments.string(matched).uppercased()
    return TextID(id: arguments.names.intern(text: Array(text.utf8)))
  }
}

extension Int32: ClauseValue {
  static var kind: SlotKind { .integer }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    Int32(clamping: matched.value)
  }
}

extension Int: ClauseValue {
  static var kind: SlotKind { .integer }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    Int(matched.value)
  }
}

/// The number of an item ledger entry: `applied to entry 4`.
enum EntryNo: ClauseValue {
  typealias Value = RowID<ItemLedgerEntry>

  static var kind: SlotKind { .integer }
  static var blame: Blame? { .entry }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> RowID<ItemLedgerEntry> {
    try RowID(written: Int(matched.value), at: arguments.place(matched.tokens))
  }
}

extension RowID<ItemLedgerEntry> {
  /// The entry of a number that a user wrote.
  ///
  /// - Throws: `entry-unknown` for a number that no entry can have.
  init(written number: Int, at place: SourceLocation) throws(Diagnostic) {
    guard number > 0, number <= Int(Int32.max) else {
      throw Diagnostic(
        code: ErrorCode.entryUnknown.rawValue, message: "there is no ledger entry \(number)",
        place: place, label: "entries count 1, 2, 3, …")
    }
    self.init(entryNo: number)
  }
}
