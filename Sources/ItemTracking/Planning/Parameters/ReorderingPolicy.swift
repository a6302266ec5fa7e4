/// How much is ordered, and when; raw values are BC's ordinals (P-124).
public enum ReorderingPolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Not planned.
  case none
  /// A fixed quantity whenever inventory falls to the reorder point.
  case fixed
  /// Up to a maximum inventory whenever inventory falls to the reorder point.
  case maximum
  /// For each demand exactly its quantity, bound to it.
  case order
  /// What all demand of a while needs together.
  case lotForLot

  /// BC's word in lower case, as statements and tables write it.
  public var name: String {
    switch self {
    case .none: "none"
    case .fixed: "fixed"
    case .maximum: "maximum"
    case .order: "order"
    case .lotForLot: "lot-for-lot"
    }
  }

  /// Whether it waits for inventory to fall to a reorder point.
  public var hasReorderPoint: Bool { self == .fixed || self == .maximum }
}
