extension Lexer {
  /// A word: everything up to a blank or punctuation, variables included.
  @inline(__always)
  mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    let (end, flags) = wordEnd(bytes, start)
    if end < bytes.count, bytes[end] == Byte.openBrace, opensVariable(bytes, end) {
      return wordWithVariables(bytes, start, end, flags)
    }
    let keyword = keywords.number(of: bytes, start, end)
    if keywords.isUnmet(keyword) { meetsNew = true }
    append(Token(.word, start, end, flags: flags, keyword: keyword))
    return end
  }

  /// Where a word without variables ends, and what its letters are.
  @inline(__always)
  func wordEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (end: Int, flags: Token.Flags) {
    var seen: UInt8 = 0
    var end = start &+ ByteClass.plainCount(bytes, start)
    let count = bytes.count
    let classes = classes.buffer
    while end < count {
      let byteClass = classes[Int(bytes[end])]
      if byteClass & ByteClass.stop != 0 { break }
      seen |= byteClass
      end &+= 1
    }
    return (end, Token.Flags(rawValue: seen & ~ByteClass.start))
  }

  private mutating func wordWithVariables(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ brace: Int, _ first: Token.Flags
  ) -> Int {
    var flags = first
    flags.insert(.interpolated)
    var end = brace
    while end < bytes.count {
      let byte = bytes[end]
      if byte == Byte.openBrace, opensVariable(bytes, end) {
        guard let next = variable(bytes, end) else { return Self.endOfLine(bytes, end) }
        end = next
        continue
      }
      let byteClass = classes[Int(byte)]
      if byteClass & ByteClass.stop != 0 { break }
      flags.formUnion(Token.Flags(rawValue: byteClass & ~ByteClass.start))
      end += 1
    }
    append(Token(.word, start, end, flags: flags))
    return end
  }

  /// Whether a `{` begins a variable: something other than a blank follows at once.
  func opensVariable(_ bytes: UnsafeBufferPointer<UInt8>, _ brace: Int) -> Bool {
    guard brace + 1 < bytes.count else { return false }
    let next = bytes[brace + 1]
    return !Byte.isBlank(next) && next != Byte.newline && next != Byte.closeBrace
  }

  /// Past the `}` of a variable, or nil when it has none on its line: that is reported.
  private mutating func variable(_ bytes: UnsafeBufferPointer<UInt8>, _ brace: Int) -> Int? {
    let block = "help: a block's `{` is followed by a blank or a new line"
    var depth = 0
    var position = brace
    while position < bytes.count, bytes[position] != Byte.newline {
      switch bytes[position] {
      case Byte.quote:
        position = quoteEnd(bytes, position) ?? position
      case Byte.openBrace:
        depth += 1
      case Byte.closeBrace:
        depth -= 1
        if depth > 0 { break }
        if !Byte.isBlank(bytes[position - 1]) { return position + 1 }
        report(
          .unclosedInterpolation, "a variable has no blank before its `}`",
          at: brace..<position + 1, label: "a variable or a block?",
          notes: ["help: a variable is `{name}`", block])
        return nil
      default:
        break
      }
      position += 1
    }
    report(
      .unclosedInterpolation, "the variable that begins here has no `}` on its line",
      at: brace..<brace + 1, label: "no `}` follows on this line", notes: [block])
    return nil
  }

  /// The closing quote of a plain text on the same line.
  private func quoteEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int) -> Int? {
    var position = quote + 1
    while position < bytes.count, bytes[position] != Byte.newline {
      if bytes[position] == Byte.quote { return position }
      position += 1
    }
    return nil
  }

  /// A text in quotes, which ends on its line.
  mutating func string(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    var flags: Token.Flags = []
    var position = start + 1
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : Byte.newline
      if byte == Byte.newline { break }
      if byte == Byte.quote {
        if next != Byte.quote {
          append(Token(.string, start, position + 1, flags: flags))
          return position + 1
        }
        flags.insert(.escaped)
        position += 2
      } else if byte == Byte.openBrace, next == Byte.openBrace {
        flags.insert(.escaped)
        position += 2
      } else if byte == Byte.openBrace, next != Byte.quote, opensVariable(bytes, position) {
        guard let end = variable(bytes, position) else { return Self.endOfLine(bytes, position) }
        flags.insert(.interpolated)
        position = end
      } else {
        position += 1
      }
    }
    let end = Self.endOfLine(bytes, start)
    report(
      .unclosedQuote, "the text that begins here has no closing quote", at: start..<start + 1,
      label: "no `\"` follows on this line",
      notes: ["help: a text ends on its line; a quote inside is doubled: `\"3\"\" pipe\"`"])
    return end
  }

  /// A table row: up to its last `|`; a cell that begins with `#` is a comment.
  mutating func tableRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    var last = start
    var cellIsEmpty = true
    var flags: Token.Flags = []
    var position = start + 1
    scan: while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case Byte.newline: break scan
      case Byte.hash where cellIsEmpty: break scan
      case Byte.bar:
        last = position
        cellIsEmpty = true
      case Byte.quote where cellIsEmpty:
        position = quoteEnd(bytes, position) ?? position
        cellIsEmpty = false
      default:
        if byte == Byte.openBrace { flags.insert(.interpolated) }
        if !Byte.isBlank(byte) { cellIsEmpty = false }
      }
      position += 1
    }
    append(Token(.tableRow, start, last + 1, flags: flags))
    return last + 1
  }
}
