/// What a ledger entry is besides its quantities.
public struct LedgerFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Made by undoing a posting (T-172).
  public static let correction = LedgerFlags(rawValue: 1)
  /// The item is not kept in stock: nothing remains, nothing is applied (T-131).
  public static let notKept = LedgerFlags(rawValue: 2)
  /// An inbound entry of goods that went out before: moved here, or come back (T-138).
  public static let takesBack = LedgerFlags(rawValue: 4)
}

/// One movement of goods under one combination of numbers (T-129); base quantities.
///
/// Append-only: its entry number is its place plus one. Document, order, party and dates stand
/// once in its posted line and that line's document.
public struct ItemLedgerEntry: Row {
  /// BC's Entry Type (T32): which kind of movement it is.
  public var type: EntryType
  /// Corrections, and what else changes how it is applied.
  public var flags: LedgerFlags
  /// The day in which it stands in the books; what is open is consumed in its order.
  public var postingDate: CalendarDate
  /// The goods, the place and all their numbers.
  public var stock: TrackedSKUID
  /// The goods, place and *specific* numbers by which entries meet (T-132): what is open is
  /// listed by it.
  public var pool: TrackedSKUID
  /// The goods and the place alone: what is open of all numbers is listed by it.
  public var unit: TrackedSKUID
  /// The posted line that it belongs to: BC's item entry relation (T-141).
  public var posting: RowID<PostedLine>
  /// The date that its numbers had when it was posted; blank for none.
  public var expirationDate: CalendarDate = .blank
  /// The warranty date that its numbers had when it was posted; blank for none.
  public var warrantyDate: CalendarDate = .blank
  /// What gathers the goods used and made together: the first posting of a production order line,
  /// or the header of one posting of an assembly order (T-207); else none.
  ///
  /// A posted line, since an order's line goes with its order and its place is used again.
  public var making: RowID<PostedLine> = .none
  /// The entry it was told to apply to (T-137).
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// Base units: positive in, negative out; it never changes.
  public var quantity: Quantity
  /// What of it is open: not consumed of what came in, not supplied of what went out (T-131).
  public var remainingQuantity: Quantity
  /// How much of it has been invoiced, with the sign of the quantity.
  public var invoicedQuantity: Quantity = .zero
  /// Of what went out: what may still come back of it, negative or zero (T-049); 0 of transfers.
  public var shippedNotReturned: Quantity = .zero

  init(
    type: EntryType, flags: LedgerFlags, postingDate: CalendarDate, stock: TrackedSKUID,
    pool: TrackedSKUID, unit: TrackedSKUID, posting: RowID<PostedLine>, quantity: Quantity
  ) {
    self.type = type
    self.flags = flags
    self.postingDate = postingDate
    self.stock = stock
    self.pool = pool
    self.unit = unit
    self.posting = posting
    self.quantity = quantity
    remainingQuantity = flags.contains(.notKept) ? .zero : quantity
    // T-131: what may come back of an outbound entry.
    shippedNotReturned = quantity.isNegative && type != .transfer ? quantity : .zero
  }

  /// True while something of it remains to be applied.
  public var isOpen: Bool { !remainingQuantity.isZero }
  /// True of goods that came in, false of goods that went out.
  public var isPositive: Bool { quantity.isPositive }

  public static let tableName: StaticString = "ledger"
  public static let fields: [Field<Self>] = [
    Field("type", .number, \.type), Field("flags", .number, \.flags),
    Field("posting-date", .date, \.postingDate), Field("stock", .stockKey, \.stock),
    Field("pool", .stockKey, \.pool), Field("unit", .stockKey, \.unit),
    Field("posting", .row, \.posting),
    Field("expiration", .date, \.expirationDate), Field("warranty", .date, \.warrantyDate),
    Field("making", .row, \.making), Field("applies-to", .row, \.appliesTo),
    Field("quantity", .quantity, \.quantity),
    Field("remaining", .quantity, \.remainingQuantity),
    Field("invoiced", .quantity, \.invoicedQuantity),
    Field("shipped-not-returned", .quantity, \.shippedNotReturned),
  ]
  public var volume: Int64 {
    quantity.magnitude.raw + remainingQuantity.magnitude.raw
      + invoicedQuantity.magnitude.raw + shippedNotReturned.magnitude.raw
  }

  /// Lists: open entries of a pool, outbound ones first, each by posting date, then entry number;
  /// open inbound entries of goods at a place, whatever their numbers, by entry number.
  ///
  /// In and out share one list: a pool never holds both for long, and whoever looks for outbound
  /// ones stops at the first inbound one.
  public enum List {
    /// Open entries that may meet: the same goods, place and specific numbers (T-132).
    public static let pool = 0
    /// Open inbound entries of goods at a place, whatever their numbers.
    public static let unit = 1
  }
  public static var listCount: Int { 2 }
  public func listKey(_ list: Int) -> Int32 {
    if list == List.pool { return isOpen ? pool.raw : -1 }
    return remainingQuantity.isPositive ? unit.raw : -1
  }
  public static func isByPlace(list: Int) -> Bool { list == List.unit }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    isPositive == other.isPositive ? postingDate < other.postingDate : other.isPositive
  }

  /// Chains: all entries of a stock key; all entries of what was used and made together; those of
  /// a posted line.
  public enum Chain {
    /// All entries of goods at a place under one combination of numbers.
    public static let stock = 0
    /// All entries of what was used and made together (T-207).
    public static let making = 1
    /// All entries of a posted line (T-141).
    public static let posting = 2
  }
  public static var chainCount: Int { 3 }
  public func chainKey(_ chain: Int) -> Int32 {
    switch chain {
    case Chain.stock: stock.raw
    case Chain.making: making.raw
    default: posting.raw
    }
  }
}

extension RowID<ItemLedgerEntry> {
  /// The number people know the entry by; 0 for none.
  public var entryNo: Int { Int(raw) + 1 }

  /// The entry of a number that somebody wrote, be there one or not; below 1 there is none.
  public init(entryNo: Int) { self.init(raw: entryNo > 0 ? Int32(clamping: entryNo - 1) : -1) }
}

extension Model {
  /// The entries that a posted line wrote, by number (T-141).
  public func entries(ofPosted line: RowID<PostedLine>) -> [RowID<ItemLedgerEntry>] {
    itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.posting, key: line.raw)
  }

  /// The value entries of an invoiced line, by number (T-142).
  public func values(ofInvoiced line: RowID<PostedLine>) -> [RowID<ValueEntry>] {
    valueEntries.ids(inChain: ValueEntry.Chain.invoice, key: line.raw)
  }
}
