/// A sum over all values of a table in their order, by which a damaged file is known.
package struct Checksum {
  private var state: UInt64 = 0x243F_6A88_85A3_08D3

  package init() {}

  /// As SQLite keeps it.
  package var value: Int64 { Int64(bitPattern: state) }

  @inline(__always)
  package mutating func add(_ value: Int64) { mix(UInt64(bitPattern: value)) }

  @inline(__always)
  package mutating func add(_ value: Double) { mix(value.bitPattern) }

  @inline(__always)
  package mutating func addNull() { mix(0x1319_8A2E_0370_7344) }

  @inline(__always)
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
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

extension Checksum {
  package mutating func add(text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Over what a file says of one of its tables.
  package init(ofLine name: String, rows: Int64, free: Int64, _ checksum: Int64) {
    self.init()
    add(text: name)
    add(rows)
    add(free)
    add(checksum)
  }

  /// Over all such lines, in the order of their names.
  package init(ofLines sums: [String: Checksum]) {
    self.init()
    for line in sums.sorted(by: { $0.key < $1.key }) { add(line.value.value) }
  }
}
