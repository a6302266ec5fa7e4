import ItemTracking
import LotwiseReports

extension QueryTable {
  static let zones = QueryTable(
    "zones", of: .record, "zones of directed locations",
    columns: [
      [
        .code("location") { $0.zones[$1].locationCode }, .code("zone") { $0.zones[$1].code },
        .text("type") { $0.zones[$1].types.words },
        .integer("ranking") { Int($0.zones[$1].ranking) },
        .code("class") { $0.zones[$1].classCode },
        .flag("cross-dock") { $0.zones[$1].isCrossDock == 1 },
      ]
    ],
    rows: { model, scope in
      model.sortedIDs(scope, in: model.zones) {
        model.names.text(model.zones[$0].locationCode) + "\t"
          + model.names.text(model.zones[$0].code)
      }
    })

  static let bins = QueryTable(
    "bins", of: .record, "bins as declared, and what is in them", columns: binColumns,
    details: ["class", "maximum-cubage", "maximum-weight", "default-for", "cross-dock"],
    rows: { model, scope in
      model.sortedIDs(scope, in: model.bins) { model.binOrder($0) }
    })

  private static let binColumns: [[QueryColumn<RowID<Bin>>]] = [
    [
      .code("location") { $0.bins[$1].locationCode }, .code("bin") { $0.bins[$1].code },
      .code("zone") { $0.bins[$1].zoneCode }, .text("type") { $0.bins[$1].types.words },
      .integer("ranking") { Int($0.bins[$1].ranking) },
      .text("blocked") { $0.bins[$1].block.name },
      .flag("dedicated") { $0.bins[$1].isDedicated == 1 },
      .flag("cross-dock") { $0.bins[$1].isCrossDock == 1 },
      .flag("adjustment") { $0.isAdjustmentBin($1) },
      .flag("empty") { model, id in
        model.binContents.ids(inList: BinContent.List.bin, key: id.raw).allSatisfy {
          model.binContents[$0].quantityBase.isZero
        }
      },
      .code("class") { $0.bins[$1].classCode },
      .quantity("maximum-cubage") { $0.bins[$1].maximumCubage },
      .quantity("maximum-weight") { $0.bins[$1].maximumWeight },
      .integer("default-for") { model, id in
        model.binContents.ids(inList: BinContent.List.bin, key: id.raw).count {
          model.binContents[$0].isDefault == 1
        }
      },
    ]
  ]

  static let binContents = QueryTable(
    "bin-contents", of: .goods, "what is in each bin; of a number when one is named",
    columns: contentColumns,
    details: [
      "zone", "type", "class", "cross-dock", "dedicated", "quantity-base", "ranking",
      "negative-adjustment", "positive-adjustment", "minimum", "maximum",
    ],
    narrowedBy: [.bin],
    rows: { model, scope in model.contentRows(scope) })

  private static let contentColumns: [[QueryColumn<ContentRow>]] = [
    [
      .code("location") { $0.bin(of: $1).locationCode }, .code("zone") { $0.bin(of: $1).zoneCode },
      .code("bin") { $0.bin(of: $1).code },
      .code("item") { $0.trackedSKUs[$0.binContents[$1.content].stock].unit.itemNo },
      .code("variant") { $0.trackedSKUs[$0.binContents[$1.content].stock].unit.variantCode },
      .code("unit") { $0.binContents[$1.content].unitCode },
    ], .key { $1.key },
    [
      .quantity("quantity") { $0.held($1).quantity },
      .quantity("quantity-base") { $0.held($1).base },
      .quantity("negative-adjustment") { $0.planned(for: $1.content).out },
      .quantity("positive-adjustment") { $0.planned(for: $1.content).in },
      .quantity("available-to-take") {
        $0.held($1).base - ($1.key.isBlank ? $0.planned(for: $1.content).out : .zero)
      },
      .flag("default") { $0.binContents[$1.content].isDefault == 1 },
      .flag("fixed") { $0.binContents[$1.content].isFixed == 1 },
      .flag("dedicated") { $0.bin(of: $1).isDedicated == 1 },
      .text("blocked") { $0.binContents[$1.content].block.name },
      .quantity("minimum") { $0.binContents[$1.content].minimum },
      .quantity("maximum") { $0.binContents[$1.content].maximum },
      .integer("ranking") { Int($0.binContents[$1.content].ranking) },
      .text("type") { $0.bin(of: $1).types.words }, .code("class") { $0.bin(of: $1).classCode },
      .flag("cross-dock") { $0.bin(of: $1).isCrossDock == 1 },
    ],
  ]

  // T-276: of numbers that the warehouse does not track there is no row.
  static let binNumbers = QueryTable(
    "bin-numbers", of: .goods, "the numbers in each bin, of items that the warehouse tracks",
    columns: [
      [
        .code("location") { $0.trackedSKUs[$0.binNumbers[$1].stock].unit.locationCode },
        .code("bin") { $0.bins[$0.binContents[$0.binNumbers[$1].content].bin].code },
        .code("item") { $0.trackedSKUs[$0.binNumbers[$1].stock].unit.itemNo },
        .code("variant") { $0.trackedSKUs[$0.binNumbers[$1].stock].unit.variantCode },
        .code("unit") { $0.binContents[$0.binNumbers[$1].content].unitCode },
      ], .key { $0.trackedSKUs[$0.binNumbers[$1].stock].tracking },
      [
        .quantity("quantity") { $0.binNumbers[$1].quantity },
        .quantity("quantity-base") { $0.binNumbers[$1].quantityBase },
      ],
    ],
    narrowedBy: [.bin],
    rows: { model, scope in
      let name = scope.goods?.bin ?? .blank
      let ids = model.sortedIDs(scope, in: model.binNumbers) {
        let number = model.binNumbers[$0]
        let goods = model.trackedSKUs[number.stock]
        return model.binOrder(model.binContents[number.content].bin) + "\t"
          + model.names.text(goods.unit.itemNo) + "\t" + model.names.text(goods.tracking)
      }
      return ids.filter {
        model.isNamed(name, model.binContents[model.binNumbers[$0].content].bin)
      }
    })

  static let putAwayTemplates = QueryTable(
    "put-away-templates", of: .record, "lines of put-away templates",
    columns: [
      [
        .code("template") { $0.putAwayTemplates[$1].template },
        .integer("line") { Int($0.putAwayTemplates[$1].lineNo) },
        .flag("fixed") { $0.putAwayTemplates[$1].conditions.contains(.fixed) },
        .flag("floating") { $0.putAwayTemplates[$1].conditions.contains(.floating) },
        .flag("same-item") { $0.putAwayTemplates[$1].conditions.contains(.sameItem) },
        .flag("unit") { $0.putAwayTemplates[$1].conditions.contains(.unit) },
        .flag("minimum") { $0.putAwayTemplates[$1].conditions.contains(.minimum) },
        .flag("empty") { $0.putAwayTemplates[$1].conditions.contains(.empty) },
      ]
    ],
    rows: { model, scope in
      model.sortedIDs(scope, in: model.putAwayTemplates) {
        let line = model.putAwayTemplates[$0]
        return model.names.text(line.template) + "\t"
          + String(repeating: "\u{1}", count: Int(line.lineNo))
      }
    })
}

/// A bin content, looked at as a whole or under a number.
struct ContentRow: Sendable {
  var content: RowID<BinContent>
  var key: TrackingKey
}

extension Model {
  /// Contents by location, bin, item, variant and unit; the adjustment bin shows none (W-075).
  fileprivate func contentRows(_ scope: QueryScope) -> [ContentRow] {
    let key = scope.goods?.keys.first ?? .none
    let ids = sortedIDs(scope, in: binContents) {
      let content = binContents[$0]
      let unit = trackedSKUs[content.stock].unit
      let texts = [unit.itemNo.id, unit.variantCode.id, content.unitCode.id].map { names.text($0) }
      return binOrder(content.bin) + "\t" + texts.joined(separator: "\t")
    }
    return ids.filter { id in
      let bin = binContents[id].bin
      return !isAdjustmentBin(bin) && isNamed(scope.goods?.bin ?? .blank, bin)
        && isUnit(scope.goods?.unitCode ?? .blank, binContents[id].unitCode)
    }.map { ContentRow(content: $0, key: key) }
  }

  private func isUnit(_ wanted: UnitCode, _ own: UnitCode) -> Bool {
    wanted.isBlank || wanted == own
  }

  /// Whether a bin is the one that words mean; blank means any.
  func isNamed(_ name: BinName, _ id: RowID<Bin>) -> Bool {
    guard !name.isBlank else { return true }
    let bin = bins[id]
    guard let code = try? binCode(name, at: bin.locationCode) else { return false }
    return code == bin.code
  }

  func isAdjustmentBin(_ id: RowID<Bin>) -> Bool {
    warehouseSetup(of: bins[id].locationCode)?.adjustmentBin == bins[id].code
  }

  /// Bins stand by location and code.
  func binOrder(_ id: RowID<Bin>) -> String {
    names.text(bins[id].locationCode) + "\t" + names.text(bins[id].code)
  }

  fileprivate func bin(of row: ContentRow) -> Bin { bins[binContents[row.content].bin] }

  /// How much of the row's number the content holds, in its unit and in base units.
  fileprivate func held(_ row: ContentRow) -> (quantity: Quantity, base: Quantity) {
    let content = binContents[row.content]
    guard !row.key.isBlank else { return (content.quantity, content.quantityBase) }
    var held = (quantity: Quantity.zero, base: Quantity.zero)
    for id in binNumbers.ids(inList: BinNumber.List.content, key: row.content.raw) {
      let number = binNumbers[id]
      guard trackedSKUs[number.stock].tracking.matches(row.key) else { continue }
      held.quantity += number.quantity
      held.base += number.quantityBase
    }
    return held
  }
}

extension BinBlock {
  /// Blank for a bin that is not blocked.
  var name: String {
    switch self {
    case .none: ""
    case .inbound: "inbound"
    case .outbound: "outbound"
    case .all: "all"
    }
  }
}
