/// What may stand at a place: words as they are, or a value of a kind.
///
/// Messages print it; completion fills in the values from the model.
public enum Expectation: Hashable, Sendable {
  /// Keywords: the words of a clause, a choice, the phrase of a statement.
  case words(String)
  /// A value, with the label of its clause and the ordinal by which the layer above knows it.
  case value(label: String, kind: SlotKind, form: Form, ordinal: Int)

  /// As a message prints it.
  public var text: String {
    switch self {
    case .words(let words): "`\(words)`"
    case .value(_, .block, _, _), .value(_, .statements, _, _), .value(_, .table, _, _): "`{`"
    case .value(let label, _, _, _): label
    }
  }

  /// A clause by number, before anyone asks for its text.
  struct Source: Hashable, Sendable {
    var clause: Int32
    /// Its words are expected, not yet its value.
    var isIntroduced: Bool
  }
}

extension Matcher {
  mutating func collect(clause: Int32) {
    collect(Expectation.Source(clause: clause, isIntroduced: false))
  }

  private mutating func collect(_ source: Expectation.Source) {
    if !expectations.contains(source) { expectations.append(source) }
  }

  /// All that could stand at the position, the nearest first.
  mutating func collect(base: Int) {
    for index in (base..<frames.count).reversed() {
      let frame = frames[index]
      let compiled = table.compiled[Int(frame.form)]
      for next in 0..<Int(compiled.positionalCount) {
        let ordinal = Int(table.ordinals[Int(compiled.firstPositional) + next])
        let clause = table.clauses[Int(frame.firstClause) + ordinal]
        let isPassed = next < Int(frame.nextPositional) && !clause.kind.isBlock
        if isPassed || match.slots[Int(frame.firstSlot) + ordinal] >= 0 { continue }
        collect(clause: frame.firstClause + Int32(ordinal))
        if clause.isRequired { break }
      }
    }
    for index in (base..<frames.count).reversed() {
      let frame = frames[index]
      for ordinal in 0..<table.compiled[Int(frame.form)].clauseCount {
        let clause = table.clauses[Int(frame.firstClause + ordinal)]
        let isFilled = match.slots[Int(frame.firstSlot + ordinal)] >= 0
        if clause.isPositional || isFilled { continue }
        collect(Expectation.Source(clause: frame.firstClause + ordinal, isIntroduced: true))
      }
    }
  }

  /// What may follow the tokens of a range: for completion, and for an unfinished line.
  ///
  /// Of several forms under the phrase all are asked.
  public mutating func expectations(
    after tokens: [Token], _ range: Range<Int>, _ text: TokenText
  ) -> [Expectation] {
    expectations.removeAll(keepingCapacity: true)
    isCollecting = true
    failure = Failure()
    failure.target = range.upperBound
    _ = match(tokens, range, text)
    isCollecting = false
    let following = phrases(after: tokens[range])
    return following + table.expanded(expectations)
  }

  /// Phrases of which the tokens are the beginning: their next words.
  private func phrases(after tokens: ArraySlice<Token>) -> [Expectation] {
    let numbers = tokens.map(\.keyword)
    var seen: Set<String> = []
    return table.forms.compactMap { form in
      let words = form.phraseWords
      guard words.count > numbers.count else { return nil }
      let begins = zip(numbers, words).allSatisfy { $0 >= 0 && table.keywords.word($0) == $1 }
      let rest = words[numbers.count...].joined(separator: " ")
      return begins && seen.insert(rest).inserted ? .words(rest) : nil
    }
  }
}
