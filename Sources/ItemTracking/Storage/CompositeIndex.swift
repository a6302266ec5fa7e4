/// What a row is found by when one integer does not say it: a bin by its location and its code.
public struct CompositeKey: Hashable, BitwiseCopyable, Sendable {
  /// Mostly the id of a location or of goods; -1 for a row that is in no index.
  public var first: Int32
  /// Mostly the id of a code at the location.
  public var second: Int32
  /// 0 where two integers say it.
  public var third: Int32

  /// The key of two or three integers, in the order in which the table's rows give them.
  public init(_ first: Int32, _ second: Int32, _ third: Int32 = 0) {
    self.first = first
    self.second = second
    self.third = third
  }

  /// Spread over all bits; the same on every machine.
  var spread: Int {
    var hash = UInt64(UInt32(bitPattern: first))
    for part in [second, third] {
      hash = (hash ^ UInt64(UInt32(bitPattern: part))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 16)
  }
}

/// Where the rows of a table stand by their composite keys: open addressing, half full at most.
///
/// It holds places only and is made of the rows alone, so undoing needs nothing of its own.
struct CompositeIndex<R: BitwiseCopyable>: ~Copyable, Sendable {
  private var slots = Column<Int32>()
  private var used = 0
}

extension CompositeIndex where R: Row {
  /// The row with a key; none when no row has it.
  func find(_ key: CompositeKey, in rows: borrowing RowStore<R>) -> RowID<R> {
    guard used > 0 else { return .none }
    let mask = slots.count - 1
    var slot = key.spread & mask
    while slots[slot] >= 0 {
      if rows[Int(slots[slot])].compositeKey == key { return RowID(raw: slots[slot]) }
      slot = (slot + 1) & mask
    }
    return .none
  }

  mutating func enter(_ place: Int32, _ key: CompositeKey, _ rows: borrowing RowStore<R>) {
    used += 1
    if used * 2 > slots.count { grow(rows) }
    put(place, key)
  }

  /// Takes out a row; those behind it that stood aside for it move up.
  mutating func leave(_ place: Int32, _ key: CompositeKey, _ rows: borrowing RowStore<R>) {
    let mask = slots.count - 1
    var hole = key.spread & mask
    while slots[hole] != place {
      precondition(slots[hole] >= 0, "a row with a key stands in the index")
      hole = (hole + 1) & mask
    }
    used -= 1
    var next = (hole + 1) & mask
    while slots[next] >= 0 {
      let home = rows[Int(slots[next])].compositeKey.spread & mask
      if (next - home) & mask >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = -1
  }

  private mutating func put(_ place: Int32, _ key: CompositeKey) {
    let mask = slots.count - 1
    var slot = key.spread & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = place
  }

  private mutating func grow(_ rows: borrowing RowStore<R>) {
    var old = Column<Int32>(repeating: -1, count: max(16, slots.count * 2))
    swap(&old, &slots)
    for slot in old.indices where old[slot] >= 0 {
      put(old[slot], rows[Int(old[slot])].compositeKey)
    }
  }

  func copy() -> CompositeIndex<R> {
    var copy = CompositeIndex<R>()
    copy.slots = slots.copy()
    copy.used = used
    return copy
  }
}
