import LotwiseSyntax

/// Which form of a reference was written: the alternative of its record.
enum ReferenceForm: Int, CaseIterable, Sendable {
  /// `PO1`, `PO1.2`, `MO1.1.2`, `TO1 inbound`.
  case document
  /// `entry 3`
  case entry
  /// `entry of PR1.1 lot L1`
  case entryOf
  /// `reservation 1`
  case reservation
  /// `line 1`, `line 1.2`
  case line
  /// `lot L1 on PO1.1`, `serial SN1 on PO1.1`, `package P1 on PO1.1`
  case lotOn, serialOn, packageOn
}

/// The places of the forms of a reference; each form has its own.
enum ReferenceSlot {
  /// Of `document`.
  static let path = 0
  static let side = 1
  /// Of `entry`, `reservation` and `line`: the number, or the path of the line.
  static let number = 0
  /// Of `entryOf`, `lotOn`, `serialOn` and `packageOn`: the document, itself a `path` and a side.
  static let document = 0
  static let serial = 1
  static let lot = 2
  static let package = 3
}

extension FormGroup {
  /// `PO1.2` or `TO1.1 inbound`.
  static let documentReference = FormGroup("document reference", [documentForm])

  /// A document, a line, a tracking line, an entry: whatever a statement may point at.
  static let reference = FormGroup(
    "reference",
    [
      documentForm,
      Form("entry", [.required("entry no.", is: .integer, at: ReferenceSlot.number)]),
      Form(
        "entry of",
        [.required("document", is: .group(documentReference), at: ReferenceSlot.document)]
          + keys),
      Form("reservation", [.required("reservation no.", is: .integer, at: ReferenceSlot.number)]),
      Form("line", [.required("line no.", is: .path, at: ReferenceSlot.number)]),
      Form("lot", trackingLine("lot no.", ReferenceSlot.lot)),
      Form("serial", trackingLine("serial no.", ReferenceSlot.serial)),
      Form("package", trackingLine("package no.", ReferenceSlot.package)),
    ])

  private static let documentForm = Form(
    "",
    [
      .required("document", is: .path, at: ReferenceSlot.path),
      .optional("side", is: .word(["inbound", "outbound"]), at: ReferenceSlot.side),
    ])

  private static let keys: [Clause] = [
    .optional("serial no.", after: "serial", is: .codeRange, at: ReferenceSlot.serial),
    .optional("lot no.", after: "lot", is: .codeRange, at: ReferenceSlot.lot),
    .optional("package no.", after: "package", is: .codeRange, at: ReferenceSlot.package),
  ]

  /// `lot` has been read as the phrase, so its number is the value that follows at once.
  private static func trackingLine(_ label: String, _ first: Int) -> [Clause] {
    // On an opened page the line is implied.
    let document = Clause.optional(
      "document", after: "on", is: .group(documentReference), at: ReferenceSlot.document)
    return [document]
      + keys.map {
        $0.ordinal == first ? .required(label, is: .codeRange, at: first) : $0
      }
  }
}
