extension Table where R: Row {
  /// An independent copy, with what undoing needs; O(table).
  func copy() -> Table<R> {
    var copy = Table<R>(tag: tag)
    copy.rows = rows.copy()
    copy.isLive = isLive.copy()
    copy.free = free
    copy.lists = lists.copy()
    copy.chains = chains.copy()
    copy.uniques = uniques.copy()
    copy.sums = sums.copy()
    copy.composites = composites.copy()
    copy.beforeRows = beforeRows
    copy.beforeLinks = beforeLinks
    copy.listsFollowPlaces = listsFollowPlaces
    return copy
  }

  /// Equal in everything that can be observed: rows, free places, the order of lists and chains.
  func same(as other: borrowing Table<R>) -> Bool {
    guard rows.count == other.rows.count, free == other.free else { return false }
    for place in 0..<isLive.count where isLive[place] != other.isLive[place] { return false }
    for place in 0..<rows.count where isLive(place) && rows[place] != other.rows[place] {
      return false
    }
    for list in 0..<R.listCount {
      for key in 0..<Int32(max(lists[list].count, other.lists[list].count)) {
        guard ids(inList: list, key: key) == other.ids(inList: list, key: key) else {
          return false
        }
      }
    }
    for chain in 0..<R.chainCount {
      for key in 0..<Int32(max(chains[chain].count, other.chains[chain].count)) {
        guard ids(inChain: chain, key: key) == other.ids(inChain: chain, key: key) else {
          return false
        }
      }
    }
    for unique in 0..<R.uniqueCount {
      for key in 0..<Int32(max(uniques[unique].count, other.uniques[unique].count)) {
        guard find(unique: unique, key: key) == other.find(unique: unique, key: key) else {
          return false
        }
      }
    }
    if R.hasCompositeKey {
      for place in 0..<Int32(rows.count) where isLive(Int(place)) {
        let key = rows[Int(place)].compositeKey
        guard find(key).raw == place, other.find(key).raw == place else { return false }
      }
    }
    return sums.same(as: other.sums)
  }
}
