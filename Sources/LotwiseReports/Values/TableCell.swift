/// One value of a report's row, kept typed so that each format prints it in its own way.
public enum TableCell: Hashable, Sendable {
  /// Nothing: prints empty, and as `null` where a format has that.
  case blank
  /// Free text, such as a description; compares with regard to case.
  case text(String)
  /// A code, such as an item or lot no.; compares without regard to case.
  case code(String)
  /// A quantity in hundred-thousandths: `4` is stored as 400,000.
  case quantity(Int64)
  /// A count or a number of an entry or line.
  case integer(Int)
  /// A day, counted from 1 January 2000.
  case date(Int32)
  /// Yes or no.
  case flag(Bool)

  /// How many stored units make 1 of a quantity.
  public static let quantityScale: Int64 = 100_000

  /// True when nothing is printed: blank, or empty text.
  public var isBlank: Bool {
    switch self {
    case .blank: true
    case .text(let text), .code(let text): text.isEmpty
    case .quantity, .integer, .date, .flag: false
    }
  }

  /// The value as a person reads it: `2.5`, `2026-01-15`, `yes`; text is not escaped.
  public var printed: String {
    switch self {
    case .blank: return ""
    case .text(let text), .code(let text): return text
    case .flag(let flag): return flag ? "yes" : "no"
    case .quantity, .integer, .date:
      var sink = TextSink()
      sink.append(self)
      return sink.text
    }
  }
}

extension TextSink {
  /// Appends the cell as `TableCell.printed` has it.
  mutating func append(_ cell: TableCell) {
    switch cell {
    case .blank: break
    case .text(let text), .code(let text): append(text)
    case .quantity(let raw): append(quantity: raw)
    case .integer(let number): append(number)
    case .date(let dayNumber): append(CivilDate(dayNumber: dayNumber))
    case .flag(let flag): append(flag ? "yes" : "no")
    }
  }

  /// Appends a quantity exactly, without trailing zeros and without an exponent.
  mutating func append(quantity raw: Int64) {
    let scale = UInt64(TableCell.quantityScale)
    if raw < 0 { append(byte: Ascii.minus) }
    append(digits: raw.magnitude / scale)
    var (fraction, places) = (raw.magnitude % scale, 5)
    guard fraction != 0 else { return }
    while fraction % 10 == 0 { (fraction, places) = (fraction / 10, places - 1) }
    append(byte: Ascii.point)
    append(digits: fraction, atLeast: places)
  }

  private mutating func append(_ date: CivilDate) {
    if date.year < 0 { append(byte: Ascii.minus) }
    if date.year > 9999 { append(byte: Ascii.plus) }
    append(digits: UInt64(date.year.magnitude), atLeast: 4)
    append(byte: Ascii.minus)
    append(digits: UInt64(date.month), atLeast: 2)
    append(byte: Ascii.minus)
    append(digits: UInt64(date.day), atLeast: 2)
  }
}
