import ItemTracking

/// The names that a script makes, of each what is made under it.
///
/// A long script makes as many as it has lines: each is kept once, its kinds as bits.
struct MadeNames {
  private var names = Names()
  /// By a name's id a bit for each kind; that of the blank name is never set.
  private var bits: [UInt16] = [0]

  private static func bit(_ kind: ScriptNames.Kind) -> UInt16 { 1 << UInt16(kind.rawValue) }

  /// The id of a name as it is written; 0 for the blank one.
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    let id = names.intern(code: name)
    if Int(id) == bits.count { bits.append(0) }
    return id
  }

  mutating func insert(_ id: Int32, as kind: ScriptNames.Kind) {
    if id != 0 { bits[Int(id)] |= Self.bit(kind) }
  }

  func contains(_ id: Int32, as kind: ScriptNames.Kind) -> Bool {
    bits[Int(id)] & Self.bit(kind) != 0
  }

  func text(_ id: Int32) -> String { names.text(id) }

  /// What is made under a name.
  func kinds(of name: String) -> Set<ScriptNames.Kind> {
    guard let id = names.known(code: name) else { return [] }
    return Set(ScriptNames.Kind.allCases.filter { bits[Int(id)] & Self.bit($0) != 0 })
  }

  /// All names of some kinds.
  func all(_ kinds: Set<ScriptNames.Kind>) -> [String] {
    let mask = kinds.reduce(0) { $0 | Self.bit($1) }
    return bits.indices.filter { bits[$0] & mask != 0 }.map { names.text(Int32($0)) }
  }

  mutating func formUnion(_ other: MadeNames) {
    for index in other.bits.indices.dropFirst() {
      let id = other.names.withBytes(of: Int32(index)) { intern($0) }
      bits[Int(id)] |= other.bits[index]
    }
  }
}
