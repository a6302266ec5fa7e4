/// Prints a diagnostic as every reader sees it: message, place, excerpt with carets, notes.
public struct DiagnosticRenderer: Sendable {
  public enum Style: Sendable {
    case plain, coloured
  }

  /// No line that is printed is wider.
  public static let widestLine = 200

  public let style: Style
  /// The columns of the page, at most `widestLine`.
  public let width: Int

  public init(style: Style = .plain, width: Int = widestLine) {
    self.style = style
    self.width = min(max(width, 40), Self.widestLine)
  }

  /// The text of a diagnostic, each line ended.
  public func render(_ diagnostic: Diagnostic, in sources: SourceList) -> String {
    var lines = headline(diagnostic)
    guard let place = diagnostic.place else {
      lines += notes(diagnostic.notes, indent: 2)
      return lines.joined(separator: "\n") + "\n"
    }
    let source = sources[place.source]
    let position = sources.position(of: place)
    let excerpts = Excerpt.all(of: diagnostic, at: place, in: sources)
    let digits = excerpts.map { String($0.line).utf8.count }.max() ?? 1
    let margin = String(repeating: " ", count: digits)
    let name = VisibleText(Array(source.name.utf8)[...]).text
    lines.append(
      fitted("\(margin)\(paint("-->", .frame)) \(name):\(position.line):\(position.column)"))
    lines.append(paint("\(margin) |", .frame))
    for excerpt in excerpts {
      let number = String(excerpt.line)
      let padding = String(repeating: " ", count: digits - number.utf8.count)
      let room = width - digits - 3
      lines.append(paint("\(padding)\(number) |", .frame) + spaced(excerpt.text(room: room)))
      for mark in excerpt.marks(room: room) {
        let role: Role = mark.isPrimary ? .severity(diagnostic.severity) : .frame
        let text = "\(mark.padding)\(paint(mark.text, role))"
        lines.append(paint("\(margin) |", .frame) + " " + text)
      }
    }
    lines += notes(diagnostic.notes, indent: digits + 1)
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ diagnostic: Diagnostic) -> [String] {
    let head = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    let text = Self.visible(diagnostic.message)
    let lines = wrapped(head + ": " + text, continuation: 2)
    return lines.enumerated().map { index, line in
      guard index == 0, line.hasPrefix(head) else { return line }
      return paint(head, .severity(diagnostic.severity)) + line.dropFirst(head.count)
    }
  }

  private func notes(_ notes: [String], indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return notes.flatMap { note in
      note.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
        index, part in
        let text = Self.visible(part)
        return wrapped(margin + (index == 0 ? "= " : "  ") + text, continuation: indent + 2)
      }
    }
  }

  /// What a message or a note says, made fit for a terminal; what may be as long as a script is
  /// cut.
  private static func visible(_ text: some StringProtocol) -> String {
    let isWhole = text.utf8.count <= longestText
    var bytes = Array(text.utf8.prefix(longestText))
    if !isWhole {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      _ = bytes.popLast()
    }
    return VisibleText(bytes[...]).text + (isWhole ? "" : "…")
  }

  /// A message names a few things; beyond this many bytes nobody reads it.
  private static let longestText = 4_000

  private func spaced(_ text: String) -> String {
    text.isEmpty ? "" : " " + text
  }

  private func fitted(_ line: String) -> String {
    style == .coloured ? line : String(DisplayWidth.prefix(of: line, fitting: width))
  }

  /// Cuts at blanks where it can, so that no line is wider than a reader's terminal.
  private func wrapped(_ text: String, continuation indent: Int) -> [String] {
    var lines: [String] = []
    var rest = text
    while DisplayWidth.columns(of: rest) > width {
      let head = DisplayWidth.prefix(of: rest, fitting: width)
      let blank = head.utf8.lastIndex(of: UInt8(ascii: " "))
      let room = head.utf8.index(head.startIndex, offsetBy: head.utf8.count / 2)
      let cut = blank.flatMap { $0 > room ? $0 : nil } ?? head.endIndex
      lines.append(String(rest[..<cut]))
      let tail = rest[cut...].drop { $0 == " " }
      rest = String(repeating: " ", count: indent) + tail
    }
    return lines + [rest]
  }

  private enum Role {
    case severity(Diagnostic.Severity), frame
  }

  private func paint(_ text: String, _ role: Role) -> String {
    guard style == .coloured else { return text }
    let colour =
      switch role {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .frame: "34"
      }
    return "\u{1B}[\(colour)m\(text)\u{1B}[0m"
  }
}
