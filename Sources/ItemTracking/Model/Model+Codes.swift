/// Codes and texts of a model: made of what is written, and written out again.
///
/// A code is trimmed of outer blanks and stands in capitals; equal codes are equal values. It means
/// something in the model that made it and in no other.
extension Model {
  /// The number of an item, at most 20 characters.
  public mutating func itemNo(_ text: String) throws(CodeTooLong) -> ItemNo {
    try code(text, longest: ItemNo.longest)
  }

  /// The code of an item's variant, at most 10 characters.
  public mutating func variantCode(_ text: String) throws(CodeTooLong) -> VariantCode {
    try code(text, longest: VariantCode.longest)
  }

  /// The code of a unit of measure, at most 10 characters.
  public mutating func unitCode(_ text: String) throws(CodeTooLong) -> UnitCode {
    try code(text, longest: UnitCode.longest)
  }

  /// The code of a location, at most 10 characters.
  public mutating func locationCode(_ text: String) throws(CodeTooLong) -> LocationCode {
    try code(text, longest: LocationCode.longest)
  }

  /// The number of a vendor or a customer, at most 20 characters.
  public mutating func partyNo(_ text: String) throws(CodeTooLong) -> PartyNo {
    try code(text, longest: PartyNo.longest)
  }

  /// A serial number, at most 50 characters.
  public mutating func serialNo(_ text: String) throws(CodeTooLong) -> SerialNo {
    try code(text, longest: SerialNo.longest)
  }

  /// A lot number, at most 50 characters.
  public mutating func lotNo(_ text: String) throws(CodeTooLong) -> LotNo {
    try code(text, longest: LotNo.longest)
  }

  /// A package number, at most 50 characters.
  public mutating func packageNo(_ text: String) throws(CodeTooLong) -> PackageNo {
    try code(text, longest: PackageNo.longest)
  }

  /// The code of an item tracking code, at most 10 characters.
  public mutating func trackingCode(_ text: String) throws(CodeTooLong) -> ItemTrackingCodeCode {
    try code(text, longest: ItemTrackingCodeCode.longest)
  }

  /// The code of a number series, at most 20 characters.
  public mutating func seriesCode(_ text: String) throws(CodeTooLong) -> SeriesCode {
    try code(text, longest: SeriesCode.longest)
  }

  /// The number of a document, at most 20 characters; `~PR12` is one that the model made.
  public mutating func documentNo(_ text: String) throws(CodeTooLong) -> DocumentNo {
    var copy = text
    let no = copy.withUTF8 { names.documentNo($0) }
    if !no.isMade { try check(no.raw, text, longest: DocumentNo.longest) }
    return no
  }

  /// A description or another text, kept in its own letter case.
  public mutating func text(_ text: String) -> TextID {
    TextID(id: names.intern(text: Array(text.utf8)))
  }

  /// A code as it is written.
  public func text<Tag>(of code: Code<Tag>) -> String { names.text(code) }

  /// A document number as it is written; one that the model made begins with `~`.
  public func text(of no: DocumentNo) -> String { names.text(no) }

  /// Why a command was refused, in a sentence.
  public func text(of refusal: TrackingError) -> String { refusal.wording.text(names) }

  private mutating func code<Tag>(
    _ text: String, longest: Int
  ) throws(CodeTooLong) -> Code<Tag> {
    let id = names.intern(code: text)
    try check(id, text, longest: longest)
    return Code(id: id)
  }

  private func check(_ id: Int32, _ text: String, longest: Int) throws(CodeTooLong) {
    guard names.length(id) > longest else { return }
    throw CodeTooLong(code: text, longest: longest)
  }
}

extension DocumentNo {
  /// How many characters a number that is given may have.
  public static var longest: Int { 20 }
}

/// A code has more characters than BC keeps of such a code.
public struct CodeTooLong: Error, Hashable, Sendable {
  /// As it was written, before it was trimmed and put in capitals.
  public let code: String
  /// How many characters it may have.
  public let longest: Int
}

extension Code {
  /// How many characters a code of the kind may have, as in BC; texts have no such limit here.
  public static var longest: Int {
    switch Tag.self {
    case is LotNoTag.Type, is SerialNoTag.Type, is PackageNoTag.Type: 50
    case is ItemNoTag.Type, is PartyNoTag.Type, is SeriesCodeTag.Type, is BinCodeTag.Type: 20
    default: 10
    }
  }
}
