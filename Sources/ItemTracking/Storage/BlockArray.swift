/// The values of one column of a table, owned by the table alone.
///
/// They lie in blocks that never move: growing copies nothing but the first, small block and leaves
/// no outgrown copies behind. The standard array asks on each write whether it is shared; this one
/// cannot be shared, so there is nothing to ask. Bounds are checked all the same.
struct BlockArray<Element: BitwiseCopyable>: ~Copyable {
  private typealias Block = UnsafeMutablePointer<Element>

  /// Values a block, as a power of two.
  private static var shift: Int { 12 }
  private static var blockSize: Int { 1 << shift }

  private var blocks: UnsafeMutablePointer<UnsafeMutablePointer<Element>>
  /// How many blocks there is a place for, and how many there are.
  private var places = 0
  private var blockCount = 0
  private var capacity = 0
  private(set) var count = 0

  init() { blocks = .allocate(capacity: 0) }

  init(repeating element: Element, count: Int) {
    self.init()
    grow(to: count - 1, with: element)
  }

  deinit {
    for block in 0..<blockCount { blocks[block].deallocate() }
    blocks.deallocate()
  }

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  private func address(_ index: Int) -> UnsafeMutablePointer<Element> {
    blocks[index >> Self.shift] + (index & (Self.blockSize - 1))
  }

  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "within the column")
      return address(index).pointee
    }
    @inline(__always)
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "within the column")
      yield &address(index).pointee
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { enlarge() }
    address(count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return address(count).pointee
  }

  @inline(__always)
  mutating func removeLast(_ removed: Int = 1) {
    precondition(removed >= 0 && removed <= count, "no more than there are")
    count -= removed
  }

  /// Appends blanks until an index can be written to.
  @inline(__always)
  mutating func grow(to index: Int, with blank: Element) {
    // Mostly one or two are missing.
    guard index >= count else { return }
    if index < count + 4 {
      while count <= index { append(blank) }
    } else {
      fill(to: index, with: blank)
    }
  }

  @inline(never)
  private mutating func fill(to index: Int, with blank: Element) {
    while count <= index {
      if count == capacity { enlarge() }
      let some = min(index + 1, min(capacity, (count | (Self.blockSize - 1)) + 1)) - count
      address(count).initialize(repeating: blank, count: some)
      count += some
    }
  }

  /// The first block grows until it is whole; then whole blocks are added.
  @inline(never)
  private mutating func enlarge() {
    if blockCount == 1, capacity < Self.blockSize {
      let larger = capacity * 2
      let moved = Block.allocate(capacity: larger)
      moved.moveInitialize(from: blocks[0], count: count)
      blocks[0].deallocate()
      blocks[0] = moved
      capacity = larger
      return
    }
    if blockCount == places { addPlaces() }
    let size = blockCount == 0 ? 8 : Self.blockSize
    (blocks + blockCount).initialize(to: .allocate(capacity: size))
    blockCount += 1
    capacity += size
  }

  private mutating func addPlaces() {
    let larger = max(1, places * 2)
    let moved = UnsafeMutablePointer<UnsafeMutablePointer<Element>>.allocate(capacity: larger)
    moved.moveInitialize(from: blocks, count: blockCount)
    blocks.deallocate()
    blocks = moved
    places = larger
  }

  func copy() -> BlockArray<Element> {
    var copy = BlockArray<Element>()
    for index in 0..<count { copy.append(self[index]) }
    return copy
  }
}

extension BlockArray: @unchecked Sendable where Element: Sendable {}
