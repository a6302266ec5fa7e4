import ItemTracking
import LotwiseSyntax

/// The numbers that a look back is about: `serial S lot L package P`, in the first three places.
enum NumberClauses {
  static let all: [Clause] = [
    .optional("serial no.", after: "serial", is: .code, at: 0),
    .optional("lot no.", after: "lot", is: .code, at: 1),
    .optional("package no.", after: "package", is: .code, at: 2),
  ]
}

extension Arguments {
  /// The numbers of `NumberClauses`, one of which there must be.
  mutating func wantedKey() throws(Diagnostic) -> TrackingKey {
    let keys = try keys(cell(0), cell(1), cell(2))
    guard let key = keys.first else {
      throw Diagnostic(
        .missingWord, "a number is missing", at: wholePlace,
        label: "expected serial, lot or package")
    }
    return key
  }
}
