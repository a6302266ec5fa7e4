/// How a worksheet shares inventory out among its demand.
public enum AllocationPolicy: UInt8, CaseIterable, Sendable {
  /// All of an item's demand or none of it.
  case basic
  /// The same share to each, as far as it needs it.
  case equally
  /// Of one item at one place after the other, the last first, customers of the highest priority
  /// first, a whole priority at a time; what cannot be served in full ends it.
  case byPriority
}

extension Model {
  /// Applies policies one after the other to what is not accepted yet; none means basic.
  package mutating func allocate(
    _ batch: RowID<ReservationBatch>, by policies: [AllocationPolicy]
  ) throws(TrackingError) {
    for policy in policies.isEmpty ? [.basic] : policies {
      let ids = worksheetLines(of: batch)
      switch policy {
      case .basic: try allocateBasic(ids)
      case .equally: try allocateEqually(ids)
      case .byPriority: try allocateByPriority(ids)
      }
    }
  }

  /// The lines by goods and place, in the order in which these first appear.
  private func groups(
    _ ids: [RowID<ReservationWorksheetLine>]
  ) -> [[RowID<ReservationWorksheetLine>]] {
    var groups: [[RowID<ReservationWorksheetLine>]] = []
    for id in ids {
      let unit = worksheetLines[id].unit
      if let place = groups.firstIndex(where: { worksheetLines[$0[0]].unit == unit }) {
        groups[place].append(id)
      } else {
        groups.append([id])
      }
    }
    return groups
  }

  /// Whether there is enough for all that a group still needs.
  private func suffices(_ ids: [RowID<ReservationWorksheetLine>]) -> Bool {
    var needed = Quantity.zero
    var there = worksheetLines[ids[0]].available
    for id in ids {
      needed += worksheetLines[id].remaining
      there += worksheetLines[id].toReserve
    }
    return there >= needed
  }

  private mutating func allocateBasic(
    _ ids: [RowID<ReservationWorksheetLine>]
  ) throws(TrackingError) {
    for group in groups(ids) where suffices(group) {
      for id in group where worksheetLines[id].isAccepted == 0 {
        try setToReserve(worksheetLines[id].remaining, of: id)
      }
    }
  }

  private mutating func allocateEqually(
    _ ids: [RowID<ReservationWorksheetLine>]
  ) throws(TrackingError) {
    for id in ids where worksheetLines[id].isAccepted == 0 { try setToReserve(.zero, of: id) }
    for group in groups(ids) {
      var open: [(id: RowID<ReservationWorksheetLine>, need: Quantity)] = []
      for id in group where worksheetLines[id].isAccepted == 0 {
        // BC sorts by what remains in the unit of the line.
        let line = worksheetLines[id]
        open.append(
          (id, try line.remaining.quotient(by: quantityPerUnit(of: line.demand))))
      }
      open.sort {
        $0.need != $1.need
          ? $0.need < $1.need : worksheetLines[$0.id].lineNo < worksheetLines[$1.id].lineNo
      }
      var left = Int64(open.count)
      for (id, _) in open {
        let line = worksheetLines[id]
        let share = Quantity(raw: line.available.raw / left)
        left -= 1
        let part = min(share, line.remaining)
        try setToReserve(Self.roundedDown(part, like: line.remaining), of: id)
      }
    }
  }

  /// To the decimals that another quantity has: whole needs are given whole shares.
  private static func roundedDown(_ quantity: Quantity, like model: Quantity) -> Quantity {
    var step = Quantity.scale
    while step > 1, model.raw % step != 0 { step /= 10 }
    return Quantity(raw: quantity.raw / step * step)
  }

  private mutating func allocateByPriority(
    _ ids: [RowID<ReservationWorksheetLine>]
  ) throws(TrackingError) {
    // BC walks backwards by item, variant, place and priority.
    let backwards = groups(ids).sorted { first, second in
      let one = trackedSKUs[worksheetLines[first[0]].unit].unit
      let other = trackedSKUs[worksheetLines[second[0]].unit].unit
      let codes = [
        (one.itemNo.id, other.itemNo.id), (one.variantCode.id, other.variantCode.id),
        (one.locationCode.id, other.locationCode.id),
      ]
      guard let differing = codes.first(where: { $0.0 != $0.1 }) else { return false }
      return names.precedes(differing.1, differing.0)
    }
    let sorted = backwards.flatMap { group in
      group.sorted {
        let first = worksheetLines[$0]
        let second = worksheetLines[$1]
        return first.priority != second.priority
          ? first.priority > second.priority : first.lineNo < second.lineNo
      }
    }
    var index = 0
    while index < sorted.count {
      let head = worksheetLines[sorted[index]]
      var group: [RowID<ReservationWorksheetLine>] = []
      while index < sorted.count, worksheetLines[sorted[index]].unit == head.unit,
        worksheetLines[sorted[index]].priority == head.priority
      {
        group.append(sorted[index])
        index += 1
      }
      // A priority that cannot be served in full ends the whole run.
      guard suffices(group) else { return }
      for id in group where worksheetLines[id].isAccepted == 0 {
        try setToReserve(worksheetLines[id].remaining, of: id)
      }
    }
  }
}
