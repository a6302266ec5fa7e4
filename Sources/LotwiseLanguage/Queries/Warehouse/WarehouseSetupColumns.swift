import ItemTracking
import LotwiseReports

extension Array where Element == QueryColumn<RowID<Location>> {
  /// How a location handles its goods, as its declaration says (W-001 to W-007).
  static var warehouse: [QueryColumn<RowID<Location>>] {
    flags + policies
      + SpecialBin.allCases.map { purpose in
        .code(purpose.columnName) { $0.setup(of: $1)[purpose] }
      } + [
        .code("template") { $0.setup(of: $1).template },
        .description("cross-dock-horizon") { $0.setup(of: $1).crossDockHorizon },
      ]
  }

  private static var flags: [QueryColumn<RowID<Location>>] {
    let names: [(String, WarehouseFlags)] = [
      ("requires-receive", .receive), ("requires-put-away", .putAway), ("requires-ship", .ship),
      ("requires-pick", .pick), ("bins", .bins), ("directed", .directed), ("fefo", .fefo),
      ("cross-dock", .crossDock), ("breakbulk", .breakbulk), ("always-pick-lines", .pickLines),
      ("always-put-away-lines", .putAwayLines), ("put-away-worksheet", .putAwayWorksheet),
      ("class-checked", .classes),
    ]
    return names.map { name, flag in
      .flag(name) { $0.setup(of: $1).flags.contains(flag) }
    }
  }

  private static var policies: [QueryColumn<RowID<Location>>] {
    [
      .text("default-bins") { $0.setup(of: $1).defaultBins.name },
      .text("pick-policy") { $0.setup(of: $1).pickBins.name },
      .text("put-away-policy") { $0.setup(of: $1).putAwayBins.name },
      .text("capacity") { $0.setup(of: $1).capacity.name },
      .text("consumption") { $0.setup(of: $1).consumption.name },
      .text("output") { $0.setup(of: $1).output.name },
      .text("assembly") { $0.setup(of: $1).assembly.name },
    ]
  }

  /// The columns that `show locations` leaves out unless they are asked for.
  static var warehouseDetails: Set<String> {
    Set(warehouse.map(\.column.name)).subtracting([
      "requires-receive", "requires-put-away", "requires-ship", "requires-pick", "bins",
      "directed",
    ])
  }
}

extension Model {
  /// A plain location asks for nothing.
  fileprivate func setup(of id: RowID<Location>) -> WarehouseSetup {
    let code = locations[id].code
    return warehouseSetup(of: code) ?? WarehouseSetup(locationCode: code)
  }
}

extension SpecialBin {
  fileprivate var columnName: String {
    switch self {
    case .receipt: "receipt-bin"
    case .shipment: "shipment-bin"
    case .adjustment: "adjustment-bin"
    case .crossDock: "cross-dock-bin"
    case .shopFloor: "shop-floor-bin"
    case .toProduction: "production-bin"
    case .fromProduction: "production-out-bin"
    case .toAssembly: "assembly-bin"
    case .fromAssembly: "assembly-out-bin"
    case .orderAssembly: "order-assembly-bin"
    }
  }
}

extension DefaultBinSelection {
  var name: String {
    switch self {
    case .none: "none"
    case .fixed: "fixed"
    case .lastUsed: "last used"
    }
  }
}

extension BinPolicy {
  var name: String {
    switch self {
    case .defaultBin: "default"
    case .ranking: "ranking"
    case .template: "template"
    }
  }
}

extension CapacityPolicy {
  var name: String {
    switch self {
    case .unchecked: "unchecked"
    case .allowed: "allowed"
    case .refused: "refused"
    }
  }
}

extension ConsumptionHandling {
  var name: String {
    switch self {
    case .noPick: "no pick"
    case .optionalPick: "optional pick"
    case .warehousePick: "warehouse pick"
    case .inventoryPick: "inventory pick"
    }
  }
}

extension OutputHandling {
  var name: String {
    switch self {
    case .noPutAway: "no put-away"
    case .warehousePutAway: "put-away"
    case .inventoryPutAway: "inventory put-away"
    }
  }
}
