/// A set of entry ids that costs what it holds, not what the model holds.
struct EntrySet {
  /// Open addressing; -1 is an empty slot.
  private var slots: [Int32] = .init(repeating: -1, count: 64)
  private(set) var count = 0

  /// Adds an id; false when it was there.
  mutating func insert(_ id: Int32) -> Bool {
    if count * 2 >= slots.count { grow() }
    var slot = Self.slot(id, slots.count)
    while slots[slot] >= 0 {
      if slots[slot] == id { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = id
    count += 1
    return true
  }

  func contains(_ id: Int32) -> Bool {
    var slot = Self.slot(id, slots.count)
    while slots[slot] >= 0 {
      if slots[slot] == id { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  mutating func removeAll() {
    guard count > 0 else { return }
    for slot in slots.indices { slots[slot] = -1 }
    count = 0
  }

  private static func slot(_ id: Int32, _ size: Int) -> Int {
    Int((UInt32(bitPattern: id) &* 0x9E37_79B1) >> 7) & (size - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = .init(repeating: -1, count: old.count * 4)
    for id in old where id >= 0 {
      var slot = Self.slot(id, slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = id
    }
  }
}
