import ItemTracking
import LotwiseSyntax

/// Expects that the last statement of a block is refused, for this reason, and changes nothing.
struct ExpectFailureStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "expect failure",
      [
        .optional("code", is: .code, at: 0),
        .optional("facts", after: "where", is: .rest, at: 1),
        .optional("words", after: "saying", is: .text, at: 2),
        .required("statements", is: .statements, at: 3),
      ],
      summary: "Expect that the last statement of the block is refused and nothing changes.",
      examples: ["expect failure lot-required { ship 1 of BOLT }"])
  ]

  let code: String?
  let facts: [(name: String, value: String)]
  let words: String?
  let body: Block
  let place: SourceLocation
  /// Where a code goes that was left out.
  private let codePlace: GoldenUpdate.Target

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    code = arguments.string(0)
    words = arguments.string(2)
    body = arguments.block(3)
    place = arguments.wholePlace
    let first = arguments.tokens[arguments.range.lowerBound]
    let last = arguments.tokens[arguments.range.lowerBound + 1].span.end
    codePlace = GoldenUpdate.Target(
      source: arguments.text.source.id, span: LotwiseSyntax.Span(start: last, end: last),
      statement: first.start)
    var facts: [(name: String, value: String)] = []
    if let cell = arguments.cell(1) {
      let parts = arguments.words(cell).map(\.text)
      for part in parts.split(separator: "and") {
        let fact = Array(part)
        guard fact.count == 3, fact[1] == "=" else {
          throw Diagnostic(
            .unexpectedWord, "a fact is `found = 6`", at: arguments.place(cell.tokens))
        }
        facts.append((fact[0], fact[2]))
      }
    }
    self.facts = facts
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let failure = try session.failure(of: body)
    guard let failure else {
      throw .expectation(
        Diagnostic(
          .failureExpected,
          "expected \(code ?? "a failure"), but nothing was refused", at: place))
    }
    try check(failure)
    guard code == nil else { return .done }
    session.note(codePlace, " \(failure.code)")
    guard facts.isEmpty, words == nil, !session.updatesGoldens else { return .done }
    var diagnostic = Diagnostic(
      .expectationOpen, "the failure is left open; `lotwise test --update` names it", at: place,
      label: "it was \(failure.code)")
    diagnostic.notes = [failure.message]
    throw .expectation(diagnostic)
  }

  private func check(_ failure: Diagnostic) throws(StatementFailure) {
    if let code, failure.code != code, !isRule(code, of: failure) {
      throw wrong("expected \(code), got \(failure.code): \(failure.message)")
    }
    for fact in facts {
      guard let found = failure.facts.first(where: { $0.name == fact.name }) else {
        let known = failure.facts.map(\.name).joined(separator: ", ")
        throw wrong(
          "the refusal has no fact \(fact.name); it has \(known.isEmpty ? "none" : known)")
      }
      let agrees = Comparison.equal.holds(Value(word: found.value), Value(word: fact.value))
      if !agrees {
        throw wrong("\(fact.name) is \(found.value), expected \(fact.value)")
      }
    }
    if let words, !failure.message.contains(words) {
      throw wrong("the refusal does not say \"\(words)\": \(failure.message)")
    }
  }

  /// A rule's id may stand for any code that enforces it.
  private func isRule(_ id: String, of failure: Diagnostic) -> Bool {
    ErrorCode(rawValue: failure.code)?.rules.contains(id) == true
  }

  private func wrong(_ message: String) -> StatementFailure {
    .expectation(Diagnostic(.failureExpected, message, at: place))
  }
}

extension Session {
  /// Runs a block and takes back everything it did; gives why its last statement failed, if it did.
  mutating func failure(of body: Block) throws(StatementFailure) -> Diagnostic? {
    #if DEBUG
      // A copy of a large model would take longer than the test it guards.
      guard model.itemLedgerEntries.count < 5_000 else { return try failureTakenBack(body) }
      let copy = model.copy()
      let failure = try failureTakenBack(body)
      let isSame = model.same(as: copy)
      assert(isSame, "a refusal, taken back, left something behind")
      return failure
    #else
      return try failureTakenBack(body)
    #endif
  }

  private mutating func failureTakenBack(
    _ body: Block
  ) throws(StatementFailure) -> Diagnostic? {
    let start = model.mark
    let before = (lastMark, statementMarks, redoLogs, checkpoints)
    let depth = ownDepth
    heldMarks.append(start)
    dryRunDepth += 1
    ownDepth = openMarks.count + 1
    defer {
      heldMarks.removeLast()
      dryRunDepth -= 1
      ownDepth = depth
    }
    var failure: Diagnostic?
    do throws(StatementFailure) {
      failure = try lastFailure(of: body)
    } catch {
      model.rollBack(to: start)
      (lastMark, statementMarks, redoLogs, checkpoints) = before
      throw error
    }
    model.rollBack(to: start)
    (lastMark, statementMarks, redoLogs, checkpoints) = before
    return failure
  }

  private mutating func lastFailure(of body: Block) throws(StatementFailure) -> Diagnostic? {
    var tokens = body.tokens
    let ranges = Array(body.statements)
    for (index, range) in ranges.enumerated() {
      do throws(StatementFailure) {
        _ = try runStatement(&tokens, range, body.source)
      } catch {
        let diagnostic = try expectable(error)
        guard index == ranges.count - 1 else { throw error }
        return diagnostic
      }
    }
    return nil
  }

  /// A failure that `expect failure` can match; others pass on.
  func expectable(_ failure: StatementFailure) throws(StatementFailure) -> Diagnostic {
    switch failure {
    case .refusedAt(let diagnostic, _), .script(let diagnostic): return diagnostic
    case .refused(let refusal): return Diagnostic(refusal, at: nil, model.names)
    default: throw failure
    }
  }
}
