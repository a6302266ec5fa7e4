/// Finds what a statement says: matches its tokens with the forms of its phrase.
///
/// One pass, no tree, no text: a statement without blocks fills a few entries of reused arrays.
/// Nothing is built for a message until a statement is wrong; then it is matched once more with
/// `expectations` being collected at the place where the best form stopped.
public struct Matcher: ~Copyable, Sendable {
  /// Its own, since it grows when a statement is first met.
  public internal(set) var table: FormTable
  public internal(set) var match = Match()

  /// Records of the statement that can still take clauses, the latest last.
  var frames = UniqueArray<Frame>()
  var position = 0
  /// The tokens being matched end here.
  var limit = 0
  var failure = Failure()
  /// What plain statements that were matched by their words were found to say.
  var patterns: [StatementPattern] = []
  /// The pattern to give up next for another.
  var oldest = 0
  /// The pattern of the statement that was recognised, its tokens, and the values among them.
  var recognised = 0
  var readTokens = UniqueArray<Token>()
  var readValues = UniqueArray<Int64>()
  /// The pattern whose records and cells stand in the match; -1 when others do.
  var standing = -1
  /// The first and the last eight letters of the date read last, and what it is worth.
  var latestDate = (year: UInt64(0), day: UInt64(0), value: Int64(0))
  /// Whether the text of a word, not only what kind of word it is, decided what it belongs to.
  var hasReadText = false
  /// Set in the second pass over a wrong statement, and for completion.
  var isCollecting = false
  /// Asks all forms of a phrase what could follow, even when one of them matches.
  var triesAllForms = false
  var expectations: [Expectation.Source] = []
  /// What was said before the place of the expectations.
  public internal(set) var surroundings: [Surrounding] = []
  /// Makes this a type that is passed by address; else each call copies it to the stack.
  private let passedByAddress: any Sendable = ()

  public init(_ table: FormTable) {
    self.table = table
  }

  struct Frame: BitwiseCopyable {
    var record: Int32
    var form: Int32
    /// The form of the frame whose clauses it has, for one look-up less.
    var firstSlot: Int32
    var firstClause: Int32
    var row: FormTable.IntroducerRow
    /// Counts through the positional clauses of the form.
    var nextPositional: Int16 = 0
    /// The clause that was filled last, which a comma lengthens; -1 before the first.
    var lastClause: Int16 = -1
    var lastCell: Int32 = -1
    /// The next word is a value, even if it is a keyword: `of` has just been read.
    var isDirect = false
    /// Its `}` ends the clauses in braces; 0 when there are none.
    var clauseBlockEnd: Int32 = 0
  }

  /// Matches the statement in a range of tokens.
  ///
  /// - Returns: false when it is wrong; `diagnose` then says why.
  public mutating func match(
    _ tokens: [Token], _ range: Range<Int>, _ text: TokenText
  ) -> Bool {
    tokens.withUnsafeBufferPointer { tokens in
      text.withView {
        let view = View(tokens: tokens, text: $0)
        guard run(view, range) else { return false }
        if !isCollecting, !triesAllForms { learn(view, range) }
        return true
      }
    }
  }

  public mutating func match(_ tokens: [Token], _ text: TokenText) -> Bool {
    match(tokens, 0..<tokens.count, text)
  }

  /// Tokens and their bytes, as pointers that live for one statement.
  struct View {
    let tokens: UnsafeBufferPointer<Token>
    let text: TokenBytes

    @inline(__always)
    subscript(index: Int) -> Token { tokens[index] }
  }

  mutating func run(_ view: View, _ range: Range<Int>) -> Bool {
    match.reset()
    standing = -1
    frames.truncate(to: 0)
    hasReadText = false
    let target = failure.target
    failure = Failure()
    if isCollecting { failure.target = target }
    position = range.lowerBound
    limit = range.upperBound
    guard position < limit else { return fail(.missingStatement, at: position) }
    guard let phrase = phrase(view) else {
      return fail(.unknownStatement, at: position)
    }
    let start = position + Int(phrase.wordCount)
    let only = phrase.formCount == 1
    for index in Int(phrase.firstForm)..<Int(phrase.firstForm + phrase.formCount) {
      position = start
      let form = Int(table.phraseForms[index])
      let isMatch = body(view, form: form, from: range.lowerBound, to: range.upperBound)
      if isMatch, only || !triesAllForms { return true }
      // Rows of unequal length are wrong whatever the form.
      if only || failure.reason == .raggedRow { return false }
      match.reset()
      frames.truncate(to: 0)
    }
    return false
  }

  /// The longest phrase that the statement begins with.
  private mutating func phrase(_ view: View) -> FormTable.Phrase? {
    let first = view[position]
    guard first.kind == .word, first.keyword >= 0 else { return nil }
    if table.keywords.isUnmet(first.keyword), let library = table.keywords.library {
      table = library.table(meeting: [first.keyword])
    }
    guard Int(first.keyword) < table.phraseOf.count else { return nil }
    var candidate = table.phraseOf[Int(first.keyword)]
    while candidate > 0 {
      let phrase = table.phrases[Int(candidate) - 1]
      if begins(view, at: position, with: phrase.firstWord, phrase.wordCount) { return phrase }
      candidate = phrase.next
    }
    return nil
  }

  /// Whether keywords stand at a place, one after the other; the first is known to.
  func begins(_ view: View, at start: Int, with first: Int32, _ count: Int32) -> Bool {
    if count == 1 { return true }
    guard start + Int(count) <= limit else { return false }
    for offset in 1..<Int(count)
    where view[start + offset].keyword != table.words[Int(first) + offset] {
      return false
    }
    return true
  }

  /// Matches one form against the tokens up to the limit: a statement, or a line of a block.
  mutating func body(_ view: View, form: Int, from start: Int, to end: Int) -> Bool {
    let base = frames.count
    limit = end
    push(form: form, at: start)
    while position < limit {
      let token = view[position]
      let isTaken =
        switch token.kind {
        case .word, .string: word(view, token, base)
        case .comma: comma(view, base)
        case .openBrace: block(view, base)
        case .closeBrace, .separator: clauseBlock(view, token, base)
        case .openParen, .closeParen, .openBracket, .closeBracket, .tableRow:
          parenthesis(view, base)
        }
      if !isTaken { return false }
    }
    if isCollecting, failure.target == limit { collect(base: base) }
    return close(downTo: base)
  }

  /// Opens a record of a form: the frame that the next words fill.
  mutating func push(form: Int, at start: Int) {
    let compiled = table.compiled[form]
    let firstSlot = Int32(match.slots.count)
    match.slots.append(repeating: -1, count: Int(compiled.clauseCount))
    let record = Int32(match.records.count)
    match.records.append(
      Record(
        form: Int32(form), firstSlot: firstSlot, alternative: compiled.alternative,
        start: Int32(start)))
    frames.append(
      Frame(
        record: record, form: Int32(form), firstSlot: firstSlot, firstClause: compiled.firstClause,
        row: compiled.row))
  }

  /// Ends records: each must have what its form requires.
  mutating func close(downTo base: Int) -> Bool {
    while frames.count > base {
      let frame = frames[frames.count - 1]
      let compiled = table.compiled[Int(frame.form)]
      for index in 0..<Int(compiled.requiredCount) {
        let ordinal = table.ordinals[Int(compiled.firstRequired) + index]
        if match.slots[Int(frame.firstSlot) + Int(ordinal)] < 0 {
          return failMissing(frame, ordinal)
        }
      }
      frames.truncate(to: frames.count - 1)
    }
    return true
  }
}
