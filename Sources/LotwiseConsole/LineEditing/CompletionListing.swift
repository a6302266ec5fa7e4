/// Candidates laid out in columns that fit the terminal.
package struct CompletionListing {
  let candidates: [Completions.Candidate]
  let columns: Int
  /// The rows that may be used, so that the first candidates never scroll away.
  let rows: Int
  let displayWidth: (Substring) -> Int

  private static let gap = 2

  package init(
    _ candidates: [Completions.Candidate], columns: Int, rows: Int,
    displayWidth: @escaping (Substring) -> Int
  ) {
    self.candidates = candidates
    self.columns = columns
    self.rows = rows
    self.displayWidth = displayWidth
  }

  /// The listing, ordered down each column; a last line says how many found no room.
  package var lines: [String] {
    let room = max(columns - 1, 1)
    let textWidth = min(widest(\.text), room)
    let detailWidth = min(widest(\.detail), room - textWidth - CompletionListing.gap)
    let hasDetails = detailWidth > 0
    let cellWidth = textWidth + (hasDetails ? CompletionListing.gap + detailWidth : 0)
    let across = max(1, (room + CompletionListing.gap) / (cellWidth + CompletionListing.gap))
    let fits = across * max(rows, 1) >= candidates.count
    let shown = fits ? candidates[...] : candidates.prefix(across * max(rows - 1, 1))
    let down = (shown.count + across - 1) / across

    var lines = (0..<down).map { row in
      let cells = stride(from: row, to: shown.count, by: down).map { index in
        let text = padded(shown[index].text, to: textWidth)
        guard hasDetails else { return text }
        return text + spaces(CompletionListing.gap) + padded(shown[index].detail, to: detailWidth)
      }
      return trimmed(cells.joined(separator: spaces(CompletionListing.gap)))
    }
    if !fits { lines.append("and \(candidates.count - shown.count) more") }
    return lines
  }

  private func widest(_ field: (Completions.Candidate) -> String) -> Int {
    candidates.map { displayWidth(field($0)[...]) }.max() ?? 0
  }

  /// Returns the text in exactly this width: cut by whole characters, or filled with spaces.
  private func padded(_ text: String, to width: Int) -> String {
    var kept = ""
    var used = 0
    for character in text {
      let shown = character.unicodeScalars.contains(where: Prompt.isControl) ? " " : character
      let next = displayWidth(String(shown)[...])
      guard used + next <= width else { break }
      kept.append(shown)
      used += next
    }
    return kept + spaces(width - used)
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
