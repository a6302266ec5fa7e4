/// Bytes of a source made fit for a terminal: tabs expanded, nothing sent that could steer it.
///
/// Control characters, bytes that are not UTF-8 and the marks that turn the writing direction are
/// shown escaped (`\x1B`, `\u{202E}`): an error message must show what is there, not act it out.
/// So are marks that are heaped on one letter, which would take no room however many they are.
struct VisibleText {
  let text: String
  let columns: Int

  init(_ bytes: ArraySlice<UInt8>) {
    var text = ""
    var rest = bytes
    var marks = 0
    while let first = rest.first {
      if first >= 0x20 && first < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(first))
        rest = rest.dropFirst()
        marks = 0
        continue
      }
      let length = Self.scalarLength(rest)
      text += length == 0 ? "\\x\(hexadecimal(first))" : Self.shown(rest.prefix(length), &marks)
      rest = rest.dropFirst(max(1, length))
    }
    self.text = text
    columns = DisplayWidth.columns(of: text)
  }

  /// The marks that one letter may bear.
  private static let mostMarks = 8

  private static func shown(_ bytes: ArraySlice<UInt8>, _ marks: inout Int) -> String {
    let character = String(decoding: bytes, as: UTF8.self)
    guard let scalar = character.unicodeScalars.first else { return "" }
    if scalar == "\t" { return "  " }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return "\\x\(hexadecimal(UInt8(scalar.value)))"
    }
    marks = DisplayWidth.columns(of: scalar.value) == 0 ? marks + 1 : 0
    return steers(scalar) || marks > mostMarks
      ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : character
  }

  /// Scalars that a terminal obeys instead of showing them.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// How many bytes the first scalar takes; 0 when it is not UTF-8.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let length: Int
    switch first {
    case 0..<0x80: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    let part = bytes.prefix(length)
    guard part.count == length, String(validating: part, as: UTF8.self) != nil else { return 0 }
    return length
  }
}
