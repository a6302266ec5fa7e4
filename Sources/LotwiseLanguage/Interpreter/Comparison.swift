import ItemTracking
import LotwiseReports

/// How two values are compared.
enum Comparison: String, CaseIterable, Sendable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether a cell is as a value says; `none` means what is blank, and what is called so.
  func holds(_ cell: TableCell, _ value: Value) -> Bool {
    guard value == .text(""), case .text("none") = cell else { return holds(Value(cell), value) }
    return self == .equal
  }

  /// Numbers and dates by value; all else as text, without regard to case.
  ///
  /// A blank is no number: it is neither less nor greater than one, only unequal.
  func holds(_ left: Value, _ right: Value) -> Bool {
    let order: Int
    switch (left.reckoned, right.reckoned) {
    case (.quantity(let a), .quantity(let b)): order = a < b ? -1 : a == b ? 0 : 1
    case (.date(let a), .date(let b)): order = a < b ? -1 : a == b ? 0 : 1
    case (.quantity(let a), .text("")) where self == .equal: return a.isZero
    case (.quantity(let a), .text("")) where self == .unequal: return !a.isZero
    case (.text(""), .quantity), (.text(""), .date), (.quantity, .text("")), (.date, .text("")):
      return self == .unequal
    case (.quantity, .text(let word)) where Quantity.isTooLarge(word: word):
      order = word.hasPrefix("-") ? 1 : -1
    case (.text(let word), .quantity) where Quantity.isTooLarge(word: word):
      order = word.hasPrefix("-") ? -1 : 1
    default:
      let a = left.text.uppercased()
      let b = right.text.uppercased()
      order = a < b ? -1 : a == b ? 0 : 1
    }
    switch self {
    case .equal: return order == 0
    case .unequal: return order != 0
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    case .greaterOrEqual: return order >= 0
    }
  }
}
