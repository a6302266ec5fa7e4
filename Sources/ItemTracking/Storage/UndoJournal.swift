/// What was done to one row; its inverse needs the row's place and the table's own stacks.
enum Operation: UInt8, BitwiseCopyable, Sendable {
  /// A row on a new place.
  case insertNew
  /// A row on a place that was free.
  case insertReused
  /// A row changed, in no list moved.
  case update
  /// A row changed and moved in the lists whose keys changed.
  case move
  case remove
  /// A row that came and went within statements that are done, of which only its place is noted:
  /// the place was new, or used again, and is free afterwards. See `Table.fold`.
  case passInNew
  case passInReused
  case passOut
}

/// One change to one row, eight bytes.
struct Change: Equatable, BitwiseCopyable, Sendable {
  var row: Int32
  var table: UInt8
  var operation: Operation
  /// How many lists a `move` changed.
  var moved: UInt8 = 0
}

/// All changes in the order they were made, back to the oldest mark still alive.
public struct UndoJournal: Sendable {
  /// The most that all rows may weigh, in hundred-thousandths: an eighth of what 64 bits hold.
  static let mostVolume: UInt64 = 1 << 60

  var changes: [Change] = []
  /// At least what all rows weigh: what was written since it was last counted is added up, what is
  /// taken back is not taken off.
  var volume: UInt64 = 0
  /// How many changes were forgotten at the front: marks count from the very beginning.
  var forgotten = 0
  /// Up to where changes were folded last.
  var folded = 0

  var height: Int { forgotten + changes.count }
}

/// A height of the journal to which the model can be rolled back.
public struct Mark: Hashable, Comparable, Sendable {
  let height: Int
  public static func < (first: Self, second: Self) -> Bool { first.height < second.height }
}
