/// The values of one column of a table, side by side, owned by the table alone.
///
/// The standard array asks on each write whether it is shared, and a posting writes to some forty
/// columns. This one cannot be shared, so there is nothing to ask; bounds are checked all the same.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity = 0
  private(set) var count = 0

  init() { base = .allocate(capacity: 0) }

  /// So many values that `body` has to write, whole: none is set before.
  init<Failure: Error>(
    count: Int, _ body: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Void
  ) throws(Failure) {
    base = .allocate(capacity: count)
    capacity = count
    self.count = count
    try body(UnsafeMutableBufferPointer(start: base, count: count))
  }

  init(repeating element: Element, count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: element, count: count)
    capacity = count
    self.count = count
  }

  deinit { base.deallocate() }

  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(index >= 0 && index < count, "within the column")
      return base[index]
    }
    @inline(__always)
    _modify {
      precondition(index >= 0 && index < count, "within the column")
      yield &base[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { enlarge(to: count + 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func removeLast(_ removed: Int = 1) {
    precondition(removed >= 0 && removed <= count, "no more than there are")
    count -= removed
  }

  /// Appends blanks until an index can be written to.
  @inline(__always)
  mutating func grow(to index: Int, with blank: Element) {
    guard index >= count else { return }
    if index >= capacity { enlarge(to: index + 1) }
    (base + count).initialize(repeating: blank, count: index + 1 - count)
    count = index + 1
  }

  @inline(never)
  private mutating func enlarge(to least: Int) {
    let larger = max(least, capacity * 2, 8)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  func copy() -> Column<Element> {
    let source = base
    let size = count
    return Column(count: size) { $0.baseAddress?.initialize(from: source, count: size) }
  }
}

extension Column: @unchecked Sendable where Element: Sendable {}

/// A fixed number of columns: one for each list, chain or unique key of a table.
struct ColumnGroup<Element: BitwiseCopyable>: ~Copyable {
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

  func copy() -> ColumnGroup<Element> {
    let copy = ColumnGroup<Element>(count: count)
    for index in 0..<count { copy.columns[index] = columns[index].copy() }
    return copy
  }
}

extension ColumnGroup: @unchecked Sendable where Element: Sendable {}
