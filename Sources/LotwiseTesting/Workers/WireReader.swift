/// Bytes that are not what the other process should have sent.
struct WireFault: Error {}

/// Reads what a `WireWriter` wrote.
struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func number() throws(WireFault) -> Int {
    guard rest.count >= 8 else { throw WireFault() }
    var value: UInt64 = 0
    for (place, byte) in rest.prefix(8).enumerated() { value |= UInt64(byte) << (8 * place) }
    rest = rest.dropFirst(8)
    return Int(Int64(bitPattern: value))
  }

  mutating func flag() throws(WireFault) -> Bool { try number() != 0 }

  mutating func bytes() throws(WireFault) -> [UInt8] {
    let count = try number()
    guard count >= 0, count <= rest.count else { throw WireFault() }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func text() throws(WireFault) -> String { String(decoding: try bytes(), as: UTF8.self) }

  mutating func list<Element>(
    _ each: (inout WireReader) throws(WireFault) -> Element
  ) throws(WireFault) -> [Element] {
    let count = try number()
    guard count >= 0, count <= rest.count else { throw WireFault() }
    var list: [Element] = []
    for _ in 0..<count { list.append(try each(&self)) }
    return list
  }

  /// The next whole frame of a stream, taken from its beginning; nil while it is not all there.
  static func frame(of stream: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var reader = WireReader(stream)
    guard let count = try? reader.number(), count >= 0, stream.count - 8 >= count else {
      return nil
    }
    let first = stream.startIndex + 8
    defer { stream = stream[(first + count)...] }
    return stream[first..<(first + count)]
  }
}
