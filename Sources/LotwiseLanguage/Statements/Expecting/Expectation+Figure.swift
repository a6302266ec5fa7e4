import LotwiseReports
import LotwiseSyntax

extension Expectation {
  /// Where a figure stands in the script, so that `lotwise test --update` can write it anew.
  struct Figure: Sendable {
    fileprivate var target: GoldenUpdate.Target?
    fileprivate var isQuoted = false
    /// Why it is changed by hand alone.
    fileprivate var why = "it is changed by hand"

    init() {}

    /// The words from one place of a reader to where it stands.
    init(
      _ reader: QueryReader, from start: Int, _ bound: Comparison?,
      _ arguments: borrowing Arguments
    ) {
      let words = reader.words[start..<reader.at]
      guard let first = words.first else { return }
      if bound != nil {
        why = "a bound is changed by hand"
        return
      }
      if words.contains(where: { $0.token.flags.contains(.expanded) }) {
        why = "a variable stands in it: it is changed by hand"
        return
      }
      if first.text == "today", !first.isQuoted {
        why = "it is reckoned from today: it is changed by hand"
        return
      }
      isQuoted = first.isQuoted
      target = GoldenUpdate.Target(
        source: reader.source, span: reader.place(from: start).span,
        statement: arguments.tokens[arguments.range.lowerBound].start)
    }

    /// A cell as the script has it.
    fileprivate func written(_ cell: TableCell) -> String {
      if cell.isBlank { return isQuoted ? "\"\"" : "none" }
      let text = cell.printed
      let isWord = text.utf8.allSatisfy { byte in
        byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == 0x2D || byte == 0x2E
      }
      guard isQuoted || !isWord else { return text }
      let doubled = text.flatMap { $0 == "\"" || $0 == "{" ? [$0, $0] : [$0] }
      return "\"\(String(doubled))\""
    }
  }
}

extension Session {
  /// Notes what a figure should say.
  ///
  /// - Returns: true when it is written anew, so that it fails no more.
  mutating func update(
    _ check: Expectation.Check, to cell: TableCell, at place: SourceLocation
  ) -> Bool {
    guard testRun.updatesGoldens, dryRunDepth == 0 else { return false }
    if check.holds(cell) {
      if let target = check.figure.target { note(target, nil) }
      return true
    }
    guard let target = check.figure.target else {
      leave(place, check.figure.why)
      return false
    }
    note(target, check.figure.written(cell))
    return true
  }
}
