/// All words that some form knows, numbered, so that matching compares integers.
///
/// Keywords are lower case and compared as they stand: `lot` is the keyword, `LOT` a code.
public struct KeywordTable: Sendable {
  /// A word with its first eight letters, which is all there is of most.
  private struct Slot {
    var first: UInt64 = 0
    var number: Int16 = -1
    var length: Int16 = 0
    var offset: Int32 = 0
  }

  public private(set) var words: [String] = []
  private var slots = [Slot](repeating: Slot(), count: 512)
  private var letters: [UInt8] = []
  private var begins = [Bool](repeating: false, count: 256)

  /// For a number, whether it is the first word of statements whose forms a library alone has.
  private var isUnmet: [Bool] = []
  /// Where these forms are.
  var library: FormLibrary?

  public init() {}

  /// Of statements with these first words the forms are not in the table.
  mutating func leaveUnmet(_ leaders: [String]) {
    isUnmet = [Bool](repeating: false, count: words.count)
    for leader in leaders { isUnmet[Int(number(of: leader))] = true }
  }

  /// The forms of statements with this first word are in the table now.
  mutating func meet(_ number: Int16) {
    if isUnmet(number) { isUnmet[Int(number)] = false }
  }

  /// Whether forms of statements that begin with a word are in the library alone.
  @inline(__always)
  func isUnmet(_ number: Int16) -> Bool {
    number >= 0 && Int(number) < isUnmet.count && isUnmet[Int(number)]
  }

  var unmet: [Int16] { isUnmet.indices.filter { isUnmet[$0] }.map { Int16($0) } }

  /// The number of a word, given now if it has none.
  mutating func add(_ word: String) -> Int16 {
    var word = word
    return word.withUTF8 { add($0, 0, $0.count) }
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

  mutating func add(
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
    let slot = Slot(
      first: Self.first(bytes, start, word.count), number: number, length: Int16(word.count),
      offset: Int32(letters.count))
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

  @inline(__always)
  private func lookUp(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int16 {
    let length = end &- start
    let first = Self.first(bytes, start, length)
    return slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var index = Self.place(first, length) & mask
      while true {
        let slot = slots[index]
        if slot.first == first, Int(slot.length) == length {
          if length <= 8 || hasLetters(slot, bytes, start) { return slot.number }
        }
        if slot.number < 0 { return -1 }
        index = (index &+ 1) & mask
      }
    }
  }

  /// Whether the letters from the ninth on are those of the word.
  @inline(never)
  private func hasLetters(
    _ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    for index in 8..<Int(slot.length)
    where letters[Int(slot.offset) + index] != bytes[start + index] {
      return false
    }
    return true
  }

  /// The first eight letters as a number, at once where the text goes on that far.
  @inline(__always)
  private static func first(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int
  ) -> UInt64 {
    guard start &+ 8 <= bytes.count else { return firstOfLast(bytes, start, length) }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: start, as: UInt64.self))
    return length >= 8 ? word : word & ~(UInt64.max &<< UInt64(length &* 8))
  }

  /// The same of a word that ends within eight bytes of the end.
  @inline(never)
  private static func firstOfLast(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int
  ) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<min(length, 8) { word |= UInt64(bytes[start + index]) << UInt64(index * 8) }
    return word
  }

  @inline(__always)
  private static func place(_ first: UInt64, _ length: Int) -> Int {
    let mixed = (first ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  public func number(of word: String) -> Int16 {
    var word = word
    return word.withUTF8 { number(of: $0, 0, $0.count) }
  }

  public func word(_ number: Int16) -> String {
    number >= 0 && Int(number) < words.count ? words[Int(number)] : ""
  }

  public var count: Int { words.count }

  private mutating func place(_ slot: Slot) {
    var index = Self.place(slot.first, Int(slot.length)) & (slots.count - 1)
    while slots[index].number >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 { place(slot) }
  }
}
