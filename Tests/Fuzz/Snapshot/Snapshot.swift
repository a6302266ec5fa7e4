import Glibc
import LotwiseFuzz
import LotwiseSoak

/// The loop of the compiler's own fuzzer, which changes bytes and sees what they reach.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Bytes as the seed and the changes of a snapshot whose checksums are right again.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  if case .fault(let what) = SnapshotTarget.end(of: images.image(of: bytes)) {
    // A release build would drop the message of a failed precondition.
    _ = what.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    abort()
  }
  return 0
}

@main struct FuzzSnapshot {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, testOneInput))
  }
}

private let images: SnapshotMutation = {
  SnapshotMutation(
    (UInt64(1)...8).map { seed in
      var soak = Soak(seed: seed)
      _ = soak.run(60, auditingEvery: .max)
      return soak.image()
    })
}()
