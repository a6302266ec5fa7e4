/// How the goods of a sale, or for one, are bought: what BC's purchasing code says.
public enum Purchasing: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Received into inventory for whoever needs it.
  case ordinary
  /// The vendor ships to the customer.
  case dropShipment
  /// Bought for one sale, received here and shipped from here.
  case specialOrder

  /// BC's word in lower case, blank for an ordinary purchase.
  public var name: String {
    switch self {
    case .ordinary: ""
    case .dropShipment: "drop shipment"
    case .specialOrder: "special order"
    }
  }
}
