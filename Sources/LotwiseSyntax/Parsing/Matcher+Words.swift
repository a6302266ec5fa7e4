extension Matcher {
  /// A word is, in this order: the value that must follow at once, the words of a clause, or the
  /// next value by position.
  ///
  /// Of two that fit, the longer one is meant.
  mutating func word(_ view: View, _ token: Token, _ base: Int) -> Bool {
    let last = frames.count - 1
    if frames[last].isDirect {
      frames[last].isDirect = false
      return positional(view, base)
    }
    guard token.keyword >= 0 else { return positional(view, base) }
    guard let found = introducer(view, token, base) else { return positional(view, base) }
    if isPositionalMeant(view, insteadOf: found.length, base) { return positional(view, base) }
    return clause(view, found)
  }

  struct FoundIntroducer {
    var frame: Int
    var ordinal: Int
    var length: Int
  }

  /// The clause that begins here, of the latest record that has one; the longest words win.
  private func introducer(_ view: View, _ token: Token, _ base: Int) -> FoundIntroducer? {
    var best: FoundIntroducer?
    var index = frames.count - 1
    while index >= base {
      var candidate = table.introducer(frames[index].row, token.keyword)
      while candidate > 0 {
        let introducer = table.introducers[Int(candidate) - 1]
        let length = Int(introducer.wordCount)
        if length > best?.length ?? 0,
          begins(view, at: position, with: introducer.firstWord, introducer.wordCount)
        {
          best = FoundIntroducer(frame: index, ordinal: Int(introducer.ordinal), length: length)
          break
        }
        candidate = introducer.next
      }
      index -= 1
    }
    return best
  }

  /// Whether the words are a choice, or the phrase of a group, that is longer than the clause's
  /// words; of equal length, whether a value is due here that the form cannot do without.
  private func isPositionalMeant(_ view: View, insteadOf length: Int, _ base: Int) -> Bool {
    let frame = frames[frames.count - 1]
    let compiled = table.compiled[Int(frame.form)]
    for index in Int(frame.nextPositional)..<Int(compiled.positionalCount) {
      let ordinal = table.ordinals[Int(compiled.firstPositional) + index]
      let clause = table.clauses[Int(frame.firstClause) + Int(ordinal)]
      let known = phraseLength(view, clause, at: position)
      let isFilled = match.slots[Int(frame.firstSlot) + Int(ordinal)] >= 0
      if !isFilled, known > length || (known == length && clause.isRequired) { return true }
      if clause.isRequired, !isFilled { return false }
    }
    return false
  }

  /// How many words of a choice or of a group's phrase stand at a place.
  func phraseLength(_ view: View, _ clause: FormTable.CompiledClause, at start: Int) -> Int {
    var longest = choice(view, clause, at: start)?.length ?? 0
    guard clause.kind == .group else { return longest }
    let group = table.groups[Int(clause.group)]
    for form in Int(group.firstForm)..<Int(group.firstForm + group.count) {
      let compiled = table.compiled[form]
      if compiled.wordCount > longest, startsWith(view, compiled, at: start) {
        longest = Int(compiled.wordCount)
      }
    }
    return longest
  }

  func startsWith(_ view: View, _ form: FormTable.CompiledForm, at start: Int) -> Bool {
    guard form.wordCount > 0, start < limit else { return false }
    let token = view[start]
    guard token.kind == .word, token.keyword == table.words[Int(form.firstWord)] else {
      return false
    }
    return begins(view, at: start, with: form.firstWord, form.wordCount)
  }

  /// The longest choice that stands at a place.
  func choice(
    _ view: View, _ clause: FormTable.CompiledClause, at start: Int
  ) -> (index: Int, length: Int)? {
    guard clause.choiceCount > 0, start < limit else { return nil }
    let token = view[start]
    guard token.kind == .word else { return nil }
    if token.flags.contains(.expanded) { return expandedChoice(view, clause, token) }
    guard token.keyword >= 0 else { return nil }
    var best: (index: Int, length: Int)?
    for index in 0..<Int(clause.choiceCount) {
      let choice = table.choices[Int(clause.firstChoice) + index]
      if table.words[Int(choice.firstWord)] == token.keyword,
        Int(choice.wordCount) > best?.length ?? 0,
        begins(view, at: start, with: choice.firstWord, choice.wordCount)
      {
        best = (index, Int(choice.wordCount))
      }
    }
    return best
  }

  /// A variable may hold the words of a choice; they are compared as text.
  private func expandedChoice(
    _ view: View, _ clause: FormTable.CompiledClause, _ token: Token
  ) -> (index: Int, length: Int)? {
    let text = String(decoding: view.text.bytes(of: token), as: UTF8.self)
    for index in 0..<Int(clause.choiceCount)
    where words(of: table.choices[Int(clause.firstChoice) + index]) == text {
      return (index, 1)
    }
    return nil
  }

  func words(of choice: FormTable.Choice) -> String {
    let numbers = table.words[Int(choice.firstWord)..<Int(choice.firstWord + choice.wordCount)]
    return numbers.map { table.keywords.word($0) }.joined(separator: " ")
  }

  /// A clause with its introducing words, which stand at the position.
  private mutating func clause(_ view: View, _ found: FoundIntroducer) -> Bool {
    let frame = frames[found.frame]
    let clause = frame.firstClause + Int32(found.ordinal)
    let compiled = table.clauses[Int(clause)]
    let known = match.slots[Int(frame.firstSlot) + found.ordinal]
    if known >= 0 {
      if !compiled.isList {
        return fail(.givenTwice, at: position, clause: clause, firstCell: known)
      }
      guard close(downTo: found.frame + 1) else { return false }
    }
    if compiled.excludedCount > 0, isExcluded(clause, frame) { return false }
    position += found.length
    if compiled.kind == .flag {
      let start = position - found.length
      add(
        MatchedValue(start: Int32(start), end: Int32(position), ordinal: compiled.ordinal),
        found.frame)
      return true
    }
    return value(view, clause: Int(clause), frame: found.frame)
  }

  /// Whether a clause stands already that excludes this one; the statement is then wrong.
  private mutating func isExcluded(_ clause: Int32, _ frame: Frame) -> Bool {
    let compiled = table.clauses[Int(clause)]
    for index in 0..<Int(compiled.excludedCount) {
      let other = table.exclusions[Int(compiled.firstExcluded) + index]
      let known = match.slots[Int(frame.firstSlot) + Int(other)]
      guard known >= 0 else { continue }
      return !fail(.excluded, at: position, clause: clause, firstCell: known)
    }
    return false
  }

  /// The next value by position, of the latest record that takes one.
  mutating func positional(_ view: View, _ base: Int) -> Bool {
    var index = frames.count - 1
    while index >= base {
      let frame = frames[index]
      let compiled = table.compiled[Int(frame.form)]
      var next = Int(frame.nextPositional)
      while next < Int(compiled.positionalCount) {
        let ordinal = table.ordinals[Int(compiled.firstPositional) + next]
        let clause = Int(frame.firstClause) + Int(ordinal)
        next += 1
        if match.slots[Int(frame.firstSlot) + Int(ordinal)] >= 0 { continue }
        if canStart(view, table.clauses[clause], at: position) {
          frames[index].nextPositional = Int16(next)
          if table.clauses[clause].excludedCount > 0, isExcluded(Int32(clause), frame) {
            return false
          }
          return value(view, clause: clause, frame: index)
        }
        if table.clauses[clause].isRequired, index == frames.count - 1 {
          return failPositional(view, clause)
        }
        if table.clauses[clause].isRequired { break }
      }
      index -= 1
    }
    if isCollecting, failure.target == position { collect(base: base) }
    return fail(.unexpected, at: position)
  }

  /// A value is due that the word cannot be: said in the words of that kind.
  private mutating func failPositional(_ view: View, _ clause: Int) -> Bool {
    if isCollecting, failure.target == position { collect(clause: Int32(clause)) }
    let kind = table.clauses[clause].kind
    let token = view[position]
    let isValue = token.kind == .word || token.kind == .string
    let reason: Failure.Reason =
      switch kind {
      case .quantity, .amount: isValue ? .notAQuantity : .missing
      case .integer: isValue ? .notANumber : .missing
      case .date: isValue ? .notADate : .missing
      case .dateFormula: isValue ? .notAFormula : .missing
      case .text: isValue ? .notAText : .missing
      case .word: isValue ? .notAChoice : .missing
      case .block, .statements, .table: .missingBlock
      case .code, .codeRange, .value, .path, .group, .flag, .expression, .statement, .words,
        .rest:
        .missing
      }
    return fail(reason, at: position, clause: Int32(clause))
  }
}
