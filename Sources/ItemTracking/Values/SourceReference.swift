/// What kind of record a reservation entry points at (T-030).
public enum SourceKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case line
  /// The arriving side of a transfer line (subtype 1); `line` is its leaving side.
  case transferInbound
  case component
  case ledgerEntry
}

/// The record that a reservation entry belongs to.
public struct SourceReference: Hashable, BitwiseCopyable, Sendable {
  public var kind: SourceKind
  /// The place of a line, a component or a ledger entry.
  public var row: Int32

  public init(_ line: RowID<DocumentLine>) {
    kind = .line
    row = line.raw
  }
  public init(inboundOf line: RowID<DocumentLine>) {
    kind = .transferInbound
    row = line.raw
  }
  public init(_ component: RowID<ProductionComponent>) {
    kind = .component
    row = component.raw
  }
  public init(_ entry: RowID<ItemLedgerEntry>) {
    kind = .ledgerEntry
    row = entry.raw
  }

  public var line: RowID<DocumentLine>? {
    kind == .line || kind == .transferInbound ? RowID(raw: row) : nil
  }
  public var component: RowID<ProductionComponent>? {
    kind == .component ? RowID(raw: row) : nil
  }
  public var ledgerEntry: RowID<ItemLedgerEntry>? {
    kind == .ledgerEntry ? RowID(raw: row) : nil
  }
}
