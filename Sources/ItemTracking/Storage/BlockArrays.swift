/// A fixed number of columns: one for each list, chain or unique key of a table.
struct BlockArrays<Element: BitwiseCopyable>: ~Copyable {
  private let columns: UnsafeMutablePointer<BlockArray<Element>>
  private let count: Int

  init(count: Int) {
    self.count = count
    columns = .allocate(capacity: count)
    for index in 0..<count { (columns + index).initialize(to: BlockArray()) }
  }

  deinit {
    columns.deinitialize(count: count)
    columns.deallocate()
  }

  subscript(index: Int) -> BlockArray<Element> {
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

  func copy() -> BlockArrays<Element> {
    let copy = BlockArrays<Element>(count: count)
    for index in 0..<count { copy.columns[index] = columns[index].copy() }
    return copy
  }
}

extension BlockArrays: @unchecked Sendable where Element: Sendable {}
