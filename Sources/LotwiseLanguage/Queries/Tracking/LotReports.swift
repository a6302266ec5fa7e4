import ItemTracking
import LotwiseReports

extension QueryTable {
  /// Item Expiration - Quantity (T-274): open inventory with a date, by period of that date.
  static let expirations = QueryTable(
    "expirations", of: .goods, "inventory by lot and by the period in which it expires",
    columns: expirationColumns,
    narrowedBy: Narrowing.stock.union([.firstDay, .step]),
    isReckoned: true, rows: { model, scope in model.expirationRows(scope) })

  fileprivate struct ExpirationRow: Sendable {
    var number: NumberOfItem
    /// Before the first period, in each of three, after the last.
    var columns = [Quantity](repeating: .zero, count: 5)
    var total: Quantity { columns.reduce(.zero, +) }
  }

  private static let expirationColumns: [[QueryColumn<ExpirationRow>]] = [
    [
      .code("item") { $1.number.itemNo }, .code("variant") { $1.number.variantCode },
      .code("lot") { $1.number.lotNo }, .code("serial") { $1.number.serialNo },
      .quantity("before") { $1.columns[0] }, .quantity("period-1") { $1.columns[1] },
      .quantity("period-2") { $1.columns[2] }, .quantity("period-3") { $1.columns[3] },
      .quantity("after") { $1.columns[4] }, .quantity("total") { $1.total },
    ]
  ]

  /// Availability by lot (T-275): inventory, and what lines bring and take of each lot.
  static let availabilityByLot = QueryTable(
    "availability-by-lot", of: .goods, "inventory, requirements and receipts of each lot",
    columns: lotColumns,
    narrowedBy: Narrowing.stock.union([.firstDay, .lastDay]),
    isReckoned: true, rows: { model, scope in model.lotAvailabilityRows(scope) })

  fileprivate struct LotRow: Sendable {
    var number: NumberOfItem
    var inventory = Quantity.zero
    var required = Quantity.zero
    var received = Quantity.zero
    var planned = Quantity.zero
    var expiration = CalendarDate.blank
    var isEmpty: Bool {
      inventory.isZero && required.isZero && received.isZero && planned.isZero
    }
  }

  private static let lotColumns: [[QueryColumn<LotRow>]] = [
    [
      .code("lot") { $1.number.lotNo }, .code("item") { $1.number.itemNo },
      .quantity("inventory") { $1.inventory }, .quantity("gross-requirement") { $1.required },
      .quantity("scheduled-receipts") { $1.received },
      .quantity("planned") { $1.planned },
      .quantity("available") { $1.inventory - $1.required + $1.received + $1.planned },
      .date("expiration") { $1.expiration },
    ]
  ]
}

/// What of a report's rows belongs together.
private struct NumberOfItem: Hashable, Sendable {
  var itemNo: ItemNo
  var variantCode: VariantCode
  var lotNo: LotNo
  var serialNo: SerialNo
}

extension Model {
  private func sorted(_ keys: some Sequence<NumberOfItem>) -> [NumberOfItem] {
    // The texts are made first: a closure may not hold on to the tables.
    var rows: [(texts: [String], number: NumberOfItem)] = []
    for key in keys {
      let texts = [
        names.text(key.itemNo), names.text(key.variantCode), names.text(key.lotNo),
        names.text(key.serialNo),
      ]
      rows.append((texts, key))
    }
    rows.sort { $0.texts.lexicographicallyPrecedes($1.texts) }
    return rows.map(\.number)
  }

  /// Period `n` holds what expires after its start, up to the start of the next.
  fileprivate func expirationRows(_ scope: QueryScope) -> [QueryTable.ExpirationRow] {
    var starts = [scope.fromDate ?? workDate]
    let step = scope.step ?? DateFormula("1M")
    for at in 0..<3 { starts.append(step?.date(from: starts[at]) ?? starts[at]) }
    var rows: [NumberOfItem: QueryTable.ExpirationRow] = [:]
    for stock in stocks(scope) {
      let key = trackedSKUs[stock]
      let number = NumberOfItem(
        itemNo: key.unit.itemNo, variantCode: key.unit.variantCode, lotNo: key.tracking.lotNo,
        serialNo: key.tracking.serialNo)
      for entry in openInbound(of: stock) where !itemLedgerEntries[entry].expirationDate.isBlank {
        let date = itemLedgerEntries[entry].expirationDate
        let column = starts.firstIndex { date <= $0 } ?? 4
        rows[number, default: .init(number: number)].columns[column] +=
          itemLedgerEntries[entry].remainingQuantity
      }
    }
    return sorted(rows.keys).compactMap { rows[$0] }
  }

  private func openInbound(of stock: TrackedSKUID) -> [RowID<ItemLedgerEntry>] {
    itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw).filter {
      itemLedgerEntries[$0].remainingQuantity.isPositive
    }
  }

  fileprivate func lotAvailabilityRows(_ scope: QueryScope) -> [QueryTable.LotRow] {
    var rows: [NumberOfItem: QueryTable.LotRow] = [:]
    for stock in stocks(scope) {
      let key = trackedSKUs[stock]
      guard !key.tracking.lotNo.isBlank else { continue }
      let number = NumberOfItem(
        itemNo: key.unit.itemNo, variantCode: .blank, lotNo: key.tracking.lotNo, serialNo: .blank)
      var row = rows[number] ?? .init(number: number)
      for id in itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw) {
        row.inventory += itemLedgerEntries[id].quantity
        if itemLedgerEntries[id].isPositive {
          row.expiration = itemLedgerEntries[id].expirationDate.or(row.expiration)
        }
      }
      addLines(of: stock, scope, to: &row)
      rows[number] = row
    }
    return sorted(rows.keys).compactMap { rows[$0] }.filter { !$0.isEmpty }
  }

  /// What lines bring and take of a stock in the scope's period.
  private func addLines(
    of stock: TrackedSKUID, _ scope: QueryScope, to row: inout QueryTable.LotRow
  ) {
    let list = ReservationEntry.List.stock
    for id in reservationEntries.ids(inList: list, key: stock.raw) {
      let entry = reservationEntries[id]
      guard entry.source.kind != .ledgerEntry else { continue }
      let date = entry.isPositive ? entry.expectedDate : entry.shipmentDate
      if let from = scope.fromDate, date < from { continue }
      if let to = scope.toDate, date > to { continue }
      if entry.isPositive {
        if isPlanned(entry.source) {
          row.planned += entry.quantity
        } else {
          row.received += entry.quantity
        }
      } else {
        row.required -= entry.quantity
      }
    }
  }

  /// Planned production orders and planning lines: nobody has promised them yet.
  private func isPlanned(_ source: SourceReference) -> Bool {
    guard source.kind == .line, let line = source.line else { return false }
    let kind = lines[line].kind
    return kind == .planningWorksheet
      || kind == .productionOrder && documents[lines[line].document].status == .planned
  }
}
