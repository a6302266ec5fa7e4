/// A script as lines, each with what it is to a change: part of the given, or an expectation.
struct ScriptLines {
  var lines: [String]
  /// True for a line that is an expectation's own: its heading and the rows of its table, not the
  /// statements of a failure's block.
  private(set) var expects: [Bool] = []

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var inTable = false
    for line in lines {
      let words = line.split(separator: " ")
      let isRow = words.first == "|"
      if words.first == "expect" { inTable = line.hasSuffix("{") && words[1] != "failure" }
      if words.first == "}" { inTable = false }
      expects.append(words.first == "expect" || (isRow && inTable))
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The places of the figures that are expected: a line and a range of its characters.
  var figures: [Figure] {
    var found: [Figure] = []
    for (row, line) in lines.enumerated() where expects[row] {
      // A failure's block holds no figures that are expected, its `where` does.
      let heading = line.prefix { $0 != "{" }
      let isRow = line.drop { $0 == " " }.hasPrefix("|")
      let words = Self.words(of: isRow ? line[...] : heading)
      for (index, word) in words.enumerated() {
        let before = index == 0 ? "" : words[index - 1]
        // `expect no question { … }` counts nothing.
        if word == "no", index + 1 < words.count, words[index + 1] == "question" { continue }
        if let changed = Self.changed(word, after: before, inTable: isRow) {
          found.append(Figure(row: row, word: word, changed: changed))
        }
      }
    }
    return found
  }

  /// The script with the name or text that an expectation ends with changed, once for each.
  var withOtherNames: [String] {
    lines.indices.compactMap { row in
      let line = lines[row]
      guard line.hasPrefix("expect "), let last = line.split(separator: " ").last else {
        return nil
      }
      let isName = last.allSatisfy { $0.isUppercase || $0.isNumber }
      guard isName || last.hasSuffix("\"") else { return nil }
      var copy = lines
      copy[row] = isName ? line + "X" : line.dropLast() + "X\""
      return copy.joined(separator: "\n")
    }
  }

  /// A figure, and one that is not it.
  struct Figure {
    var row: Int
    var word: Substring
    var changed: String
  }

  func changing(_ figure: Figure) -> String {
    var copy = lines
    copy[figure.row].replaceSubrange(
      figure.word.startIndex..<figure.word.endIndex, with: figure.changed)
    return copy.joined(separator: "\n")
  }

  /// Words without the commas and braces around them.
  static func words(of line: Substring) -> [Substring] {
    line.split { $0 == " " || $0 == "," || $0 == "|" || $0 == "{" || $0 == "}" }
  }

  /// `2026-01-15`: another day is another figure.
  private static func isDate(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static func changed(
    _ word: Substring, after before: Substring, inTable: Bool
  ) -> String? {
    // A number behind one of these names a row and is no figure.
    let naming: Set<Substring> = ["entry", "reservation", "line", "lot", "serial", "package"]
    if !inTable, naming.contains(before) { return nil }
    switch word {
    case "yes": return "no"
    case "no" where before == "expect" && !inTable: return "1"
    case "no": return "yes"
    case _ where isDate(word):
      // A day behind one of these says what is asked, not what is answered.
      guard inTable || !["to", "by", "from", "since"].contains(before) else { return nil }
      return word.dropLast(2) + (word.hasSuffix("01") ? "02" : "01")
    default:
      guard word.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }), word.last != "-",
        let number = Double(word)
      else { return nil }
      return "\(Int(number) + 1)"
    }
  }
}
