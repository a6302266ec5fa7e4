import Glibc

/// Shows a text that is longer than the screen through the user's pager.
enum Pager {
  /// `$PAGER`, or `less`; nothing when it is empty or `cat`.
  static var command: String? {
    guard let named = getenv("PAGER").map({ String(cString: $0) }) else { return "less" }
    return named.isEmpty || named == "cat" ? nil : named
  }

  /// Whether a text has more lines than the screen.
  static func isNeeded(for text: String) -> Bool {
    text.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count > Terminal.size.rows - 1
  }

  /// Shows the text; false when there is no pager that could.
  static func show(_ text: String) -> Bool {
    guard let command else { return false }
    // As `git` does: colours pass, a short text does not page, the screen is left as it is.
    setenv("LESS", "FRX", 0)
    guard let pager = Child(shell: command, input: .pipe) else { return false }
    let before = signal(SIGPIPE, SIG_IGN)
    pager.write(Array(text.utf8))
    let status = pager.wait()
    signal(SIGPIPE, before)
    Interrupts.clear()
    // 127 is the shell's word for a command that does not exist.
    return status != 127
  }
}
