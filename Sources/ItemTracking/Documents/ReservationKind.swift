/// The kinds of record that can be bound, in the order in which they are searched.
public enum ReservationKind: UInt8, CaseIterable, Hashable, Sendable {
  /// Open item ledger entries, as supply.
  case inventory
  /// Lines of sales orders, as demand; of a negative quantity as supply.
  case salesOrders
  /// Lines of sales return orders, as supply.
  case salesReturns
  /// Lines of purchase orders, as supply.
  case purchaseOrders
  /// Lines of purchase return orders, as demand.
  case purchaseReturns
  /// Lines of firm planned production orders, as supply.
  case firmProduction
  /// Lines of released production orders, as supply.
  case releasedProduction
  /// Components of firm planned production orders, as demand.
  case firmComponents
  /// Components of released production orders, as demand.
  case releasedComponents
  /// The side of transfer lines that leaves, as demand.
  case transferShipments
  /// The side of transfer lines that arrives, as supply.
  case transferReceipts
  /// What assembly orders make, as supply.
  case assemblyOrders
  /// What assembly orders consume, as demand.
  case assemblyComponents
  /// Lines of inventory receipts, as supply.
  case inventoryReceipts
  /// Lines of inventory shipments, as demand.
  case inventoryShipments

  /// BC's number of the kind on the reservation page.
  public var number: Int {
    switch self {
    case .inventory: 1
    case .purchaseOrders: 12
    case .purchaseReturns: 16
    case .salesOrders: 32
    case .salesReturns: 36
    case .firmProduction: 63
    case .releasedProduction: 64
    case .firmComponents: 73
    case .releasedComponents: 74
    case .transferShipments: 101
    case .transferReceipts: 102
    case .assemblyOrders: 142
    case .assemblyComponents: 152
    case .inventoryReceipts: 161
    case .inventoryShipments: 162
    }
  }

  /// The words by which statements and tables name the kind.
  public var name: String {
    switch self {
    case .inventory: "inventory"
    case .purchaseOrders: "purchase orders"
    case .purchaseReturns: "purchase returns"
    case .salesOrders: "sales orders"
    case .salesReturns: "sales returns"
    case .firmProduction: "firm production orders"
    case .releasedProduction: "released production orders"
    case .firmComponents: "firm components"
    case .releasedComponents: "released components"
    case .transferShipments: "transfer shipments"
    case .transferReceipts: "transfer receipts"
    case .assemblyOrders: "assembly orders"
    case .assemblyComponents: "assembly components"
    case .inventoryReceipts: "inventory receipts"
    case .inventoryShipments: "inventory shipments"
    }
  }
}
