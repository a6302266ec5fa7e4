/// What the text of a code may be, and how a document names its lines.
public enum CodeText {
  /// Whether all that is not ASCII is a letter, a mark or a digit of some script.
  static func hasOnlyLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return true }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        return true
      default:
        return false
      }
    }
  }

  /// Whether this is the number of a document that the model made, as it is printed: `~PR4.1`.
  static func isMadeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "~") else { return false }
    let own = bytes[1..<path(bytes).documentLength]
    let letters = own.prefix { ($0 | 0x20) &- 0x61 < 26 }
    let digits = own.dropFirst(letters.count)
    return !letters.isEmpty && !digits.isEmpty && digits.allSatisfy(Byte.isDigit)
  }

  /// Where the `..` of a range begins.
  public static func twoDots(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 1
    while index < bytes.count {
      if bytes[index] == Byte.dot, bytes[index - 1] == Byte.dot { return index - 1 }
      index += 1
    }
    return nil
  }

  /// A document and the numbers after it: `PO1.2` is line 2 of PO1, `MO1.1.2` a component of it.
  public struct Path: Hashable, Sendable {
    /// How many bytes the document takes.
    public var documentLength: Int
    /// 0 when the whole document is meant.
    public var line: Int
    public var component: Int
  }

  /// Takes at most two numbers off the end; what is before them is the document.
  public static func path(_ bytes: UnsafeBufferPointer<UInt8>) -> Path {
    var path = Path(documentLength: bytes.count, line: 0, component: 0)
    guard let last = trailingNumber(bytes, bytes.count) else { return path }
    path.documentLength = last.start - 1
    path.line = last.number
    guard let first = trailingNumber(bytes, path.documentLength) else { return path }
    return Path(documentLength: first.start - 1, line: first.number, component: last.number)
  }

  /// A number after a dot with something before it.
  private static func trailingNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> (start: Int, number: Int)? {
    var start = end
    while start > 0, Byte.isDigit(bytes[start - 1]) { start -= 1 }
    guard start < end, end - start <= 9, start >= 2, bytes[start - 1] == Byte.dot else {
      return nil
    }
    let number = (start..<end).reduce(0) { $0 * 10 + Int(bytes[$1] - Byte.zero) }
    // Lines count from 1: what ends in `.0` is a name.
    return number == 0 ? nil : (start, number)
  }
}
