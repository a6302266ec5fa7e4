import ItemTracking
import LotwiseSyntax

/// Expects that the last statement of a block is refused, for this reason, and changes nothing.
///
/// Without a reason any refusal of the model will do; a mistake in the words is not one, and has to
/// be named.
struct ExpectFailureStatement: Statement {
  static let leaders = ["expect"]
  static let forms = [
    StatementForm(
      "expect failure",
      "Expect that the last statement of the block is refused and nothing changes.",
      ["expect failure lot-required { ship 1 of BOLT }", "expect failure { ship 1 of BOLT }"]
    ) { form in
      form.mark([.expectsFailure, .expects])
      let code = form.optional("code", Name.self, as: .refusal)
      let words = form.optional("words", after: "saying", String.self)
      let facts = form.optional("facts", after: "where", Facts.self)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        let named = try a.value(code)
        if let named { try RefusalNames.check(named, at: a.place(of: code)) }
        let first = a.tokens[a.range.lowerBound]
        let last = a.tokens[a.range.lowerBound + 1].span.end
        return ExpectFailureStatement(
          code: named, facts: try a.value(facts) ?? [], words: try a.value(words),
          body: try a.value(body), place: a.wholePlace,
          codePlace: GoldenUpdate.Target(
            source: a.text.source.id, span: LotwiseSyntax.Span(start: last, end: last),
            statement: first.start))
      }
    }
  ]

  /// `found = 6 and required = 5`.
  private enum Facts: ClauseValue {
    typealias Value = [(name: String, value: String)]

    static var kind: SlotKind { .rest }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> [(name: String, value: String)] {
      var facts: [(name: String, value: String)] = []
      for part in arguments.words(matched).map(\.text).split(separator: "and") {
        let fact = Array(part)
        guard fact.count == 3, fact[1] == "=" else {
          throw Diagnostic(
            .unexpectedWord, "a fact is `found = 6`", at: arguments.place(matched.tokens))
        }
        facts.append((fact[0], fact[2]))
      }
      return facts
    }
  }

  let code: String?
  let facts: [(name: String, value: String)]
  let words: String?
  let body: Block
  let place: SourceLocation
  /// Where a code goes that was left out.
  private let codePlace: GoldenUpdate.Target

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let failure = try session.failure(of: body)
    guard let failure else {
      throw .expectation(
        Diagnostic(
          .failureExpected,
          "expected \(code ?? "a failure"), but nothing was refused", at: place))
    }
    try check(failure, session.sources)
    guard code == nil else { return .done }
    session.note(codePlace, " \(failure.code)")
    guard facts.isEmpty, words == nil, ErrorCode(rawValue: failure.code) == nil,
      !session.testRun.updatesGoldens
    else { return .done }
    var diagnostic = Diagnostic(
      .expectationOpen, "a mistake in the words is expected by its name", at: place,
      label: "it was \(failure.code); `lotwise test --update` writes it")
    diagnostic.notes = [failure.message]
    throw .expectation(diagnostic)
  }

  /// Of several that the block was refused with, the first that has the code counts.
  private func check(_ first: Diagnostic, _ sources: SourceList) throws(StatementFailure) {
    guard let failure = ([first] + first.others).first(where: isExpected) else {
      throw wrong("expected \(code ?? "a refusal"), got \(first.code): \(first.message)")
    }
    var known = failure.facts
    if let place = failure.place {
      // What the caret stands under.
      known.append(Diagnostic.Fact(name: "at", value: sources[place.source].string(place.span)))
    }
    for fact in facts {
      guard let found = known.first(where: { $0.name == fact.name }) else {
        let known = known.map(\.name).joined(separator: ", ")
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

  private func isExpected(_ failure: Diagnostic) -> Bool {
    guard let code else { return true }
    return failure.code == code || isRule(code, of: failure)
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
    let before = (history.past, trail.lastMessages, scopes)
    let depth = history.ownDepth
    history.heldMarks.append(start)
    dryRunDepth += 1
    history.ownDepth = history.openMarks.count + 1
    defer {
      history.heldMarks.removeLast()
      dryRunDepth -= 1
      history.ownDepth = depth
    }
    var failure: Diagnostic?
    do throws(StatementFailure) {
      failure = try lastFailure(of: body)
    } catch {
      model.rollBack(to: start)
      (history.past, trail.lastMessages, scopes) = before
      throw error
    }
    model.rollBack(to: start)
    (history.past, trail.lastMessages, scopes) = before
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
