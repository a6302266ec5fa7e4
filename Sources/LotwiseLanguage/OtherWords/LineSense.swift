import LotwiseSyntax

/// Whether a line makes sense where another stands in a source.
struct LineSense {
  let names: KnownNames
  private let others: [String: Set<ScriptNames.Kind>]
  private let validator = StatementValidator()
  /// What it stands on has been done: it can be tried.
  private let tries: Bool
  private var number = Int32.max

  init(
    names: KnownNames, others: [String: Set<LinePart.Kind>], tries: Bool
  ) {
    (self.names, self.tries) = (names, tries)
    self.others = others.mapValues { Set($0.compactMap { ScriptNames.Kind($0) }) }
  }

  /// Whether a form takes a line, and no name in it stands for what it is not.
  mutating func fits(_ line: String, in session: borrowing Session) -> Bool {
    number -= 1
    let text = SourceText(id: SourceID(number: number), name: "", line)
    return validator.accepts(text)
      && names.fit(
        text, isWhole: !tries,
        known: { session.knownKinds($0).union(others[$0.uppercased()] ?? []) })
  }

  /// Whether it would run, too, where that can be tried.
  mutating func isSensible(_ line: String, in session: inout Session) -> Bool {
    fits(line, in: session) && (!tries || session.wouldRun(line))
  }
}
