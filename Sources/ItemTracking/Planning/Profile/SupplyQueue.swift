/// Supply in the order in which balancing uses it: the next one first.
///
/// What is used up leaves; what is only passed by is set aside, in order, until balancing starts
/// from the first supply again (P-151). What is made or moved enters near the front, so that a
/// change costs what lies between, not the whole queue.
struct SupplyQueue {
  /// What decides the order, small because many are moved about.
  struct Entry: Comparable {
    /// Date, attribute and order priority, number and place, from the highest bits down: sorting
    /// compares one number.
    private let key: UInt128

    init(_ event: ProfileEvent, at index: Int) {
      let priority = event.attributePriority &* 4096 &+ event.orderPriority
      let rank =
        UInt64(Self.ascending(event.date.dayNumber)) << 32 | UInt64(UInt32(bitPattern: priority))
      let place = UInt64(Self.ascending(event.number)) << 32 | UInt64(truncatingIfNeeded: index)
      key = UInt128(rank) << 64 | UInt128(place)
    }

    var date: CalendarDate {
      CalendarDate(dayNumber: Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 96) ^ Self.sign))
    }

    var index: Int { Int(UInt32(truncatingIfNeeded: key)) }

    private static let sign: UInt32 = 1 << 31

    /// The same order without a sign.
    private static func ascending(_ number: Int32) -> UInt32 { UInt32(bitPattern: number) ^ sign }

    static func < (first: Self, second: Self) -> Bool { first.key < second.key }
  }

  /// The next one last.
  private var ahead: [Entry]
  private var aside: [Entry] = []

  /// Entries that stand in their order.
  init(inOrder entries: [Entry]) { ahead = entries.reversed() }

  static func isInOrder(_ entries: [Entry]) -> Bool {
    for place in entries.indices.dropFirst() where entries[place] < entries[place - 1] {
      return false
    }
    return true
  }

  /// All that is there, in no order.
  var entries: [Entry] { ahead + aside }

  var first: Int? { ahead.last?.index }
  /// The first one, where there is one.
  var front: Int { ahead[ahead.count - 1].index }
  var hasAside: Bool { !aside.isEmpty }

  /// The first one is used up.
  mutating func finishFirst() { ahead.removeLast() }

  mutating func setFirstAside() {
    guard let entry = ahead.popLast() else { return }
    aside.append(entry)
  }

  /// P-151: what was set aside comes first again.
  mutating func startAgain() {
    while let entry = aside.popLast() { insert(entry) }
  }

  /// Whoever comes before this one is set aside.
  mutating func goOn(with entry: Entry) {
    while let next = ahead.last, next < entry { setFirstAside() }
  }

  mutating func insert(_ entry: Entry) {
    var low = 0
    var high = ahead.count
    while low < high {
      let middle = (low + high) / 2
      if ahead[middle] > entry { low = middle + 1 } else { high = middle }
    }
    ahead.insert(entry, at: low)
  }

  /// Several at once: what comes before the last of them is passed once, not for each.
  ///
  /// Cost: how many they are and how many stand before the last of them.
  mutating func insert(_ entries: [Entry]) {
    let block = entries.sorted()
    guard let last = block.last else { return }
    var low = ahead.count
    while low > 0, ahead[low - 1] < last { low -= 1 }
    let others = Array(ahead[low...])
    ahead.removeSubrange(low...)
    var place = 0
    for entry in block.reversed() {
      while place < others.count, others[place] > entry {
        ahead.append(others[place])
        place += 1
      }
      ahead.append(entry)
    }
    ahead += others[place...]
  }

  /// The first ones are used up or come again.
  mutating func finishFirst(_ count: Int) { ahead.removeLast(count) }

  /// All that is there between two dates, the latter included, in order.
  func indices(from start: CalendarDate, to end: CalendarDate) -> [Int] {
    var found: [Int] = []
    forEach(from: start, to: end) { found.append($0) }
    return found
  }

  /// Each that is there between two dates, the latter included, in order.
  func forEach(from start: CalendarDate, to end: CalendarDate, _ body: (Int) -> Void) {
    let kept = aside.lastIndex { $0.date < start }.map { $0 + 1 } ?? 0
    for entry in aside[kept...] where entry.date <= end { body(entry.index) }
    var place = ahead.count - 1
    while place >= 0, ahead[place].date < start { place -= 1 }
    while place >= 0, ahead[place].date <= end {
      body(ahead[place].index)
      place -= 1
    }
  }

  /// How many entries at the front a condition holds for, up to the first that it does not.
  func leadingCount(while condition: (Int) -> Bool) -> Int {
    var place = ahead.count
    while place > 0, condition(ahead[place - 1].index) { place -= 1 }
    return ahead.count - place
  }

  /// So many from the front, in order.
  func leading(_ count: Int) -> [Int] { ahead.suffix(count).reversed().map(\.index) }
}
