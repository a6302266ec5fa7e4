import LotwiseSyntax

/// What stands in the box of a drawn trace: nothing is cut, long lines go on in the next.
extension TraceGraph.Node {
  /// A line of a box, and how it stands out.
  struct PictureLine: Hashable {
    enum Style { case head, plain, onHand, open }
    var text: String
    var style: Style
  }

  /// Longer lines go on below.
  private static let mostColumns = 34

  var pictureLines: [PictureLine] {
    let head =
      what.isEmpty
      ? description
      : [what, document].filter { !$0.isEmpty }
        .joined(separator: " ")
    let day = date.map { TableCell.date($0).printed } ?? ""
    let sign = quantity > 0 ? "+" : ""
    let amount = [sign + TableCell.quantity(quantity).printed, unit]
    let goods = [item, itemName]
    var lines: [(String, PictureLine.Style)] = [(head, .head)]
    lines.append((Self.joined([day, Self.joined(amount, " ")], "  "), .plain))
    lines.append((Self.joined(goods, " "), .plain))
    lines.append((number, .plain))
    lines.append((Self.joined([place, party], " · "), .plain))
    if remaining > 0 {
      let left = Self.joined([TableCell.quantity(remaining).printed, unit, "on hand"], " ")
      lines.append((left, .onHand))
    }
    lines += openDocuments.map { ($0, .open) }
    return lines.filter { !$0.0.isEmpty }.flatMap { text, style in
      Self.wrapped(VisibleText.of(text)).map { PictureLine(text: $0, style: style) }
    }
  }

  private static func joined(_ words: [String], _ separator: String) -> String {
    words.filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// Broken at blanks; a word that is too long by itself is broken where the line is full.
  private static func wrapped(_ text: String) -> [String] {
    guard DisplayWidth.columns(of: text) > mostColumns else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var rest = String(word)
      if !line.isEmpty,
        DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: rest) <= mostColumns
      {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while DisplayWidth.columns(of: rest) > mostColumns {
        let part = DisplayWidth.prefix(of: rest, fitting: mostColumns)
        guard !part.isEmpty else { break }
        lines.append(String(part))
        rest.removeFirst(part.count)
      }
      line = rest
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

extension TraceGraph.Kind {
  /// Light ground and frame, and the same on a dark page.
  var colours: (fill: String, line: String, darkFill: String, darkLine: String) {
    switch self {
    case .purchase: ("#e3f0ff", "#1f6feb", "#10243e", "#79b8ff")
    case .sale: ("#fff0dd", "#bc4c00", "#3a2410", "#ffab70")
    case .made: ("#e2f6e6", "#1a7f37", "#12301c", "#7ee2a0")
    case .consumed: ("#f3e8ff", "#8250df", "#281b3d", "#c9a6ff")
    case .moved: ("#eceff2", "#57606a", "#262c33", "#aeb8c2")
    case .adjusted: ("#fff8c5", "#9a6700", "#332a08", "#e3c04b")
    }
  }
}
