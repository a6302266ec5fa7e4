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
  static var fields: [Field<Self>] { get }

  static var listCount: Int { get }
  func listKey(_ list: Int) -> Int32
  /// The declared order inside a list: true when this row stands before another. Rows that
  /// neither precedes stand in the order of their insertion.
  func precedes(_ other: Self, inList list: Int) -> Bool
  /// True for a list in the order of its rows' places; `precedes` is not asked there.
  static func isByPlace(list: Int) -> Bool

  static var chainCount: Int { get }
  func chainKey(_ chain: Int) -> Int32

  static var uniqueCount: Int { get }
  func uniqueKey(_ unique: Int) -> Int32

  static var hasCompositeKey: Bool { get }
  var compositeKey: CompositeKey { get }

  /// How much the row's quantities weigh, whatever their sign: at least the largest of them.
  ///
  /// A model holds no more than `UndoJournal.mostVolume` of it, so that no sum over its rows is
  /// larger than the 64 bits that hold it.
  var volume: Int64 { get }

  static var sumCount: Int { get }
  /// What the row adds, and to which of the sums; it counts in one at most.
  var addend: Addend { get }
}

/// What a row adds to a sum of its table.
public struct Addend: Equatable, BitwiseCopyable, Sendable {
  public var sum: Int32
  /// Below 0 for a row that adds nothing.
  public var key: Int32
  public var amount: Quantity

  public init(to sum: Int32, key: Int32, _ amount: Quantity) {
    self.sum = sum
    self.key = key
    self.amount = amount
  }

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
public struct RowID<R: Row>: Hashable, BitwiseCopyable, Sendable {
  public let raw: Int32
  public init(raw: Int32) { self.raw = raw }

  /// No row.
  public static var none: Self { Self(raw: -1) }
  public var isNone: Bool { raw < 0 }
}

/// What a stored field holds; the snapshot and its readers need no more than this.
public enum FieldKind: UInt8, Sendable {
  /// A code or text: an id in `Names`.
  case name
  case documentNo
  case quantity
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
  public let name: StaticString
  public let kind: FieldKind
  public let meaning: FieldMeaning
  public let offset: Int
  public let width: Int

  public init<Value: BitwiseCopyable>(
    _ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, Value>
  ) {
    self.init(name, kind, path, .plain)
  }

  public init(_ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, TextID>) {
    self.init(name, kind, path, .text)
  }

  public init(_ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, Bool>) {
    self.init(name, kind, path, .yesNo)
  }

  public init<Value: BitwiseCopyable & RawRepresentable & CaseIterable>(
    _ name: StaticString, _ kind: FieldKind, _ path: KeyPath<R, Value>
  ) where Value.RawValue == UInt8 {
    self.init(name, kind, path, .cases(Self.names(of: Value.self)))
  }

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
