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
  /// A document with its line and component.
  mutating func documentPath(_ matched: MatchedValue) throws(Diagnostic) -> DocumentPath {
    let token = tokens[Int(matched.start)]
    if token.kind == .string { return DocumentPath(no: try documentNo(matched)) }
    let (no, numbers) = text.withBytes(of: token, changing: &names) { bytes, names in
      let path = CodeText.path(bytes)
      let name = UnsafeBufferPointer(rebasing: bytes[..<path.documentLength])
      return (names.documentNo(name), path)
    }
    return DocumentPath(
      no: no, line: Int32(clamping: numbers.line), component: Int32(clamping: numbers.component))
  }
}
