/// What a change of an item's order tracking policy does to what exists (P-001 to P-006).
///
/// Nothing stops the change, whatever stands open (P-006); the same policy again is none (P-005).
extension Model {
  mutating func changeOrderTracking(
    of itemNo: ItemNo, from old: OrderTracking, to new: OrderTracking
  ) {
    guard new != old else { return }
    if new.rawValue > old.rawValue {
      // Existing rows can be coupled from now on, but nothing is coupled yet (P-003).
      if old == .none { setNetwork(of: itemNo) }
      warn(
        TrackingError(
          .policyRaised, blaming: .item,
          "order tracking of item \(itemNo) does not reach entries that exist; they are linked when they change next (P-003)"
        ))
      return
    }
    for id in rows(of: itemNo) {
      let entry = reservationEntries[id]
      guard entry.status == .tracking || entry.status == .surplus else { continue }
      for message in messages(causedBy: entry.entryNo) {
        actionMessages.remove(message, &journal)
      }
      if new == .none { leaveNetwork(id) }
    }
    guard new == .none else { return }
    for id in rows(of: itemNo) {
      reservationEntries.update(id, &journal) { $0.network = TrackedSKUID(raw: -1) }
    }
  }

  /// P-004: rows without number go, numbers of documents stay as surplus.
  ///
  /// Rows of inventory tell nothing any more and go too (G-6).
  private mutating func leaveNetwork(_ id: RowID<ReservationEntry>) {
    let entry = reservationEntries[id]
    if isBlank(entry) || entry.source.kind == .ledgerEntry {
      reservationEntries.remove(id, &journal)
    } else {
      loosen(id)
    }
  }

  private mutating func setNetwork(of itemNo: ItemNo) {
    for id in rows(of: itemNo) {
      let network = network(of: reservationEntries[id].stock)
      reservationEntries.update(id, &journal) { $0.network = network }
    }
  }

  /// Every reservation entry of an item.
  private func rows(of itemNo: ItemNo) -> [RowID<ReservationEntry>] {
    var ids: [RowID<ReservationEntry>] = []
    trackedSKUs.forEach(of: itemNo) { key in
      ids += reservationEntries.ids(inList: ReservationEntry.List.stock, key: key.raw)
    }
    return ids.sorted { $0.raw < $1.raw }
  }
}
