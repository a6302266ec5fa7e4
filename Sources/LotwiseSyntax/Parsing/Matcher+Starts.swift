extension Matcher {
  /// Whether a value of a clause can begin at a place: what lets an optional one be passed over.
  mutating func canStart(_ view: View, _ clause: FormTable.CompiledClause, at index: Int) -> Bool {
    guard index < limit else { return false }
    let token = view[index]
    let isOpen =
      token.flags.rawValue
      & (Token.Flags.interpolated.rawValue
        | Token.Flags.expanded.rawValue) != 0
    let isWord = token.kind == .word
    if clause.choiceCount > 0, isWord, isOpen || choice(view, clause, at: index) != nil {
      return true
    }
    switch clause.kind {
    case .code, .codeRange, .value, .path:
      return isWord || token.kind == .string
    case .group:
      return canStart(view, group: Int(clause.group), at: index)
    case .amount:
      return isWord && startsAmount(view, token, isOpen, at: index)
    case .quantity, .integer:
      return isWord && (isOpen || isNumber(view, token))
    case .date:
      return isWord && (isOpen || startsDate(view, token))
    case .dateFormula:
      return isWord && (isOpen || isFormula(view, token))
    case .text:
      return token.kind == .string || (isWord && isOpen)
    case .expression, .statement, .words, .rest:
      return isWord || token.kind == .string || token.kind == .openParen
        || token.kind == .openBracket
    case .block, .statements, .table:
      return token.kind == .openBrace
    case .word, .flag:
      return false
    }
  }

  private mutating func isNumber(_ view: View, _ token: Token) -> Bool {
    hasReadText = true
    let bytes = view.text.bytes(of: token)
    guard let first = bytes.first else { return false }
    if Byte.isDigit(first) { return true }
    return bytes.count > 1 && (first == Byte.minus || first == Byte.plus)
      && Byte.isDigit(bytes[1])
  }

  /// `X of` is an amount whatever X is, so that a slip in the number is called one.
  private mutating func startsAmount(
    _ view: View, _ token: Token, _ isOpen: Bool, at index: Int
  ) -> Bool {
    if isOf(view, index + 1) { return true }
    guard isOf(view, index + 2), view[index + 1].kind == .word else { return false }
    return isOpen || isNumber(view, token)
  }

  private mutating func startsDate(_ view: View, _ token: Token) -> Bool {
    if token.keyword >= 0 {
      return token.keyword == table.fixed.today || token.keyword == table.fixed.none
    }
    hasReadText = true
    return DateText.isShaped(view.text.bytes(of: token))
  }

  private mutating func isFormula(_ view: View, _ token: Token) -> Bool {
    hasReadText = true
    return DateText.isFormula(view.text.bytes(of: token))
  }

  private mutating func canStart(_ view: View, group: Int, at index: Int) -> Bool {
    let group = table.groups[group]
    if group.count > 1 || group.defaultForm < 0 {
      for form in Int(group.firstForm)..<Int(group.firstForm + group.count)
      where startsWith(view, table.compiled[form], at: index) {
        return true
      }
    }
    return group.defaultForm >= 0 && canStart(view, form: Int(group.defaultForm), at: index)
  }

  /// Whether a form without a phrase can begin here: with a value, or with a clause of its own.
  mutating func canStart(_ view: View, form: Int, at index: Int) -> Bool {
    let compiled = table.compiled[form]
    for next in 0..<Int(compiled.positionalCount) {
      let ordinal = Int(table.ordinals[Int(compiled.firstPositional) + next])
      let clause = table.clauses[Int(compiled.firstClause) + ordinal]
      if canStart(view, clause, at: index) { return true }
      if clause.isRequired { return false }
    }
    return hasIntroducer(view, form, at: index)
  }

  /// Whether the form has a clause that begins with the word at a place.
  func hasIntroducer(_ view: View, _ form: Int, at index: Int) -> Bool {
    let token = view[index]
    guard token.kind == .word, token.keyword >= 0 else { return false }
    var candidate = table.introducer(table.compiled[form].row, token.keyword)
    while candidate > 0 {
      let introducer = table.introducers[Int(candidate) - 1]
      if begins(view, at: index, with: introducer.firstWord, introducer.wordCount) { return true }
      candidate = introducer.next
    }
    return false
  }
}
