// Warehouse: how locations are set up inside, what is in which bin, and who handles goods there.
// Tables: zones, bins, bin contents, templates, set-ups, warehouse entries, journals, their
// numbers.
// Rules: of the warehouse.
// Entry points: `DeclareWarehouse`, `FullWarehouse`, `ChangeWarehouseJournal`;
// `registerInBins` for whoever posts, `checkBin` and `leaveToWarehouse` for whoever changes a line.
// Order of checks: in each command's comment; the location, then its zone, its bin, the goods.

/// How a location handles its goods in the warehouse: one row for each location that does.
///
/// A location without a row is plain: nothing here concerns it.
public struct WarehouseSetup: Row {
  public var locationCode: LocationCode
  public var flags: WarehouseFlags = []
  public var defaultBins: DefaultBinSelection = .none
  public var pickBins: BinPolicy = .defaultBin
  public var putAwayBins: BinPolicy = .defaultBin
  public var capacity: CapacityPolicy = .unchecked
  public var consumption: ConsumptionHandling = .noPick
  public var assembly: ConsumptionHandling = .noPick
  public var output: OutputHandling = .noPutAway
  public var receiptBin: BinCode = .blank
  public var shipmentBin: BinCode = .blank
  public var adjustmentBin: BinCode = .blank
  public var crossDockBin: BinCode = .blank
  public var shopFloorBin: BinCode = .blank
  public var toProductionBin: BinCode = .blank
  public var fromProductionBin: BinCode = .blank
  public var toAssemblyBin: BinCode = .blank
  public var fromAssemblyBin: BinCode = .blank
  public var orderAssemblyBin: BinCode = .blank
  public var template: PutAwayTemplateCode = .blank
  /// A date formula's text: how far ahead goods are cross-docked; blank for the work date.
  public var crossDockHorizon: TextID = .blank

  public init(locationCode: LocationCode) { self.locationCode = locationCode }

  public var hasBins: Bool { flags.contains(.bins) }
  public var isDirected: Bool { flags.contains(.directed) }
  /// Bins without directed put-away and pick: an item has a default bin (W-110).
  public var hasDefaultBins: Bool { hasBins && !isDirected }

  /// The bin that a location keeps for something; blank for none.
  public subscript(bin: SpecialBin) -> BinCode {
    get {
      switch bin {
      case .receipt: receiptBin
      case .shipment: shipmentBin
      case .adjustment: adjustmentBin
      case .crossDock: crossDockBin
      case .shopFloor: shopFloorBin
      case .toProduction: toProductionBin
      case .fromProduction: fromProductionBin
      case .toAssembly: toAssemblyBin
      case .fromAssembly: fromAssemblyBin
      case .orderAssembly: orderAssemblyBin
      }
    }
    set {
      switch bin {
      case .receipt: receiptBin = newValue
      case .shipment: shipmentBin = newValue
      case .adjustment: adjustmentBin = newValue
      case .crossDock: crossDockBin = newValue
      case .shopFloor: shopFloorBin = newValue
      case .toProduction: toProductionBin = newValue
      case .fromProduction: fromProductionBin = newValue
      case .toAssembly: toAssemblyBin = newValue
      case .fromAssembly: fromAssemblyBin = newValue
      case .orderAssembly: orderAssemblyBin = newValue
      }
    }
  }

  public static let tableName: StaticString = "warehouse-setups"
  public static let fields: [Field<Self>] = [
    Field("location", .name, \.locationCode), Field("flags", .number, \.flags),
    Field("default-bins", .number, \.defaultBins), Field("pick-bins", .number, \.pickBins),
    Field("put-away-bins", .number, \.putAwayBins), Field("capacity", .number, \.capacity),
    Field("consumption", .number, \.consumption), Field("assembly", .number, \.assembly),
    Field("output", .number, \.output), Field("receipt-bin", .name, \.receiptBin),
    Field("shipment-bin", .name, \.shipmentBin),
    Field("adjustment-bin", .name, \.adjustmentBin),
    Field("cross-dock-bin", .name, \.crossDockBin),
    Field("shop-floor-bin", .name, \.shopFloorBin),
    Field("production-bin", .name, \.toProductionBin),
    Field("production-out-bin", .name, \.fromProductionBin),
    Field("assembly-bin", .name, \.toAssemblyBin),
    Field("assembly-out-bin", .name, \.fromAssemblyBin),
    Field("order-assembly-bin", .name, \.orderAssemblyBin),
    Field("template", .name, \.template),
    Field("cross-dock-horizon", .name, \.crossDockHorizon),
  ]
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { locationCode.id }
}
