/// Which inbound entry an outbound one consumed, and what an inbound one began (T-134).
public struct ItemApplicationEntry: Row {
  /// The entry whose posting made this application.
  public var itemEntry: RowID<ItemLedgerEntry>
  /// The entry that brought the goods in.
  public var inbound: RowID<ItemLedgerEntry>
  /// None when an inbound entry begins here: a true origin.
  public var outbound: RowID<ItemLedgerEntry>
  /// Of the inbound half of a transfer: the entry its outbound half consumed (T-146).
  public var transferredFrom: RowID<ItemLedgerEntry>
  /// Negative on an outbound entry's application, positive on an inbound entry's own.
  public var quantity: Quantity

  init(
    itemEntry: RowID<ItemLedgerEntry>, inbound: RowID<ItemLedgerEntry>,
    outbound: RowID<ItemLedgerEntry>, transferredFrom: RowID<ItemLedgerEntry> = .none,
    quantity: Quantity
  ) {
    self.itemEntry = itemEntry
    self.inbound = inbound
    self.outbound = outbound
    self.transferredFrom = transferredFrom
    self.quantity = quantity
  }

  public static let tableName: StaticString = "applications"
  public static let fields: [Field<Self>] = [
    Field("item-entry", .row, \.itemEntry), Field("inbound", .row, \.inbound),
    Field("outbound", .row, \.outbound), Field("transferred-from", .row, \.transferredFrom),
    Field("quantity", .quantity, \.quantity),
  ]
  public var volume: Int64 {
    quantity.magnitude.raw
  }

  /// Chains: by inbound entry and by outbound entry; a trace walks both ways.
  public enum Chain {
    /// The applications of an inbound entry: where its goods went.
    public static let inbound = 0
    /// The applications of an outbound entry: where its goods came from.
    public static let outbound = 1
  }
  public static var chainCount: Int { 2 }
  public func chainKey(_ chain: Int) -> Int32 {
    chain == Chain.inbound ? inbound.raw : outbound.raw
  }
}
