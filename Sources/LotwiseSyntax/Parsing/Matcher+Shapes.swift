extension Matcher {
  /// Matches a statement, by its shape if one like it was matched before.
  @inline(__always)
  mutating func recalled(_ view: View, _ range: Range<Int>) -> Bool {
    shape = -1
    if isCollecting || triesAllForms { return run(view, range) }
    let known = shapes.number(of: view.tokens, range)
    if known >= 0 { return recalled(view, range, known, -1) }
    guard run(view, range) else { return false }
    if failure.reason == .none, !hasReadText, let readings = readings(view, range) {
      shape = shapes.keep(match, readings, view, range)
    }
    return true
  }

  /// Matches a statement by its shape; one whose values do not fit, by its words.
  ///
  /// Its codes stand in `names` from the first name on; nowhere when that is -1.
  mutating func recalled(
    _ view: View, _ range: Range<Int>, _ known: Int32, _ firstName: Int32
  ) -> Bool {
    if recall(known, view, Int32(range.lowerBound), firstName) {
      shape = known
      return true
    }
    shape = -1
    return run(view, range)
  }

  /// Takes what statements of a shape say, and reads the values of this one.
  ///
  /// - Returns: false when one does not fit its place.
  private mutating func recall(
    _ known: Int32, _ view: View, _ start: Int32, _ firstName: Int32
  ) -> Bool {
    let shape = shapes.shapes[Int(known)]
    // After another of the same shape all but the values stands there already.
    if known != standing || start > 0 {
      match.reset()
      match.records.append(
        shapes.records.buffer, Int(shape.firstRecord), Int(shape.recordCount))
      match.slots.append(shapes.slots.buffer, Int(shape.firstSlot), Int(shape.slotCount))
      match.cells.append(shapes.cells.buffer, Int(shape.firstCell), Int(shape.cellCount))
      if start > 0 { match.move(by: start) }
      standing = start > 0 ? -1 : known
    }
    failure = Failure()
    for index in 0..<Int(shape.cellCount) {
      let reading = shapes.readings[Int(shape.firstCell) &+ index]
      if case .settled = reading { continue }
      if case .code = reading, firstName >= 0 {
        // It was found to be a code when its source was checked.
        let name = Int(firstName) &+ Int(shapes.cells[Int(shape.firstCell) &+ index].value)
        match.cells[index].value = name < names.count && name >= 0 ? Int64(names[name]) : 0
        continue
      }
      let token = view[Int(match.cells[index].start)]
      guard let value = value(of: view.text.bytes(of: token), token.flags, reading) else {
        return false
      }
      match.cells[index].value = value
    }
    return true
  }

  @inline(__always)
  mutating func fits(_ view: View, _ range: Range<Int>) -> Bool {
    let known = shapes.number(of: view.tokens, range)
    guard known >= 0 else { return false }
    let shape = shapes.shapes[Int(known)]
    for index in Int(shape.firstCell)..<Int(shape.firstCell + shape.cellCount) {
      let reading = shapes.readings[index]
      if case .settled = reading { continue }
      let token = view[Int(shapes.cells[index].start) &+ range.lowerBound]
      if value(of: view.text.bytes(of: token), token.flags, reading) == nil { return false }
    }
    self.shape = known
    return true
  }

  /// Which of the forms as declared statements of a shape have.
  func form(ofShape number: Int32) -> Int {
    Int(shapes.records[Int(shapes.shapes[Int(number)].firstRecord)].alternative)
  }

  /// What a word is worth as a value; nil when it does not fit its place.
  @inline(__always)
  mutating func value(
    of bytes: UnsafeBufferPointer<UInt8>, _ flags: Token.Flags, _ reading: StatementCache.Reading
  ) -> Int64? {
    switch reading {
    case .settled: return 0
    case .code, .path: return !flags.contains(.dotted) || CodeText.twoDots(bytes) == nil ? 0 : nil
    case .formula: return DateText.isFormula(bytes) ? 0 : nil
    case .date: return date(bytes)
    case .quantity: return QuantityText.value(bytes)
    case .integer:
      guard let value = QuantityText.value(bytes), value % QuantityText.scale == 0 else {
        return nil
      }
      return value / QuantityText.scale
    }
  }

  /// A date, which is mostly that of the statement before.
  @inline(__always)
  private mutating func date(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard bytes.count == 10 else { return nil }
    let raw = UnsafeRawBufferPointer(bytes)
    let year = raw.loadUnaligned(as: UInt64.self)
    let day = raw.loadUnaligned(fromByteOffset: 2, as: UInt64.self)
    if year == latestDate.year, day == latestDate.day { return latestDate.value }
    guard let value = DateText.parse(bytes) else { return nil }
    latestDate = (year, day, value)
    return value
  }

  /// How the values of the statement just matched were read; nil when its tokens do not tell all
  /// that was decided.
  private func readings(_ view: View, _ range: Range<Int>) -> [StatementCache.Reading]? {
    guard match.interpolations.isEmpty, match.nested.isEmpty else { return nil }
    for index in range {
      let token = view[index]
      guard token.kind == .word || token.kind == .string || token.kind == .comma,
        token.flags.isSubset(of: token.kind == .word ? .dotted : .escaped)
      else { return nil }
    }
    var readings = [StatementCache.Reading](repeating: .settled, count: match.cells.count)
    for number in 0..<match.records.count {
      let record = match.records[number]
      let form = table.compiled[Int(record.form)]
      for ordinal in 0..<Int(form.clauseCount) {
        var next = match.slots[Int(record.firstSlot) + ordinal]
        while next >= 0 {
          let cell = match.cells[Int(next)]
          guard
            let reading = reading(of: cell, view, table.clauses[Int(form.firstClause) + ordinal])
          else { return nil }
          readings[Int(next)] = reading
          next = cell.next
        }
      }
    }
    return readings
  }

  private func reading(
    of cell: MatchedValue, _ view: View, _ clause: FormTable.CompiledClause
  ) -> StatementCache.Reading? {
    if cell.flags.contains(.choice) { return .settled }
    if cell.flags.contains(.today) { return cell.end - cell.start == 1 ? .settled : nil }
    switch clause.kind {
    case .flag, .group, .word, .value, .text: return .settled
    case .code, .codeRange, .path:
      if cell.flags.contains(.range) { return nil }
      if view[Int(cell.start)].kind == .string { return .settled }
      return clause.kind == .path ? .path : .code
    case .quantity, .amount: return .quantity
    case .integer: return .integer
    case .date: return cell.flags.contains(.none) ? .settled : .date
    case .dateFormula: return .formula
    case .block, .statements, .table, .expression, .statement, .words, .rest:
      return nil
    }
  }
}
