/// An array that one owner fills, empties and fills again, for the innermost loops of matching.
///
/// The standard array asks on each write whether it is shared, which is half the time of a
/// statement that is matched in 200 ns. This one cannot be copied, so there is nothing to ask.
struct UniqueArray<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 64
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "within the array")
      return base[index]
    }
    set {
      assert(index >= 0 && index < count, "within the array")
      base[index] = newValue
    }
    _modify {
      assert(index >= 0 && index < count, "within the array")
      yield &base[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(repeating element: Element, count added: Int) {
    if count + added > capacity { grow(by: added) }
    (base + count).initialize(repeating: element, count: added)
    count += added
  }

  /// Shortens the array; the memory stays for the next statement.
  @inline(__always)
  mutating func truncate(to length: Int) {
    assert(length >= 0 && length <= count, "no longer than it is")
    count = length
  }

  private mutating func grow(by added: Int) {
    let larger = max(capacity * 2, count + added)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  var isEmpty: Bool { count == 0 }

  var last: Element? { count == 0 ? nil : base[count - 1] }

  @inline(__always)
  mutating func removeLast() { truncate(to: count - 1) }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    if count + elements.count > capacity { grow(by: elements.count) }
    (base + count).initialize(from: first, count: elements.count)
    count += elements.count
  }

  /// The elements where they lie; they stay there until something is appended.
  @inline(__always)
  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  var elements: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

extension UniqueArray: @unchecked Sendable where Element: Sendable {}
