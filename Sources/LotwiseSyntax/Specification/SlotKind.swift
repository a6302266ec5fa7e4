/// What kind of value stands at a place; the place decides what a word is, never the word alone.
public indirect enum SlotKind: Hashable, Sendable {
  /// `7`, `-2`, `2.5`, `1_000`: at most five decimals, kept times 100,000.
  case quantity
  /// A whole number.
  case integer
  /// `N of` or `N UNIT of`: the quantity before what it counts.
  case amount
  /// A bare or quoted code; a bare `none` is marked as such.
  case code
  /// A code, or a range of a number series: `SN008..SN011`.
  case codeRange
  /// `2026-01-15`, `today`, `today + 3D`, `none`.
  case date
  /// `1M`, `CM+10D`, `-1W`.
  case dateFormula
  /// A text in quotes.
  case text
  /// Any one word or text.
  case value
  /// A document, its line, a component of the line: `PO1`, `PO1.2`, `MO1.1.2`.
  case path
  /// One of these; a choice may have several words.
  case word([String])
  /// One of these words, or else a value of the other kind: `from inventory`, `from PO1.1`.
  case either([String], or: SlotKind)
  /// Clauses of their own.
  case group(FormGroup)
  /// Nothing: the introducing words are all there is.
  case flag
  /// A block whose lines are forms of the group.
  case block(FormGroup)
  /// A block of statements.
  case statements
  /// A block of table rows.
  case table
  /// Operands and operators, up to the first word that can be neither.
  case expression
  /// A whole statement, up to the end or to a block of this form.
  case statement
  /// Words that their statement reads itself, written as the group says: up to the end, to a block
  /// of this form, or to words that begin another of its clauses.
  case words(FormGroup)
  /// Whatever follows, up to the end or to a block of this form.
  case rest

  /// Choices that may stand here, besides values.
  public var choices: [String] {
    switch self {
    case .word(let choices), .either(let choices, _): choices
    default: []
    }
  }

  /// The group whose forms stand here.
  public var group: FormGroup? {
    switch self {
    case .group(let group), .block(let group), .words(let group): group
    case .either(_, let other): other.group
    default: nil
    }
  }

  /// Whether the value is written between braces.
  public var isBlock: Bool {
    switch self {
    case .block, .statements, .table: true
    default: false
    }
  }
}
