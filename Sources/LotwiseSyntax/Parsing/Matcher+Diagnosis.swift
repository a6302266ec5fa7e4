extension Matcher {
  /// What a wrong statement is told: one message, at the word that no form could take.
  ///
  /// Call it after `match` said false, with the same tokens.
  public mutating func diagnose(
    _ tokens: [Token], _ range: Range<Int>, _ text: TokenText
  ) -> Diagnostic {
    let found = failure
    expectations.removeAll(keepingCapacity: true)
    isCollecting = true
    failure.target = found.token
    _ = match(tokens, range, text)
    isCollecting = false
    failure = found
    let writer = DiagnosisWriter(
      table: table, failure: found, cells: match.cells.elements, tokens: tokens, range: range,
      text: text, expected: table.expanded(expectations))
    return writer.diagnostic()
  }
}
