import LotwiseSyntax

extension Form {
  /// The form as its statement declares it, for help that explains answers once for all.
  var unanswered: Form {
    guard answerSlot >= 0 else { return self }
    return Form(
      phrase, clauses.dropLast(), exclusions: exclusions, summary: summary, examples: examples,
      takesClausesInBlock: takesClausesInBlock)
  }

  /// The place of the answers, -1 where a form takes none.
  var answerSlot: Int {
    guard let last = clauses.last, last.kind == AnswerClause.kind else { return -1 }
    return last.ordinal
  }
}
