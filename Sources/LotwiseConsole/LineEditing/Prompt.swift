/// The text before the cursor, in parts that may be coloured.
package struct Prompt: Equatable, Sendable {
  /// The way a part is written where colour is allowed; the value is the terminal's code.
  package enum Ink: UInt8, Sendable {
    case plain = 0
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case cyan = 36
  }

  /// A run of text in one ink.
  package struct Part: Equatable, Sendable {
    package var text: String
    package var ink: Ink

    package init(_ text: String, _ ink: Ink = .plain) {
      self.text = text
      self.ink = ink
    }
  }

  package var parts: [Part]

  package init(_ parts: Part...) {
    self.parts = parts
  }

  /// What the reader sees; control characters are left out, as they would move the cursor.
  package var visibleText: String {
    parts.map { Prompt.printable($0.text) }.joined()
  }

  /// Stands around bytes that take no room on the screen.
  package static let literalMark: UInt8 = 1

  /// Returns the bytes for libedit, with the colours between literal marks.
  ///
  /// libedit hangs a literal on the character after it. So two literals never touch, and none
  /// stands at the end: the last space follows the reset, and is added where there is none.
  package func rendered(_ colouring: Colouring) -> [UInt8] {
    guard colouring == .always else { return Array(visibleText.utf8) }
    var bytes: [UInt8] = []
    var current = Ink.plain
    for part in partsEndingPlain {
      let text = Prompt.printable(part.text)
      guard !text.isEmpty else { continue }
      if part.ink != current {
        bytes.append(Prompt.literalMark)
        if current != .plain { bytes += Array("\u{1B}[0m".utf8) }
        if part.ink != .plain { bytes += Array("\u{1B}[\(part.ink.rawValue)m".utf8) }
        bytes.append(Prompt.literalMark)
        current = part.ink
      }
      bytes += Array(text.utf8)
    }
    return bytes
  }

  private var partsEndingPlain: [Part] {
    guard var last = parts.last(where: { !Prompt.printable($0.text).isEmpty }), last.ink != .plain
    else { return parts }
    guard last.text.last == " ", last.text.count > 1 else { return parts + [Part(" ")] }
    last.text.removeLast()
    let end = parts.lastIndex(where: { !Prompt.printable($0.text).isEmpty }) ?? 0
    return parts[..<end] + [last, Part(" ")]
  }

  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  /// True for the characters that a terminal obeys instead of showing.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
