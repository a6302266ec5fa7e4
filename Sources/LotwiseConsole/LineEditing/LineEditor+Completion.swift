import CLibEdit
import CLibEditShim

extension LineEditor {
  /// Completes the word at the cursor, as far as all candidates agree; else lists them.
  func complete() -> UInt8 {
    guard let line = el_line(editor)?.pointee, let start = line.buffer else {
      return UInt8(CC_ERROR)
    }
    let length = start.distance(to: line.lastchar)
    let text = earlierLines + Array(UnsafeRawBufferPointer(start: start, count: length))
    let cursor = earlierLines.count + start.distance(to: line.cursor)

    let found = options.completions(text, cursor)
    guard !found.candidates.isEmpty else {
      return found.hint.isEmpty ? UInt8(CC_ERROR) : list([found.hint])
    }
    // Only the line at hand can be changed.
    let replaced = min(max(found.replaceFrom, earlierLines.count), cursor)
    let typed = String(decoding: text[replaced..<cursor], as: UTF8.self)
    guard let insertion = found.insertion(replacing: typed) else { return list(found) }
    replace(typed, by: insertion, spaceFollows: cursor < text.count && text[cursor] == 0x20)
    return UInt8(CC_REFRESH)
  }

  private func replace(_ typed: String, by insertion: String, spaceFollows: Bool) {
    if !typed.isEmpty { el_deletestr(editor, Int32(typed.unicodeScalars.count)) }
    let stepsOver = spaceFollows && insertion.last == " "
    el_insertstr(editor, stepsOver ? String(insertion.dropLast()) : insertion)
    if stepsOver { el_cursor(editor, 1) }
  }

  /// Writes the candidates below the line, and has libedit draw the line again below them.
  ///
  /// libedit believes that its cursor has not moved: it goes up by the cursor's row and clears from
  /// there. The rows written last are the room for that.
  private func list(_ found: Completions) -> UInt8 {
    let size = Terminal.size
    let listing = CompletionListing(
      found.candidates, columns: size.columns,
      rows: size.rows - area.lastRow - 2, displayWidth: options.displayWidth)
    return list(listing.lines)
  }

  private func list(_ lines: [String]) -> UInt8 {
    let area = area
    let below = String(repeating: "\r\n", count: area.lastRow - area.rowOfCursor + 1)
    let room = String(repeating: "\r\n", count: area.rowOfCursor)
    Terminal.write(below + lines.map { $0 + "\r\n" }.joined() + room)
    return UInt8(CC_REDISPLAY)
  }
}
