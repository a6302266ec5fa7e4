/// What a cell of an expected table asks for.
public enum ExpectedCell: Hashable, Sendable {
  /// `*`: whatever is there.
  case anything
  /// An empty cell: nothing is there.
  case blank
  /// `none`: nothing is there, or a word `none`; in quotes it is a code like any other.
  case nothing
  /// A value that prints like this text.
  case text(String)

  /// Reads what stands between two bars; outer blanks mean nothing, quotes keep text as it is.
  public init(_ cell: String) {
    let trimmed = Self.trimmed(cell)
    if trimmed.isEmpty {
      self = .blank
    } else if trimmed == "*" {
      self = .anything
    } else if trimmed == "none" {
      self = .nothing
    } else {
      self = .text(GoldenText.unquoted(trimmed) ?? trimmed)
    }
  }

  /// True when the cell is what is asked for.
  ///
  /// Numbers compare by value, so `4` is `4.0`; codes and flags without regard to case; all else
  /// as it prints.
  public func matches(_ cell: TableCell) -> Bool {
    let text: String
    switch self {
    case .anything: return true
    case .blank: return cell.isBlank
    case .nothing: return cell.isBlank || cell == .text("none")
    case .text(let own): text = own
    }
    switch cell {
    case .blank: return text.isEmpty
    case .text(let found): return text == found || text == VisibleText.of(found)
    case .code(let found):
      return Self.folded(text) == Self.folded(found)
        || Self.folded(text) == Self.folded(VisibleText.of(found))
    case .quantity(let raw): return Self.quantity(text) == raw
    case .integer(let number):
      let (raw, isOver) = Int64(number).multipliedReportingOverflow(by: TableCell.quantityScale)
      return isOver ? text == cell.printed : Self.quantity(text) == raw
    case .date: return text == cell.printed
    case .flag: return text.lowercased() == cell.printed
    }
  }

  /// The cell as a difference shows it.
  var shown: String {
    switch self {
    case .anything: "*"
    case .blank: ""
    case .nothing: "none"
    case .text(let text): VisibleText.of(text)
    }
  }

  /// The quantity in hundred-thousandths, or nothing when the text is no quantity.
  static func quantity(_ text: String) -> Int64? {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts[0].filter { $0 != "_" }
    var fraction = parts.count == 2 ? parts[1] : "0"
    while fraction.utf8.count > 5, fraction.last == "0" { fraction.removeLast() }
    guard !whole.isEmpty, !fraction.isEmpty, fraction.utf8.count <= 5 else { return nil }
    let padding = String(repeating: "0", count: 5 - fraction.utf8.count)
    let digits = whole + fraction + padding
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64((isNegative ? "-" : "") + digits)
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let rest = text.utf8.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(text[rest.startIndex...last])
  }

  // Upper case one scalar for one, as codes have it: ß stays.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      folded.append(upper.count == 1 ? upper.first ?? scalar : scalar)
    }
    return String(folded)
  }
}
