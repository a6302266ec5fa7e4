extension Matcher {
  /// What a wrong statement is told: one message, at the word that no form could take.
  ///
  /// Call it after `match` said false, with the same tokens.
  /// `correcting` looks for the line to type instead, which takes as long as reading some hundred
  /// statements.
  public mutating func diagnose(
    _ tokens: [Token], _ range: Range<Int>, _ text: TokenText, correcting: Bool = true
  ) -> Diagnostic {
    let tokens = knowingAll(tokens, range, text)
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

  /// The tokens with the words of all statements, any of which a message may name; they do not fit
  /// with those either.
  private mutating func knowingAll(
    _ tokens: [Token], _ range: Range<Int>, _ text: TokenText
  ) -> [Token] {
    guard let library = table.keywords.library else { return tokens }
    table = library.whole
    var known = tokens
    text.withView { view in
      for index in range where known[index].isPlainWord {
        let bytes = view.bytes(of: known[index])
        known[index].keyword = table.keywords.number(of: bytes, 0, bytes.count)
      }
    }
    _ = match(known, range, text)
    return known
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

extension Token {
  /// Whether it is a word that stands in the source as it is meant.
  fileprivate var isPlainWord: Bool {
    kind == .word && flags.isDisjoint(with: [.interpolated, .expanded])
  }
}
