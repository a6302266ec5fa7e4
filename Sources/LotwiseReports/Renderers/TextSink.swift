/// The one buffer that a rendering is appended to, byte by byte, so that it stays linear.
///
/// The console writes `bytes` straight to its file; whoever wants a value takes `text`.
public struct TextSink: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// What was appended so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: Substring) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends the byte as often as said; nothing when the count is negative.
  mutating func append(byte: UInt8, count: Int) {
    guard count > 0 else { return }
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  mutating func append(blanks count: Int) {
    append(byte: Ascii.blank, count: count)
  }

  mutating func append(_ number: Int) {
    if number < 0 { append(byte: Ascii.minus) }
    append(digits: UInt64(number.magnitude))
  }

  /// Appends a number with zeros before it up to that many digits.
  mutating func append(digits number: UInt64, atLeast least: Int = 1) {
    let first = bytes.count
    var rest = number
    repeat {
      bytes.append(Ascii.zero + UInt8(rest % 10))
      rest /= 10
    } while rest > 0 || bytes.count - first < least
    bytes[first...].reverse()
  }

  /// Ends the line, and takes away the blanks that it ended with.
  mutating func endLine() {
    while bytes.last == Ascii.blank { bytes.removeLast() }
    bytes.append(Ascii.newline)
  }

  /// Ends the line as it is.
  mutating func endLineKeepingBlanks() {
    bytes.append(Ascii.newline)
  }
}

/// The few characters that layouts are made of, as bytes.
enum Ascii {
  static let newline = UInt8(ascii: "\n")
  static let blank = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
  static let bar = UInt8(ascii: "|")
}
