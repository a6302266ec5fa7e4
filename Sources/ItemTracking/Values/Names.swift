/// Every code and text of a model, each stored once: text in, small integer out.
///
/// Append-only and not journaled: a name that no row uses is not part of the model and is not
/// saved. Codes are stored in upper case by Unicode's one-to-one mapping, texts as they are.
public struct Names: Sendable {
  private var arena: [UInt8] = []
  /// Where each name ends in the arena; name `i` begins where name `i - 1` ends.
  private var ends: [UInt32] = [0]
  /// Open addressing, at most three quarters full.
  private var slots: [Slot]
  private var mask: Int

  /// A name with what tells it from others, so that a look-up reads the slot and the name alone.
  private struct Slot: BitwiseCopyable, Sendable {
    var hash: UInt32 = 0
    /// 0 when the slot is empty (the blank code is never looked up here).
    var id: Int32 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  public init() {
    slots = .init(repeating: Slot(), count: 1024)
    mask = 1023
  }

  /// How many names there are, the blank one included.
  public var count: Int { ends.count }

  /// The id of a text, stored as it is; 0 for the empty text.
  public mutating func intern(text: some Collection<UInt8>) -> Int32 {
    let result = text.withContiguousStorageIfAvailable { intern(bytes: $0) }
    if let result { return result }
    return Array(text).withUnsafeBufferPointer { intern(bytes: $0) }
  }

  /// The id of a code: outer blanks trimmed, upper case; 0 for the empty code.
  public mutating func intern(code: UnsafeBufferPointer<UInt8>) -> Int32 {
    var low = 0
    var high = code.count
    while low < high, code[low] == 0x20 { low += 1 }
    while high > low, code[high - 1] == 0x20 { high -= 1 }
    guard low < high else { return 0 }
    var hash = Self.seed
    for index in low..<high {
      var byte = code[index]
      if byte >= 0x80 { return internWide(UnsafeBufferPointer(rebasing: code[low..<high])) }
      if byte &- 97 < 26 { byte &-= 32 }
      hash = (hash ^ UInt32(byte)) &* Self.prime
    }
    hash = Self.mixed(hash)
    var slot = Int(hash) & mask
    while slots[slot].id != 0 {
      let known = slots[slot]
      if known.hash == hash, isCode(known, equalTo: code, low, high) { return known.id }
      slot = (slot + 1) & mask
    }
    for index in low..<high {
      let byte = code[index]
      arena.append(byte &- 97 < 26 ? byte &- 32 : byte)
    }
    return register(hash, in: slot)
  }

  /// The id of a code given as a string.
  public mutating func intern(code: String) -> Int32 {
    var copy = code
    return copy.withUTF8 { intern(code: $0) }
  }

  /// The id of a code that is already known, without adding it; nil when no row can have it.
  public func known(code: String) -> Int32? {
    let folded = Self.folded(code)
    guard !folded.isEmpty else { return 0 }
    return folded.withUnsafeBufferPointer { find(bytes: $0, hash: Self.hash($0)) }
  }

  /// The bytes of a name, valid while `body` runs.
  public func withBytes<Result>(
    of id: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = span(Int(id))
    return arena.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The bytes of all names, and where each ends: name `i` begins where name `i - 1` ends.
  package func withStorage<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try arena.withUnsafeBufferPointer { (arena) throws(Failure) in
      try ends.withUnsafeBufferPointer { (ends) throws(Failure) in try body(arena, ends) }
    }
  }

  /// The text of a name.
  public func text(_ id: Int32) -> String {
    withBytes(of: id) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a code.
  public func text<Tag>(_ code: Code<Tag>) -> String { text(code.id) }

  /// How many Unicode scalars a name has (BC limits codes by characters).
  public func length(_ id: Int32) -> Int {
    arena[span(Int(id))].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// True when the first name stands before the second, byte by byte.
  public func precedes(_ first: Int32, _ second: Int32) -> Bool {
    arena[span(Int(first))].lexicographicallyPrecedes(arena[span(Int(second))])
  }

  // MARK: Storage

  private static let seed: UInt32 = 2_166_136_261
  private static let prime: UInt32 = 16_777_619

  private static func mixed(_ hash: UInt32) -> UInt32 {
    var value = hash
    value ^= value >> 15
    value &*= 0x2C1B_3C6D
    value ^= value >> 12
    return value
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = seed
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* prime }
    return mixed(hash)
  }

  private func span(_ id: Int) -> Range<Int> {
    id == 0 ? 0..<0 : Int(ends[id - 1])..<Int(ends[id])
  }

  private func isCode(
    _ known: Slot, equalTo code: UnsafeBufferPointer<UInt8>, _ low: Int, _ high: Int
  ) -> Bool {
    let start = Int(known.start)
    guard Int(known.length) == high - low else { return false }
    for offset in 0..<(high - low) {
      var byte = code[low + offset]
      if byte &- 97 < 26 { byte &-= 32 }
      if arena[start + offset] != byte { return false }
    }
    return true
  }

  private func find(bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32? {
    var slot = Int(hash) & mask
    while slots[slot].id != 0 {
      let known = slots[slot]
      if known.hash == hash, arena[span(Int(known.id))].elementsEqual(bytes) { return known.id }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func intern(bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard !bytes.isEmpty else { return 0 }
    let hash = Self.hash(bytes)
    if let id = find(bytes: bytes, hash: hash) { return id }
    arena.append(contentsOf: bytes)
    var slot = Int(hash) & mask
    while slots[slot].id != 0 { slot = (slot + 1) & mask }
    return register(hash, in: slot)
  }

  private mutating func register(_ hash: UInt32, in slot: Int) -> Int32 {
    let id = Int32(ends.count)
    let start = ends[ends.count - 1]
    let end = UInt32(arena.count)
    ends.append(end)
    slots[slot] = Slot(hash: hash, id: id, start: start, length: end - start)
    if ends.count * 4 > slots.count * 3 { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = .init(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for known in old where known.id != 0 {
      var slot = Int(known.hash) & mask
      while slots[slot].id != 0 { slot = (slot + 1) & mask }
      slots[slot] = known
    }
  }

  private mutating func internWide(_ code: UnsafeBufferPointer<UInt8>) -> Int32 {
    let folded = Self.folded(String(decoding: code, as: UTF8.self))
    return folded.withUnsafeBufferPointer { intern(bytes: $0) }
  }

  /// A code as it is stored: trimmed, and upper case where one character maps to one.
  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      let mapped = upper.count == 1 ? upper.first ?? scalar : scalar
      bytes.append(contentsOf: Array(String(Character(mapped)).utf8))
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return Array(bytes.drop { $0 == 0x20 })
  }
}
