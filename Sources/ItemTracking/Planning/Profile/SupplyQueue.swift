/// Supply in the order in which balancing uses it: the next one first.
///
/// What is used up leaves; what is only passed by is set aside, in order, until balancing starts
/// from the first supply again (P-151). What is made or moved enters near the front, so that a
/// change costs what lies between, not the whole queue.
struct SupplyQueue {
  /// What decides the order, small because many are moved about.
  struct Entry: Comparable {
    /// Date, then attribute and order priority.
    private let rank: Int64
    private let number: Int32
    private let place: Int32

    init(_ event: ProfileEvent, at index: Int) {
      let priority = event.attributePriority &* 4096 &+ event.orderPriority
      rank = Int64(event.date.dayNumber) << 32 | Int64(UInt32(bitPattern: priority))
      number = event.number
      place = Int32(truncatingIfNeeded: index)
    }

    var date: CalendarDate { CalendarDate(dayNumber: Int32(truncatingIfNeeded: rank >> 32)) }
    var index: Int { Int(place) }

    static func < (first: Self, second: Self) -> Bool {
      first.rank != second.rank ? first.rank < second.rank : first.number < second.number
    }
  }

  /// The next one last.
  private var ahead: [Entry]
  private var aside: [Entry] = []

  /// Entries that stand in their order.
  init(inOrder entries: [Entry]) { ahead = entries.reversed() }

  /// Entries in any order, in theirs: mostly they are.
  static func inOrder(_ entries: [Entry]) -> [Entry] {
    for place in entries.indices.dropFirst() where entries[place] < entries[place - 1] {
      return entries.sorted()
    }
    return entries
  }

  var first: Int? { ahead.last?.index }
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
    let block = Self.inOrder(entries)
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
    let kept = aside.lastIndex { $0.date < start }.map { $0 + 1 } ?? 0
    for entry in aside[kept...] where entry.date <= end { found.append(entry.index) }
    var place = ahead.count - 1
    while place >= 0, ahead[place].date < start { place -= 1 }
    while place >= 0, ahead[place].date <= end {
      found.append(ahead[place].index)
      place -= 1
    }
    return found
  }

  /// The entries at the front as long as a condition holds, in order.
  func leading(while condition: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for entry in ahead.reversed() {
      guard condition(entry.index) else { break }
      found.append(entry.index)
    }
    return found
  }
}
