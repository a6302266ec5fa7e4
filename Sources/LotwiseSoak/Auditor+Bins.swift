import ItemTracking

/// What must hold of bins: what lies in them is what the ledger has at their location.
extension Auditor {
  /// Goods of one item under the numbers that the warehouse tracks.
  private struct Held: Hashable {
    var goods: TrackedSKU
    var bin = BinCode.blank
    var unit = UnitCode.blank
  }

  /// Goods under those of their numbers that the warehouse tracks.
  private func warehousePart(
    of goods: TrackedSKU, _ model: borrowing Model, _ codes: inout [ItemNo: ItemTrackingCode]
  ) -> TrackedSKU {
    let code = codes[goods.unit.itemNo] ?? code(of: goods.unit.itemNo, model)
    codes[goods.unit.itemNo] = code
    let part = TrackingKey(
      serialNo: code.serial.contains(.warehouse) ? goods.tracking.serialNo : .blank,
      lotNo: code.lot.contains(.warehouse) ? goods.tracking.lotNo : .blank,
      packageNo: code.package.contains(.warehouse) ? goods.tracking.packageNo : .blank)
    return TrackedSKU(goods.unit, part)
  }

  /// W-001, W-073: at a location with bins every entry of the ledger is one of the warehouse, and
  /// what warehouse journals moved between bins adds up to nothing.
  mutating func checkBins(_ model: borrowing Model) {
    guard model.warehouseSetups.count > 0 else { return }
    var adjustmentBins: [LocationCode: BinCode] = [:]
    for (_, setup) in Self.rows(of: model.warehouseSetups) where setup.hasBins {
      adjustmentBins[setup.locationCode] = setup.adjustmentBin
    }
    var codes: [ItemNo: ItemTrackingCode] = [:]
    var ledger: [Held: Quantity] = [:]
    for (_, entry) in Self.rows(of: model.itemLedgerEntries) {
      let goods = model.trackedSKUs[entry.stock]
      guard adjustmentBins[goods.unit.locationCode] != nil, !entry.flags.contains(.notKept) else {
        continue
      }
      let part = warehousePart(of: goods, model, &codes)
      ledger[Held(goods: part), default: .zero] += entry.quantity
    }
    var bins: [Held: Quantity] = [:]
    for (_, entry) in Self.rows(of: model.warehouseEntries) {
      // Entries of a location that was converted name other numbers, too (W-157).
      let goods = warehousePart(of: model.trackedSKUs[entry.stock], model, &codes)
      ledger[Held(goods: goods), default: .zero] -= entry.quantityBase
      let held = Held(goods: goods, bin: entry.binCode, unit: entry.unitCode)
      bins[held, default: .zero] += entry.quantityBase
      if entry.quantity.sign != entry.quantityBase.sign {
        found("warehouse entry \(entry.quantity), \(entry.quantityBase) in base units")
      }
    }
    for (held, difference) in ledger where !difference.isZero {
      found("\(told(held, model)): the ledger has \(difference) more than the bins")
    }
    for (held, quantity) in bins where quantity.isNegative {
      guard adjustmentBins[held.goods.unit.locationCode] != held.bin else { continue }
      found("\(told(held, model)) in bin \(model.names.text(held.bin)): \(quantity)")
    }
    checkContents(bins, model)
  }

  /// W-075: a content holds what the warehouse entries of its bin add up to, all numbers together
  /// and each by itself.
  private mutating func checkContents(_ bins: [Held: Quantity], _ model: borrowing Model) {
    var whole: [Held: Quantity] = [:]
    var numbers: [Held: Quantity] = [:]
    for (held, quantity) in bins where !quantity.isZero {
      var all = held
      all.goods = TrackedSKU(held.goods.unit)
      whole[all, default: .zero] += quantity
      if !held.goods.tracking.isBlank { numbers[held] = quantity }
    }
    for (id, content) in Self.rows(of: model.binContents) {
      let bin = model.bins[content.bin].code
      let unit = content.unitCode
      var held = Held(goods: model.trackedSKUs[content.stock], bin: bin, unit: unit)
      let entered = whole.removeValue(forKey: held) ?? .zero
      if entered != content.quantityBase {
        found("\(told(held, model)): content \(content.quantityBase), entries say \(entered)")
      }
      for (_, number) in Self.rows(of: model.binNumbers) where number.content == id {
        held.goods = model.trackedSKUs[number.stock]
        let entered = numbers.removeValue(forKey: held) ?? .zero
        if entered != number.quantityBase {
          found("\(told(held, model)): number \(number.quantityBase), entries say \(entered)")
        }
      }
    }
    for (held, quantity) in whole where !quantity.isZero {
      found("\(told(held, model)): no content of the \(quantity) that entries say")
    }
    for (held, quantity) in numbers { found("\(told(held, model)): no row of the \(quantity)") }
  }

  private func told(_ held: Held, _ model: borrowing Model) -> String {
    let goods = held.goods
    return model.names.text(goods.unit.itemNo) + StatementGenerator.text(of: goods.tracking, model)
      + " at \(model.names.text(goods.unit.locationCode))"
  }
}
