/// What a plain statement was found to say, with its words as they stand in the text: a statement
/// with the same keywords at the same places says the same, but for its values.
struct StatementPattern: Sendable {
  /// A keyword, a comma or a brace with its letters, or any value.
  struct Word: BitwiseCopyable, Sendable {
    /// The first eight letters of a keyword, and where in eight bytes they are.
    var letters: UInt64 = 0
    var mask: UInt64 = 0
    /// How many letters that keyword has, if these are all; 0 for any other word.
    var length = 0
    /// Blanks before it: a comma has none.
    var gap = 1
    /// As it stood in the statement that was matched.
    var token: Token
    /// How its value is read, be it one.
    var reading = Reading.settled
  }

  /// How the value of a cell comes from its token.
  enum Reading: UInt8 {
    /// It says the same in every statement of the pattern, or is read later.
    case settled
    case quantity, integer, date, formula, code, path
  }

  let words: [Word]
  /// Those that are braces: the other end of each stands as far away in every statement.
  let braces: [Int]
  /// Into which cells the values go that are read, in the order of the words.
  let valueCells: [Int]
  let records: [Record]
  let cells: [MatchedValue]
  let slots: [Int32]

  init(
    words: [Word], valueCells: [Int], records: [Record], cells: [MatchedValue], slots: [Int32]
  ) {
    self.words = words
    braces = words.indices.filter { words[$0].token.isBracket }
    self.valueCells = valueCells
    self.records = records
    self.cells = cells
    self.slots = slots
  }

  /// Which form its statements have, by its number.
  var form: Int { Int(records[0].alternative) }

  /// Whether some tokens are its words with other values.
  func isOf(_ tokens: UnsafeBufferPointer<Token>) -> Bool {
    tokens.count == words.count
      && zip(tokens, words).allSatisfy {
        $0.kind == $1.token.kind && $0.keyword == $1.token.keyword && $0.flags == $1.token.flags
      }
  }
}

extension StatementPattern.Word {
  init(_ token: Token, _ text: TokenBytes) {
    self.token = token
    switch token.kind {
    case .comma:
      gap = 0
      take(CollectionOfOne(Byte.comma))
    // One that was left open has no place in the text.
    case .openBrace: take(CollectionOfOne(Byte.openBrace))
    case .closeBrace: take(CollectionOfOne(Byte.closeBrace))
    default: if token.keyword >= 0 { take(text.bytes(of: token)) }
    }
  }

  /// Is to have these letters, of more than eight the first ones.
  private mutating func take(_ bytes: some Collection<UInt8>) {
    if bytes.count <= 8 { length = bytes.count }
    for (index, byte) in bytes.prefix(8).enumerated() {
      letters |= UInt64(byte) << UInt64(8 * index)
      mask |= 0xFF << UInt64(8 * index)
    }
  }
}
