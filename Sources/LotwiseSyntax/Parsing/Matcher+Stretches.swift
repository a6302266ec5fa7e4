extension Matcher {
  /// Tokens that are kept as they are: an expression, a statement inside this one, the rest.
  mutating func stretch(
    _ view: View, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    let start = position
    let end =
      switch clause.kind {
      case .expression: expressionEnd(view, start)
      case .words: wordsEnd(view, start, frames[frame], clause.ordinal)
      default: restEnd(view, start, of: Int(frames[frame].form))
      }
    guard end > start else { return failValue(.missing, index) }
    // The place may be within parentheses that are still open.
    let isWithin = failure.target == end || clause.kind == .words && failure.target < end
    if isCollecting, failure.target > start, isWithin { collect(clause: Int32(index)) }
    position = end
    if clause.kind != .statement { noteVariables(view, start, end) }
    add(MatchedValue(start: Int32(start), end: Int32(end), ordinal: clause.ordinal), frame)
    if clause.kind == .statement {
      match.nested.append(
        Match.NestedRange(start: Int32(start), end: Int32(end), isBlock: false))
    }
    return true
  }

  /// Words with variables in what is kept as it is.
  private mutating func noteVariables(_ view: View, _ start: Int, _ end: Int) {
    for index in start..<end where view[index].flags.contains(.interpolated) {
      match.interpolations.append(Int32(index))
    }
  }

  /// Up to the end, or to the block that the form itself takes.
  private func restEnd(_ view: View, _ start: Int, of form: Int) -> Int {
    let stopsAtBlock = table.compiled[form].hasBlock
    var index = start
    while index < limit {
      let token = view[index]
      if token.kind == .openBrace, stopsAtBlock { break }
      if token.kind == .separator { break }
      index += 1 + token.distanceToPartner
    }
    return min(index, limit)
  }

  /// Up to the end, to the block of the form, or to words that begin another clause of it.
  private func wordsEnd(
    _ view: View, _ start: Int, _ frame: Frame, _ ordinal: Int16
  ) -> Int {
    let stopsAtBlock = table.compiled[Int(frame.form)].hasBlock
    var index = start
    while index < limit {
      let token = view[index]
      if token.kind == .openBrace, stopsAtBlock { break }
      if token.kind == .separator { break }
      if index > start, beginsOther(view, index, frame, ordinal) { break }
      index += 1 + token.distanceToPartner
    }
    return min(index, limit)
  }

  /// Whether another clause of the form begins here; after a comma or an operator a value stands.
  private func beginsOther(
    _ view: View, _ index: Int, _ frame: Frame, _ ordinal: Int16
  ) -> Bool {
    let (token, last) = (view[index], view[index - 1])
    guard token.kind == .word, token.keyword >= 0, last.kind != .comma,
      last.keyword < 0 || !isOperator(last)
    else { return false }
    var candidate = table.introducer(frame.row, token.keyword)
    while candidate > 0 {
      let introducer = table.introducers[Int(candidate) - 1]
      candidate = introducer.next
      guard introducer.ordinal != ordinal,
        begins(view, at: index, with: introducer.firstWord, introducer.wordCount)
      else { continue }
      let next = index + Int(introducer.wordCount)
      // `as of` goes on within the words: no other clause has the bare word `of` for its value.
      if isOf(view, next) { continue }
      // A file stands in quotes; the same word may come before a date of the words.
      let isText = table.clauses[Int(frame.firstClause) + Int(introducer.ordinal)].kind == .text
      if !isText || (next < limit && view[next].kind == .string) { return true }
    }
    return false
  }

  /// Operands and operators take turns; two operands in a row end the expression.
  private func expressionEnd(_ view: View, _ start: Int) -> Int {
    var index = start
    var isOperandDue = true
    while index < limit {
      let token = view[index]
      switch token.kind {
      case .word where isOperandDue:
        let isPrefix =
          token.keyword >= 0
          && (token.keyword == table.fixed.not || token.keyword == table.fixed.minus)
        isOperandDue = isPrefix
      case .word where token.keyword >= 0 && isOperator(token):
        isOperandDue = true
      case .string where isOperandDue, .openParen where isOperandDue,
        .openBracket where isOperandDue:
        isOperandDue = false
      default:
        return isOperandDue && index > start ? index - 1 : index
      }
      index += 1 + token.distanceToPartner
    }
    return min(index, limit)
  }

  private func isOperator(_ token: Token) -> Bool {
    let operators = table.fixed.operators
    return Int(token.keyword) < operators.count && operators[Int(token.keyword)]
  }
}
