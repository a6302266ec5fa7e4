extension Model {
  /// What does not hold of bins and what is in them; nil when all does.
  ///
  /// Rows of the warehouse belong to others that are there, and the running quantities are what the
  /// warehouse entries add up to (W-073, W-075). O(warehouse).
  func brokenWarehouse() -> String? {
    brokenPart() ?? brokenContent()
  }

  private func brokenPart() -> String? {
    let entry = warehouseEntries.firstBroken { _, row in
      row.postedLine.isNone || postedLines.contains(row.postedLine)
        ? nil : "belongs to no posted line"
    }
    if let entry { return "warehouse-entries \(entry)" }
    let number = binNumbers.firstBroken { _, row in
      binContents.contains(row.content) ? nil : "belongs to no bin content"
    }
    if let number { return "bin-numbers \(number)" }
    let line = warehouseJournalLines.firstBroken { _, row in
      warehouseDocuments.contains(row.document) && bins.contains(row.bin)
        ? nil : "belongs to no journal, or names no bin"
    }
    if let line { return "warehouse-journal-lines \(line)" }
    return warehouseTracking.firstBroken { _, row in
      warehouseJournalLines.contains(row.line) ? nil : "belongs to no line"
    }.map { "warehouse-tracking \($0)" }
  }

  /// What a content holds of a number, by what finds it.
  private struct Held: Hashable {
    var bin: RowID<Bin>
    var unitCode: UnitCode
    var goods: TrackedSKU
  }

  private func brokenContent() -> String? {
    var whole: [Held: Int64] = [:]
    var numbers: [Held: Int64] = [:]
    warehouseEntries.forEach { _, row in
      let goods = trackedSKUs[row.stock]
      // An empty bin may be deleted; then its entries come to nothing.
      guard let bin = bin(row.binCode, at: goods.unit.locationCode) else { return }
      let held = Held(bin: bin, unitCode: row.unitCode, goods: TrackedSKU(goods.unit))
      whole[held, default: 0] &+= row.quantityBase.raw
      // Entries of a location that was converted name other numbers, too (W-157).
      guard !goods.tracking.isBlank, let item = try? item(goods.unit.itemNo) else { return }
      let key = trackingCode(of: item).warehousePart(of: goods.tracking)
      guard !key.isBlank else { return }
      let number = Held(
        bin: bin, unitCode: row.unitCode, goods: TrackedSKU(goods.unit, key))
      numbers[number, default: 0] &+= row.quantityBase.raw
    }
    let content = binContents.firstBroken { _, row in
      guard bins.contains(row.bin) else { return "belongs to no bin" }
      let held = Held(bin: row.bin, unitCode: row.unitCode, goods: trackedSKUs[row.stock])
      let sum = whole.removeValue(forKey: held) ?? 0
      return row.quantityBase.raw == sum ? nil : "holds \(row.quantityBase), entries say otherwise"
    }
    if let content { return "bin-contents \(content)" }
    if whole.contains(where: { $0.value != 0 }) {
      return "bin-contents lacks what entries brought in"
    }
    let number = binNumbers.firstBroken { _, row in
      let content = binContents[row.content]
      let held = Held(
        bin: content.bin, unitCode: content.unitCode, goods: trackedSKUs[row.stock])
      let sum = numbers.removeValue(forKey: held) ?? 0
      return row.quantityBase.raw == sum ? nil : "holds \(row.quantityBase), entries say otherwise"
    }
    if let number { return "bin-numbers \(number)" }
    return numbers.contains { $0.value != 0 } ? "bin-numbers lacks what entries brought in" : nil
  }
}
