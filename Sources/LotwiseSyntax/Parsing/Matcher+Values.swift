extension Matcher {
  /// Adds a value to a clause of a frame, at the end of its list.
  mutating func add(_ cell: MatchedValue, _ frame: Int) {
    let index = Int32(match.cells.count)
    match.cells.append(cell)
    let slot = Int(frames[frame].firstSlot) + Int(cell.ordinal)
    let first = match.slots[slot]
    if first < 0 {
      match.slots[slot] = index
    } else {
      var last = first
      if frames[frame].lastClause == cell.ordinal { last = frames[frame].lastCell }
      while match.cells[Int(last)].next >= 0 { last = match.cells[Int(last)].next }
      match.cells[Int(last)].next = index
    }
    frames[frame].lastClause = cell.ordinal
    frames[frame].lastCell = index
  }

  /// Reads one value of a clause, whatever the word is: the place decides.
  mutating func value(_ view: View, clause index: Int, frame: Int) -> Bool {
    let clause = table.clauses[index]
    if clause.choiceCount > 0 {
      if let chosen = choice(view, clause, at: position) {
        var cell = MatchedValue(
          start: Int32(position), end: Int32(position + chosen.length), ordinal: clause.ordinal)
        cell.value = Int64(chosen.index)
        cell.flags = .choice
        position += chosen.length
        add(cell, frame)
        return true
      }
      if clause.kind == .word { return openChoice(view, clause, index, frame) }
    }
    switch clause.kind {
    case .quantity, .integer, .code, .codeRange, .date, .dateFormula, .text, .value, .path:
      return scalar(view, clause, index, frame)
    case .amount:
      return amount(view, clause, index, frame)
    case .group:
      return group(view, clause, index, frame)
    case .block, .statements, .table:
      guard position < limit, view[position].kind == .openBrace else {
        return failValue(.missingBlock, index)
      }
      return blockValue(view, index, frame)
    case .expression, .statement, .words, .rest:
      return stretch(view, clause, index, frame)
    case .word, .flag:
      return failValue(.missing, index)
    }
  }

  mutating func failValue(_ reason: Failure.Reason, _ clause: Int) -> Bool {
    if isCollecting, failure.target == position { collect(clause: Int32(clause)) }
    return fail(reason, at: position, clause: Int32(clause))
  }

  /// A word that is none of the choices; a variable may become one.
  private mutating func openChoice(
    _ view: View, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    guard position < limit, view[position].kind == .word else { return failValue(.missing, index) }
    guard view[position].flags.contains(.interpolated) else {
      return failValue(.notAChoice, index)
    }
    match.interpolations.append(Int32(position))
    return take(view, clause, frame, value: -1, flags: .unknown)
  }

  /// One word or text, whose value fits in a cell.
  private mutating func scalar(
    _ view: View, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    guard position < limit else { return failValue(.missing, index) }
    let token = view[position]
    guard token.kind == .word || token.kind == .string else { return failValue(.missing, index) }
    if token.flags.contains(.interpolated) {
      match.interpolations.append(Int32(position))
      return take(view, clause, frame, value: 0, flags: .unknown)
    }
    switch clause.kind {
    case .quantity: return quantity(view, token, clause, index, frame)
    case .integer: return integer(view, token, clause, index, frame)
    case .date: return date(view, token, clause, index, frame)
    case .dateFormula:
      guard token.kind == .word, DateText.isFormula(view.text.bytes(of: token)) else {
        return failValue(.notAFormula, index)
      }
      return take(view, clause, frame)
    case .text:
      guard token.kind == .string || token.flags.contains(.expanded) else {
        return failValue(.notAText, index)
      }
      return take(view, clause, frame)
    case .value:
      return take(view, clause, frame)
    default:
      return code(view, token, clause, index, frame)
    }
  }

  /// Takes the word at the position as the value of a clause.
  mutating func take(
    _ view: View, _ clause: FormTable.CompiledClause, _ frame: Int, value: Int64 = 0,
    flags: MatchedValue.Flags = []
  ) -> Bool {
    var cell = MatchedValue(
      start: Int32(position), end: Int32(position + 1), ordinal: clause.ordinal)
    cell.value = value
    cell.flags = flags
    position += 1
    add(cell, frame)
    return true
  }

  /// `N of`, `N UNIT of`.
  private mutating func amount(
    _ view: View, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    let start = position
    guard position < limit else { return failValue(.missing, index) }
    let token = view[position]
    var cell = MatchedValue(start: Int32(start), end: Int32(start + 2), ordinal: clause.ordinal)
    if token.flags.contains(.interpolated) {
      match.interpolations.append(Int32(position))
      cell.flags = .unknown
    } else {
      let parsed = QuantityText.parse(view.text.bytes(of: token))
      guard token.kind == .word, parsed.problem == .none else {
        return failValue(parsed.problem == .none ? .notAQuantity : parsed.problem, index)
      }
      cell.value = parsed.value
    }
    position += 1
    if !isOf(view, position) {
      guard position < limit, isOf(view, position + 1) else { return failValue(.missing, index) }
      if view[position].flags.contains(.interpolated) {
        match.interpolations.append(Int32(position))
      }
      cell.end += 1
      position += 1
    }
    position += 1
    add(cell, frame)
    frames[frame].isDirect = isCodeNext(frame)
    return true
  }

  func isOf(_ view: View, _ index: Int) -> Bool {
    index < limit && view[index].keyword == table.fixed.of && view[index].kind == .word
  }

  /// Whether a value must follow, so that even a keyword is read as one: `3 of lot`.
  private func isCodeNext(_ frame: Int) -> Bool {
    let compiled = table.compiled[Int(frames[frame].form)]
    let next = Int(frames[frame].nextPositional)
    guard next < Int(compiled.positionalCount) else { return false }
    let ordinal = Int(table.ordinals[Int(compiled.firstPositional) + next])
    let clause = table.clauses[Int(compiled.firstClause) + ordinal]
    return clause.isRequired && (clause.kind == .code || clause.kind == .path)
  }

  /// A group opens a record; the words that follow fill it.
  private mutating func group(
    _ view: View, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    guard position < limit else { return failValue(.missing, index) }
    let group = table.groups[Int(clause.group)]
    var chosen = group.defaultForm
    var length = 0
    if group.count > 1 || group.defaultForm < 0 {
      for form in Int(group.firstForm)..<Int(group.firstForm + group.count) {
        let compiled = table.compiled[form]
        if Int(compiled.wordCount) > length, startsWith(view, compiled, at: position) {
          chosen = Int32(form)
          length = Int(compiled.wordCount)
        }
      }
    }
    guard chosen >= 0,
      length > 0 || canStart(view, form: Int(chosen), at: position)
        || isChoiceDue(view, form: Int(chosen))
    else { return failValue(.missing, index) }
    let start = position
    position += length
    var cell = MatchedValue(start: Int32(start), end: Int32(position), ordinal: clause.ordinal)
    cell.record = Int32(match.records.count)
    add(cell, frame)
    push(form: Int(chosen), at: start)
    frames[frames.count - 1].isDirect = length > 0 && isCodeNext(frames.count - 1)
    return true
  }

  /// Whether a form begins with a choice and a word stands here: a wrong one is said to be that.
  private func isChoiceDue(_ view: View, form: Int) -> Bool {
    let compiled = table.compiled[form]
    guard compiled.positionalCount > 0, position < limit, view[position].kind == .word else {
      return false
    }
    let ordinal = Int(table.ordinals[Int(compiled.firstPositional)])
    let clause = table.clauses[Int(compiled.firstClause) + ordinal]
    return clause.isRequired && clause.kind == .word
  }
}
