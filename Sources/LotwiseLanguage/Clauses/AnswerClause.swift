import ItemTracking
import LotwiseSyntax

/// `answering yes`, `answering no to delete-tracking`: what a statement answers where BC asks.
enum AnswerClause: ClauseGroup {
  typealias Value = CommandDialog.Reply

  static let group = GroupForms<CommandDialog.Reply>("answer") { form in
    let answer = form.required("answer", Answer.self)
    let question = form.optional("question", after: "to", Question.self)
    return { a throws(Diagnostic) in
      CommandDialog.Reply(try a.value(answer), to: try a.value(question))
    }
  }

  /// The code of a question.
  private enum Question: ClauseValue {
    static var kind: SlotKind { .code }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> ErrorCode {
      let name = arguments.string(matched)
      if let code = ErrorCode(rawValue: name) { return code }
      let near = SpellingSuggestions.suggestions(
        for: name, among: ErrorCode.allCases.map(\.rawValue), limit: 1)
      throw Diagnostic(
        .unexpectedWord, "there is no question `\(name)`", at: arguments.place(matched.tokens),
        label: near.first.map { "did you mean `\($0)`?" } ?? "")
    }
  }
}

extension Answer: ClauseChoice {
  public static var allCases: [Answer] { [.no, .yes] }
  var word: String { self == .no ? "no" : "yes" }
}

extension FormBuilder {
  /// The clause that every statement has.
  mutating func answers() -> ListSlot<AnswerClause> {
    list("answer", after: "answering", of: AnswerClause.self, summary: "where BC would ask")
  }
}

extension Arguments {
  /// The answers that a statement gives beforehand, to each question one.
  @inline(__always)
  mutating func answers(
    _ slot: ListSlot<AnswerClause>?
  ) throws(Diagnostic) -> [CommandDialog.Reply] {
    guard let slot, has(slot) else { return [] }
    let replies = try values(slot)
    for (index, reply) in replies.enumerated()
    where replies[..<index].contains(where: { $0.question == reply.question }) {
      let question = reply.question.map { "the question `\($0.rawValue)`" } ?? "every question"
      throw Diagnostic(
        .givenTwice, "\(question) is answered twice", at: wholePlace,
        label: "one of the answers would be dropped")
    }
    return replies
  }
}
