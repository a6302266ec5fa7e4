extension Matcher {
  mutating func quantity(
    _ view: View, _ token: Token, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    let parsed = QuantityText.parse(view.text.bytes(of: token))
    guard token.kind == .word, parsed.problem == .none else {
      return failValue(parsed.problem == .none ? .notAQuantity : parsed.problem, index)
    }
    return take(view, clause, frame, value: parsed.value)
  }

  mutating func integer(
    _ view: View, _ token: Token, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    let parsed = QuantityText.parse(view.text.bytes(of: token))
    guard token.kind == .word, parsed.problem == .none, parsed.value % QuantityText.scale == 0
    else {
      return failValue(parsed.problem == .tooLarge ? .countTooLarge : .notANumber, index)
    }
    return take(view, clause, frame, value: parsed.value / QuantityText.scale)
  }

  /// A code, a range of codes, a document with its line.
  mutating func code(
    _ view: View, _ token: Token, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    if token.kind == .string || token.flags.contains(.expanded) {
      return take(view, clause, frame, flags: rangeFlag(view, token, clause.kind))
    }
    if token.flags.rawValue & (ByteClass.uncoded | ByteClass.wide) != 0 {
      let bytes = view.text.bytes(of: token)
      let isMade = CodeText.isMadeNumber(bytes)
      if isMade { hasReadText = true }
      if !isMade, token.flags.contains(.uncoded) || !CodeText.hasOnlyLetters(bytes) {
        return failValue(.notACode, index)
      }
    }
    var flags: MatchedValue.Flags = []
    if token.flags.contains(.dotted), CodeText.twoDots(view.text.bytes(of: token)) != nil {
      guard clause.kind == .codeRange else { return failValue(.twoDots, index) }
      flags = .range
    }
    if token.keyword >= 0 {
      if token.keyword == table.fixed.none { flags.insert(.none) }
      if table.fixed.codeless.contains(token.keyword) { return failValue(.notACode, index) }
    }
    return take(view, clause, frame, flags: flags)
  }

  /// A range may come out of a variable (`{first}..{last}`); in quotes `..` is part of the code.
  private func rangeFlag(
    _ view: View, _ token: Token, _ kind: FormTable.Kind
  ) -> MatchedValue.Flags {
    guard kind == .codeRange, token.kind == .word else { return [] }
    return CodeText.twoDots(view.text.bytes(of: token)) == nil ? [] : .range
  }

  mutating func date(
    _ view: View, _ token: Token, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    let bytes = view.text.bytes(of: token)
    if token.kind == .word, let value = DateText.parse(bytes) {
      return take(view, clause, frame, value: value)
    }
    if token.keyword >= 0, token.keyword == table.fixed.none {
      return take(view, clause, frame, flags: .none)
    }
    if token.keyword >= 0, token.keyword == table.fixed.today {
      return today(view, clause, index, frame)
    }
    let isShaped = token.kind == .word && DateText.isShaped(bytes)
    return failValue(isShaped ? .noSuchDay : .notADate, index)
  }

  /// `today`, `today + 3D`, `today - 1W`.
  private mutating func today(
    _ view: View, _ clause: FormTable.CompiledClause, _ index: Int, _ frame: Int
  ) -> Bool {
    var cell = MatchedValue(
      start: Int32(position), end: Int32(position + 1), ordinal: clause.ordinal)
    cell.flags = .today
    position += 1
    if position < limit, view[position].kind == .word, view[position].keyword >= 0,
      view[position].keyword == table.fixed.plus || view[position].keyword == table.fixed.minus
    {
      position += 1
      guard position < limit else { return failValue(.missing, index) }
      let formula = view[position]
      if formula.flags.contains(.interpolated) {
        match.interpolations.append(Int32(position))
        cell.flags.insert(.unknown)
      } else if formula.kind != .word || !DateText.isFormula(view.text.bytes(of: formula)) {
        return failValue(.notAFormula, index)
      }
      position += 1
      cell.end += 2
    }
    add(cell, frame)
    return true
  }
}
