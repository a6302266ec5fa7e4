import ItemTracking
import LotwiseReports

/// What a variable holds.
public enum Value: Hashable, Sendable {
  case text(String)
  case quantity(Quantity)
  case date(CalendarDate)
  case list([Value])
  /// A row of a table: the cells by the names of their columns.
  case row([String: Value])

  /// How the value stands where its name is written in braces.
  public var text: String {
    switch self {
    case .text(let text): text
    case .quantity(let quantity): quantity.description
    case .date(let date): date.description
    case .list(let values): values.map(\.text).joined(separator: ", ")
    case .row(let cells):
      cells.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.text)" }
        .joined(separator: ", ")
    }
  }

  static func truth(_ holds: Bool) -> Value { .text(holds ? "yes" : "no") }

  /// A cell of a table, typed as it is there.
  init(_ cell: TableCell) {
    switch cell {
    case .quantity(let raw): self = .quantity(Quantity(raw: raw))
    case .integer(let number): self = .quantity(Quantity(raw: Int64(number) * Quantity.scale))
    case .date(let dayNumber): self = .date(CalendarDate(dayNumber: dayNumber))
    case .blank, .text, .code, .flag: self = .text(cell.printed)
    }
  }

  /// What a bare word is: a quantity or a date when it is shaped like one.
  public init(word: String) {
    if let quantity = Quantity(word: word) {
      self = .quantity(quantity)
    } else if let date = CalendarDate(word: word) {
      self = .date(date)
    } else {
      self = .text(word)
    }
  }
}

extension Quantity {
  /// Reads `7`, `-2.5`, `1_000`; nil when the word is no quantity.
  init?(word: String) {
    var digits: Int64 = 0
    var decimals = -1
    var isNegative = false
    var hasDigit = false
    for (index, byte) in word.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: continue
      case UInt8(ascii: "_") where hasDigit: continue
      case UInt8(ascii: ".") where decimals < 0 && hasDigit: decimals = 0
      case 48...57:
        guard decimals < 5, digits < 1_000_000_000_000_000 else { return nil }
        digits = digits * 10 + Int64(byte - 48)
        if decimals >= 0 { decimals += 1 }
        hasDigit = true
      default: return nil
      }
    }
    guard hasDigit, decimals != 0 else { return nil }
    for _ in max(decimals, 0)..<5 { digits *= 10 }
    guard digits <= Self.limit else { return nil }
    self.init(raw: isNegative ? -digits : digits)
  }
}

extension CalendarDate {
  /// Reads `2026-01-15`; nil when the word is no date.
  init?(word: String) {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
