import ItemTracking
import LotwiseSyntax

extension Form {
  /// `answering yes`, `answering no to delete-tracking`: what a statement answers where BC asks.
  private static let reply = FormGroup(
    "answer",
    [
      .required("answer", is: .word(["no", "yes"]), at: 0),
      .optional("question", after: "to", is: .code, at: 1),
    ])

  /// The form with the clause that every statement has.
  ///
  /// A form that takes whatever follows has no place for it; its inner statements have.
  var answerable: Form {
    let takesAll = clauses.contains {
      switch $0.kind {
      case .rest, .statement, .expression: true
      default: false
      }
    }
    guard !takesAll else { return self }
    let clause = Clause.list(
      "answer", after: "answering", of: .group(Self.reply), at: clauses.count,
      summary: "where BC would ask")
    return Form(
      phrase, clauses + [clause], summary: summary, examples: examples,
      takesClausesInBlock: takesClausesInBlock)
  }

  /// The form as its statement declares it, for help that explains answers once for all.
  var unanswered: Form {
    guard answerSlot >= 0 else { return self }
    return Form(
      phrase, clauses.dropLast(), summary: summary, examples: examples,
      takesClausesInBlock: takesClausesInBlock)
  }

  /// The place of that clause, -1 where a form has none.
  var answerSlot: Int {
    guard let last = clauses.last, last.words == "answering" else { return -1 }
    return last.ordinal
  }
}

extension Arguments {
  /// The answers that the statement gives beforehand.
  func replies() throws(Diagnostic) -> [CommandDialog.Reply] {
    guard answerSlot >= 0, matcher.match.has(answerSlot) else { return [] }
    var replies: [CommandDialog.Reply] = []
    for cell in matcher.match.list(answerSlot, of: 0) {
      let record = Int(cell.record)
      let answer: Answer = self.cell(0, of: record)?.value == 0 ? .no : .yes
      guard let question = self.cell(1, of: record) else {
        replies.append(CommandDialog.Reply(answer))
        continue
      }
      let name = string(question)
      guard let code = ErrorCode(rawValue: name) else {
        let near = SpellingSuggestions.suggestions(
          for: name, among: ErrorCode.allCases.map(\.rawValue), limit: 1)
        throw Diagnostic(
          .unexpectedWord, "there is no question `\(name)`", at: place(question.tokens),
          label: near.first.map { "did you mean `\($0)`?" } ?? "")
      }
      replies.append(CommandDialog.Reply(answer, to: code))
    }
    return replies
  }
}
