/// What a value entry is.
public struct ValueFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Not invoiced yet: the cost is only expected.
  public static let expected = ValueFlags(rawValue: 1)
  /// Its posted line is an invoice's: BC's value entry relation (T-142).
  public static let ofInvoice = ValueFlags(rawValue: 2)
}

/// Which part of a ledger entry was valued or invoiced by which posted line (T-143).
///
/// Amounts are not this model's purpose; quantities are.
public struct ValueEntry: Row {
  /// The ledger entry of which a part is valued.
  public var itemEntry: RowID<ItemLedgerEntry>
  /// The line that was posted: of a receipt or shipment, or of an invoice.
  public var postedLine: RowID<PostedLine>
  /// The posting date of that line's document.
  public var postingDate: CalendarDate
  /// Whether it is expected only, and whether an invoice made it.
  public var flags: ValueFlags
  /// Base units, with the sign of the ledger entry.
  public var valuedQuantity: Quantity

  init(
    itemEntry: RowID<ItemLedgerEntry>, postedLine: RowID<PostedLine>, postingDate: CalendarDate,
    flags: ValueFlags, valuedQuantity: Quantity
  ) {
    self.itemEntry = itemEntry
    self.postedLine = postedLine
    self.postingDate = postingDate
    self.flags = flags
    self.valuedQuantity = valuedQuantity
  }

  /// What is valued is invoiced, unless it is only expected.
  public var invoicedQuantity: Quantity { flags.contains(.expected) ? .zero : valuedQuantity }

  public static let tableName: StaticString = "values"
  public static let fields: [Field<Self>] = [
    Field("item-entry", .row, \.itemEntry), Field("posted-line", .row, \.postedLine),
    Field("posting-date", .date, \.postingDate), Field("flags", .number, \.flags),
    Field("valued-quantity", .quantity, \.valuedQuantity),
  ]
  public var volume: Int64 {
    valuedQuantity.magnitude.raw
  }

  /// Chains: the value entries of a ledger entry; those of an invoiced line (T-142).
  public enum Chain {
    /// The value entries of an item ledger entry.
    public static let itemEntry = 0
    /// The value entries of an invoice's posted line (T-142).
    public static let invoice = 1
  }
  public static var chainCount: Int { 2 }
  public func chainKey(_ chain: Int) -> Int32 {
    if chain == Chain.itemEntry { return itemEntry.raw }
    return flags.contains(.ofInvoice) ? postedLine.raw : -1
  }
}
