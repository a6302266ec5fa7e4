/// How supply of goods is made when more is needed; raw values are BC's ordinals.
public enum Replenishment: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case purchase, production, transfer, assembly

  public var name: String {
    switch self {
    case .purchase: "purchase"
    case .production: "production"
    case .transfer: "transfer"
    case .assembly: "assembly"
    }
  }
}
