/// Text inside a Markdown table, where no character is markup any more.
enum MarkdownText {
  /// The text itself when it holds no markup, which is nearly always.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    var written = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~": written += "\\" + String(scalar)
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "&": written += "&amp;"
      case "\n" where isAfterReturn: break
      case "\n", "\r": written += "<br>"
      default:
        // The escape's own backslash is text, too.
        written +=
          VisibleText.isHidden(scalar)
          ? "\\" + VisibleText.escape(of: scalar) : String(scalar)
      }
    }
    return written
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "|", "~", "<", ">", "&": true
    default: VisibleText.isHidden(scalar)
    }
  }
}
