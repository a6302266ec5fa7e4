extension CheckedScript.Notes {
  /// Of how many shapes the next statement may be to be read at once.
  private static var most: Int { 4 }

  /// Takes a shape for one that the next statements may have.
  @inline(__always)
  mutating func expect(_ shape: Int32, _ shapes: borrowing StatementCache) {
    for index in 0..<latest.count where latest[index] == shape { return }
    guard shapes.isReadableAtOnce(shape) else { return }
    if latest.count < Self.most {
      latest.append(shape)
    } else {
      latest[oldest] = shape
      oldest = (oldest &+ 1) & (Self.most - 1)
    }
  }

  /// Reads a statement as one of the latest shapes, word by word, without cutting it up before.
  ///
  /// What is kept of it is what the long way would keep: whatever does not stand exactly as in the
  /// statement that the shape is of is left to that way.
  ///
  /// - Returns: where to go on; nil when it is of none of them.
  @inline(__always)
  mutating func addLikeLatest(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, _ matcher: inout Matcher,
    _ lexer: borrowing Lexer, _ name: (UnsafeBufferPointer<UInt8>) -> Int32
  ) -> Int? {
    guard offset &+ 8 <= bytes.count else { return nil }
    let text = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
    for index in 0..<latest.count {
      let shape = latest[index]
      let first = matcher.shapes.words[Int(matcher.shapes.shapes[Int(shape)].firstMark)]
      guard UInt64(littleEndian: text) & first.mask == first.letters else { continue }
      let (stepCount, nameCount) = (steps.count, names.count)
      if let end = add(shape, bytes, offset, &matcher, lexer, name) {
        statements.append(.init(start: Int32(truncatingIfNeeded: offset), shape: shape))
        return end
      }
      steps.truncate(to: stepCount)
      names.truncate(to: nameCount)
    }
    return nil
  }

  private mutating func add(
    _ shape: Int32, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ matcher: inout Matcher,
    _ lexer: borrowing Lexer, _ name: (UnsafeBufferPointer<UInt8>) -> Int32
  ) -> Int? {
    let known = matcher.shapes.shapes[Int(shape)]
    let raw = UnsafeRawBufferPointer(bytes)
    let last = Int(known.firstMark &+ known.markCount) &- 1
    var start = offset
    for index in Int(known.firstMark)...last {
      let word = matcher.shapes.words[index]
      // The last words of a text are left to the long way, which looks where it ends.
      guard start &+ 8 <= bytes.count else { return nil }
      var end = start &+ Int(word.length)
      if word.length > 0 {
        let text = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        guard text & word.mask == word.letters else { return nil }
      } else {
        let flags: Token.Flags
        (end, flags) = lexer.wordEnd(bytes, start)
        guard end > start, flags == word.flags, end &- start < 256,
          lexer.keywords.number(of: bytes, start, end) < 0
        else { return nil }
        let value = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard matcher.value(of: value, flags, word.reading) != nil else { return nil }
      }
      // A keyword may stand for a code, too: `3 of lot`.
      if case .code = word.reading {
        names.append(name(UnsafeBufferPointer(rebasing: bytes[start..<end])))
      }
      guard end < bytes.count, bytes[end] == (index == last ? Byte.newline : Byte.blank) else {
        return nil
      }
      steps.append(UInt8(truncatingIfNeeded: end &- start))
      start = end &+ 1
    }
    return start
  }
}
