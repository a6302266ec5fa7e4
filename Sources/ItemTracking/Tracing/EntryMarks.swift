/// Which numbers a walk has met: one bit each.
///
/// The bits of a million entries fit the cache that is nearest but one, where their numbers in a
/// table would not. A walk takes its own bits off again, so the next one costs what it meets.
struct EntryMarks: ~Copyable {
  private(set) var words = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private(set) var wordCount = 0

  deinit { words.deallocate() }

  /// Makes room for the numbers before this one; what was met stays met.
  mutating func cover(_ count: Int) {
    let needed = (count + 63) / 64
    guard needed > wordCount else { return }
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: needed)
    larger.moveInitialize(from: words, count: wordCount)
    (larger + wordCount).initialize(repeating: 0, count: needed - wordCount)
    words.deallocate()
    words = larger
    wordCount = needed
  }

  /// Notes a number; false when it was met before.
  @inline(__always)
  mutating func insert(_ number: Int32) -> Bool {
    let (word, bit) = place(of: number)
    let old = words[word]
    words[word] = old | bit
    return old & bit == 0
  }

  @inline(__always)
  func contains(_ number: Int32) -> Bool {
    let (word, bit) = place(of: number)
    return words[word] & bit != 0
  }

  /// Forgets a number, and maybe others near it: for walks that forget all they met.
  @inline(__always)
  mutating func forget(around number: Int32) { words[place(of: number).word] = 0 }

  mutating func forgetAll() { words.update(repeating: 0, count: wordCount) }

  @inline(__always)
  private func place(of number: Int32) -> (word: Int, bit: UInt64) {
    let word = Int(number) >> 6
    precondition(UInt(bitPattern: word) < UInt(bitPattern: wordCount), "a number that is covered")
    return (word, 1 << UInt64(truncatingIfNeeded: number & 63))
  }
}
