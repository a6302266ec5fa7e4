import ItemTracking
import LotwiseSyntax

/// A document, a line, a component, a posted line, a ledger entry, as a script names it.
public enum Reference: Sendable {
  case document(DocumentNo, line: Int32, component: Int32, side: Side)
  case entry(RowID<ItemLedgerEntry>)
  /// The entry that a posted line wrote under a number.
  indirect case entryOf(Reference, TrackingKey)
  case reservation(Int32)
  /// A tracking line of a document line.
  indirect case number(TrackingKey, on: Reference)
  /// The line whose tracking is open.
  case page

  public enum Side: Sendable { case unsaid, inbound, outbound }
}

extension Arguments {
  /// A reference phrase.
  public mutating func reference(_ record: Int) throws(Diagnostic) -> Reference {
    guard let form = ReferenceForm(rawValue: alternative(of: record)) else {
      throw Diagnostic(.unexpectedWord, "this is no reference", at: wholePlace)
    }
    switch form {
    case .document: return try documentReference(record)
    case .entry:
      let number = cell(ReferenceSlot.number, of: record)?.value ?? 0
      if let cell = cell(ReferenceSlot.number, of: record) { self.record(.entry, cell) }
      return .entry(RowID(entryNo: Int(number)))
    case .reservation:
      if let cell = cell(ReferenceSlot.number, of: record) { self.record(.entry, cell) }
      return .reservation(Int32(clamping: cell(ReferenceSlot.number, of: record)?.value ?? 0))
    case .entryOf:
      let keys = try keys(
        cell(ReferenceSlot.serial, of: record), cell(ReferenceSlot.lot, of: record),
        cell(ReferenceSlot.package, of: record))
      guard let posted = self.record(ReferenceSlot.document, of: record), keys.count <= 1 else {
        throw Diagnostic(.unexpectedWord, "one entry is meant here", at: wholePlace)
      }
      return .entryOf(try documentReference(posted), keys.first ?? .none)
    case .line:
      throw Diagnostic(
        .unexpectedWord, "say which document the line is of, as in PO1.2", at: wholePlace)
    case .lotOn, .serialOn, .packageOn:
      let keys = try keys(
        cell(ReferenceSlot.serial, of: record), cell(ReferenceSlot.lot, of: record),
        cell(ReferenceSlot.package, of: record))
      guard let key = keys.first, keys.count == 1 else {
        throw Diagnostic(.unexpectedWord, "one number is meant here", at: wholePlace)
      }
      guard let document = self.record(ReferenceSlot.document, of: record) else {
        return .number(key, on: .page)
      }
      return .number(key, on: try documentReference(document))
    }
  }

  /// `PO1.2`, `MO1.1.2`, `TO1.1 inbound`.
  public mutating func documentReference(_ record: Int) throws(Diagnostic) -> Reference {
    guard let path = cell(ReferenceSlot.path, of: record) else {
      throw Diagnostic(.missingWord, "a document is missing", at: wholePlace)
    }
    self.record(.document, path)
    self.record(.line, path)
    let side: Reference.Side =
      switch cell(ReferenceSlot.side, of: record)?.value {
      case 0: .inbound
      case 1: .outbound
      default: .unsaid
      }
    let token = tokens[Int(path.start)]
    if token.kind == .string {
      return .document(try documentNo(path), line: 0, component: 0, side: side)
    }
    let (no, numbers) = text.withBytes(of: token, changing: &names) { bytes, names in
      let path = CodeText.path(bytes)
      let name = UnsafeBufferPointer(rebasing: bytes[..<path.documentLength])
      return (names.documentNo(name), path)
    }
    return .document(
      no, line: Int32(clamping: numbers.line), component: Int32(clamping: numbers.component),
      side: side)
  }
}
