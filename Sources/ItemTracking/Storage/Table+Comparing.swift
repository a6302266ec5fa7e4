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
    return copy
  }

  /// Equal in everything that can be observed: rows, free places, the order of lists and chains.
  func same(as other: borrowing Table<R>) -> Bool {
    guard rows.count == other.rows.count, free == other.free,
      rows.indices.allSatisfy({ isLive($0) == other.isLive($0) }),
      rows.indices.allSatisfy({ !isLive($0) || rows[$0] == other.rows[$0] })
    else { return false }
    return sameLists(as: other) && sameChains(as: other) && sameUniques(as: other)
      && sameComposites(as: other) && sums.same(as: other.sums)
  }

  private func sameLists(as other: borrowing Table<R>) -> Bool {
    (0..<R.listCount).allSatisfy { list in
      (0..<Int32(max(lists[list].count, other.lists[list].count))).allSatisfy { key in
        ids(inList: list, key: key) == other.ids(inList: list, key: key)
      }
    }
  }

  private func sameChains(as other: borrowing Table<R>) -> Bool {
    (0..<R.chainCount).allSatisfy { chain in
      (0..<Int32(max(chains[chain].count, other.chains[chain].count))).allSatisfy { key in
        ids(inChain: chain, key: key) == other.ids(inChain: chain, key: key)
      }
    }
  }

  private func sameUniques(as other: borrowing Table<R>) -> Bool {
    (0..<R.uniqueCount).allSatisfy { unique in
      (0..<Int32(max(uniques[unique].count, other.uniques[unique].count))).allSatisfy { key in
        find(unique: unique, key: key) == other.find(unique: unique, key: key)
      }
    }
  }

  private func sameComposites(as other: borrowing Table<R>) -> Bool {
    rows.indices.allSatisfy { place in
      guard R.hasCompositeKey, isLive(place) else { return true }
      let key = rows[place].compositeKey
      return find(key).raw == Int32(place) && other.find(key).raw == Int32(place)
    }
  }
}
