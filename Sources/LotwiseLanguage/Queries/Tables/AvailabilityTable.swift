import ItemTracking
import LotwiseReports

extension QueryTable {
  /// From on hand to available, step by step: who holds how much of what (R-184, T-252).
  ///
  /// `explain` shows it of the goods that a refusal names.
  static let availability = QueryTable(
    "availability", of: .goods, "from on hand to available, step by step: who holds how much",
    columns: availabilityColumns,
    isReckoned: true, rows: { model, scope in model.availabilitySteps(model.stocks(scope)) })

  fileprivate struct AvailabilityStep: Sendable {
    var stock: TrackedSKUID
    var label: String
    var quantity: Quantity
    var rule: String
    var holder: SourceReference?
    var entry = RowID<ItemLedgerEntry>.none
  }

  private static let availabilityColumns: [[QueryColumn<AvailabilityStep>]] = [
    .sku { $0.trackedSKUs[$1.stock].unit },
    .key { $0.trackedSKUs[$1.stock].tracking },
    [
      .text("step") { _, row in row.label },
      .init("by", .code) { model, row in row.holder.map { model.cell($0) } ?? .blank },
      .entry("entry") { _, row in row.entry },
      .quantity("quantity") { _, row in row.quantity },
      .text("rule") { _, row in row.rule },
    ],
  ]
}

extension Model {
  /// The same table for some items.
  func availabilityTable(of itemNos: [ItemNo]) -> ReportTable {
    let table = QueryTable.availability
    var rows: [[TableCell]] = []
    for no in itemNos {
      var scope = QueryScope()
      scope.goods = Goods(nil, of: no)
      rows += table.read(self, scope, Array(table.columns.indices))
    }
    return ReportTable(name: table.name, columns: table.columns, rows: rows)
  }

  fileprivate func availabilitySteps(_ stocks: [TrackedSKUID]) -> [QueryTable.AvailabilityStep] {
    inNumberOrder(stocks).flatMap { steps(of: $0) }
  }

  private func steps(of stock: TrackedSKUID) -> [QueryTable.AvailabilityStep] {
    let figures = availability(of: stock)
    guard !figures.onHand.isZero || !figures.total.isZero || !figures.requested.isZero else {
      return []
    }
    var steps = [
      QueryTable.AvailabilityStep(
        stock: stock, label: "on hand", quantity: figures.onHand, rule: "T-252")
    ]
    let owed = figures.total - figures.onHand
    if !owed.isZero {
      steps.append(
        .init(stock: stock, label: "shipped before it came", quantity: owed, rule: "T-132"))
    }
    steps += heldSteps(of: stock)
    let unreserved = figures.total - figures.reserved
    steps.append(
      .init(stock: stock, label: "available to reserve", quantity: unreserved, rule: "R-184"))
    guard !trackedSKUs[stock].tracking.isBlank else { return steps }
    let asking = askingSteps(of: stock)
    steps += asking
    // who holds it without naming it asks for none; late binding may move that.
    var loose = figures.available - unreserved
    for step in asking { loose -= step.quantity }
    if !loose.isZero {
      steps.append(
        .init(stock: stock, label: "held without being named", quantity: loose, rule: "R-186"))
    }
    steps.append(
      .init(stock: stock, label: "available", quantity: figures.available, rule: "T-252"))
    return steps
  }

  /// What reservations hold of the open entries, by entry.
  private func heldSteps(of stock: TrackedSKUID) -> [QueryTable.AvailabilityStep] {
    let isTracked = !trackedSKUs[stock].tracking.isBlank
    var steps: [QueryTable.AvailabilityStep] = []
    let chain = ItemLedgerEntry.Chain.stock
    for id in itemLedgerEntries.ids(inChain: chain, key: stock.raw)
    where itemLedgerEntries[id].remainingQuantity.isPositive {
      for row in entries(of: SourceReference(id)) {
        let entry = reservationEntries[row]
        guard entry.status == .reservation, !entry.partner.isNone else { continue }
        let demand = reservationEntries[entry.partner]
        let isLoose = isTracked && trackedSKUs[demand.stock].tracking.isBlank
        steps.append(
          .init(
            stock: stock, label: isLoose ? "reserved loosely" : "reserved",
            quantity: -entry.quantity, rule: "R-180", holder: demand.source, entry: id))
      }
    }
    return steps
  }

  /// Lines that ask for the number and hold nothing of it in inventory.
  private func askingSteps(of stock: TrackedSKUID) -> [QueryTable.AvailabilityStep] {
    var steps: [QueryTable.AvailabilityStep] = []
    let list = ReservationEntry.List.stock
    for id in reservationEntries.ids(inList: list, key: stock.raw) {
      let entry = reservationEntries[id]
      // Demand whose quantity to handle is 0 does not ask for anything now (D-07).
      guard entry.quantity.isNegative, !entry.quantityToHandle.isZero else { continue }
      if entry.status == .reservation, !entry.partner.isNone {
        let supply = reservationEntries[entry.partner]
        if supply.source.kind == .ledgerEntry, supply.stock == stock { continue }
      }
      steps.append(
        .init(
          stock: stock, label: "asked for", quantity: entry.quantity, rule: "T-252",
          holder: entry.source))
    }
    return steps
  }
}
