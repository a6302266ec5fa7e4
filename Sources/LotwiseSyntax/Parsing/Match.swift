/// One value that was found: where it stands, and what it is worth if it is a number or a date.
public struct MatchedValue: BitwiseCopyable, Hashable, Sendable {
  public struct Flags: OptionSet, BitwiseCopyable, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The value is one of the choices of the clause; `value` is its index.
    public static let choice = Flags(rawValue: 1)
    /// A bare `none`.
    public static let none = Flags(rawValue: 2)
    /// `today`, with a date formula after `+` or `-` when there are three tokens.
    public static let today = Flags(rawValue: 4)
    /// Holds a variable whose value is not known yet: nothing was checked.
    public static let unknown = Flags(rawValue: 8)
    /// A code range: `..` stands in it.
    public static let range = Flags(rawValue: 16)
  }

  /// Tokens of the value; of a block those between its braces.
  public var start: Int32
  public var end: Int32
  /// A quantity times 100,000; a whole number; a date as yyyymmdd; the index of a choice; else 0.
  public var value: Int64 = 0
  /// The next value of a list, or -1.
  public var next: Int32 = -1
  /// The record of a group or of the line of a block, or -1.
  public var record: Int32 = -1
  public var ordinal: Int16
  public var flags: Flags = []

  public var tokens: Range<Int> { Int(start)..<Int(end) }
}

/// A form that was found, with a place for each of its clauses.
public struct Record: BitwiseCopyable, Hashable, Sendable {
  var form: Int32
  var firstSlot: Int32
  /// Which form of the group was written; for a statement, its index in the forms as declared.
  public var alternative: Int32
  /// The tokens of the record begin here.
  public var start: Int32
}

/// What a statement was found to say, in flat arrays that the next statement uses again.
///
/// It lives in its matcher and is read before the next statement is matched.
public struct Match: ~Copyable, Sendable {
  var records = UniqueArray<Record>()
  var cells = UniqueArray<MatchedValue>()
  /// For each clause of each record its first cell, or -1.
  var slots = UniqueArray<Int32>()
  /// Tokens whose variables must be put in before the statement can run.
  public internal(set) var interpolations: [Int32] = []
  /// Token ranges of blocks of statements, and of statements inside this one.
  public internal(set) var nested: [NestedRange] = []

  public struct NestedRange: Hashable, Sendable {
    public var start: Int32
    public var end: Int32
    /// A block holds any number of statements, else it is exactly one.
    public var isBlock: Bool

    public var range: Range<Int> { Int(start)..<Int(end) }
  }

  init() {}

  /// Which form matched, by the number that it was loaded with.
  public var form: Int { Int(records[0].alternative) }

  /// Which form of its group a record has, in the order of the group.
  public func alternative(of record: Int) -> Int { Int(records[record].alternative) }

  /// The token at which a record begins.
  public func start(of record: Int) -> Int { Int(records[record].start) }

  /// Groups and lines that were found, the statement itself included.
  public var recordCount: Int { records.count }

  /// The first value of a clause; record 0 is the statement itself.
  subscript(ordinal: Int, of record: Int = 0) -> MatchedValue? {
    let cell = slots[Int(records[record].firstSlot) + ordinal]
    return cell < 0 ? nil : cells[Int(cell)]
  }

  /// The clauses of a record; to be used before the next statement is matched.
  public func values(of record: Int) -> RecordValues {
    let first = Int(records[record].firstSlot)
    let end = record + 1 < records.count ? Int(records[record + 1].firstSlot) : slots.count
    return RecordValues(
      slots: UnsafeBufferPointer(rebasing: slots.buffer[first..<end]), cells: cells.buffer)
  }

  /// The next value of the list that a cell is in.
  public func next(after cell: MatchedValue) -> MatchedValue? {
    cell.next < 0 ? nil : cells[Int(cell.next)]
  }

  /// The tokens of a value; of a group those of its phrase and of all that was written of it.
  public func extent(of cell: MatchedValue) -> Range<Int> {
    guard cell.record >= 0 else { return cell.tokens }
    var end = Int(cell.end)
    let values = self.values(of: Int(cell.record))
    var ordinal = -1
    while let first = values.next(after: &ordinal) {
      var part: MatchedValue? = first
      while let known = part {
        end = max(end, extent(of: known).upperBound)
        part = next(after: known)
      }
    }
    return Int(cell.start)..<end
  }

  /// All values of a clause, in their order; of a block first the block itself.
  func list(_ ordinal: Int, of record: Int = 0) -> [MatchedValue] {
    var found: [MatchedValue] = []
    var cell = self[ordinal, of: record]
    while let known = cell {
      found.append(known)
      cell = next(after: known)
    }
    return found
  }

  /// The record of a group.
  func group(_ ordinal: Int, of record: Int = 0) -> Int? {
    guard let cell = self[ordinal, of: record], cell.record >= 0 else { return nil }
    return Int(cell.record)
  }

  func has(_ ordinal: Int, of record: Int = 0) -> Bool {
    slots[Int(records[record].firstSlot) + ordinal] >= 0
  }

  /// The unit of an `N UNIT of`, as a token index.
  public func unit(of amount: MatchedValue) -> Int? {
    amount.end - amount.start == 3 ? Int(amount.start) + 1 : nil
  }

  mutating func reset() {
    records.truncate(to: 0)
    cells.truncate(to: 0)
    slots.truncate(to: 0)
    if !interpolations.isEmpty { interpolations.removeAll(keepingCapacity: true) }
    if !nested.isEmpty { nested.removeAll(keepingCapacity: true) }
  }

  /// How much stood in the arrays before a form was tried.
  struct Mark {
    var records: Int
    var cells: Int
    var slots: Int
    var interpolations: Int
    var nested: Int
  }

  var mark: Mark {
    Mark(
      records: records.count, cells: cells.count, slots: slots.count,
      interpolations: interpolations.count, nested: nested.count)
  }

  mutating func rollBack(to mark: Mark) {
    records.truncate(to: mark.records)
    cells.truncate(to: mark.cells)
    slots.truncate(to: mark.slots)
    interpolations.removeSubrange(mark.interpolations...)
    nested.removeSubrange(mark.nested...)
  }
}

/// What a record was found to say: of each clause its first value.
///
/// It lies in the match, and lives no longer than that.
public struct RecordValues: @unchecked Sendable {
  @usableFromInline let slots: UnsafeBufferPointer<Int32>
  @usableFromInline let cells: UnsafeBufferPointer<MatchedValue>

  init(slots: UnsafeBufferPointer<Int32>, cells: UnsafeBufferPointer<MatchedValue>) {
    self.slots = slots
    self.cells = cells
  }

  /// Of nothing.
  public init() {
    slots = UnsafeBufferPointer(start: nil, count: 0)
    cells = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The first value of a clause.
  @inlinable
  @inline(__always)
  public subscript(number: ClauseNumber) -> MatchedValue? {
    let cell = slots[Int(number.rawValue)]
    return cell < 0 ? nil : cells[Int(cell)]
  }

  /// The next value of a list.
  @inlinable
  public func next(after value: MatchedValue) -> MatchedValue? {
    value.next < 0 ? nil : cells[Int(value.next)]
  }

  /// Walks the clauses that were written, in the order of their places.
  @inlinable
  @inline(__always)
  public func next(after ordinal: inout Int) -> MatchedValue? {
    while ordinal &+ 1 < slots.count {
      ordinal &+= 1
      let cell = slots[ordinal]
      if cell >= 0 { return cells[Int(cell)] }
    }
    return nil
  }
}
