/// What kind of item ledger entry a posting makes; raw values are BC's ordinals.
public enum EntryType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case purchase = 0
  case sale = 1
  case positiveAdjustment = 2
  case negativeAdjustment = 3
  case transfer = 4
  case consumption = 5
  case output = 6
  case assemblyConsumption = 8
  case assemblyOutput = 9

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
