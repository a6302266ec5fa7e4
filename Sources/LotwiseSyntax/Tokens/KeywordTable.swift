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
  private var slots = [Slot](repeating: Slot(), count: 2048)
  private var letters: [UInt8] = []
  private var begins = [Bool](repeating: false, count: 256)

  public init() {}

  /// The number of a word, given now if it has none.
  mutating func add(_ word: String) -> Int16 {
    var word = word
    return word.withUTF8 { add($0, 0, $0.count) }
  }

  /// Numbers each word of a phrase.
  mutating func add(phrase: String) {
    Self.forEachWord(of: phrase) { bytes, start, end in _ = add(bytes, start, end) }
  }

  /// The words of a phrase, as they lie in its bytes: an array of strings each time is most of
  /// what compiling the forms would cost.
  static func forEachWord(
    of phrase: String, _ body: (UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Void
  ) {
    var phrase = phrase
    phrase.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
        if end > start { body(bytes, start, end) }
        start = end + 1
      }
    }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int16 {
    let known = number(of: bytes, start, end)
    if known >= 0 { return known }
    precondition(words.count < Int(Int16.max), "fewer keywords than a token can number")
    if words.count * 3 >= slots.count { grow() }
    let number = Int16(words.count)
    let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
    words.append(String(decoding: word, as: UTF8.self))
    if let first = word.first { begins[Int(first)] = true }
    let slot = Slot(number: number, length: Int16(word.count), offset: Int32(letters.count))
    letters.append(contentsOf: word)
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
    var word = word
    return word.withUTF8 { number(of: $0, 0, $0.count) }
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
