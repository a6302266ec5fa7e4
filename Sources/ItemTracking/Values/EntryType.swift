/// What kind of item ledger entry a posting makes; raw values are BC's ordinals.
public enum EntryType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Received from a vendor; negative, sent back.
  case purchase = 0
  /// Shipped to a customer, negative; positive, come back.
  case sale = 1
  /// Entered as found, negative when taken back.
  case positiveAdjustment = 2
  /// Entered as lost; positive when taken back.
  case negativeAdjustment = 3
  /// Moved or renamed: one entry out and one in.
  case transfer = 4
  /// Used by production.
  case consumption = 5
  /// Made by production.
  case output = 6
  /// Used by assembly.
  case assemblyConsumption = 8
  /// Made by assembly.
  case assemblyOutput = 9

  /// BC's word in lower case, as tables show it.
  public var name: String {
    switch self {
    case .purchase: "purchase"
    case .sale: "sale"
    case .positiveAdjustment: "positive adjustment"
    case .negativeAdjustment: "negative adjustment"
    case .transfer: "transfer"
    case .consumption: "consumption"
    case .output: "output"
    case .assemblyConsumption: "assembly consumption"
    case .assemblyOutput: "assembly output"
    }
  }
}
