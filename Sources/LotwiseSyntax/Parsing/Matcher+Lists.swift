extension Matcher {
  /// A comma lengthens the list of the clause before it; before the words of another clause it
  /// says nothing.
  mutating func comma(_ view: View, _ base: Int) -> Bool {
    let list = openList(base)
    let next = position + 1
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

  /// The innermost clause that was filled last and is a list.
  private func openList(_ base: Int) -> (frame: Int, clause: Int)? {
    var index = frames.count - 1
    while index >= base {
      let frame = frames[index]
      if frame.lastClause >= 0 {
        let clause = Int(frame.firstClause) + Int(frame.lastClause)
        if table.clauses[clause].isList { return (index, clause) }
      }
      index -= 1
    }
    return nil
  }

  private func beginsClause(_ view: View, at index: Int, _ base: Int) -> Bool {
    (base..<frames.count).contains { hasIntroducer(view, Int(frames[$0].form), at: index) }
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
