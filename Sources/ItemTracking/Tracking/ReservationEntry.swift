/// What a reservation entry means (T-103, R-004); raw values are BC's ordinals.
public enum ReservationStatus: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// A pair of rows: a hard link between demand and supply.
  case reservation = 0
  /// A pair of rows: a soft link made by order tracking.
  case tracking = 1
  /// A single row of an order: a number, or a quantity, that is linked to nothing.
  case surplus = 2
  /// A single row of a journal, invisible to planning.
  case prospect = 3

  /// BC's word in lower case, as tables show it.
  public var name: String {
    switch self {
    case .reservation: "reservation"
    case .tracking: "tracking"
    case .surplus: "surplus"
    case .prospect: "prospect"
    }
  }
}

/// What a reservation entry is besides.
public struct ReservationFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Made by an undo (T-046).
  public static let correction = ReservationFlags(rawValue: 1)
  /// Made by planning for one demand.
  public static let orderToOrder = ReservationFlags(rawValue: 2)
  /// Of a transfer: belongs to what is already under way (T-148).
  public static let shipped = ReservationFlags(rawValue: 4)
  /// Demand of a sales order that order tracking found no supply for.
  public static let untrackedSurplus = ReservationFlags(rawValue: 8)
  /// Of an assemble-to-order pair: nobody may cancel it.
  public static let locked = ReservationFlags(rawValue: 16)
  /// Supply that planning must leave as it is: flexibility none (P-032).
  public static let inflexible = ReservationFlags(rawValue: 32)
}

/// Tracking and reservation of what is not posted yet (BC's T337); base quantities.
///
/// A row is known by its entry number and its sign (T-100): demand is negative, supply positive.
/// A link is two rows under one entry number that are each other's `partner`, equal and opposite
/// at all times.
public struct ReservationEntry: Row {
  /// BC's Entry No.; both rows of a pair have the same.
  public var entryNo: Int32
  /// Whether the rows bind each other, or only carry numbers.
  public var status: ReservationStatus
  /// What the row is besides; none of an ordinary one.
  public var flags: ReservationFlags = []
  /// The record that needs or delivers the goods (T-030).
  public var source: SourceReference
  /// The other row of the pair; none for surplus and prospects.
  public var partner: RowID<ReservationEntry> = .none
  /// The goods, the place and the numbers; no numbers where none are assigned.
  public var stock: TrackedSKUID
  /// Goods and place when the item is order tracked, by which demand and supply find each other;
  /// -1 for items that are not, which pay nothing.
  public var network = TrackedSKUID(raw: -1)
  /// New numbers of a reclassification.
  public var newTracking: TrackingKey = .none
  /// BC's Quantity (Base): negative for demand, positive for supply (T-100).
  public var quantity: Quantity
  /// In base units: what the next posting takes, with the sign of the quantity.
  public var quantityToHandle: Quantity
  /// What the next invoice takes, with the sign of the quantity.
  public var quantityToInvoice: Quantity
  /// BC's Expiration Date: what supply under the numbers expires on; blank for none.
  public var expirationDate: CalendarDate = .blank
  /// Of a reclassification: the date that the goods get; blank for the one that they have (T-154).
  public var newExpirationDate: CalendarDate = .blank
  /// BC's Warranty Date; blank for none.
  public var warrantyDate: CalendarDate = .blank
  /// When the supply of the pair arrives; blank for what is in inventory.
  public var expectedDate: CalendarDate = .blank
  /// When the demand of the pair needs it; blank of supply that nobody binds.
  public var shipmentDate: CalendarDate = .blank
  /// The work date on which the row was made, whatever its dates say.
  public var createdOn: CalendarDate = .blank
  /// Fixed application of what leaves to an entry that came in; none by default (T-047).
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// Fixed application of what comes back to the entry that it left by; none by default (T-048).
  public var appliesFrom: RowID<ItemLedgerEntry> = .none
  /// The pair this one was split from; 0 for none.
  public var transferredFrom: Int32 = 0
  /// BC's Description (T337); no command sets it.
  public var description: TextID = .blank

  /// To handle and to invoice start as the quantity (T-102, R-065).
  public init(
    entryNo: Int32 = 0, status: ReservationStatus, source: SourceReference, stock: TrackedSKUID,
    quantity: Quantity
  ) {
    self.entryNo = entryNo
    self.status = status
    self.source = source
    self.stock = stock
    self.quantity = quantity
    quantityToHandle = quantity
    quantityToInvoice = quantity
  }

  /// Sets the quantity, and to handle and to invoice with it (T-102).
  public mutating func setQuantity(_ quantity: Quantity) {
    self.quantity = quantity
    quantityToHandle = quantity
    quantityToInvoice = quantity
  }

  /// True of supply, false of demand: with the entry number what a row is known by (T-100).
  public var isPositive: Bool { quantity.isPositive }

  public static let tableName: StaticString = "reservation-entries"
  public static let fields: [Field<Self>] = [
    Field("entry", .number, \.entryNo), Field("status", .number, \.status),
    Field("flags", .number, \.flags), Field("source-kind", .number, \.source.kind),
    Field("source", .row, \.source.row), Field("partner", .row, \.partner),
    Field("stock", .stockKey, \.stock), Field("network", .stockKeyIfAny, \.network),
    Field("new-serial", .name, \.newTracking.serialNo),
    Field("new-lot", .name, \.newTracking.lotNo),
    Field("new-package", .name, \.newTracking.packageNo),
    Field("quantity", .quantity, \.quantity), Field("to-handle", .quantity, \.quantityToHandle),
    Field("to-invoice", .quantity, \.quantityToInvoice),
    Field("expiration", .date, \.expirationDate),
    Field("new-expiration", .date, \.newExpirationDate),
    Field("warranty", .date, \.warrantyDate), Field("expected-date", .date, \.expectedDate),
    Field("ship-date", .date, \.shipmentDate), Field("created", .date, \.createdOn),
    Field("applies-to", .row, \.appliesTo), Field("applies-from", .row, \.appliesFrom),
    Field("transferred-from", .number, \.transferredFrom),
    Field("description", .name, \.description),
  ]
  public var volume: Int64 {
    quantity.magnitude.raw + quantityToHandle.magnitude.raw
      + quantityToInvoice.magnitude.raw
  }

  /// Lists: by the kind of source; by goods, place and numbers; by goods and place of what is order
  /// tracked; each by entry number.
  public enum List {
    /// The rows of a line; of a transfer those of the side that leaves.
    public static let line = 0
    /// The rows of a transfer line's side that arrives.
    public static let transferInbound = 1
    /// The rows of a component.
    public static let component = 2
    /// The rows of an item ledger entry: what is reserved from inventory.
    public static let ledgerEntry = 3
    /// The rows of goods at a place under one combination of numbers.
    public static let stock = 4
    static let network = 5
  }
  public static var listCount: Int { 6 }
  public func listKey(_ list: Int) -> Int32 {
    if list == List.stock { return stock.raw }
    if list == List.network { return network.raw }
    return list == Int(source.kind.rawValue) ? source.row : -1
  }
  public func precedes(_ other: Self, inList list: Int) -> Bool { entryNo < other.entryNo }

  /// The demand of a reservation by its entry number.
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 {
    status == .reservation && quantity.isNegative ? entryNo : -1
  }

  /// Sums by the kind of source, of which there are four: what is reserved of a record (R-180,
  /// R-181), then the magnitudes of all other rows of it.
  public static var sumCount: Int { 2 * sumOfOthers }
  static var sumOfOthers: Int { 4 }
  public var addend: Addend {
    let kind = Int32(source.kind.rawValue)
    if status == .reservation { return Addend(to: kind, key: source.row, quantity) }
    return Addend(to: kind + Int32(Self.sumOfOthers), key: source.row, quantity.magnitude)
  }
}
