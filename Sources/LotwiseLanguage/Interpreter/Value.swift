import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// What a variable holds.
public enum Value: Hashable, Sendable {
  case text(String)
  case quantity(Quantity)
  /// A number that was written or read: it counts as one, and prints as it was written, so that a
  /// code such as 007 comes through.
  case written(String, Quantity)
  case date(CalendarDate)
  case list([Value])
  /// A row of a table: the cells by the names of their columns.
  case row([String: Value])

  /// How the value stands where its name is written in braces.
  public var text: String {
    switch self {
    case .text(let text): text
    case .quantity(let quantity): quantity.description
    case .written(let word, _): word
    case .date(let date): date.description
    case .list(let values): values.map(\.text).joined(separator: ", ")
    case .row(let cells):
      cells.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.text)" }
        .joined(separator: ", ")
    }
  }

  /// The number that it counts as; nil for what is none.
  var number: Quantity? {
    switch self {
    case .quantity(let quantity), .written(_, let quantity): quantity
    case .text, .date, .list, .row: nil
    }
  }

  /// A number without regard to how it was written.
  var reckoned: Value { number.map { .quantity($0) } ?? self }

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

  /// What a bare word is: a number or a date when it is shaped like one.
  public init(word: String) {
    if let quantity = Quantity(word: word) {
      self = .written(word, quantity)
    } else if let date = CalendarDate(word: word) {
      self = .date(date)
    } else {
      self = .text(word)
    }
  }
}

extension Quantity {
  /// Whether a word is shaped like a number that is larger than a quantity may be.
  static func isTooLarge(word: String) -> Bool {
    var word = word
    return word.withUTF8 { QuantityText.isTooLarge($0) }
  }

  /// Reads `7`, `-2.5`, `1_000`; nil when the word is no quantity.
  init?(word: String) {
    var word = word
    guard let raw = word.withUTF8({ QuantityText.value($0) }) else { return nil }
    self.init(raw: raw)
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
