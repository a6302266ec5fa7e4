import ItemTracking
import LotwiseSyntax

/// What a reservation takes from, or is for: kinds of documents, or one line.
enum ReservationPartners: Sendable {
  case any
  case kinds([ReservationKind])
  case reference(Reference)

  /// `from inventory`, `from PO1.1`, `for sales orders`, `for SO1.1`: one side or the other.
  static func clauses(in form: inout FormBuilder) -> Reader<ReservationPartners> {
    let from = form.optional("supply", after: "from", SupplyPartner.self, blaming: .supply)
    let demand = form.optional("demand", after: "for", DemandPartner.self, blaming: .supply)
    form.exclude(from, demand)
    return { a throws(Diagnostic) in
      switch try a.value(from) {
      case .word(let kind)?: return .kinds(kind.kinds)
      case .value(let reference)?: return .reference(reference)
      case nil: break
      }
      switch try a.value(demand) {
      case .word(let kind)?: return .kinds(kind.kinds)
      case .value(let reference)?: return .reference(reference)
      case nil: return .any
      }
    }
  }

  private typealias SupplyPartner = WordOr<Supply, Reference>
  private typealias DemandPartner = WordOr<Demand, Reference>

  /// The words for kinds of supply: `from purchase orders`.
  private enum Supply: String, ClauseChoice {
    case inventory
    case purchaseOrders = "purchase orders"
    case returns
    case productionOrders = "production orders"
    case transfers
    case assemblyOrders = "assembly orders"
    case inventoryReceipts = "inventory receipts"

    var word: String { rawValue }

    var kinds: [ReservationKind] {
      switch self {
      case .inventory: [.inventory]
      case .purchaseOrders: [.purchaseOrders]
      case .returns: [.salesReturns]
      case .productionOrders: [.firmProduction, .releasedProduction]
      case .transfers: [.transferReceipts]
      case .assemblyOrders: [.assemblyOrders]
      case .inventoryReceipts: [.inventoryReceipts]
      }
    }
  }

  /// The words for kinds of demand: `for sales orders`.
  private enum Demand: String, ClauseChoice {
    case salesOrders = "sales orders"
    case purchaseReturns = "purchase returns"
    case components, transfers
    case assemblyComponents = "assembly components"
    case inventoryShipments = "inventory shipments"

    var word: String { rawValue }

    var kinds: [ReservationKind] {
      switch self {
      case .salesOrders: [.salesOrders]
      case .purchaseReturns: [.purchaseReturns]
      case .components: [.firmComponents, .releasedComponents]
      case .transfers: [.transferShipments]
      case .assemblyComponents: [.assemblyComponents]
      case .inventoryShipments: [.inventoryShipments]
      }
    }
  }
}

extension Model {
  func partner(_ choice: ReservationPartners) throws(TrackingError) -> PartnerChoice {
    switch choice {
    case .any: .any
    case .kinds(let kinds): .kinds(kinds)
    case .reference(let reference): .source(try source(reference))
    }
  }
}
