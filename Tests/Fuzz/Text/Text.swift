import LotwiseFuzz

/// Bytes as a script, run to the end of its budget.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  if let fault = ScriptTarget.fault(of: bytes) { preconditionFailure(fault) }
  return 0
}
