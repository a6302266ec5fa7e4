/// How the goods of a sale, or for one, are bought: what BC's purchasing code says.
public enum Purchasing: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case ordinary
  /// The vendor ships to the customer.
  case dropShipment
  /// Bought for one sale, received here and shipped from here.
  case specialOrder

  public var name: String {
    switch self {
    case .ordinary: ""
    case .dropShipment: "drop shipment"
    case .specialOrder: "special order"
    }
  }
}
