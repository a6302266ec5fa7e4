/// Keeping the rows as they lie in memory, and taking them from there again.
extension Table where R: Row {
  /// The rows as they lie in memory, those on free places included.
  package func withRows<Result, Failure: Error>(
    _ body: (RowBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(rows.bytes)
  }

  /// Lists that stand otherwise than entering their rows in the order of places would leave them.
  func ownOrders() -> [ListOrder] {
    var orders: [ListOrder] = []
    for list in 0..<R.listCount {
      for key in lists[list].indices where !isAsEntered(lists[list][key], list) {
        var order = ListOrder(list: list, places: [])
        var place = lists[list][key].head
        while place >= 0 {
          order.places.append(place)
          place = rows[links: Int(place), list].next
        }
        orders.append(order)
      }
    }
    return orders
  }

  private func isAsEntered(_ bucket: Bucket, _ list: Int) -> Bool {
    if R.isByPlace(list: list) { return true }
    var place = bucket.head
    while place >= 0 {
      let next = rows[links: Int(place), list].next
      if next < 0 { return true }
      let (row, following) = (rows[Int(place)], rows[Int(next)])
      if following.precedes(row, inList: list) { return false }
      if next < place, !row.precedes(following, inList: list) { return false }
      place = next
    }
    return true
  }

  /// Makes the table one of so many places, whose bytes `body` writes; `enterAll` must follow.
  package mutating func fill<Failure: Error>(
    _ count: Int, _ body: (RowBytes) throws(Failure) -> Void
  ) throws(Failure) {
    self = Table(tag: tag)
    rows = RowStore(zeroes: count)
    try body(rows.bytes)
  }

  /// Enters the rows that `fill` wrote into lists, chains and unique keys, as far as there is room.
  mutating func enterAll(_ load: TableLoad, room: inout Int) throws(LoadProblem) {
    free = load.free
    if Self.hasGaps { isLive = Column(repeating: true, count: rows.count) }
    for place in free {
      guard Self.hasGaps, place >= 0, Int(place) < rows.count, isLive[Int(place)] else {
        throw .freePlace(place)
      }
      isLive[Int(place)] = false
    }
    var volume = UInt64(0)
    for place in rows.indices where isLive(place) {
      try checkKeys(rows[place], Int32(place), room)
      volume += UInt64(max(0, rows[place].volume))
      guard volume <= UndoJournal.mostVolume else { throw .volume }
      enter(Int32(place), rows[place])
    }
    room -= keyCount
    for order in load.orders { try arrange(order) }
  }

  /// How long all is together that is found by numbers.
  private var keyCount: Int {
    (0..<R.listCount).reduce(0) { $0 + lists[$1].count }
      + (0..<R.chainCount).reduce(0) { $0 + chains[$1].count }
      + (0..<R.uniqueCount).reduce(0) { $0 + uniques[$1].count }
  }

  private func checkKeys(_ row: R, _ place: Int32, _ room: Int) throws(LoadProblem) {
    let largest = min(Int32(clamping: room), LoadProblem.largestKey)
    guard (0..<R.listCount).allSatisfy({ row.listKey($0) <= largest }),
      (0..<R.chainCount).allSatisfy({ row.chainKey($0) <= largest })
    else { throw .key(place) }
    for unique in 0..<R.uniqueCount {
      let key = row.uniqueKey(unique)
      guard key <= largest else { throw .key(place) }
      guard find(unique: unique, key: key).isNone else { throw .twice(place) }
    }
    let addend = row.addend
    guard addend.key < 0 || addend.key <= largest && addend.sum < R.sumCount else {
      throw .key(place)
    }
    if R.hasCompositeKey, !find(row.compositeKey).isNone { throw .twice(place) }
  }

  /// Puts the rows of one list in an order of its own.
  private mutating func arrange(_ order: ListOrder) throws(LoadProblem) {
    guard order.list >= 0, order.list < R.listCount, let first = order.places.first,
      contains(RowID(raw: first))
    else { throw .order(order.places.first ?? -1) }
    let key = rows[Int(first)].listKey(order.list)
    let known = Set(ids(inList: order.list, key: key).map(\.raw))
    guard known.count == order.places.count, known == Set(order.places) else {
      throw .order(first)
    }
    for (index, place) in order.places.enumerated() {
      rows[links: Int(place), order.list] = Links(
        previous: index == 0 ? -1 : order.places[index - 1],
        next: index + 1 == order.places.count ? -1 : order.places[index + 1])
    }
    lists[order.list][Int(key)] = Bucket(head: first, tail: order.places[order.places.count - 1])
  }
}
