/// What a journal takes although others have reserved it: Business Central asks first.
extension Model {
  /// Asks when the lines of a journal take more than is in inventory and free.
  ///
  /// All lines of an item, variant and location count together, in and out; a reservation of a
  /// line's own holds goods like any other, as in Business Central. Where the company refuses
  /// negative inventory nobody is asked: what is reserved cannot be taken then.
  ///
  /// - Rule: R-122 (stock that others have reserved).
  /// - Throws: `disrupt-reservations` when nothing answers it, or the answer is no.
  mutating func askBeforeDisrupting(
    _ ids: [RowID<DocumentLine>]
  ) throws(TrackingError) {
    guard company.negativeInventory != .refused else { return }
    for (unit, taken) in takenByUnit(ids) {
      let (free, reserved) = inventory(of: unit, until: taken)
      guard free < taken, reserved.isPositive else { continue }
      let question = TrackingError.disruptReservations(taken, free, trackedSKUs[unit].unit)
      guard try ask(question) else { throw question }
    }
  }

  /// What lines take of each item, variant and location, in their order; negative where they bring
  /// more than they take.
  private func takenByUnit(
    _ ids: [RowID<DocumentLine>]
  ) -> [(unit: TrackedSKUID, taken: Quantity)] {
    var sums: [(unit: TrackedSKUID, taken: Quantity)] = []
    var places: [TrackedSKUID: Int] = [:]
    for id in ids {
      let line = lines[id]
      let taken = line.quantityBase.times(sign: -line.signFactor)
      if let place = places[line.stock] {
        sums[place].taken += taken
      } else if line.entryType != .transfer || line.stock != line.toStock {
        places[line.stock] = sums.count
        sums.append((line.stock, taken))
      }
    }
    return sums
  }

  /// What is free of an item at a place, looked at no further than to `enough`, and what is
  /// reserved of the entries that were looked at.
  func inventory(
    of unit: TrackedSKUID, until enough: Quantity
  ) -> (free: Quantity, reserved: Quantity) {
    var free = Quantity.zero
    var reserved = Quantity.zero
    var id = itemLedgerEntries.first(inList: ItemLedgerEntry.List.unit, key: unit.raw)
    while !id.isNone, free < enough {
      let held = reservedQuantity(of: SourceReference(id))
      free += itemLedgerEntries[id].remainingQuantity - held
      reserved += held
      id = itemLedgerEntries.next(inList: ItemLedgerEntry.List.unit, after: id)
    }
    return (free, reserved)
  }
}

extension TrackingError {
  static func disruptReservations(
    _ taken: Quantity, _ free: Quantity, _ unit: StockkeepingUnit
  ) -> TrackingError {
    TrackingError(
      .disruptReservations, blaming: .command,
      "\(taken) of item \(unit.itemNo) are taken, and \(free) of the inventory are free; take what others have reserved? (R-122)",
      facts: [Fact("found", .quantity(free)), Fact("required", .quantity(taken))],
      advice: "`show reservations` shows who holds them")
  }
}
