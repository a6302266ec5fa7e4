/// Goods that change nothing but their bin: the ledger hears nothing of it (T-155, W-071).
extension Model {
  /// Enters what a reclassification moves from one bin of a location to another.
  ///
  /// Reservations and open entries stay as they are: the goods are at the same place under the
  /// same numbers.
  ///
  /// - Throws: `bin-required`, `bin-unknown`, and what `enter` refuses.
  mutating func moveBetweenBins(
    _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    var movements: [BinMovement] = []
    for split in splits {
      // The quantity is what leaves the bin here: negative, unless the line brings goods back.
      movements.append(try movement(split, split.quantity, line.binCode, line))
      movements.append(try movement(split, -split.quantity, line.toBinCode, line))
    }
    for movement in movements where !movement.isInbound { try enter(movement) }
    for movement in movements where movement.isInbound { try enter(movement) }
  }

  private func movement(
    _ split: PostingSplit, _ quantity: Quantity, _ code: BinCode, _ line: PostingLine
  ) throws(TrackingError) -> BinMovement {
    var movement = BinMovement(
      type: .movement, bin: try requireFilledBin(code, line.sku), sku: line.sku, item: line.item,
      code: line.code, key: split.key, unitCode: line.item.baseUnit, quantityPerUnit: .one,
      quantity: quantity, quantityBase: quantity, date: line.postingDate)
    movement.expirationDate = split.expirationDate
    movement.warrantyDate = split.warrantyDate
    movement.postedLine = line.posting
    return movement
  }
}
