extension Matcher {
  /// A comma lengthens the list of the clause before it; before the words of another clause it
  /// says nothing.
  mutating func comma(_ view: View, _ base: Int) -> Bool {
    let next = position + 1
    let list = openList(view, base, before: next)
    guard next < limit else {
      if let list {
        position = next
        return failValue(.missing, list.clause)
      }
      return fail(.unexpected, at: position)
    }
    let isClause = view[next].kind == .word && beginsClause(view, at: next, base)
    guard let list, !isClause || belongs(view, to: list.clause, at: next) else {
      if isClause {
        position = next
        return true
      }
      return fail(.unexpected, at: position)
    }
    guard close(downTo: list.frame + 1) else { return false }
    position = next
    return value(view, clause: list.clause, frame: list.frame)
  }

  /// The innermost clause that was filled last and is a list; one of codes gives way to a list
  /// around it where what follows is better one of that.
  private func openList(
    _ view: View, _ base: Int, before next: Int
  ) -> (frame: Int, clause: Int)? {
    var codes: (frame: Int, clause: Int)?
    var index = frames.count - 1
    while index >= base {
      let frame = frames[index]
      if frame.lastClause >= 0 {
        let clause = Int(frame.firstClause) + Int(frame.lastClause)
        if table.clauses[clause].isList {
          let isOfCodes = table.clauses[clause].kind == .codeRange
          if codes != nil || !isOfCodes || isOneMoreCode(view, at: next) { return (index, clause) }
          codes = (index, clause)
        }
      }
      index -= 1
    }
    return codes
  }

  /// Neither a keyword nor a quantity of something.
  private func isOneMoreCode(_ view: View, at index: Int) -> Bool {
    guard index < limit, view[index].keyword < 0 else { return false }
    var isBeforeOf = false
    for place in index + 1..<max(index + 1, min(index + 3, limit)) {
      isBeforeOf = isBeforeOf || view[place].keyword == table.fixed.of
    }
    guard isBeforeOf else { return true }
    return QuantityText.value(view.text.bytes(of: view[index])) == nil
  }

  private func beginsClause(_ view: View, at index: Int, _ base: Int) -> Bool {
    (base..<frames.count).contains {
      hasIntroducer(view, Int(frames[$0].form), at: index)
        || beginsListByPosition(view, frames[$0], at: index)
    }
  }

  /// Whether words stand here that begin a list which may still follow: `post SO1, ship`.
  ///
  /// One of any words at all begins wherever it is due.
  private func beginsListByPosition(_ view: View, _ frame: Frame, at index: Int) -> Bool {
    let compiled = table.compiled[Int(frame.form)]
    for next in Int(frame.nextPositional)..<Int(compiled.positionalCount) {
      let ordinal = Int(table.ordinals[Int(compiled.firstPositional) + next])
      let clause = table.clauses[Int(compiled.firstClause) + ordinal]
      guard clause.isList else { continue }
      if clause.kind == .value || phraseLength(view, clause, at: index) > 0 { return true }
    }
    return false
  }

  /// Whether words that could begin another clause are the next value of the list all the same.
  private func belongs(_ view: View, to clause: Int, at index: Int) -> Bool {
    let clause = table.clauses[clause]
    if phraseLength(view, clause, at: index) > 0 { return true }
    guard clause.kind == .group else { return false }
    let form = Int(table.groups[Int(clause.group)].defaultForm)
    guard form >= 0, hasIntroducer(view, form, at: index) else { return false }
    let compiled = table.compiled[form]
    return !(0..<Int(compiled.positionalCount)).contains {
      let ordinal = Int(table.ordinals[Int(compiled.firstPositional) + $0])
      return table.clauses[Int(compiled.firstClause) + ordinal].isRequired
    }
  }
}
