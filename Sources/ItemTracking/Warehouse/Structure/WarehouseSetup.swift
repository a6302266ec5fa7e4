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
  /// The location; one that no row names is plain.
  public var locationCode: LocationCode
  /// What it asks of those who handle goods there (W-001).
  public var flags: WarehouseFlags = []
  /// Which bin becomes an item's default bin (W-003, W-075); `none` at directed locations (W-002).
  public var defaultBins: DefaultBinSelection = .none
  /// In which order picks look at bins; directed locations go by ranking (W-002, W-007).
  public var pickBins: BinPolicy = .defaultBin
  /// In which order put-aways look at bins; directed locations go by template (W-002, W-007).
  public var putAwayBins: BinPolicy = .defaultBin
  /// Whether more may be placed into a bin than fits (W-153).
  public var capacity: CapacityPolicy = .unchecked
  /// How production fetches what it consumes (W-007).
  public var consumption: ConsumptionHandling = .noPick
  /// How assembly fetches what it consumes (W-007).
  public var assembly: ConsumptionHandling = .noPick
  /// How what production makes is put away (W-007).
  public var output: OutputHandling = .noPutAway
  /// Where warehouse receipts put goods; blank for none said (W-006).
  public var receiptBin: BinCode = .blank
  /// Where warehouse shipments take goods from; it may not be dedicated (W-006).
  public var shipmentBin: BinCode = .blank
  /// What directed locations adjust against: it holds what the ledger has yet to learn (W-072b).
  public var adjustmentBin: BinCode = .blank
  /// Where goods wait that are cross-docked (W-006).
  public var crossDockBin: BinCode = .blank
  /// Where production finds what it fetches for itself: BC's open shop floor bin (W-006).
  public var shopFloorBin: BinCode = .blank
  /// Where components of production are taken to (W-006).
  public var toProductionBin: BinCode = .blank
  /// Where production leaves what it makes (W-006).
  public var fromProductionBin: BinCode = .blank
  /// Where components of assembly are taken to (W-006).
  public var toAssemblyBin: BinCode = .blank
  /// Where assembly leaves what it makes (W-006).
  public var fromAssemblyBin: BinCode = .blank
  /// Where what is assembled to order waits for its shipment (W-006).
  public var orderAssemblyBin: BinCode = .blank
  /// The put-away template of the location; blank for none (W-152).
  public var template: PutAwayTemplateCode = .blank
  /// A date formula's text: how far ahead goods are cross-docked; blank for the work date.
  public var crossDockHorizon: TextID = .blank

  /// A location that asks for nothing: no bins, no warehouse documents.
  public init(locationCode: LocationCode) { self.locationCode = locationCode }

  /// True where every posting names a bin.
  public var hasBins: Bool { flags.contains(.bins) }
  /// True of directed put-away and pick: zones, bin types, an adjustment bin (W-002).
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
