import ItemTracking
import LotwiseReports

extension QueryTable {
  /// Figures of an item or of a number of it: one row, for `expect BOLT lot L1 on hand 4`.
  static let figures = QueryTable(
    "item-figures", of: .goods, "what there is of an item, or of a number of it",
    columns: figureColumns,
    isReckoned: true,
    rows: { model, scope in
      if let goods = scope.goods { return [model.figures(goods, at: scope.locationCode)] }
      return model.itemNos().map { model.figures(Goods(nil, of: $0), at: scope.locationCode) }
    })

  struct Figures: Sendable {
    var unit: StockkeepingUnit
    var stock = StockFigures()
    var reservedOn: [DocumentKind: Quantity] = [:]
    /// By the kind of the order that needs them.
    var reservedOnComponents: [DocumentKind: Quantity] = [:]
    var reservedOnTransfersIn = Quantity.zero

    func reserved(_ kind: DocumentKind) -> Quantity { reservedOn[kind] ?? .zero }
    func reservedComponents(_ kind: DocumentKind) -> Quantity {
      reservedOnComponents[kind] ?? .zero
    }
  }

  private static let figureColumns: [[QueryColumn<Figures>]] = [
    .sku { $1.unit },
    [
      .quantity("on-hand") { $1.stock.onHand }, .quantity("remaining") { $1.stock.total },
      .quantity("total") { $1.stock.total }, .quantity("requested") { $1.stock.requested },
      .quantity("reserved") { $1.stock.reserved },
      .quantity("reserved-on-inventory") { $1.stock.reserved },
      //
      .quantity("reserved-on-purchases") { $1.reserved(.purchaseOrder) },
      .quantity("reserved-on-sales") { $1.reserved(.salesOrder) },
      .quantity("reserved-on-production") { $1.reserved(.productionOrder) },
      .quantity("reserved-on-components") { $1.reservedComponents(.productionOrder) },
      .quantity("reserved-on-assembly") { $1.reserved(.assemblyOrder) },
      .quantity("reserved-on-assembly-components") { $1.reservedComponents(.assemblyOrder) },
      .quantity("reserved-on-transfer-in") { $1.reservedOnTransfersIn },
      .quantity("reserved-on-transfer-out") { $1.reserved(.transferOrder) },
      .quantity("available") { $1.stock.available },
      // R-184; what others hold loosely is not added.
      .quantity("available-to-reserve") { $1.stock.total - $1.stock.reserved },
      .date("expiration") { $1.stock.expiration },
    ],
  ]
}

extension Model {
  func itemNos() -> [ItemNo] {
    var all: [ItemNo] = []
    items.forEach { _, item in all.append(item.no) }
    return all.sorted { names.text($0) < names.text($1) }
  }

  /// Sums over all places and numbers that a goods phrase covers.
  func figures(_ goods: Goods, at location: LocationCode?) -> QueryTable.Figures {
    var sum = QueryTable.Figures(
      unit: StockkeepingUnit(
        itemNo: goods.itemNo, variantCode: goods.variantCode, locationCode: location ?? .blank))
    for id in stockIDs(goods, at: location) {
      let part = availability(of: id)
      sum.stock.onHand += part.onHand
      sum.stock.total += part.total
      sum.stock.requested += part.requested
      sum.stock.reserved += part.reserved
      if part.expiration > sum.stock.expiration { sum.stock.expiration = part.expiration }
      addReserved(id, to: &sum)
    }
    return sum
  }

  private func addReserved(_ stock: TrackedSKUID, to sum: inout QueryTable.Figures) {
    let list = ReservationEntry.List.stock
    for id in reservationEntries.ids(inList: list, key: stock.raw) {
      let entry = reservationEntries[id]
      guard entry.status == .reservation else { continue }
      switch entry.source.kind {
      case .line:
        guard let line = entry.source.line else { continue }
        sum.reservedOn[lines[line].kind, default: .zero] += entry.quantity.magnitude
      case .transferInbound: sum.reservedOnTransfersIn += entry.quantity.magnitude
      case .component:
        guard let component = entry.source.component else { continue }
        let kind = lines[components[component].line].kind
        sum.reservedOnComponents[kind, default: .zero] += entry.quantity.magnitude
      case .ledgerEntry: continue
      }
    }
  }
}
