/// Numbers, texts and lists as bytes, for the way between two processes of the same binary.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func put(_ content: [UInt8]) {
    put(content.count)
    bytes.append(contentsOf: content)
  }

  mutating func put<Element>(
    _ list: [Element], _ each: (inout WireWriter, Element) -> Void
  ) {
    put(list.count)
    for element in list { each(&self, element) }
  }
}
