/// How supply of goods is made when more is needed; raw values are BC's ordinals.
public enum Replenishment: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// By a purchase order.
  case purchase
  /// By a production order.
  case production
  /// By a transfer order from another location.
  case transfer
  /// By an assembly order.
  case assembly

  /// BC's word in lower case, as tables show it.
  public var name: String {
    switch self {
    case .purchase: "purchase"
    case .production: "production"
    case .transfer: "transfer"
    case .assembly: "assembly"
    }
  }
}
