import LotwiseSyntax

/// Which statements have a clause, for `help expires`.
enum ClauseIndex {
  /// A clause of a statement, or of the lines of its block.
  struct Use {
    let form: Form
    let clause: Clause
    let isInLine: Bool
  }

  /// The words of the clause that a word names: its own, or the one that it is another word for.
  static func words(meantBy name: String) -> String {
    let others = StatementRegistry.table.synonyms.clauses
    return others.keys.sorted().first { others[$0]?.contains(name) ?? false } ?? name
  }

  /// The clauses that begin with these words, by statement in the order of the registry.
  static func uses(of words: String) -> [Use] {
    StatementRegistry.table.forms.compactMap { form in
      var groups: Set<String> = []
      let own = form.clauses.first { $0.words == words }
      return (own ?? clause(words, in: form, &groups)).map {
        Use(form: form, clause: $0, isInLine: own == nil)
      }
    }
  }

  private static func clause(
    _ words: String, in form: Form, _ groups: inout Set<String>
  ) -> Clause? {
    for clause in form.clauses {
      if clause.words == words { return clause }
      guard let group = clause.kind.group, groups.insert(group.name).inserted else { continue }
      for inner in group.forms {
        if let found = self.clause(words, in: inner, &groups) { return found }
      }
    }
    return nil
  }
}
