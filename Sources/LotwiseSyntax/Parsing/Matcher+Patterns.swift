/// Statements that are said again with other values are recognised in the text, without cutting it
/// into tokens and looking for their form: a script says the same few things over and over.
///
/// Only plain ones are: words, commas and the braces of lines, no blank before a comma and one
/// before all else, on a line of their own, the first a keyword. What is not exactly as a pattern
/// has it is found by its words, which alone tells what is wrong. Without patterns a script of
/// 100,000 lines runs at 0.7 of its speed (W7), and is read so (W1).
extension Matcher {
  /// So many patterns are kept, each of so many words at most.
  private static var most: Int { 32 }
  private static var longest: Int { 64 }

  /// Recognises the statement that begins at an offset; its values fit their places.
  ///
  /// - Returns: where to go on; nil when it is of no pattern that is kept.
  mutating func recognise(
    _ source: SourceText, from offset: Int, _ lexer: borrowing Lexer
  ) -> Int? {
    source.bytes.withUnsafeBufferPointer { bytes in
      var offset = offset
      while offset < bytes.count, bytes[offset] == Byte.newline || bytes[offset] == Byte.blank {
        offset &+= 1
      }
      guard let text = Self.eight(bytes, offset) else { return nil }
      for number in patterns.indices
      where text & patterns[number].words[0].mask == patterns[number].words[0].letters {
        guard let end = read(number, bytes, offset, lexer) else { continue }
        recognised = number
        return end
      }
      return nil
    }
  }

  /// Eight bytes of the text; nil where it ends before, which is left to the long way.
  @inline(__always)
  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    guard start &+ 8 <= bytes.count else { return nil }
    return UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: start, as: UInt64.self))
  }

  /// Reads a text word by word as a statement of a pattern.
  private mutating func read(
    _ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ lexer: borrowing Lexer
  ) -> Int? {
    readTokens.truncate(to: 0)
    readValues.truncate(to: 0)
    var end = offset &- 1
    for word in patterns[number].words {
      if word.gap > 0, end >= offset, bytes[end] != Byte.blank { return nil }
      let start = end &+ word.gap
      guard let text = Self.eight(bytes, start) else { return nil }
      var token = word.token
      if word.length > 0 {
        guard text & word.mask == word.letters else { return nil }
        end = start &+ word.length
      } else {
        let flags: Token.Flags
        (end, flags) = lexer.wordEnd(bytes, start)
        guard end > start, flags == token.flags,
          lexer.keywords.number(of: bytes, start, end) == token.keyword
        else { return nil }
      }
      if word.reading != .settled {
        let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard let value = value(of: part, token.flags, word.reading) else { return nil }
        readValues.append(value)
      }
      guard end < bytes.count else { return nil }
      token.start = Int32(truncatingIfNeeded: start)
      token.endOrDistance = Int32(truncatingIfNeeded: end)
      readTokens.append(token)
    }
    for brace in patterns[number].braces {
      readTokens[brace].endOrDistance = patterns[number].words[brace].token.endOrDistance
    }
    return bytes[end] == Byte.newline ? end &+ 1 : Self.lineEnd(bytes, end)
  }

  /// Past the end of a line on which nothing stands but a comment; nil when something does.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    var end = position
    while end < bytes.count, Byte.isBlank(bytes[end]) { end += 1 }
    if end < bytes.count, bytes[end] == Byte.hash { end = Lexer.endOfLine(bytes, end) }
    return end < bytes.count && bytes[end] == Byte.newline ? end + 1 : nil
  }

  /// Which form the statement has that was recognised, by its number.
  var recognisedForm: Int { patterns[recognised].form }

  /// Makes the statement that was recognised the one that is matched, and gives its tokens.
  mutating func take(into tokens: inout [Token]) {
    // After another of the same pattern all but the values stands there already.
    if standing != recognised {
      match.reset()
      for record in patterns[recognised].records { match.records.append(record) }
      for cell in patterns[recognised].cells { match.cells.append(cell) }
      for slot in patterns[recognised].slots { match.slots.append(slot) }
      standing = recognised
    }
    var number = 0
    for cell in patterns[recognised].valueCells {
      match.cells[cell].value = readValues[number]
      number &+= 1
    }
    let read = readTokens.buffer
    tokens.become(read.count) { read[$0] }
  }

  /// Keeps the pattern of a whole statement that was matched by its words, if it is plain and its
  /// tokens tell all that was decided.
  mutating func learn(_ view: View, _ range: Range<Int>) {
    guard range == 0..<view.tokens.count, range.count <= Self.longest, !hasReadText,
      failure.reason == .none, isPlain(view), !patterns.contains(where: { $0.isOf(view.tokens) }),
      let readings = readings(view)
    else { return }
    var words = view.tokens.map { StatementPattern.Word($0, view.text) }
    guard words[0].mask != 0 else { return }
    // The cells of values that are read, one a word.
    let valueCells = readings.indices.filter { readings[$0] != .settled }
      .sorted { match.cells[$0].start < match.cells[$1].start }
    for cell in valueCells {
      guard words[Int(match.cells[cell].start)].reading == .settled else { return }
      words[Int(match.cells[cell].start)].reading = readings[cell]
    }
    let pattern = StatementPattern(
      words: words, valueCells: valueCells, records: match.records.elements,
      cells: match.cells.elements, slots: match.slots.elements)
    if patterns.count < Self.most {
      patterns.append(pattern)
    } else {
      patterns[oldest] = pattern
      oldest = (oldest + 1) % Self.most
    }
  }

  /// Whether a statement is made of words, commas and braces alone, spaced as patterns are, without
  /// variables and without statements inside it.
  private func isPlain(_ view: View) -> Bool {
    guard match.interpolations.isEmpty, match.nested.isEmpty else { return false }
    var end = view[0].start - 1
    for token in view.tokens {
      let isPlain =
        switch token.kind {
        case .word, .openBrace, .closeBrace: token.start == end + 1
        case .comma: token.start == end
        case .string, .openParen, .closeParen, .openBracket, .closeBracket, .separator, .tableRow:
          false
        }
      guard isPlain, token.flags.isSubset(of: .dotted) else { return false }
      end = token.span.end
    }
    return true
  }

  /// How the values of the statement just matched are read; nil when its tokens do not tell all
  /// that was decided.
  private func readings(_ view: View) -> [StatementPattern.Reading]? {
    var readings = [StatementPattern.Reading](repeating: .settled, count: match.cells.count)
    for number in 0..<match.records.count {
      let record = match.records[number]
      let form = table.compiled[Int(record.form)]
      for ordinal in 0..<Int(form.clauseCount) {
        var next = match.slots[Int(record.firstSlot) + ordinal]
        while next >= 0 {
          let cell = match.cells[Int(next)]
          guard let reading = reading(of: cell, table.clauses[Int(form.firstClause) + ordinal])
          else { return nil }
          readings[Int(next)] = reading
          next = cell.next
        }
      }
    }
    return readings
  }

  private func reading(
    of cell: MatchedValue, _ clause: FormTable.CompiledClause
  ) -> StatementPattern.Reading? {
    if cell.flags.contains(.choice) { return .settled }
    if cell.flags.contains(.today) { return cell.end - cell.start == 1 ? .settled : nil }
    switch clause.kind {
    case .flag, .group, .word, .value, .text, .block: return .settled
    case .code, .codeRange: return cell.flags.contains(.range) ? nil : .code
    case .path: return .path
    case .quantity, .amount: return .quantity
    case .integer: return .integer
    case .date: return cell.flags.contains(.none) ? .settled : .date
    case .dateFormula: return .formula
    case .statements, .table, .expression, .statement, .words, .rest:
      return nil
    }
  }

  /// What a word is worth as a value; nil when it does not fit its place.
  private mutating func value(
    of bytes: UnsafeBufferPointer<UInt8>, _ flags: Token.Flags, _ reading: StatementPattern.Reading
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
}
