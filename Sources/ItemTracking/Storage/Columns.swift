/// A fixed number of columns: one for each list, chain or unique key of a table.
struct Columns<Element: BitwiseCopyable>: ~Copyable {
  private let columns: UnsafeMutablePointer<Column<Element>>
  private let count: Int

  init(count: Int) {
    self.count = count
    columns = .allocate(capacity: count)
    for index in 0..<count { (columns + index).initialize(to: Column()) }
  }

  deinit {
    columns.deinitialize(count: count)
    columns.deallocate()
  }

  subscript(index: Int) -> Column<Element> {
    @inline(__always)
    _read {
      precondition(index >= 0 && index < count, "within the group")
      yield columns[index]
    }
    @inline(__always)
    _modify {
      precondition(index >= 0 && index < count, "within the group")
      yield &columns[index]
    }
  }

  func copy() -> Columns<Element> {
    let copy = Columns<Element>(count: count)
    for index in 0..<count { copy.columns[index] = columns[index].copy() }
    return copy
  }
}

extension Columns: @unchecked Sendable where Element: Sendable {}
