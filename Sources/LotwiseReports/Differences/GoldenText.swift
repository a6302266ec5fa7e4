/// How a text stands between the bars of an expected table, and how it is read back.
///
/// Most text stands as it is. What would be read as something else stands in quotes, as texts do
/// everywhere in a script, a quote inside doubled and a `{` as `{{`: text with a bar or a brace,
/// with outer blanks, with a quote or a `#` first, and a lone `*`. Hidden characters are written
/// as a table shows them, `\n` or `\u{1B}`, and are compared in that form.
public enum GoldenText {
  /// The text as a cell of an expected table.
  public static func written(_ text: String) -> String {
    let visible = VisibleText.of(text)
    guard needsQuotes(visible) else { return visible }
    var written = "\""
    for scalar in visible.unicodeScalars {
      written.unicodeScalars.append(scalar)
      if scalar == "\"" || scalar == "{" { written.unicodeScalars.append(scalar) }
    }
    return written + "\""
  }

  /// The text of a cell in quotes, or nothing when the cell is not well quoted throughout.
  public static func unquoted(_ cell: String) -> String? {
    let scalars = Array(cell.unicodeScalars)
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return nil }
    var rest = scalars[1..<(scalars.count - 1)]
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      text.append(scalar)
      guard scalar == "\"" || scalar == "{" else { continue }
      if rest.first == scalar {
        rest.removeFirst()
      } else if scalar == "\"" {
        return nil
      }
    }
    return String(text)
  }

  private static func needsQuotes(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case " ", "\"", "#": return true
    case "*" where text == "*": return true
    default: break
    }
    return text.unicodeScalars.last == " "
      || text.unicodeScalars.contains { $0 == "|" || $0 == "{" }
  }
}
