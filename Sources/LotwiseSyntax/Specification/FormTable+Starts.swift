extension FormTable {
  /// The clause of a number, as it was declared.
  func declaredClause(_ number: Int32) -> Clause {
    let compiled = clauses[Int(number)]
    return declared[Int(compiled.form)].clauses[Int(compiled.ordinal)]
  }

  /// The words and values of what was collected; a group is opened into what it can begin with.
  func expanded(_ sources: [Expectation.Source]) -> [Expectation] {
    var found: [Expectation] = []
    for source in sources {
      let clause = declaredClause(source.clause)
      switch source.part {
      case .words: found.append(.words(clause.words))
      case .value: found += Self.starts(of: clause.kind, clause)
      case .line: found += clause.kind.group?.forms.flatMap { Self.starts(of: $0) } ?? []
      }
    }
    var seen: Set<Expectation> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func starts(
    of kind: SlotKind, _ clause: Clause
  ) -> [Expectation] {
    let value = Expectation.value(label: clause.label, kind: kind, role: clause.role)
    switch kind {
    case .word(let choices):
      return choices.map { .words($0) }
    case .either(let choices, let other):
      return choices.map { .words($0) } + starts(of: other, clause)
    case .group(let group):
      return group.forms.flatMap { starts(of: $0) }
    default:
      return [value]
    }
  }

  private static func starts(of form: Form) -> [Expectation] {
    if !form.phrase.isEmpty { return [.words(form.phrase)] }
    var found: [Expectation] = []
    for clause in form.clauses where clause.isPositional {
      found += starts(of: clause.kind, clause)
      if clause.isRequired { return found }
    }
    return found + form.clauses.filter { !$0.isPositional }.map { .words($0.words) }
  }

  /// The form of a number, as it was declared.
  func declaredForm(_ number: Int32) -> Form? {
    number >= 0 ? declared[Int(number)] : nil
  }
}
