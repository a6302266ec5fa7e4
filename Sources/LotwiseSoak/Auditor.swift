import ItemTracking

/// Reckons again, from the rows alone and without any index, what must always be true.
///
/// Slow and simple on purpose: it shares no code with what it checks. What it finds is told as a
/// sentence with the numbers.
public struct Auditor {
  private(set) var findings: [String] = []

  /// Everything that does not hold; empty when the books are in order.
  ///
  /// Cost: the whole model.
  public static func findings(in model: borrowing Model) -> [String] {
    var auditor = Auditor()
    auditor.checkApplications(model)
    auditor.checkNumbers(model)
    auditor.checkValues(model)
    for (id, entry) in rows(of: model.reservationEntries) { auditor.checkPair(id, entry, model) }
    auditor.checkSources(model)
    auditor.checkOrderTracking(model)
    auditor.checkDates(model)
    auditor.checkHandled(model)
    auditor.checkPosted(model)
    auditor.checkBins(model)
    auditor.findings += ListAuditor.findings(in: model)
    return auditor.findings
  }

  mutating func found(_ finding: String) {
    // A broken model breaks much at once; the first few say enough.
    if findings.count < 12 { findings.append(finding) }
  }

  // MARK: Ledger

  /// Remaining is quantity plus what was applied; what went out came in under the same number.
  private mutating func checkApplications(_ model: borrowing Model) {
    var used = [Quantity](repeating: .zero, count: model.itemLedgerEntries.placeCount)
    var rows: [ItemApplicationEntry] = []
    model.itemApplicationEntries.forEach { _, row in rows.append(row) }
    for row in rows where row.quantity.isNegative {
      used[Int(row.inbound.raw)] -= row.quantity.magnitude
      used[Int(row.outbound.raw)] += row.quantity.magnitude
      checkSameGoods(row, model)
    }
    var entries: [(RowID<ItemLedgerEntry>, ItemLedgerEntry)] = []
    model.itemLedgerEntries.forEach { id, entry in entries.append((id, entry)) }
    for (id, entry) in entries where !entry.flags.contains(.notKept) {
      let expected = entry.quantity + used[Int(id.raw)]
      if entry.remainingQuantity != expected {
        found("entry \(id.entryNo): remaining \(entry.remainingQuantity), applied says \(expected)")
      }
      checkRemaining(id, entry)
    }
  }

  mutating func checkRemaining(_ id: RowID<ItemLedgerEntry>, _ entry: ItemLedgerEntry) {
    if entry.remainingQuantity.sign == -entry.quantity.sign, !entry.quantity.isZero,
      !entry.remainingQuantity.isZero
    {
      found("entry \(id.entryNo): \(entry.remainingQuantity) of \(entry.quantity) remain")
    }
  }

  mutating func checkSameGoods(_ row: ItemApplicationEntry, _ model: borrowing Model) {
    let inbound = model.trackedSKUs[model.itemLedgerEntries[row.inbound].stock]
    let outbound = model.trackedSKUs[model.itemLedgerEntries[row.outbound].stock]
    let what = "entries \(row.inbound.entryNo) and \(row.outbound.entryNo)"
    if inbound.unit != outbound.unit { found("\(what) are applied and of other goods or places") }
    let code = code(of: inbound.unit.itemNo, model)
    if code.specificPart(of: inbound.tracking) != code.specificPart(of: outbound.tracking) {
      found("\(what) are applied under different numbers, which are specific")
    }
  }

  func code(of itemNo: ItemNo, _ model: borrowing Model) -> ItemTrackingCode {
    var found = ItemTrackingCode(code: .blank)
    var codeCode = ItemTrackingCodeCode.blank
    model.items.forEach { _, item in if item.no == itemNo { codeCode = item.trackingCode } }
    model.trackingCodes.forEach { _, code in if code.code == codeCode { found = code } }
    return found
  }

  /// In = on hand + out, by goods, place and number; a serial is one piece and on hand once.
  private mutating func checkNumbers(_ model: borrowing Model) {
    var sums: [TrackedSKU: (moved: Quantity, open: Quantity)] = [:]
    var serials: [TrackedSKU: Quantity] = [:]
    var numbered: [(Int, Quantity)] = []
    model.itemLedgerEntries.forEach { id, entry in
      let key = model.trackedSKUs[entry.stock]
      guard !entry.flags.contains(.notKept) else { return }
      sums[key, default: (.zero, .zero)].moved += entry.quantity
      sums[key, default: (.zero, .zero)].open += entry.remainingQuantity
      guard !key.tracking.serialNo.isBlank else { return }
      if entry.quantity.magnitude != .one { numbered.append((id.entryNo, entry.quantity)) }
      let anywhere = StockkeepingUnit(
        itemNo: key.unit.itemNo, variantCode: key.unit.variantCode)
      serials[TrackedSKU(anywhere, TrackingKey(serialNo: key.tracking.serialNo)), default: .zero] +=
        entry.remainingQuantity.isPositive ? entry.remainingQuantity : .zero
    }
    for (entryNo, quantity) in numbered {
      found("entry \(entryNo): \(quantity) under one serial number")
    }
    for (key, quantity) in serials where quantity > .one {
      let code = code(of: key.unit.itemNo, model)
      guard code.serial.contains(.specific) else { continue }
      found("serial \(model.names.text(key.tracking.serialNo)) is on hand \(quantity) times")
    }
    checkPools(sums, model)
  }

  /// Σ quantity equals Σ remaining for everything that entries meet by: goods, place and the
  /// specific part of the number.
  private mutating func checkPools(
    _ sums: [TrackedSKU: (moved: Quantity, open: Quantity)], _ model: borrowing Model
  ) {
    var pools: [TrackedSKU: (moved: Quantity, open: Quantity)] = [:]
    for (key, sum) in sums {
      let code = code(of: key.unit.itemNo, model)
      let pool = TrackedSKU(key.unit, code.specificPart(of: key.tracking))
      pools[pool, default: (.zero, .zero)].moved += sum.moved
      pools[pool, default: (.zero, .zero)].open += sum.open
    }
    for (key, sum) in pools where sum.moved != sum.open {
      found(
        "\(model.names.text(key.unit.itemNo)) at \(model.names.text(key.unit.locationCode)): "
          + "entries add up to \(sum.moved), what is open to \(sum.open)")
    }
  }

  /// What value entries say is invoiced is what the ledger entry says.
  private mutating func checkValues(_ model: borrowing Model) {
    var invoiced = [Quantity](repeating: .zero, count: model.itemLedgerEntries.placeCount)
    model.valueEntries.forEach { _, row in invoiced[Int(row.itemEntry.raw)] += row.invoicedQuantity
    }
    var wrong: [String] = []
    model.itemLedgerEntries.forEach { id, entry in
      if entry.invoicedQuantity.magnitude > entry.quantity.magnitude {
        wrong.append("entry \(id.entryNo): \(entry.invoicedQuantity) of \(entry.quantity) invoiced")
      }
      // An undone entry counts as invoiced in full although no invoice names it (T-172).
      let undone = entry.invoicedQuantity == entry.quantity && invoiced[Int(id.raw)].isZero
      if invoiced[Int(id.raw)] != entry.invoicedQuantity, !undone {
        wrong.append(
          "entry \(id.entryNo): invoiced \(entry.invoicedQuantity), values say "
            + "\(invoiced[Int(id.raw)])")
      }
    }
    for finding in wrong { found(finding) }
  }
}
