import LotwiseFuzz
import LotwiseSoak

/// Bytes as the seed and the changes of a snapshot whose checksums are right again.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  var seed = UInt64(0xCBF2_9CE4_8422_2325)
  for byte in UnsafeBufferPointer(start: data, count: size) {
    seed = (seed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
  if case .fault(let what) = SnapshotTarget.end(of: images.image(seed: seed)) {
    preconditionFailure(what)
  }
  return 0
}

private let images: SnapshotMutation = {
  SnapshotMutation(
    (UInt64(1)...8).map { seed in
      var soak = Soak(seed: seed)
      _ = soak.run(60, auditingEvery: .max)
      return soak.image()
    })
}()
