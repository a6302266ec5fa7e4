import CLibEditShim
import Glibc

/// What stands on the other side of the standard streams.
package enum Terminal: Equatable, Sendable {
  /// A terminal that can move its cursor.
  case editing
  /// A terminal that can only print: `TERM` is `dumb`, missing, or not in the database.
  case printing
  /// A file or a pipe, at least on one side.
  case none

  package static var current: Terminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return .none }
    guard let name = getenv("TERM"), name.pointee != 0, strcmp(name, "dumb") != 0 else {
      return .printing
    }
    return lotwise_terminal_is_known(name) ? .editing : .printing
  }

  /// Makes characters mean UTF-8, in whatever locale the user works.
  ///
  /// libedit drops every byte that the locale does not know, without a word. Only the meaning of
  /// characters is set; numbers and order stay as in C.
  package static func prepareCharacters() {
    if setlocale(LC_CTYPE, "") != nil, let codeset = nl_langinfo(Int32(CODESET)),
      strcmp(codeset, "UTF-8") == 0
    {
      return
    }
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  static var size: (rows: Int, columns: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    lotwise_terminal_size(&rows, &columns)
    return (Int(rows), Int(columns))
  }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { lotwise_terminal_write($0.baseAddress, $0.count) }
  }

  /// Writes a text that may be long: Ctrl-C ends it after the line at hand.
  static func write(untilInterrupted text: String) {
    var piece = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !piece.isEmpty, piece.utf8.count + line.utf8.count > 4096 {
        write(piece)
        piece = ""
        if Interrupts.isPending { return }
      }
      piece += line + "\n"
    }
    write(String(piece.dropLast()))
  }
}

/// Opens the reader that suits the terminal, and at a terminal lets Ctrl-C drop the line.
///
/// In a pipe Ctrl-C still ends the process, unless the caller installs `Interrupts`.
package func openEntryReader(_ options: EditingOptions, history: History) -> any EntryReader {
  Terminal.prepareCharacters()
  let terminal = Terminal.current
  if terminal != .none { Interrupts.install() }
  if terminal == .editing, let editor = LineEditor(options, history: history) { return editor }
  return PlainReader(options, on: terminal)
}
