import Glibc

/// The characters of a bracketed paste, up to its end marker.
package struct PastedText {
  private var characters: [wchar_t] = []

  package init() {}

  private static let endMarker: [wchar_t] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// True once the end marker has come.
  package var isFinished: Bool {
    characters.last == 0x7E && characters.suffix(6).elementsEqual(PastedText.endMarker)
  }

  package mutating func append(_ character: wchar_t) {
    characters.append(character)
  }

  /// What goes into the line: newlines as `\n`, none at the end, and no control characters.
  ///
  /// A terminal sends newlines as carriage returns. An escape sequence in a paste could make the
  /// text look other than it is. The newline at the end is left to the user's Return.
  package var text: [wchar_t] {
    var text: [wchar_t] = []
    var previous: wchar_t = 0
    for character in isFinished ? characters.dropLast(6) : characters[...] {
      defer { previous = character }
      switch character {
      case 0x0D: text.append(0x0A)
      case 0x0A: if previous != 0x0D { text.append(0x0A) }
      case 0x09: text.append(character)
      case ..<0x20, 0x7F..<0xA0: break
      default: text.append(character)
      }
    }
    while text.last == 0x0A { text.removeLast() }
    return text
  }
}
