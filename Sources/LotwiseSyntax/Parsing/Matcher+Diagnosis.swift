extension Matcher {
  /// What a wrong statement is told: one message, at the word that no form could take.
  ///
  /// Call it after `match` said false, with the same tokens.
  /// `correcting` looks for the line to type instead, which takes as long as reading some hundred
  /// statements.
  public mutating func diagnose(
    _ tokens: [Token], _ range: Range<Int>, _ text: TokenText, correcting: Bool = true
  ) -> Diagnostic {
    let (found, expected) = failure(tokens, range, text)
    let writer = DiagnosisWriter(
      table: table, failure: found, cells: match.cells.elements, tokens: tokens, range: range,
      text: text, expected: expected)
    var diagnostic = writer.diagnostic()
    if correcting {
      var repair = StatementRepair(table)
      if let line = repair.corrected(tokens, range, text) {
        diagnostic.notes.insert("help: write `\(line)`", at: 0)
      }
    }
    return diagnostic
  }

  /// Where the statement that was matched last stopped, and what may stand there.
  mutating func failure(
    _ tokens: [Token], _ range: Range<Int>, _ text: TokenText
  ) -> (Failure, [Expectation]) {
    let found = failure
    expectations.removeAll(keepingCapacity: true)
    isCollecting = true
    failure.target = found.token
    _ = match(tokens, range, text)
    isCollecting = false
    failure = found
    return (found, table.expanded(expectations))
  }
}
