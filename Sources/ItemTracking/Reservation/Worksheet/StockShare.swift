/// How much of a demand is reserved from what is in stock; posting does not ask for it.
public enum StockShare: UInt8, CaseIterable, Sendable {
  /// Nothing is reserved from stock.
  case none
  /// A part is reserved from stock.
  case partial
  /// All is reserved from stock.
  case full

  /// BC's word in lower case, as statements and tables write it.
  public var name: String {
    switch self {
    case .none: "none"
    case .partial: "partial"
    case .full: "full"
    }
  }

  init(_ reserved: Quantity, of outstanding: Quantity) {
    self = reserved.isZero ? .none : reserved < outstanding ? .partial : .full
  }
}

extension Model {
  /// What of a demand is reserved against inventory.
  public func reservedFromStock(of demand: SourceReference) -> Quantity {
    var sum = Quantity.zero
    for entry in entries(of: demand) {
      let row = reservationEntries[entry]
      guard row.status == .reservation,
        reservationEntries[row.partner].source.kind == .ledgerEntry
      else { continue }
      sum += row.quantity.magnitude
    }
    return sum
  }

  /// How much of a demand inventory covers.
  public func stockShare(of demand: SourceReference) -> StockShare {
    StockShare(reservedFromStock(of: demand), of: netQuantity(of: demand).magnitude)
  }

  /// The share of all lines of a document together.
  public func stockShare(of document: RowID<Document>) -> StockShare {
    var reserved = Quantity.zero
    var outstanding = Quantity.zero
    for line in lineIDs(of: document) {
      let source = SourceReference(line)
      reserved += reservedFromStock(of: source)
      outstanding += netQuantity(of: source).magnitude
    }
    return StockShare(reserved, of: outstanding)
  }
}
