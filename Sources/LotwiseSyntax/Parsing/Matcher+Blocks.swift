extension Matcher {
  /// A `{`: the block of the latest record that takes one, or clauses in braces.
  mutating func block(_ view: View, _ base: Int) -> Bool {
    var index = frames.count - 1
    while index >= base {
      let frame = frames[index]
      let compiled = table.compiled[Int(frame.form)]
      for next in 0..<Int(compiled.positionalCount) {
        let ordinal = Int(table.ordinals[Int(compiled.firstPositional) + next])
        let clause = Int(frame.firstClause) + ordinal
        if match.slots[Int(frame.firstSlot) + ordinal] >= 0 { continue }
        if table.clauses[clause].kind.isBlock {
          guard close(downTo: index + 1) else { return false }
          return blockValue(view, clause, index)
        }
        if table.clauses[clause].isRequired { return failValue(.missing, clause) }
      }
      if compiled.takesClausesInBlock, frame.clauseBlockEnd == 0 {
        guard close(downTo: index + 1) else { return false }
        frames[index].clauseBlockEnd = Int32(position + view[position].distanceToPartner)
        position += 1
        return true
      }
      index -= 1
    }
    if isCollecting, failure.target == position { collect(base: base) }
    return fail(.unexpectedBrace, at: position)
  }

  /// A `}` or the end of a line: only inside clauses in braces do they stand in a statement.
  mutating func clauseBlock(_ view: View, _ token: Token, _ base: Int) -> Bool {
    for index in (base..<frames.count).reversed() where frames[index].clauseBlockEnd > 0 {
      let end = Int(frames[index].clauseBlockEnd)
      guard token.kind == .separator ? position < end : position == end else { continue }
      if isCollecting, failure.target == position { collect(base: base) }
      guard close(downTo: index + 1) else { return false }
      frames[index].lastClause = -1
      if token.kind == .closeBrace { frames[index].clauseBlockEnd = -1 }
      position += 1
      return true
    }
    return fail(.unexpectedBrace, at: position)
  }

  /// A parenthesis stands only in expressions and in what is kept as it is.
  mutating func parenthesis(_ view: View, _ base: Int) -> Bool {
    let token = view[position]
    if token.kind == .tableRow { return fail(.notARow, at: position) }
    guard token.isOpening else { return fail(.unexpectedBrace, at: position) }
    let last = frames[frames.count - 1]
    let compiled = table.compiled[Int(last.form)]
    for next in 0..<Int(compiled.positionalCount) {
      let ordinal = Int(table.ordinals[Int(compiled.firstPositional) + next])
      let clause = Int(last.firstClause) + ordinal
      if match.slots[Int(last.firstSlot) + ordinal] < 0,
        canStart(view, table.clauses[clause], at: position)
      {
        return value(view, clause: clause, frame: frames.count - 1)
      }
    }
    return fail(.unexpectedBrace, at: position)
  }

  /// The value of a block: its first cell is the whole of it, each line is a cell after that.
  mutating func blockValue(_ view: View, _ index: Int, _ frame: Int) -> Bool {
    let clause = table.clauses[index]
    let open = position
    let close = open + view[open].distanceToPartner
    guard close > open, close < limit else { return fail(.unexpectedBrace, at: open) }
    add(MatchedValue(start: Int32(open + 1), end: Int32(close), ordinal: clause.ordinal), frame)
    switch clause.kind {
    case .statements:
      match.nested.append(
        Match.NestedRange(start: Int32(open + 1), end: Int32(close), isBlock: true))
    case .table:
      guard rows(view, open + 1, close, index) else { return false }
    default:
      guard lines(view, open + 1, close, index, frame) else { return false }
    }
    position = close + 1
    return true
  }

  private mutating func rows(_ view: View, _ start: Int, _ end: Int, _ clause: Int) -> Bool {
    var width = -1
    for index in start..<end where view[index].kind != .separator {
      guard view[index].kind == .tableRow else {
        return fail(.notARow, at: index, clause: Int32(clause))
      }
      let count = TableRow.cells(view[index].span.range, view.text.source).count
      if width < 0 { width = count }
      if hasVariable(view, view[index].span.range) { match.interpolations.append(Int32(index)) }
      if count != width || count == 0 {
        return fail(.raggedRow, at: index, clause: Int32(clause))
      }
    }
    return true
  }

  /// Whether a row holds a `{` that begins a variable; `{{` is a brace.
  private func hasVariable(_ view: View, _ row: Range<Int>) -> Bool {
    let bytes = view.text.source
    var index = row.lowerBound
    while index + 1 < row.upperBound {
      defer { index += 1 }
      guard bytes[index] == Byte.openBrace else { continue }
      if bytes[index + 1] == Byte.openBrace {
        index += 1
      } else if !Byte.isBlank(bytes[index + 1]), bytes[index + 1] != Byte.closeBrace {
        return true
      }
    }
    return false
  }

  private mutating func lines(
    _ view: View, _ start: Int, _ end: Int, _ clause: Int, _ frame: Int
  ) -> Bool {
    let outerLimit = limit
    var next = start
    let last = view[end - 1].kind
    if isCollecting, failure.target == end, last == .openBrace || last == .separator {
      collect(clause: Int32(clause), .line)
    }
    while let line = BlockReader.nextLine(view.tokens, &next, end) {
      limit = line.upperBound
      guard let record = self.line(view, line, clause) else { return false }
      var cell = MatchedValue(
        start: Int32(line.lowerBound), end: Int32(line.upperBound),
        ordinal: table.clauses[clause].ordinal)
      cell.record = Int32(record)
      add(cell, frame)
    }
    limit = outerLimit
    return true
  }

  /// One line of a block: the form of its first words, else one of the forms without a phrase.
  private mutating func line(_ view: View, _ line: Range<Int>, _ clause: Int) -> Int? {
    let group = table.groups[Int(table.clauses[clause].group)]
    let forms = Int(group.firstForm)..<Int(group.firstForm + group.count)
    var longest = 0
    for form in forms where startsWith(view, table.compiled[form], at: line.lowerBound) {
      longest = max(longest, Int(table.compiled[form].wordCount))
    }
    var isKnown = false
    for form in forms where Int(table.compiled[form].wordCount) == longest {
      let compiled = table.compiled[form]
      if longest > 0, !startsWith(view, compiled, at: line.lowerBound) { continue }
      isKnown = true
      let mark = match.mark
      let base = frames.count
      position = line.lowerBound + longest
      if body(view, form: form, from: line.lowerBound, to: line.upperBound) { return mark.records }
      match.rollBack(to: mark)
      frames.truncate(to: base)
      limit = line.upperBound
    }
    if !isKnown {
      _ = fail(.unknownLine, at: line.lowerBound, clause: Int32(clause))
    }
    return nil
  }
}
