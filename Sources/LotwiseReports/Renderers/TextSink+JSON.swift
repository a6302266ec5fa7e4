/// Writing JSON by hand: numbers print exactly, and the order of keys is the one given.
extension TextSink {
  /// Appends a string with its quotes; what a terminal would act on is escaped as well.
  mutating func append(jsonString text: String) {
    append(byte: Ascii.quote)
    if VisibleText.isPlain(text), !text.utf8.contains(where: Self.needsEscape) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { append(jsonScalar: scalar) }
    }
    append(byte: Ascii.quote)
  }

  /// Appends a key with its colon, after a comma unless it is the first of its object.
  mutating func append(jsonKey key: String, isFirst: Bool = false) {
    if !isFirst { append(byte: Ascii.comma) }
    append(jsonString: key)
    append(byte: Ascii.colon)
  }

  /// Appends a cell: quantities as exact numbers, dates as strings, blank as `null`.
  mutating func append(jsonCell cell: TableCell) {
    switch cell {
    case .blank: append("null")
    case .text(let text), .code(let text): append(jsonString: text)
    case .quantity, .integer: append(cell)
    case .date:
      append(byte: Ascii.quote)
      append(cell)
      append(byte: Ascii.quote)
    case .flag(let flag): append(jsonFlag: flag)
    }
  }

  mutating func append(jsonFlag flag: Bool) {
    append(flag ? "true" : "false")
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == Ascii.quote || byte == Ascii.backslash
  }

  private mutating func append(jsonScalar scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    default:
      guard VisibleText.isHidden(scalar) else {
        append(String(scalar))
        return
      }
      let digits = String(scalar.value, radix: 16)  // hidden scalars all have at most four
      append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }
  }
}

/// A text as JSON has it, with its quotes.
public enum JSONText {
  public static func quoted(_ text: String) -> String {
    var sink = TextSink()
    sink.append(jsonString: text)
    return sink.text
  }
}
