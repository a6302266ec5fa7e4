/// Text that cannot move a cursor, colour a terminal or hide what it says.
///
/// Control characters, line separators and the signs that reorder text are written as escapes:
/// `\n`, `\t`, `\r`, `\u{1B}`. All else, a backslash included, stays as it is.
package enum VisibleText {
  /// The text itself when it holds nothing to escape, which is nearly always.
  package static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        visible += escape(of: scalar)
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// True when every byte prints as itself in one column: no escape is needed, nor a table.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7F { return false }
    return true
  }

  /// True for scalars that act on a terminal or on the order of text rather than print.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E...0x200F: true  // no width, marks of direction
    case 0x2028...0x202E, 0x2060...0x2069: true  // separators, embeddings, isolates
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF: true
    default: false
    }
  }

  /// The escape as a string literal writes it.
  static func escape(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
