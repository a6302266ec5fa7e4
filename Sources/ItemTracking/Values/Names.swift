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

  /// A name with what tells it from most others: of a short one, as most are, nothing else is read.
  private struct Slot: BitwiseCopyable, Sendable {
    var first: UInt64 = 0
    /// 0 when the slot is empty (the blank code is never looked up here).
    var id: Int32 = 0
    var length: UInt32 = 0
  }

  /// No names but the blank one, id 0.
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
    let code = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: code[low..<high]))
    let words = NameWords(code, inCapitals: true)
    guard words.isASCII else { return internWide(code.bindMemory(to: UInt8.self)) }
    let (known, slot) = find(code, words, inCapitals: true)
    if known != 0 { return known }
    for byte in code { arena.append(byte &- 97 < 26 ? byte &- 32 : byte) }
    return register(words, in: slot)
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
    return folded.withUnsafeBytes { folded in
      let id = find(folded, NameWords(folded, inCapitals: false), inCapitals: false).id
      return id == 0 ? nil : id
    }
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

  private func span(_ id: Int) -> Range<Int> {
    id == 0 ? 0..<0 : Int(ends[id - 1])..<Int(ends[id])
  }

  /// The id of a name and its slot; 0 and the slot where it belongs when it is not known.
  @inline(__always)
  private func find(
    _ name: UnsafeRawBufferPointer, _ words: NameWords, inCapitals: Bool
  ) -> (id: Int32, slot: Int) {
    var slot = Int(words.hash) & mask
    while true {
      let known = slots[slot]
      if known.id == 0 { return (0, slot) }
      if known.first == words.first, Int(known.length) == name.count,
        name.count <= 8 || hasRest(known.id, name, inCapitals)
      {
        return (known.id, slot)
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(never)
  private func hasRest(
    _ known: Int32, _ name: UnsafeRawBufferPointer, _ inCapitals: Bool
  ) -> Bool {
    let range = span(Int(known))
    return arena.withUnsafeBytes { arena in
      NameWords.hasRest(
        UnsafeRawBufferPointer(rebasing: arena[range]), name, inCapitals: inCapitals)
    }
  }

  private mutating func intern(bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard !bytes.isEmpty else { return 0 }
    let name = UnsafeRawBufferPointer(bytes)
    let words = NameWords(name, inCapitals: false)
    let (known, slot) = find(name, words, inCapitals: false)
    if known != 0 { return known }
    arena.append(contentsOf: bytes)
    return register(words, in: slot)
  }

  private mutating func register(_ words: NameWords, in slot: Int) -> Int32 {
    let id = Int32(ends.count)
    let start = ends[ends.count - 1]
    let end = UInt32(arena.count)
    ends.append(end)
    slots[slot] = Slot(first: words.first, id: id, length: end - start)
    if ends.count * 4 > slots.count * 3 { grow() }
    return id
  }

  /// Reads the names in the order in which they lie in memory, not in that of their slots.
  private mutating func grow() {
    slots = .init(repeating: Slot(), count: slots.count * 2)
    mask = slots.count - 1
    for id in 1..<ends.count {
      let range = span(id)
      let words = arena.withUnsafeBytes {
        NameWords(UnsafeRawBufferPointer(rebasing: $0[range]), inCapitals: false)
      }
      var slot = Int(words.hash) & mask
      while slots[slot].id != 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(first: words.first, id: Int32(id), length: UInt32(range.count))
    }
  }

  private mutating func internWide(_ code: UnsafeBufferPointer<UInt8>) -> Int32 {
    let folded = Self.folded(String(decoding: code, as: UTF8.self))
    return folded.withUnsafeBufferPointer { intern(bytes: $0) }
  }

  /// Whether a text is a code as it is stored.
  package static func isFolded(_ text: String) -> Bool { folded(text) == Array(text.utf8) }

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
