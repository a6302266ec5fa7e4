/// What a posted line is besides its quantities.
public struct PostedLineFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Undone, or the line that undid another (T-173).
  public static let correction = PostedLineFlags(rawValue: 1)
  /// The item of an assembly that a shipment took with it (T-169).
  public static let assembledToOrder = PostedLineFlags(rawValue: 2)
  /// Shipped by the vendor to the customer: posted together with the line at the other end (T-066).
  public static let dropShipment = PostedLineFlags(rawValue: 4)
}

/// A line of a posted document; base quantities.
///
/// Append-only, but for what is invoiced later.
public struct PostedLine: Row {
  /// The header of the posting.
  public var document: RowID<PostedDocument>
  /// The order line's number; a line that undoes another comes after all others (T-173).
  public var lineNo: Int32
  /// The goods and their place; without numbers, which stand in the ledger entries.
  public var stock: TrackedSKUID
  /// The unit of the order line; the quantities here are base units all the same.
  public var unitCode: UnitCode
  /// The order line's own number; 0 when there is none.
  public var orderLineNo: Int32
  /// Of a consumption the component's number, 0 for none; else the place of the posted line made
  /// before this one from the same order line, -1 for none.
  ///
  /// One field, since no line has both and there are millions of lines.
  private var origin: Int32
  /// As the document counts; negative of a line that undoes another (T-173).
  public var quantity: Quantity
  /// How much of it has been invoiced, by this posting or by later ones (T-064).
  public var quantityInvoiced: Quantity = .zero
  /// Of output of an operation before the last one: its number; else 0.
  public var operationNo: UInt16 = 0
  /// Corrections, and what else is special about it.
  public var flags: PostedLineFlags = []
  /// What its ledger entries are.
  public var entryType: EntryType

  init(
    document: RowID<PostedDocument>, lineNo: Int32, stock: TrackedSKUID, unitCode: UnitCode,
    orderLineNo: Int32, quantity: Quantity, previous: RowID<PostedLine>, entryType: EntryType
  ) {
    self.document = document
    self.lineNo = lineNo
    self.stock = stock
    self.unitCode = unitCode
    self.orderLineNo = orderLineNo
    self.quantity = quantity
    self.entryType = entryType
    origin = Self.isConsumption(entryType) ? 0 : previous.raw
  }

  /// The component's number when the line consumed one; else 0.
  public var componentNo: Int32 {
    get { Self.isConsumption(entryType) ? origin : 0 }
    set {
      precondition(Self.isConsumption(entryType), "a line that consumes")
      origin = newValue
    }
  }

  /// The posted line made before this one from the same order line.
  public var previous: RowID<PostedLine> {
    get { Self.isConsumption(entryType) ? .none : RowID(raw: origin) }
    set { if !Self.isConsumption(entryType) { origin = newValue.raw } }
  }

  private static func isConsumption(_ type: EntryType) -> Bool {
    type == .consumption || type == .assemblyConsumption
  }

  public static let tableName: StaticString = "posted-lines"
  public static let fields: [Field<Self>] = [
    Field("document", .row, \.document), Field("line", .number, \.lineNo),
    Field("stock", .stockKey, \.stock), Field("unit", .name, \.unitCode),
    Field("order-line", .number, \.orderLineNo), Field("origin", .number, \.origin),
    Field("operation", .number, \.operationNo),
    Field("quantity", .quantity, \.quantity), Field("invoiced", .quantity, \.quantityInvoiced),
    Field("flags", .number, \.flags),
    Field("type", .number, \.entryType),
  ]
  public var volume: Int64 {
    quantity.magnitude.raw + quantityInvoiced.magnitude.raw
  }

  /// Chains: the lines of a posted document.
  public static var chainCount: Int { 1 }
  public func chainKey(_ chain: Int) -> Int32 { document.raw }
}
