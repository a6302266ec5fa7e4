/// Which ledger entry belongs to which posted line (T-141).
public struct ItemEntryRelation: Row {
  public var itemEntry: RowID<ItemLedgerEntry>
  public var postedLine: RowID<PostedLine>

  public init(itemEntry: RowID<ItemLedgerEntry>, postedLine: RowID<PostedLine>) {
    self.itemEntry = itemEntry
    self.postedLine = postedLine
  }

  public static let tableName: StaticString = "relations"
  public static let fields: [Field<Self>] = [
    Field("item-entry", .row, \.itemEntry), Field("posted-line", .row, \.postedLine),
  ]

  /// Chains: the relations of a posted line.
  public static var chainCount: Int { 1 }
  public func chainKey(_ chain: Int) -> Int32 { postedLine.raw }
}

extension Tables {
  /// The entries that a posted line wrote, by number.
  public func entries(ofPosted line: RowID<PostedLine>) -> [RowID<ItemLedgerEntry>] {
    relations.ids(inChain: 0, key: line.raw).map { relations[$0].itemEntry }
      .sorted { $0.raw < $1.raw }
  }
}
