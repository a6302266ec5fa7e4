import ItemTracking
import LotwiseSyntax

/// Expects that a block succeeds and tells, or does not tell, something on the way.
///
/// The block is an ordinary part of the script whose talk is listened to: unlike what is expected
/// to fail, what it did stays done. Only a question that nothing answers refuses its statement,
/// which is taken back as always; `what if` takes all of a block back.
struct ExpectMessageStatement: Statement {
  private static let kinds: [(word: String, severity: Message.Severity)] = [
    ("warning", .warning), ("message", .message), ("question", .question),
  ]

  static let leaders = ["expect"]
  static let forms =
    kinds.map { kind in
      StatementForm(
        "expect \(kind.word)",
        "Expect that the block tells a \(kind.word); what the block does stays done.",
        ["expect \(kind.word) double-allocation { ship 1 of BOLT }"]
      ) { form in
        form.mark(.expects)
        form.mark(.hasSteps)
        let code = form.required("code", Name.self, as: .refusal)
        let words = form.optional("words", after: "saying", String.self)
        let body = form.required("statements", Block.self)
        return { a throws(Diagnostic) in
          let named = try a.value(code)
          try RefusalNames.check(named, at: a.place(of: code))
          return ExpectMessageStatement(
            severity: kind.severity, code: named, words: try a.value(words),
            body: try a.value(body), place: a.wholePlace)
        }
      }
    }
    + kinds.map { kind in
      StatementForm(
        "expect no \(kind.word)",
        "Expect that the block tells no \(kind.word); what the block does stays done.",
        ["expect no \(kind.word) { ship 1 of BOLT }"]
      ) { form in
        form.mark(.expects)
        form.mark(.hasSteps)
        let body = form.required("statements", Block.self)
        return { a throws(Diagnostic) in
          ExpectMessageStatement(
            severity: kind.severity, code: nil, words: nil, body: try a.value(body),
            place: a.wholePlace)
        }
      }
    }

  let severity: Message.Severity
  /// Nil expects none of the kind.
  let code: String?
  let words: String?
  let body: Block
  let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let outer = session.trail.collectedMessages
    session.trail.collectedMessages = []
    defer { session.trail.collectedMessages = outer }
    var asked: ReportedMessage?
    do throws(StatementFailure) {
      try session.runSteps(body)
    } catch {
      guard severity == .question, case .refusedAt(let diagnostic, let refusal) = error,
        refusal.isQuestion
      else { throw error }
      asked = ReportedMessage(severity: .question, diagnostic: diagnostic, answer: nil)
    }
    var told = session.trail.collectedMessages ?? []
    if let asked { told.append(asked) }
    try check(told.filter { $0.severity == severity })
    return .done
  }

  private func check(_ told: [ReportedMessage]) throws(StatementFailure) {
    guard let code else {
      guard let first = told.first else { return }
      throw wrong(
        "expected none, but found \(first.diagnostic.code): \(first.diagnostic.message)")
    }
    let coded = told.filter {
      $0.diagnostic.code == code
        || ErrorCode(rawValue: $0.diagnostic.code)?.rules.contains(code) == true
    }
    guard !coded.isEmpty else {
      let found = told.map(\.diagnostic.code).joined(separator: ", ")
      throw wrong("expected \(code), but found \(found.isEmpty ? "none" : found)")
    }
    if let words, !coded.contains(where: { $0.diagnostic.message.contains(words) }) {
      let said = coded.map(\.diagnostic.message).joined(separator: "; ")
      throw wrong("the messages do not say \"\(words)\": \(said)")
    }
  }

  private func wrong(_ message: String) -> StatementFailure {
    .expectation(Diagnostic(.expectationFailed, message, at: place))
  }
}
