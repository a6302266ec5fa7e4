/// What a posted line moved, or invoiced, of one number (T-271).
public struct PostedNumber: Hashable, Sendable {
  /// The first entry of the number; its stock tells the number and its dates.
  public var entry: RowID<ItemLedgerEntry>
  /// Like the posted line, a magnitude unless it is a correction.
  public var quantity: Quantity
}

extension Model {
  /// The numbers of a posted line, one row each, in the order of their entries.
  ///
  /// A receipt's or shipment's come from its entries; an invoice's from its value entries.
  public func postedNumbers(of line: RowID<PostedLine>) -> [PostedNumber] {
    var parts: [PostedNumber] = []
    func add(_ entry: RowID<ItemLedgerEntry>, _ quantity: Quantity) {
      let key = trackedSKUs[itemLedgerEntries[entry].stock].tracking
      guard !key.isBlank else { return }
      if let at = parts.firstIndex(where: {
        trackedSKUs[itemLedgerEntries[$0.entry].stock].tracking == key
      }) {
        parts[at].quantity += quantity
      } else {
        parts.append(PostedNumber(entry: entry, quantity: quantity))
      }
    }
    let sign: Int64 = postedLines[line].quantity.isNegative ? -1 : 1
    for entry in entries(ofPosted: line) {
      add(entry, itemLedgerEntries[entry].quantity.magnitude.times(sign: sign))
    }
    guard parts.isEmpty else { return parts }
    for id in values(ofInvoiced: line) {
      let value = valueEntries[id]
      add(value.itemEntry, value.invoicedQuantity.magnitude.times(sign: sign))
    }
    return parts
  }
}
