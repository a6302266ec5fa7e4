/// One line of a source with what is marked in it, cut to the width of the page.
///
/// A line of 10 MB is shown by the part around its marks: only that part is ever looked at.
struct Excerpt {
  struct Mark {
    var padding: String
    var text: String
    var isPrimary: Bool
  }

  private struct Labelled {
    var range: Range<Int>
    var label: String
    var isPrimary: Bool
  }

  let line: Int
  private let bytes: ArraySlice<UInt8>
  private var labels: [Labelled]

  /// The lines that a diagnostic points at, in the order of the source.
  ///
  /// Only labels in the file of the main place are shown as excerpts.
  static func all(of diagnostic: Diagnostic, at place: SourceLocation, in sources: SourceList)
    -> [Excerpt]
  {
    let source = sources[place.source]
    var excerpts: [Excerpt] = []
    let main = Diagnostic.Label(place: place, text: diagnostic.label)
    for (index, label) in ([main] + diagnostic.secondary).enumerated()
    where label.place.source == place.source {
      let range = source.clamped(label.place.span)
      let (number, start) = sources.line(of: range.lowerBound, in: place.source)
      let labelled = Labelled(range: range, label: label.text, isPrimary: index == 0)
      if let known = excerpts.firstIndex(where: { $0.line == number }) {
        excerpts[known].labels.append(labelled)
      } else {
        let shown = Self.window(of: source.bytes, lineStart: start, around: range)
        excerpts.append(Excerpt(line: number, bytes: shown, labels: [labelled]))
      }
    }
    return excerpts.sorted { $0.line < $1.line }
  }

  /// The line, or of a very long one the bytes around the mark.
  private static func window(
    of bytes: [UInt8], lineStart: Int, around range: Range<Int>
  ) -> ArraySlice<UInt8> {
    let widest = 4 * DiagnosticRenderer.widestLine
    let farthest = min(bytes.count, range.lowerBound + widest)
    var end = range.lowerBound
    while end < farthest, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    var start = max(lineStart, range.lowerBound - widest)
    while start > lineStart, start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), range.lowerBound >= 3 { start = 3 }
    return bytes[min(start, end)..<end]
  }

  /// Where the shown part begins: the start of the line, unless the mark would be off the page.
  private func firstShown(room: Int) -> Int {
    let mark = labels.first { $0.isPrimary } ?? labels[0]
    let before = bytes[bytes.startIndex..<min(mark.range.lowerBound, bytes.endIndex)]
    let label = DisplayWidth.columns(of: mark.label) + 2
    let whole = VisibleText(bytes).columns
    if whole <= room, VisibleText(before).columns + label <= room { return bytes.startIndex }
    let kept = room / 3
    if VisibleText(before).columns <= kept { return bytes.startIndex }
    var start = before.endIndex
    while start > before.startIndex, VisibleText(before[start...]).columns < kept { start -= 1 }
    while start < before.endIndex, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  func text(room: Int) -> String {
    let start = firstShown(room: room)
    let head = start == bytes.startIndex ? "" : "…"
    let text = head + VisibleText(bytes[start...]).text
    if DisplayWidth.columns(of: text) <= room { return text }
    return DisplayWidth.prefix(of: text, fitting: room - 1) + "…"
  }

  /// The caret lines: the main mark first, `^` under what is wrong, `-` under what explains it.
  func marks(room: Int) -> [Mark] {
    let start = firstShown(room: room)
    let head = start == bytes.startIndex ? 0 : 1
    let ordered = labels.filter(\.isPrimary) + labels.filter { !$0.isPrimary }
    return ordered.compactMap { label in
      let from = min(max(label.range.lowerBound, start), bytes.endIndex)
      let upTo = min(max(label.range.upperBound, from), bytes.endIndex)
      let padding = head + VisibleText(bytes[start..<from]).columns
      if padding >= room { return nil }
      let columns = max(1, min(VisibleText(bytes[from..<upTo]).columns, room - padding))
      var text = String(repeating: label.isPrimary ? "^" : "-", count: columns)
      let note = VisibleText(Array(label.label.utf8)[...]).text
      let left = room - padding - columns - 1
      if !note.isEmpty, left > 0 { text += " " + Self.cut(note, to: left) }
      return Mark(
        padding: String(repeating: " ", count: padding), text: text, isPrimary: label.isPrimary)
    }
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    if DisplayWidth.columns(of: text) <= columns { return text }
    return DisplayWidth.prefix(of: text, fitting: columns - 1) + "…"
  }
}
