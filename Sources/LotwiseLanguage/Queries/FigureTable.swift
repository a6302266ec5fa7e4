import ItemTracking
import LotwiseReports

extension QueryTable {
  /// Figures of an item or of a number of it: one row, for `expect BOLT lot L1 on hand 4`.
  static let figures = QueryTable(
    name: "item-figures", summary: "what there is of an item, or of a number of it",
    columns: [
      .init(name: "item", kind: .code), .init(name: "location", kind: .code),
      .init(name: "on-hand", kind: .quantity), .init(name: "remaining", kind: .quantity),
      .init(name: "total", kind: .quantity), .init(name: "requested", kind: .quantity),
      .init(name: "reserved", kind: .quantity), .init(name: "available", kind: .quantity),
      .init(name: "available-to-reserve", kind: .quantity),
    ],
    rows: { tables, scope in
      guard let goods = scope.goods else { return [] }
      let sum = tables.figures(goods, at: scope.locationCode)
      return [
        QueryRow(cells: [
          Cells.name(goods.itemNo, tables.names),
          scope.locationCode.map { Cells.name($0, tables.names) } ?? .blank,
          Cells.quantity(sum.onHand), Cells.quantity(sum.total), Cells.quantity(sum.total),
          Cells.quantity(sum.requested), Cells.quantity(sum.reserved),
          Cells.quantity(sum.total - sum.requested), Cells.quantity(sum.total - sum.reserved),
        ])
      ]
    })
}

extension Tables {
  /// Sums over all places and numbers that a goods phrase covers.
  func figures(_ goods: Goods, at location: LocationCode?) -> StockFigures {
    var sum = StockFigures()
    for id in stockIDs(goods, at: location) {
      let part = availability(of: id)
      sum.onHand += part.onHand
      sum.total += part.total
      sum.requested += part.requested
      sum.reserved += part.reserved
    }
    return sum
  }
}
