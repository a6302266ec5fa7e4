/// A sum over all values of a table in their order, by which a damaged file is known.
struct Checksum {
  private var state: UInt64 = 0x243F_6A88_85A3_08D3

  /// As SQLite keeps it.
  var value: Int64 { Int64(bitPattern: state) }

  @inline(__always)
  mutating func add(_ value: Int64) { mix(UInt64(bitPattern: value)) }

  @inline(__always)
  mutating func add(_ value: Double) { mix(value.bitPattern) }

  @inline(__always)
  mutating func addNull() { mix(0x1319_8A2E_0370_7344) }

  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest = UInt64(bytes.count) << 56
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest)
  }

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }
}
