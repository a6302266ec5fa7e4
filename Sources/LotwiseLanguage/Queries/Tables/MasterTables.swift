import ItemTracking
import LotwiseReports

extension QueryTable {
  static let items = QueryTable(
    "items", of: .goods, "items as declared", columns: itemColumns,
    rows: { model, scope in
      model.sortedIDs(scope, in: model.items) { model.names.text(model.items[$0].no) }
    })

  private static let itemColumns: [[QueryColumn<RowID<Item>>]] = [
    [
      .code("item") { $0.items[$1].no }, .description("description") { $0.items[$1].description },
      .text("type") {
        switch $0.items[$1].type {
        case .inventory: "inventory"
        case .nonInventory: "non-inventory"
        case .service: "service"
        }
      },
      .code("unit") { $0.items[$1].baseUnit },
      .code("tracking-code") { $0.items[$1].trackingCode },
      .code("lots-from") { $0.items[$1].lotSeries },
      .code("serials-from") { $0.items[$1].serialSeries },
      .description("expires-after") { $0.items[$1].expirationCalculation },
      .text("costing") {
        switch $0.items[$1].costing {
        case .fifo: "fifo"
        case .lifo: "lifo"
        case .average: "average"
        case .specific: "specific"
        case .standard: "standard"
        }
      },
      .text("reserve") { $0.items[$1].reserve.name }.of(FixedValues.reservePolicies),
      .text("order-tracking") {
        switch $0.items[$1].orderTracking {
        case .none: "none"
        case .only: "only"
        case .messages: "messages"
        }
      },
      .text("negative-inventory") {
        switch $0.items[$1].negativeInventory {
        case .byDefault: "default"
        case .allowed: "allowed"
        case .refused: "refused"
        }
      },
      .flag("blocked") { $0.items[$1].blocked != 0 },
      .flag("assembled-to-order") { $0.items[$1].isAssembledToOrder != 0 },
      .text("flushing") { $0.items[$1].flushing.name }.of(FixedValues.flushing),
      .text("variants") {
        switch $0.items[$1].variants {
        case .byDefault: "default"
        case .required: "required"
        case .optional: "optional"
        }
      },
    ]
  ]

  static let units = QueryTable(
    "units", of: .goods, "units of items besides the base unit",
    columns: unitColumns,
    rows: { model, scope in
      model.sortedIDs(scope, in: model.units) {
        model.names.text(model.units[$0].itemNo) + "\t" + model.names.text(model.units[$0].code)
      }
    })

  private static let unitColumns: [[QueryColumn<RowID<ItemUnitOfMeasure>>]] = [
    [
      .code("item") { $0.units[$1].itemNo }, .code("unit") { $0.units[$1].code },
      .quantity("qty-per-unit") { $0.units[$1].quantityPerUnit },
      .quantity("rounding") { $0.units[$1].roundingPrecision },
    ]
  ]

  static let variants = QueryTable(
    "variants", of: .goods, "variants of items", columns: variantColumns,
    rows: { model, scope in
      model.sortedIDs(scope, in: model.variants) {
        model.names.text(model.variants[$0].itemNo) + "\t"
          + model.names.text(model.variants[$0].code)
      }
    })

  private static let variantColumns: [[QueryColumn<RowID<ItemVariant>>]] = [
    [
      .code("item") { $0.variants[$1].itemNo }, .code("variant") { $0.variants[$1].code },
      .description("description") { $0.variants[$1].description },
    ]
  ]

  static let boms = QueryTable(
    "boms", of: .goods, "what items are made of", columns: bomColumns,
    narrowedBy: [.goods],
    rows: { model, scope in
      var ids: [RowID<BillOfMaterialsLine>] = []
      if let goods = scope.goods {
        ids = model.bomIDs(goods.itemNo)
        return model.narrowed(ids, scope, in: model.bomLines)
      }
      for item in model.itemNos() { ids += model.bomIDs(item) }
      return model.narrowed(ids, scope, in: model.bomLines)
    })

  private static let bomColumns: [[QueryColumn<RowID<BillOfMaterialsLine>>]] = [
    [
      .code("parent") { $0.bomLines[$1].parentItemNo },
      .integer("line") { Int($0.bomLines[$1].lineNo) },
      .text("kind") { $0.bomLines[$1].isAssembly == 1 ? "assembly" : "production" }
        .of(["assembly", "production"]),
      .code("component-item") { $0.bomLines[$1].itemNo },
      .code("component-variant") { $0.bomLines[$1].variantCode },
      .quantity("quantity-per") { $0.bomLines[$1].quantityPer },
      .text("flushing") { $0.bomLines[$1].flushing.name },
      .number("operation") { $0.bomLines[$1].operationNo },
    ]
  ]

  static let vendors = parties("vendors", .vendor)
  static let customers = parties("customers", .customer)

  private static func parties(_ name: String, _ kind: PartyKind) -> QueryTable {
    QueryTable(
      name, of: .record, "\(name) as declared", columns: partyColumns,
      rows: { model, scope in
        model.sortedIDs(scope, in: model.parties) { model.names.text(model.parties[$0].no) }
          .filter { model.parties[$0].kind == kind }
      })
  }

  private static let partyColumns: [[QueryColumn<RowID<Party>>]] = [
    [
      .code("party") { $0.parties[$1].no }, .description("name") { $0.parties[$1].name },
      .text("reserve") {
        $0.parties[$1].kind == .customer ? $0.parties[$1].reserve.name : ""
      },
      .integer("priority") { Int($0.parties[$1].priority) },
      .flag("blocked") { $0.parties[$1].blocked != 0 },
      .description("lead-time") { $0.parties[$1].leadTime },
    ]
  ]

  static let locations = QueryTable(
    "locations", of: .record, "locations as declared", columns: locationColumns,
    details: [QueryColumn<RowID<Location>>].warehouseDetails,
    rows: { model, scope in
      model.sortedIDs(scope, in: model.locations) {
        model.names.text(model.locations[$0].code)
      }
    })

  private static let locationColumns: [[QueryColumn<RowID<Location>>]] = [
    [
      .code("location") { $0.locations[$1].code },
      .description("name") { $0.locations[$1].description },
      .flag("in-transit") { $0.locations[$1].flags.contains(.inTransit) },
      .description("inbound") { $0.locations[$1].inbound },
      .description("outbound") { $0.locations[$1].outbound },
      .text("without-card") { $0.locations[$1].withoutCard.name },
    ], .warehouse,
  ]

  static let series = QueryTable(
    "series", of: .record, "number series, a line a starting date", columns: seriesColumns,
    rows: { model, scope in
      model.sortedIDs(scope, in: model.series) {
        model.names.text(model.series[$0].series) + "\t"
          + model.series[$0].startingDate.description
      }
    })

  private static let seriesColumns: [[QueryColumn<RowID<NoSeriesLine>>]] = [
    [
      .code("code") { $0.series[$1].series }, .date("start-date") { $0.series[$1].startingDate },
      .init("first", .code) { Cells.number($0.series[$1].startingNo, $0.names) },
      .init("last", .code) { Cells.number($0.series[$1].endingNo, $0.names) },
      .init("last-used", .code) { Cells.number($0.series[$1].lastNoUsed, $0.names) },
      .init("warning", .code) { Cells.number($0.series[$1].warningNo, $0.names) },
      .integer("by") { Int($0.series[$1].incrementBy) },
      .flag("open") { $0.series[$1].isOpen != 0 },
      .flag("default") { $0.series[$1].isDefault != 0 },
      .flag("manual") { $0.series[$1].isManual != 0 },
    ]
  ]
}

extension Cells {
  /// A number of a series: text in the model, a code to its reader.
  static func number(_ id: TextID, _ names: borrowing Names) -> TableCell {
    id.isBlank ? .blank : .code(names.text(id))
  }
}

extension Model {
  /// Rows in the order of a text made of each.
  func sortedIDs<R: Row>(
    _ scope: QueryScope, in table: borrowing Table<R>, by text: (RowID<R>) -> String
  ) -> [RowID<R>] {
    ids(scope, in: table).map { ($0, text($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

extension Model {
  /// The lines of an item's production BOM, then of its assembly BOM.
  fileprivate func bomIDs(_ item: ItemNo) -> [RowID<BillOfMaterialsLine>] {
    bomLines.ids(inList: BillOfMaterialsLine.List.production, key: item.id)
      + bomLines.ids(inList: BillOfMaterialsLine.List.assembly, key: item.id)
  }
}
