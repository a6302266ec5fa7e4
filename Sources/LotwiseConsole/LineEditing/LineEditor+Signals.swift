import CLibEdit
import CLibEditShim
import Glibc

/// A line that libedit was editing when a signal came.
struct InterruptedLine {
  var text: [wchar_t]
  var cursor: Int
}

extension LineEditor {
  /// Reads one line without its newline, through resizes and suspensions.
  ///
  /// A signal makes `el_gets` fail, and its flag is looked at here, outside the handler. The line
  /// is then given back to libedit by a key of our own, pushed before the next turn.
  func readLine() -> Entry {
    lotwise_reading_begin()
    lotwise_input_begin()
    setBracketedPaste(.on)
    defer {
      setBracketedPaste(.off)
      lotwise_reading_end()
    }
    while true {
      var count: Int32 = 0
      errno = 0
      let bytes = el_gets(editor, &count)
      let failure = errno
      if Interrupts.isPending { return drop() }
      let signal = lotwise_reading_take_signal()
      if let bytes, count > 0 {
        if lotwise_signal_ends(signal) || signal == SIGTSTP { obey(signal) }
        let line = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        return .text(
          Self.asTyped(Array(line.last == UInt8(ascii: "\n") ? line.dropLast() : line[...])))
      }
      guard signal != 0 else {
        return count == 0 || failure == 0 || failure == EIO ? .endOfInput : .failed(failure)
      }
      goOn(after: signal)
    }
  }

  /// The line with a byte that is no text wherever one was typed, so that whoever reads it says so.
  ///
  /// libedit holds characters only, and was given the sign for what is none.
  private static func asTyped(_ line: [UInt8]) -> [UInt8] {
    guard let byte = UInt8(exactly: lotwise_input_broken_byte()) else { return line }
    let parts = line.split(separator: Array("\u{FFFD}".utf8), omittingEmptySubsequences: false)
    return Array(parts.joined(separator: [byte]))
  }

  /// Deals with a signal in the middle of a line, and has libedit take the line up again.
  private func goOn(after signal: Int32) {
    let area = area
    let line = currentLine
    let length = lengthBeforeSearch(in: line.text)
    interruptedLine = InterruptedLine(
      text: Array(line.text[..<length]), cursor: min(line.cursor, length))
    if signal == SIGWINCH {
      // A search that breaks off leaves the cursor on the row below.
      let rows = length < line.text.count ? area.lastRow + 1 : area.rowOfCursor
      clear(rowsAbove: rows)
    } else {
      Terminal.write(String(repeating: "\r\n", count: area.lastRow - area.rowOfCursor + 1))
      obey(signal)
    }
    el_reset(editor)
    el_push(editor, LineEditor.giveBackKey)
  }

  /// Clears from the start of these rows above the cursor to the end of the screen.
  ///
  /// A terminal wraps the text anew when its width changes, so rows are counted at the new width.
  /// The screen is never cleared from its first cell: tmux takes that for a new screen, keeps the
  /// old one in its history, and shows it again when the window grows.
  private func clear(rowsAbove: Int) {
    let up = String(repeating: "\u{1B}[A\u{1B}[K", count: rowsAbove)
    Terminal.write("\r\u{1B}[K\u{1B}[C\u{1B}[J\r" + up)
  }

  /// A search in the history that breaks off leaves its own prompt behind the text.
  private func lengthBeforeSearch(in text: [wchar_t]) -> Int {
    guard let newline = text.lastIndex(of: 0x0A) else { return text.count }
    let word = text[(newline + 1)...].prefix(3)
    let isSearch = ["bck", "fwd"].contains {
      word.elementsEqual($0.unicodeScalars.map { wchar_t($0.value) })
    }
    return isSearch ? newline : text.count
  }

  /// Tells where libedit's drawing stands now, in rows of the terminal as it is now.
  var area: ScreenArea {
    let line = currentLine
    return ScreenArea(
      promptWidth: promptWidth, text: line.text, cursor: line.cursor,
      columns: Terminal.size.columns)
  }

  var currentLine: InterruptedLine {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer else {
      return InterruptedLine(text: [], cursor: 0)
    }
    let length = start.distance(to: line.lastchar)
    return InterruptedLine(
      text: Array(UnsafeBufferPointer(start: start, count: length)),
      cursor: min(start.distance(to: line.cursor), length))
  }

  /// Ends the line for Ctrl-C: shows it below the text, whatever row the cursor was on.
  private func drop() -> Entry {
    let line = currentLine
    let wasSearching = lengthBeforeSearch(in: line.text) < line.text.count
    let rows = wasSearching ? 0 : area.lastRow - area.rowOfCursor
    Terminal.write(String(repeating: "\r\n", count: rows) + "^C\r\n")
    el_reset(editor)
    Interrupts.clear()
    return .interrupted
  }

  /// Lets the process be suspended or ended, with the terminal as we found it.
  private func obey(_ signal: Int32) {
    setBracketedPaste(.off)
    // SIGCONT has been obeyed already.
    if signal != SIGCONT { lotwise_reading_obey(signal) }
    setBracketedPaste(.on)
  }

  /// Whether the terminal marks what is pasted.
  private enum BracketedPaste: String {
    case on = "\u{1B}[?2004h"
    case off = "\u{1B}[?2004l"
  }

  private func setBracketedPaste(_ state: BracketedPaste) {
    Terminal.write(state.rawValue)
  }
}
