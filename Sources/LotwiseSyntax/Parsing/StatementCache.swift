/// What statements of one shape were found to say: the same kinds of words with the same keywords
/// at the same places are read alike, whatever the codes, quantities and dates among them are.
///
/// A script says the same few things over and over. Only the values of a known shape are read
/// anew; one that does not fit its place sends the statement the long way, which alone tells
/// what is wrong.
struct StatementCache: ~Copyable {
  struct Shape: BitwiseCopyable {
    /// Each range is one of `marks`, `records`, `cells` and `slots`.
    var firstMark: Int32 = 0
    var markCount: Int32 = 0
    var firstRecord: Int32 = 0
    var recordCount: Int32 = 0
    var firstCell: Int32 = 0
    var cellCount: Int32 = 0
    var firstSlot: Int32 = 0
    var slotCount: Int32 = 0
    /// A bit for each of the first 64 tokens, set for a code, and how many are.
    var codes: UInt64 = 0
    var codeCount: Int32 = 0
  }

  /// A word of a shape as it stands in the text: a keyword with its letters, or any value.
  struct Word: BitwiseCopyable {
    /// The letters of a keyword of up to eight, and where in eight bytes they are.
    var letters: UInt64 = 0
    var mask: UInt64 = 0
    /// 0 for a value.
    var length: UInt8 = 0
    var flags: Token.Flags = []
    var reading = Reading.settled
  }

  /// How the value of a cell comes from its token.
  enum Reading: UInt8 {
    /// It says the same in every statement of the shape, or is read later.
    case settled
    case quantity, integer, date, formula, code, path
  }

  /// At most so many shapes are kept, and tokens of each: a script has some dozens.
  private static let most = 1024
  private static let longest = 256

  private var places = UniqueArray<Int32>()
  private(set) var shapes = UniqueArray<Shape>()
  private(set) var marks = UniqueArray<UInt32>()
  /// Beside the marks.
  private(set) var words = UniqueArray<Word>()
  private(set) var records = UniqueArray<Record>()
  private(set) var cells = UniqueArray<MatchedValue>()
  private(set) var readings = UniqueArray<Reading>()
  private(set) var slots = UniqueArray<Int32>()

  init() { places.append(repeating: -1, count: 2 * Self.most) }

  /// The number of the shape of some tokens, -1 when no statement of it was kept.
  @inline(__always)
  func number(of tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>) -> Int32 {
    guard range.count <= Self.longest else { return -1 }
    var place = Self.hash(tokens, range)
    while true {
      let number = places[place & (2 * Self.most - 1)]
      if number < 0 { return -1 }
      let shape = shapes[Int(number)]
      if Int(shape.markCount) == range.count, hasMarks(shape, tokens, range) { return number }
      place &+= 1
    }
  }

  @inline(__always)
  private func hasMarks(
    _ shape: Shape, _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>
  ) -> Bool {
    var mark = Int(shape.firstMark)
    var index = range.lowerBound
    while index < range.upperBound {
      if marks[mark] != tokens[index].mark { return false }
      mark &+= 1
      index &+= 1
    }
    return true
  }

  @inline(__always)
  private static func hash(_ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>) -> Int {
    var hash: UInt32 = 2_166_136_261
    var index = range.lowerBound
    while index < range.upperBound {
      hash = (hash ^ tokens[index].mark) &* 0x9E37_79B1
      index &+= 1
    }
    return Int(hash >> 12)
  }

  /// Whether its words are plain: keywords of up to eight letters, beginning with one, and values
  /// that are read or say nothing.
  func isReadableAtOnce(_ number: Int32) -> Bool {
    let shape = shapes[Int(number)]
    guard shape.markCount <= 64, words[Int(shape.firstMark)].length > 0 else { return false }
    for index in Int(shape.firstMark)..<Int(shape.firstMark + shape.markCount) {
      let isWord = marks[index] & 0xFF == UInt32(Token.Kind.word.rawValue)
      let word = words[index]
      guard isWord, word.length == 0 || word.length <= 8 else { return false }
    }
    return true
  }

  /// Keeps what a statement was found to say.
  ///
  /// - Returns: the number of its shape, -1 when there is no place left.
  mutating func keep(
    _ match: borrowing Match, _ readings: [Reading], _ view: Matcher.View, _ range: Range<Int>
  ) -> Int32 {
    guard shapes.count < Self.most, range.count <= Self.longest else { return -1 }
    var shape = Shape(
      firstMark: Int32(marks.count), markCount: Int32(range.count),
      firstRecord: Int32(records.count), recordCount: Int32(match.records.count),
      firstCell: Int32(cells.count), cellCount: Int32(match.cells.count),
      firstSlot: Int32(slots.count), slotCount: Int32(match.slots.count))
    for index in range {
      marks.append(view[index].mark)
      words.append(Word(view[index], view.text))
    }
    records.append(match.records.buffer)
    cells.append(match.cells.buffer)
    slots.append(match.slots.buffer)
    for reading in readings { self.readings.append(reading) }
    let start = Int32(range.lowerBound)
    for record in Int(shape.firstRecord)..<records.count { records[record].start -= start }
    for cell in Int(shape.firstCell)..<cells.count {
      cells[cell].start -= start
      cells[cell].end -= start
      if self.readings[cell] != .settled {
        words[Int(shape.firstMark + cells[cell].start)].reading = self.readings[cell]
      }
      if case .code = self.readings[cell], cells[cell].start < 64 {
        shape.codes |= 1 << UInt64(cells[cell].start)
      }
    }
    shape.codeCount = Int32(shape.codes.nonzeroBitCount)
    // Of a code the kept value tells which of the statement's codes it is.
    for cell in Int(shape.firstCell)..<cells.count where self.readings[cell] == .code {
      let before = shape.codes & (1 << UInt64(min(63, cells[cell].start)) - 1)
      cells[cell].value =
        cells[cell].start < 64 ? Int64(before.nonzeroBitCount) : -1
    }
    var place = Self.hash(view.tokens, range)
    while places[place & (2 * Self.most - 1)] >= 0 { place += 1 }
    places[place & (2 * Self.most - 1)] = Int32(shapes.count)
    shapes.append(shape)
    return Int32(shapes.count - 1)
  }
}

extension Token {
  /// A token of a kind, at another place.
  @inline(__always)
  init(mark: UInt32, _ start: Int32, _ end: Int32) {
    self.start = start
    endOrDistance = end
    kind = Kind(rawValue: UInt8(truncatingIfNeeded: mark)) ?? .word
    flags = Flags(rawValue: UInt8(truncatingIfNeeded: mark &>> 8))
    keyword = Int16(truncatingIfNeeded: mark &>> 16)
  }

  /// What the token is, whatever its text: kind, keyword, and what else is known of its letters.
  @inline(__always)
  var mark: UInt32 {
    UInt32(kind.rawValue) | UInt32(flags.rawValue) << 8
      | UInt32(UInt16(bitPattern: keyword)) << 16
  }
}

extension StatementCache.Word {
  init(_ token: Token, _ text: TokenBytes) {
    flags = token.flags
    guard token.keyword >= 0 else { return }
    let bytes = text.bytes(of: token)
    length = UInt8(clamping: bytes.count)
    for (index, byte) in bytes.prefix(8).enumerated() {
      letters |= UInt64(byte) << UInt64(8 * index)
      mask |= 0xFF << UInt64(8 * index)
    }
  }
}
