/// What may stand at a place: words as they are, or a value of a kind.
///
/// Messages print it; completion fills in the values from the model.
public enum Expectation: Hashable, Sendable {
  /// Keywords: the words of a clause, a choice, the phrase of a statement.
  case words(String)
  /// A value, with the label of its clause and the role by which the layer above knows it.
  case value(label: String, kind: SlotKind, role: ClauseRole)

  /// Whether a code may stand there, which a keyword in quotes would be.
  var isOfCode: Bool {
    if case .value(_, let kind, _) = self {
      [.code, .codeRange, .path, .value].contains(kind)
    } else {
      false
    }
  }

  /// As a message prints it.
  public var text: String {
    switch self {
    case .words(let words): "`\(words)`"
    case .value(_, .block, _), .value(_, .statements, _), .value(_, .table, _): "`{`"
    case .value(let label, _, _): label
    }
  }

  /// A clause by number, before anyone asks for its text.
  struct Source: Hashable, Sendable {
    var clause: Int32
    var part: Part
  }

  /// Which part of a clause is expected.
  enum Part: Sendable {
    /// Its words, not yet its value.
    case words
    case value
    /// A line of its block.
    case line
  }
}

extension Matcher {
  mutating func collect(clause: Int32, _ part: Expectation.Part = .value) {
    let source = Expectation.Source(clause: clause, part: part)
    if !expectations.contains(source) { expectations.append(source) }
    if surroundings.isEmpty { collectSurroundings() }
  }

  /// Notes what is said already, the latest record first.
  private mutating func collectSurroundings() {
    for index in (0..<frames.count).reversed() {
      let frame = frames[index]
      for ordinal in 0..<table.compiled[Int(frame.form)].clauseCount {
        let cell = match.slots[Int(frame.firstSlot + ordinal)]
        guard cell >= 0 else { continue }
        surroundings.append(
          Surrounding(
            role: table.declaredClause(frame.firstClause + ordinal).role,
            token: Int(match.cells[Int(cell)].start)))
      }
    }
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
        collect(clause: frame.firstClause + ordinal, .words)
      }
    }
  }

  /// What may follow the tokens of a range: for completion, and for an unfinished line.
  ///
  /// Of several forms under the phrase all are asked.
  public mutating func expectations(
    after tokens: [Token], _ range: Range<Int>, _ text: TokenText
  ) -> [Expectation] {
    let following = phrases(after: tokens[range])
    return following + expectations(at: range.upperBound, of: tokens, range, text)
  }

  /// What may stand at one token of a statement, which need not be whole.
  public mutating func expectations(
    at token: Int, of tokens: [Token], _ range: Range<Int>, _ text: TokenText
  ) -> [Expectation] {
    expectations.removeAll(keepingCapacity: true)
    surroundings.removeAll(keepingCapacity: true)
    isCollecting = true
    triesAllForms = true
    failure = Failure()
    failure.target = token
    _ = match(tokens, range, text)
    isCollecting = false
    triesAllForms = false
    return table.expanded(expectations)
  }

  /// A value that stands before the place of the expectations: what narrows a choice.
  public struct Surrounding: Hashable, Sendable {
    /// What its clause is to the layer above: an item, a location.
    public let role: ClauseRole
    public let token: Int
  }

  /// Phrases of which the tokens are the beginning: their next words.
  public func phrases(after tokens: ArraySlice<Token>) -> [Expectation] {
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
