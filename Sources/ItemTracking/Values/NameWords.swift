/// Names read eight bytes at a time: most codes are one or two such words.
///
/// The last word ends where the name ends, so that it may overlap the one before; with the length
/// the words then tell all bytes. ASCII letters are put in capitals on the way, if that is asked.
struct NameWords {
  /// All of a name of up to eight bytes.
  let first: UInt64
  let hash: UInt32
  /// False when there is more than ASCII in it.
  let isASCII: Bool

  @inline(__always)
  init(_ name: UnsafeRawBufferPointer, inCapitals: Bool) {
    var word = Self.word(name, 0)
    var seen = word
    if inCapitals { word = Self.capitals(word) }
    first = word
    var hash = UInt64(truncatingIfNeeded: name.count) &* 0xD6E8_FEB8_6659_FD93
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    var at = 8
    while at < name.count {
      word = Self.word(name, at)
      seen |= word
      if inCapitals { word = Self.capitals(word) }
      hash ^= hash &>> 32
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      at &+= 8
    }
    hash ^= hash &>> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    self.hash = UInt32(truncatingIfNeeded: hash &>> 32)
    isASCII = seen & Self.tops == 0
  }

  /// Whether a name of the same length, and the same first eight bytes, is a known one.
  static func hasRest(
    _ known: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer, inCapitals: Bool
  ) -> Bool {
    var at = 8
    while at < name.count {
      let word = word(name, at)
      if self.word(known, at) != (inCapitals ? capitals(word) : word) { return false }
      at &+= 8
    }
    return true
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var tops: UInt64 { ones &<< 7 }

  /// The eight bytes from an offset on, or the last eight, or all that there are.
  @inline(__always)
  private static func word(_ name: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    let count = name.count
    if count >= 8 {
      return name.loadUnaligned(fromByteOffset: min(at, count &- 8), as: UInt64.self)
    }
    if count >= 4 {
      let first = name.loadUnaligned(as: UInt32.self)
      let last = name.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(first) | UInt64(last) &<< 32
    }
    guard count > 0 else { return 0 }
    return UInt64(name[0]) | UInt64(name[count &>> 1]) &<< 8 | UInt64(name[count &- 1]) &<< 16
  }

  /// ASCII letters in capitals, all eight at once; other bytes below 0x80 stay.
  @inline(__always)
  private static func capitals(_ word: UInt64) -> UInt64 {
    let fromA = word &+ ones &* (0x80 - 0x61)
    let afterZ = word &+ ones &* (0x80 - 0x7B)
    return word ^ ((fromA & ~afterZ & tops) &>> 2)
  }
}
