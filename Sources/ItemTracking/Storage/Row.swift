/// A row of a table: plain bits, found through lists, chains and unique keys of small integers.
///
/// - A *list* is ordered and rows may leave it (open entries of a pool). A key below 0 is in none.
/// - A *chain* only grows (all entries of a stock key); it is walked newest first.
/// - A *unique* key leads to one row (an item no.).
/// - A *composite* key leads to one row, too, by up to three integers (a location and a bin code).
/// - A *sum* adds up an amount of all rows with a key (what is reserved of a ledger entry).
public protocol Row: BitwiseCopyable, Equatable, Sendable {
  /// BC's noun for the table, plural; the name that `show` and the snapshot use.
  static var tableName: StaticString { get }
  /// What a snapshot keeps of a row, in the order in which it is written.
  static var fields: [Field<Self>] { get }

  /// How many lists the rows are in, numbered from 0.
  static var listCount: Int { get }
  /// What the row is found by in a list; below 0 for a row that is not in it.
  func listKey(_ list: Int) -> Int32
  /// The declared order inside a list: true when this row stands before another. Rows that
  /// neither precedes stand in the order of their insertion.
  func precedes(_ other: Self, inList list: Int) -> Bool
  /// True for a list in the order of its rows' places; `precedes` is not asked there.
  static func isByPlace(list: Int) -> Bool

  /// How many chains the rows are in, numbered from 0.
  static var chainCount: Int { get }
  /// What the row is found by in a chain; below 0 for a row that is not in it.
  func chainKey(_ chain: Int) -> Int32

  /// How many unique keys the rows have, numbered from 0.
  static var uniqueCount: Int { get }
  /// The one key of its kind that no other row has; below 0 for none.
  func uniqueKey(_ unique: Int) -> Int32

  /// Whether rows are found by `compositeKey`, too.
  static var hasCompositeKey: Bool { get }
  /// What the row alone is found by where one integer does not say it.
  var compositeKey: CompositeKey { get }

  /// How much the row's quantities weigh, whatever their sign: at least the largest of them.
  ///
  /// A model holds no more than `UndoJournal.mostVolume` of it, so that no sum over its rows is
  /// larger than the 64 bits that hold it.
  var volume: Int64 { get }

  /// How many sums the rows add to, numbered from 0.
  static var sumCount: Int { get }
  /// What the row adds, and to which of the sums; it counts in one at most.
  var addend: Addend { get }
}

/// What a row adds to a sum of its table.
public struct Addend: Equatable, BitwiseCopyable, Sendable {
  /// Which of the table's sums, from 0.
  public var sum: Int32
  /// Below 0 for a row that adds nothing.
  public var key: Int32
  /// Base units, with the sign that the sum counts.
  public var amount: Quantity

  /// An amount for one sum under one key.
  public init(to sum: Int32, key: Int32, _ amount: Quantity) {
    self.sum = sum
    self.key = key
    self.amount = amount
  }

  /// Adds nothing to any sum.
  public static var none: Addend { Addend(to: 0, key: -1, .zero) }
}

extension Row {
  public static var listCount: Int { 0 }
  public func listKey(_ list: Int) -> Int32 { -1 }
  public func precedes(_ other: Self, inList list: Int) -> Bool { false }
  public static func isByPlace(list: Int) -> Bool { false }
  public static var chainCount: Int { 0 }
  public func chainKey(_ chain: Int) -> Int32 { -1 }
  public static var uniqueCount: Int { 0 }
  public func uniqueKey(_ unique: Int) -> Int32 { -1 }
  public static var hasCompositeKey: Bool { false }
  public var compositeKey: CompositeKey { CompositeKey(-1, -1) }
  public var volume: Int64 { 0 }
  public static var sumCount: Int { 0 }
  public var addend: Addend { .none }
}

/// The place of a row in its table.
///
/// Places are reused and never shown.
public struct RowID<R>: Hashable, BitwiseCopyable, Sendable {
  /// From 0; below 0 for no row.
  public let raw: Int32
  /// A place that a table gave out, or that a stored field holds.
  public init(raw: Int32) { self.raw = raw }

  /// No row.
  public static var none: Self { Self(raw: -1) }
  /// True when a field that may lead to a row leads to none.
  public var isNone: Bool { raw < 0 }
}

/// What a stored field holds; the snapshot and its readers need no more than this.
public enum FieldKind: UInt8, Sendable {
  /// A code or text: an id in `Names`.
  case name
  /// A `DocumentNo`: above 0 an id in `Names`, below a made number, 0 blank.
  case documentNo
  /// Hundred-thousandths of a unit, in 64 bits.
  case quantity
  /// Days since 1 January 2000; the lowest number is blank.
  case date
  /// A plain number, an enumeration or a set of flags.
  case number
  /// A place in another table, -1 for none; entry numbers are these plus one.
  case row
  /// An id in `TrackedSKUs`.
  case stockKey
  /// An id in `TrackedSKUs`, -1 for none.
  case stockKeyIfAny
}

/// What the integer in a field stands for, as its type says.
public enum FieldMeaning: Sendable {
  /// Itself.
  case plain
  /// 1 for yes, 0 for no.
  case yesNo
  /// One of the cases of an enumeration: their names by the bytes they are in memory.
  case cases([UInt8: String])
  /// A row of the table of this name.
  case row(StaticString)
  /// A text in its own letters, where else a code would stand.
  case text
}

/// One stored field of a row: its name and where it lies.
public struct Field<R: Row>: Sendable {
  /// As the snapshot and `show` write it; once given it is kept.
  public let name: StaticString
  /// How the bytes are read.
  public let kind: FieldKind
  /// What the value stands for, besides how it is read.
  public let meaning: FieldMeaning
  /// Bytes from the row's start.
  public let offset: Int
  /// Bytes that the value takes.
  public let width: Int

  /// A field whose value stands for itself.
  public init<Value: BitwiseCopyable>(
    _ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, Value>
  ) {
    self.init(name, kind, path, .plain)
  }

  /// A field that holds a free text, in its own letters.
  public init(_ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, TextID>) {
    self.init(name, kind, path, .text)
  }

  /// A field that is yes or no.
  public init(_ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, Bool>) {
    self.init(name, kind, path, .yesNo)
  }

  /// A field that holds a case of an enumeration; the cases' names go into its meaning.
  public init<Value: BitwiseCopyable & RawRepresentable & CaseIterable>(
    _ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, Value>
  ) where Value.RawValue == UInt8 {
    self.init(name, kind, path, .cases(Self.names(of: Value.self)))
  }

  /// A field that leads to a row of another table, or to none.
  public init<Target: Row>(
    _ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, RowID<Target>>
  ) {
    self.init(name, kind, path, .row(Target.tableName))
  }

  private static func names<Value: RawRepresentable & CaseIterable>(
    of type: Value.Type
  ) -> [UInt8: String] where Value.RawValue == UInt8 {
    // A case lies in memory by its place among the cases, which its raw value need not be.
    let byPlace = Value.allCases.map { value in
      (withUnsafeBytes(of: value) { $0.load(as: UInt8.self) }, "\(value)")
    }
    return Dictionary(uniqueKeysWithValues: byPlace)
  }

  private init<Value: BitwiseCopyable>(
    _ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, Value>, _ meaning: FieldMeaning
  ) {
    guard let offset = MemoryLayout<R>.offset(of: path) else {
      preconditionFailure("a stored field must be a stored property: \(name)")
    }
    precondition(kind.fits(Value.self), "a field is of the kind of its type: \(name)")
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.offset = offset
    width = MemoryLayout<Value>.size
  }

  /// The field of a row as an integer.
  public func value(in row: R) -> Int64 {
    withUnsafeBytes(of: row) { bytes in
      switch width {
      case 1: Int64(bytes.load(fromByteOffset: offset, as: UInt8.self))
      case 2: Int64(bytes.load(fromByteOffset: offset, as: UInt16.self))
      case 4: Int64(bytes.load(fromByteOffset: offset, as: Int32.self))
      default: bytes.load(fromByteOffset: offset, as: Int64.self)
      }
    }
  }

  /// Sets the field of a row from an integer; false when it does not fit.
  public func set(_ value: Int64, in row: inout R) -> Bool {
    withUnsafeMutableBytes(of: &row) { bytes in
      switch width {
      case 1:
        guard let narrow = UInt8(exactly: value) else { return false }
        bytes.storeBytes(of: narrow, toByteOffset: offset, as: UInt8.self)
      case 2:
        guard let narrow = UInt16(exactly: value) else { return false }
        bytes.storeBytes(of: narrow, toByteOffset: offset, as: UInt16.self)
      case 4:
        guard let narrow = Int32(exactly: value) else { return false }
        bytes.storeBytes(of: narrow, toByteOffset: offset, as: Int32.self)
      default: bytes.storeBytes(of: value, toByteOffset: offset, as: Int64.self)
      }
      return true
    }
  }
}
