/// What one turn at the prompt brought.
package enum Entry: Equatable, Sendable {
  /// A whole entry: one line, or the lines of a block with newlines between them.
  case text([UInt8])
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfInput
  /// The input cannot be read any more; the value is `errno`.
  case failed(Int32)
}

/// A source of entries: a terminal with line editing, or plain bytes.
package protocol EntryReader: AnyObject {
  func readEntry() -> Entry

  /// Asks something besides: one line, which is not kept.
  func ask(_ question: Prompt) -> Entry

  /// Keeps an entry that was written elsewhere, so that it can be recalled.
  func remember(_ entry: [UInt8])
}
