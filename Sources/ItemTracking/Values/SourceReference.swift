/// What kind of record a reservation entry points at (T-030).
public enum SourceKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// A line of a document or a journal.
  case line
  /// The arriving side of a transfer line (subtype 1); `line` is its leaving side.
  case transferInbound
  /// A component of a production or assembly order.
  case component
  /// An item ledger entry: inventory.
  case ledgerEntry
}

/// The record that a reservation entry belongs to.
public struct SourceReference: Hashable, BitwiseCopyable, Sendable {
  /// Says which table `row` is a place of, and which side of a transfer is meant.
  public var kind: SourceKind
  /// The place of a line, a component or a ledger entry.
  public var row: Int32

  /// A line of any document or journal; of a transfer line, the side that leaves.
  public init(_ line: RowID<DocumentLine>) {
    kind = .line
    row = line.raw
  }
  /// The side of a transfer line that arrives (subtype 1).
  public init(inboundOf line: RowID<DocumentLine>) {
    kind = .transferInbound
    row = line.raw
  }
  /// A component of a production order or an assembly order.
  public init(_ component: RowID<ProductionComponent>) {
    kind = .component
    row = component.raw
  }
  /// An item ledger entry, as what is in inventory is reserved from (T-030).
  public init(_ entry: RowID<ItemLedgerEntry>) {
    kind = .ledgerEntry
    row = entry.raw
  }

  /// The document line, of both sides of a transfer; nil for anything else.
  public var line: RowID<DocumentLine>? {
    kind == .line || kind == .transferInbound ? RowID(raw: row) : nil
  }
  /// The component; nil for anything else.
  public var component: RowID<ProductionComponent>? {
    kind == .component ? RowID(raw: row) : nil
  }
  /// The item ledger entry; nil for anything else.
  public var ledgerEntry: RowID<ItemLedgerEntry>? {
    kind == .ledgerEntry ? RowID(raw: row) : nil
  }
}
