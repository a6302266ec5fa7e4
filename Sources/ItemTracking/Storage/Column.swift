/// The values of one column of a table, owned by the table alone.
///
/// A standard array that cannot be shared by mistake: who wants another copy says so. Blocks that
/// never move were no tenth faster (W7 1e5 1.02, W4 1.06) and are not kept.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private var values: [Element] = []

  init() {}

  init(repeating element: Element, count: Int) {
    values = Array(repeating: element, count: count)
  }

  var count: Int { values.count }

  var indices: Range<Int> { values.indices }

  subscript(index: Int) -> Element {
    @inline(__always)
    get { values[index] }
    @inline(__always)
    _modify { yield &values[index] }
  }

  mutating func append(_ element: Element) { values.append(element) }

  mutating func popLast() -> Element? { values.popLast() }

  mutating func removeLast(_ removed: Int = 1) { values.removeLast(removed) }

  /// Appends blanks until an index can be written to.
  mutating func grow(to index: Int, with blank: Element) {
    while values.count <= index { values.append(blank) }
  }

  func copy() -> Column<Element> {
    var copy = Column<Element>()
    copy.values = values
    return copy
  }
}

extension Column: Sendable where Element: Sendable {}
