extension Lexer {
  mutating func open(_ kind: Token.Kind, at position: Int) {
    if openers.count >= Self.deepest || excessDepth > 0 {
      excessDepth += 1
      report(
        .nestedTooDeep, "blocks and brackets are nested deeper than \(Self.deepest)",
        at: position..<position + 1, label: "level \(Self.deepest + 1)")
      return
    }
    openers.append(Int32(found.count))
    append(Token(kind, position, 0))
  }

  mutating func close(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) {
    if excessDepth > 0 {
      excessDepth -= 1
      return
    }
    let (closing, opening): (Token.Kind, Token.Kind) =
      switch byte {
      case Byte.closeBrace: (.closeBrace, .openBrace)
      case Byte.closeParen: (.closeParen, .openParen)
      default: (.closeBracket, .openBracket)
      }
    guard let opener = partner(of: opening, closedAt: position) else {
      let shown = String(UnicodeScalar(byte))
      report(
        .unexpectedBrace, "this `\(shown)` closes nothing", at: position..<position + 1,
        label: "nothing is open here")
      return
    }
    if let last = found.last, last.kind == .separator { found.removeLast() }
    if opening == .openBrace, suspect == nil,
      isIndentedLess(bytes, Int(found[opener].start), closer: position)
    {
      suspect = (found[opener].start, Int32(position))
    }
    found[opener].endOrDistance = Int32(found.count - opener)
    append(Token(closing, position, found.count - opener))
  }

  /// The bracket that is closed; brackets left open inside it are reported.
  private mutating func partner(
    of opening: Token.Kind, closedAt position: Int
  ) -> Int? {
    let isOpen = openers.contains { found[Int($0)].kind == opening }
    guard isOpen else { return nil }
    while let opener = openers.popLast() {
      let token = found[Int(opener)]
      if token.kind == opening { return Int(opener) }
      let shown = Self.text(of: token.kind)
      report(
        .unclosedBlock, "this `\(shown)` has no partner",
        at: Int(token.start)..<Int(token.start) + 1, label: "still open")
      problem?.secondary.append(
        Diagnostic.Label(
          place: SourceLocation(source: source, span: Span(position..<position + 1)),
          text: "closed before it"))
    }
    return nil
  }

  /// At the end of the file a block is still open: point at the one that lost its `}`.
  ///
  /// The last open one is rarely to blame. Who indents closes a block further left than its line
  /// begins only when an inner `}` is missing, so the first such place is named.
  mutating func reportUnclosed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let innermost = openers.last else { return }
    // What else was found beyond the opener may belong to other statements.
    if goesOn, excessDepth == 0 { problem = nil }
    let opener = suspect.map { Int($0.opener) } ?? Int(found[Int(innermost)].start)
    let shown = String(UnicodeScalar(bytes[opener]))
    report(
      .unclosedBlock, "the block that begins here is never closed", at: opener..<opener + 1,
      label: "no partner for this `\(shown)`")
    guard let suspect else { return }
    let closer = Int(suspect.closer)
    problem?.secondary.append(
      Diagnostic.Label(
        place: SourceLocation(source: source, span: Span(closer..<closer + 1)),
        text: "this `}` closes it, though it is indented like an outer one"))
  }

  /// Where to go on after a block that never ends: at the first line below it that stands no
  /// deeper than the line where the statement began.
  func resumption(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard excessDepth == 0, let first = openers.first else { return nil }
    let opener = Int(found[Int(first)].start)
    guard let outer = indentation(bytes, opener, firstOnly: false) else { return nil }
    var position = Self.endOfLine(bytes, opener)
    while position < bytes.count {
      position += 1
      let start = position
      while position < bytes.count, Byte.isBlank(bytes[position]) { position += 1 }
      let depth = position - start
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      let isWord = byte != Byte.newline && byte != Byte.hash && byte != Byte.bar
      if isWord, depth <= outer, byte != Byte.closeBrace { return start }
      position = Self.endOfLine(bytes, position)
    }
    return nil
  }

  private static func text(of kind: Token.Kind) -> String {
    switch kind {
    case .openParen: "("
    case .openBracket: "["
    default: "{"
    }
  }

  /// Whether a `}` that is first on its line stands further left than its block's first line.
  private func isIndentedLess(
    _ bytes: UnsafeBufferPointer<UInt8>, _ opener: Int, closer: Int
  ) -> Bool {
    guard let inner = indentation(bytes, closer, firstOnly: true) else { return false }
    guard let outer = indentation(bytes, opener, firstOnly: false) else { return false }
    return inner < outer
  }

  /// The blanks before the line of an offset; nil when it is too far, or not the first of it.
  private func indentation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, firstOnly: Bool
  ) -> Int? {
    let farthest = max(0, offset - 500)
    var start = offset
    while start > farthest, bytes[start - 1] != Byte.newline {
      start -= 1
      if firstOnly && !Byte.isBlank(bytes[start]) { return nil }
    }
    if start == farthest, start > 0 { return nil }
    var end = start
    while end < offset, Byte.isBlank(bytes[end]) { end += 1 }
    return end - start
  }
}
