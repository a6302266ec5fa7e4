/// Numbers are chosen where the line takes its goods from (W-113).
extension Model {
  /// What the bin of a line or component holds of a number, by the parts that the warehouse
  /// tracks; nil where it has no bin, and for goods that come in (W-113).
  public func binContent(of key: TrackingKey, for source: SourceReference) -> Quantity? {
    guard warehouseSetups.count > 0, isDemand(source), let code = binCode(of: source) else {
      return nil
    }
    let sku = sku(of: source)
    guard let bin = bin(code, at: sku.locationCode) else { return nil }
    let item = items.find(unique: 0, key: sku.itemNo.id)
    guard !item.isNone else { return nil }
    return quantity(of: sku, trackingCode(of: items[item]).warehousePart(of: key), in: bin)
  }

  /// The bins that hold goods under a number that the warehouse tracks in full, by their codes.
  func binsHolding(_ stock: TrackedSKUID) -> [(code: BinCode, quantity: Quantity)] {
    let goods = trackedSKUs[stock]
    guard warehouseSetups.count > 0, let plain = trackedSKUs.known(TrackedSKU(goods.unit))
    else { return [] }
    var held: [BinCode: Quantity] = [:]
    for content in contents(of: plain) {
      let number = binNumbers.find(CompositeKey(content.raw, stock.raw))
      guard !number.isNone else { continue }
      held[bins[binContents[content].bin].code, default: .zero] += binNumbers[number].quantityBase
    }
    return held.sorted { names.precedes($0.key.id, $1.key.id) }.map { ($0.key, $0.value) }
  }

  private func binCode(of source: SourceReference) -> BinCode? {
    let code: BinCode
    switch source.kind {
    case .line: code = lines[RowID(raw: source.row)].binCode
    case .component: code = components[RowID(raw: source.row)].binCode
    case .transferInbound, .ledgerEntry: return nil
    }
    return code.isBlank ? nil : code
  }
}
