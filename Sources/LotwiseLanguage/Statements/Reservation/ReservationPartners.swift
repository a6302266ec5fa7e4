import ItemTracking
import LotwiseSyntax

/// The words for kinds of supply and demand: `from purchase orders`, `for sales orders`.
enum ReservationPartners {
  static let supplyWords = [
    "inventory", "purchase orders", "returns", "production orders", "transfers",
    "assembly orders", "inventory receipts",
  ]
  private static let supplies: [[ReservationKind]] = [
    [.inventory], [.purchaseOrders], [.salesReturns], [.firmProduction, .releasedProduction],
    [.transferReceipts], [.assemblyOrders], [.inventoryReceipts],
  ]
  static let demandWords = [
    "sales orders", "purchase returns", "components", "transfers", "assembly components",
    "inventory shipments",
  ]
  private static let demands: [[ReservationKind]] = [
    [.salesOrders], [.purchaseReturns], [.firmComponents, .releasedComponents],
    [.transferShipments], [.assemblyComponents], [.inventoryShipments],
  ]

  /// What stands after `from` or `for`.
  enum Choice: Sendable {
    case any
    case kinds([ReservationKind])
    case reference(Reference)
  }

  static let from = SlotKind.either(supplyWords, or: .group(.reference))
  static let `for` = SlotKind.either(demandWords, or: .group(.reference))

  static func kinds(ofSupply cell: MatchedValue) -> [ReservationKind] {
    let index = Int(cell.value)
    return supplies.indices.contains(index) ? supplies[index] : []
  }
  static func kinds(ofDemand cell: MatchedValue) -> [ReservationKind] {
    let index = Int(cell.value)
    return demands.indices.contains(index) ? demands[index] : []
  }
}

extension Arguments {
  /// `from inventory`, `from PO1.1`, `for sales orders`, `for SO1.1`.
  mutating func partners(
    from supply: Int, for demand: Int
  ) throws(Diagnostic) -> ReservationPartners.Choice {
    if let cell = cell(supply) {
      record(.supply, cell)
      if cell.flags.contains(.choice) {
        return .kinds(ReservationPartners.kinds(ofSupply: cell))
      }
      if cell.record >= 0 { return .reference(try reference(Int(cell.record))) }
    }
    if let cell = cell(demand) {
      record(.supply, cell)
      if cell.flags.contains(.choice) {
        return .kinds(ReservationPartners.kinds(ofDemand: cell))
      }
      if cell.record >= 0 { return .reference(try reference(Int(cell.record))) }
    }
    return .any
  }
}

extension Model {
  func partner(_ choice: ReservationPartners.Choice) throws(TrackingError) -> PartnerChoice {
    switch choice {
    case .any: .any
    case .kinds(let kinds): .kinds(kinds)
    case .reference(let reference): .source(try source(reference))
    }
  }
}
