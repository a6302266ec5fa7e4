/// Every combination of goods, place and numbers that was ever named, each once.
///
/// Append-only and not journaled, like `Names`: a combination no row uses is not part of the
/// model. Rows hold the four-byte id; lists by item, lot, serial and package lead to the
/// combinations, and from there to the rows.
public struct TrackedSKUs: ~Copyable, Sendable {
  private var keys = Column<TrackedSKU>()
  /// Those that `newest` does not find, and how many they are: most numbers stand in a single
  /// combination.
  private var slots = Column<Int32>(repeating: -1, count: 64)
  private var slotted = 0
  private var nextOf = Column<Following>()
  /// Likewise by serial and by package; as long as the last key that has one.
  private var nextBySerial = Column<Int32>()
  private var nextByPackage = Column<Int32>()
  private var newestByItem = Column<Int32>()
  private var newestByLot = Column<Int32>()
  private var newestBySerial = Column<Int32>()
  private var newestByPackage = Column<Int32>()
  /// For an item its newest combination without numbers.
  private var plainByItem = Column<Int32>()
  /// Passed by address, never copied to the stack: see `Model`.
  private let passedByAddress: any Sendable = ()

  /// The key before this one in its lists by item and by lot, -1 at the end.
  struct Following: BitwiseCopyable, Sendable {
    var item: Int32
    var lot: Int32
  }

  init() {}

  /// How many combinations were ever named; ids run from 0 to one less.
  public var count: Int { keys.count }

  /// The combination of an id.
  public subscript(id: TrackedSKUID) -> TrackedSKU { keys[Int(id.raw)] }

  /// The id of a combination, made when it is new.
  public mutating func intern(_ key: TrackedSKU) -> TrackedSKUID {
    if let known = known(key) { return known }
    let id = Int32(keys.count)
    keys.append(key)
    if !Self.isListed(key) { enterSlots(id) }
    let (serial, lot, package) = (
      key.tracking.serialNo, key.tracking.lotNo, key.tracking.packageNo
    )
    if key.tracking.isBlank { pass(Self.push(id, on: key.unit.itemNo.id, &plainByItem)) }
    let older = Following(
      item: Self.push(id, on: key.unit.itemNo.id, &newestByItem),
      lot: Self.push(id, on: lot.id, &newestByLot))
    nextOf.append(older)
    if older.lot >= 0, keys[Int(older.lot)].tracking.serialNo.isBlank { pass(older.lot) }
    if !serial.isBlank {
      let next = Self.push(id, on: serial.id, &newestBySerial)
      Self.set(next, at: id, in: &nextBySerial)
      pass(next)
    }
    if !package.isBlank {
      let next = Self.push(id, on: package.id, &newestByPackage)
      Self.set(next, at: id, in: &nextByPackage)
      if next >= 0 {
        let other = keys[Int(next)].tracking
        if other.serialNo.isBlank, other.lotNo.isBlank { pass(next) }
      }
    }
    return TrackedSKUID(raw: id)
  }

  /// The id of a combination that was named before.
  public func known(_ key: TrackedSKU) -> TrackedSKUID? {
    let newest = newest(like: key)
    if newest >= 0, keys[Int(newest)] == key { return TrackedSKUID(raw: newest) }
    // A number that stands in no combination yet is in none of the slots either.
    if newest < 0, Self.isListed(key) { return nil }
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return TrackedSKUID(raw: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Enters a combination that `newest` no longer finds, if there was one.
  private mutating func pass(_ id: Int32) {
    if id >= 0 { enterSlots(id) }
  }

  @inline(never)
  private mutating func enterSlots(_ id: Int32) {
    slotted += 1
    if slotted * 4 > slots.count * 3 { grow() }
    place(id)
  }

  private mutating func place(_ id: Int32) {
    var slot = Self.hash(keys[Int(id)]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  /// The newest combination with the key's serial or lot, or of its item without any; -1 when
  /// there is none, and then the key is in none either.
  ///
  /// Most numbers stand in one combination; looking there touches less memory than the slots.
  private func newest(like key: TrackedSKU) -> Int32 {
    if key.tracking.isBlank { return Self.newest(key.unit.itemNo.id, plainByItem) }
    if !key.tracking.serialNo.isBlank {
      return Self.newest(key.tracking.serialNo.id, newestBySerial)
    }
    if !key.tracking.lotNo.isBlank { return Self.newest(key.tracking.lotNo.id, newestByLot) }
    return Self.newest(key.tracking.packageNo.id, newestByPackage)
  }

  /// Whether `newest` finds the key's number or item: there is no list of what has neither.
  private static func isListed(_ key: TrackedSKU) -> Bool {
    !key.tracking.isBlank || key.unit.itemNo.id > 0
  }

  /// All combinations of an item, newest first.
  public func forEach(of itemNo: ItemNo, _ body: (TrackedSKUID) -> Void) {
    var id = Self.newest(itemNo.id, newestByItem)
    while id >= 0 {
      body(TrackedSKUID(raw: id))
      id = nextOf[Int(id)].item
    }
  }

  /// All combinations that carry every number of `filter`, newest first; it names at least one.
  ///
  /// Walks the list of the most particular number named.
  public func forEach(carrying filter: TrackingKey, _ body: (TrackedSKUID) -> Void) {
    _ = first(carrying: filter) {
      body($0)
      return false
    }
  }

  /// The newest combination that carries every number of `filter` and is wanted.
  func first(
    carrying filter: TrackingKey, where isWanted: (TrackedSKUID) -> Bool
  ) -> TrackedSKUID? {
    let bySerial = !filter.serialNo.isBlank
    let byLot = !bySerial && !filter.lotNo.isBlank
    var id =
      bySerial
      ? Self.newest(filter.serialNo.id, newestBySerial)
      : byLot
        ? Self.newest(filter.lotNo.id, newestByLot)
        : Self.newest(filter.packageNo.id, newestByPackage)
    while id >= 0 {
      if keys[Int(id)].tracking.matches(filter), isWanted(TrackedSKUID(raw: id)) {
        return TrackedSKUID(raw: id)
      }
      id =
        bySerial ? nextBySerial[Int(id)] : byLot ? nextOf[Int(id)].lot : nextByPackage[Int(id)]
    }
    return nil
  }

  private static func push(_ id: Int32, on key: Int32, _ newest: inout Column<Int32>) -> Int32 {
    guard key > 0 else { return -1 }
    let before = Int(key) < newest.count ? newest[Int(key)] : -1
    set(id, at: key, in: &newest)
    return before
  }

  private static func set(_ id: Int32, at index: Int32, in list: inout Column<Int32>) {
    list.grow(to: Int(index), with: -1)
    list[Int(index)] = id
  }

  private static func newest(_ key: Int32, _ list: borrowing Column<Int32>) -> Int32 {
    key > 0 && Int(key) < list.count ? list[Int(key)] : -1
  }

  private static func hash(_ key: TrackedSKU) -> Int {
    var hash = UInt64(UInt32(bitPattern: key.unit.itemNo.id))
    func mix(_ value: Int32) {
      hash = (hash ^ UInt64(UInt32(bitPattern: value))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    mix(key.unit.variantCode.id)
    mix(key.unit.locationCode.id)
    mix(key.tracking.serialNo.id)
    mix(key.tracking.lotNo.id)
    mix(key.tracking.packageNo.id)
    return Int(truncatingIfNeeded: hash >> 16)
  }

  private mutating func grow() {
    var old = Column<Int32>(repeating: -1, count: slots.count * 2)
    swap(&old, &slots)
    for slot in old.indices where old[slot] >= 0 { place(old[slot]) }
  }

  func copy() -> TrackedSKUs {
    var copy = TrackedSKUs()
    copy.keys = keys.copy()
    copy.slots = slots.copy()
    copy.slotted = slotted
    copy.nextOf = nextOf.copy()
    copy.nextBySerial = nextBySerial.copy()
    copy.nextByPackage = nextByPackage.copy()
    copy.newestByItem = newestByItem.copy()
    copy.newestByLot = newestByLot.copy()
    copy.newestBySerial = newestBySerial.copy()
    copy.newestByPackage = newestByPackage.copy()
    copy.plainByItem = plainByItem.copy()
    return copy
  }
}
