/// The kinds of record that can be bound, in the order in which they are searched.
public enum ReservationKind: UInt8, CaseIterable, Hashable, Sendable {
  case inventory, salesOrders, salesReturns, purchaseOrders, purchaseReturns
  case firmProduction, releasedProduction, firmComponents, releasedComponents
  case transferShipments, transferReceipts, assemblyOrders, assemblyComponents
  case inventoryReceipts, inventoryShipments

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
