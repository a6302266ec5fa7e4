/// What a posting of a document does.
public struct PostingActions: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Goods arrive: purchases, sales returns, the second half of a transfer.
  public static let receive = PostingActions(rawValue: 1)
  /// Goods leave: sales, purchase returns, the first half of a transfer.
  public static let ship = PostingActions(rawValue: 2)
  /// What was received or shipped is invoiced; nothing moves (T-064).
  public static let invoice = PostingActions(rawValue: 4)
}
