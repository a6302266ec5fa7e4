/// All words that some form knows, numbered, so that matching compares integers.
///
/// Keywords are lower case and compared as they stand: `lot` is the keyword, `LOT` a code.
public struct KeywordTable: Sendable {
  private struct Slot {
    var number: Int16 = -1
    var length: Int16 = 0
    var offset: Int32 = 0
  }

  public private(set) var words: [String] = []
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var letters: [UInt8] = []
  private var begins = [Bool](repeating: false, count: 256)

  public init() {}

  /// The number of a word, given now if it has none.
  mutating func add(_ word: String) -> Int16 {
    let bytes = Array(word.utf8)
    let known = self.number(of: word)
    if known >= 0 { return known }
    precondition(words.count < Int(Int16.max), "fewer keywords than a token can number")
    if words.count * 3 >= slots.count { grow() }
    let number = Int16(words.count)
    words.append(word)
    if let first = bytes.first { begins[Int(first)] = true }
    let slot = Slot(number: number, length: Int16(bytes.count), offset: Int32(letters.count))
    letters += bytes
    place(slot)
    return number
  }

  /// The number of a word in bytes, or -1.
  @inline(__always)
  func number(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int16 {
    guard end > start, begins.withUnsafeBufferPointer({ $0[Int(bytes[start])] }) else { return -1 }
    return lookUp(bytes, start, end)
  }

  private func lookUp(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int16 {
    slots.withUnsafeBufferPointer { slots in
      letters.withUnsafeBufferPointer { letters in
        let mask = slots.count - 1
        var index = Self.hash(bytes, start, end) & mask
        while slots[index].number >= 0 {
          let slot = slots[index]
          if Int(slot.length) == end - start {
            let offset = Int(slot.offset)
            var at = 0
            while at < end - start, letters[offset + at] == bytes[start + at] { at += 1 }
            if at == end - start { return slot.number }
          }
          index = (index + 1) & mask
        }
        return -1
      }
    }
  }

  public func number(of word: String) -> Int16 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { number(of: $0, 0, $0.count) }
  }

  public func word(_ number: Int16) -> String {
    number >= 0 && Int(number) < words.count ? words[Int(number)] : ""
  }

  public var count: Int { words.count }

  /// Length and four letters: enough to tell a few hundred words apart, at a fixed price.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let length = end - start
    var mixed = UInt32(bytes[start]) | UInt32(bytes[start + length / 2]) << 8
    mixed |= UInt32(bytes[start + length / 3]) << 16 | UInt32(bytes[end - 1]) << 24
    mixed = (mixed ^ UInt32(truncatingIfNeeded: length) &* 0x85EB_CA6B) &* 0x9E37_79B1
    return Int(mixed >> 15)
  }

  private mutating func place(_ slot: Slot) {
    let start = Int(slot.offset)
    var index = letters.withUnsafeBufferPointer {
      Self.hash($0, start, start + Int(slot.length)) & (slots.count - 1)
    }
    while slots[index].number >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 { place(slot) }
  }
}
