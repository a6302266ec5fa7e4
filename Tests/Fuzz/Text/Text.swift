import Glibc
import LotwiseFuzz

/// The loop of the compiler's own fuzzer, which changes bytes and sees what they reach.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Bytes as a script, run to the end of its budget.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  if let fault = ScriptTarget.fault(of: bytes) {
    // A release build would drop the message of a failed precondition.
    _ = fault.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    abort()
  }
  return 0
}

@main struct FuzzText {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, testOneInput))
  }
}
