/// Dynamic action messages: what order tracking suggests to do about supply (P-070 to P-082).
extension Model {
  // MARK: Following the rows

  /// Messages go with the surplus, or the made-to-order pair, that caused them (P-081).
  mutating func dropMessages(of entry: ReservationEntry) {
    guard entry.network.raw >= 0,
      entry.status == .surplus || entry.flags.contains(.orderToOrder)
    else { return }
    for id in messages(causedBy: entry.entryNo) { actionMessages.remove(id, &journal) }
  }

  /// A surplus row changed by a signed quantity, so its message does (P-081).
  mutating func reduceMessage(of entryNo: Int32, by quantity: Quantity) {
    for id in messages(causedBy: entryNo) where actionMessages[id].newDate.isBlank {
      let left = actionMessages[id].quantity - quantity
      if left.isZero {
        actionMessages.remove(id, &journal)
      } else {
        actionMessages.update(id, &journal) { $0.quantity = left }
      }
      return
    }
  }

  /// Deleting a supply turns what was to change on it into new supply (P-081).
  mutating func clearMessageReferences(to line: RowID<DocumentLine>) {
    for id in actionMessages.ids(inList: ActionMessageEntry.List.line, key: line.raw) {
      if actionMessages[id].quantity.isPositive {
        actionMessages.update(id, &journal) {
          $0.line = .none
          $0.kind = .new
        }
      } else {
        actionMessages.remove(id, &journal)
      }
    }
  }

  func messages(causedBy entryNo: Int32) -> [RowID<ActionMessageEntry>] {
    actionMessages.ids(inList: ActionMessageEntry.List.cause, key: entryNo)
  }

  // MARK: Issuing

  /// Suggests what to do about a surplus row (P-074 to P-079).
  mutating func issueMessage(_ id: RowID<ReservationEntry>, deleted: SourceReference? = nil) {
    let row = reservationEntries[id]
    guard row.network.raw >= 0, orderTracking(of: trackedSKUs[row.stock].unit.itemNo) == .messages,
      row.status == .surplus, !isPlanned(row.source)
    else { return }
    var net = row.quantity
    for message in messages(causedBy: row.entryNo) { net += actionMessages[message].quantity }
    guard !net.isZero else { return }
    var message = ActionMessageEntry(
      entryNo: 0, .new, reservationEntry: row.entryNo, unit: row.network)
    message.quantity = -net
    var supply: RowID<ReservationEntry>?
    if row.isPositive {
      // P-075: free supply says so itself, when it may be changed at all.
      guard !row.flags.contains(.inflexible), let line = changeableLine(row.source) else { return }
      message.line = line
      supply = id
    } else if let found = changeableSupply(for: row, deleted: deleted) {
      supply = found
      message.line = changeableLine(reservationEntries[found].source) ?? .none
      message.kind = .changeQuantity
    }
    if let supply { insertDateMessage(for: supply) }
    insert(message)
  }

  private mutating func insert(_ message: ActionMessageEntry) {
    var message = message
    message.entryNo = company.lastActionMessageNo + 1
    updateCompany { $0.lastActionMessageNo += 1 }
    _ = actionMessages.insert(message, &journal)
  }

  /// A planning line is a suggestion already.
  private func isPlanned(_ source: SourceReference) -> Bool {
    source.line.map { lines[$0].kind == .planningWorksheet } ?? false
  }

  /// P-073: only purchases and production are supply that messages change.
  private func changeableLine(_ source: SourceReference) -> RowID<DocumentLine>? {
    guard source.kind == .line, let line = source.line else { return nil }
    return lines[line].kind.isChangedByMessages ? line : nil
  }

  /// P-076, P-077: the supply that could grow for a shortage: the latest that comes in time.
  private func changeableSupply(
    for row: ReservationEntry, deleted: SourceReference?
  ) -> RowID<ReservationEntry>? {
    if row.flags.contains(.orderToOrder) {
      let pair = entries(of: row.source).first {
        reservationEntries[$0].flags.contains(.orderToOrder)
          && !reservationEntries[$0].partner.isNone
      }
      return pair.map { reservationEntries[$0].partner }
    }
    let code = trackingCode(of: row)
    var best: RowID<ReservationEntry>?
    let list = ReservationEntry.List.network
    var id = reservationEntries.first(inList: list, key: row.network.raw)
    while !id.isNone {
      let other = reservationEntries[id]
      if other.isPositive, other.expectedDate <= row.shipmentDate, other.source != deleted,
        other.flags.isDisjoint(with: [.orderToOrder, .inflexible]),
        changeableLine(other.source) != nil, couples(row, other, true, code)
      {
        if let known = best {
          let current = reservationEntries[known]
          let isLater =
            other.status != current.status
            ? other.status.rawValue > current.status.rawValue : isBefore(current, other)
          if isLater { best = id }
        } else {
          best = id
        }
      }
      id = reservationEntries.next(inList: list, after: id)
    }
    return best
  }

  // MARK: Dates

  /// The earliest need a supply is linked to, when it is later than the supply by more than the
  /// dampener (P-079, P-079b).
  private func newDate(for supply: ReservationEntry) -> (CalendarDate, cause: Int32)? {
    var first: (date: CalendarDate, row: ReservationEntry)?
    for id in entries(of: supply.source) {
      let row = reservationEntries[id]
      guard row.status == .reservation || row.status == .tracking else { continue }
      if first.map({ row.shipmentDate < $0.date }) ?? true { first = (row.shipmentDate, row) }
    }
    guard let first, !first.date.isBlank else { return nil }
    let isBound =
      first.row.flags.contains(.orderToOrder) && first.row.status == .reservation
    let damped = isBound ? first.date : dampened(first.date)
    return damped > first.row.expectedDate ? (first.date, first.row.entryNo) : nil
  }

  private func dampened(_ date: CalendarDate) -> CalendarDate {
    guard !company.dampener.isBlank, let period = DateFormula(names.text(company.dampener.id))
    else { return date }
    // A period forward from the work date, taken backward from the need.
    let days = Int(period.date(from: workDate).dayNumber) - Int(workDate.dayNumber)
    return date.adding(days: -days)
  }

  private mutating func insertDateMessage(for id: RowID<ReservationEntry>) {
    let supply = reservationEntries[id]
    guard let line = changeableLine(supply.source), let found = newDate(for: supply) else { return }
    dropDateMessages(of: line)
    var message = ActionMessageEntry(
      entryNo: 0, .reschedule, reservationEntry: found.cause, unit: supply.network)
    message.line = line
    message.newDate = found.0
    insert(message)
  }

  private mutating func dropDateMessages(of line: RowID<DocumentLine>) {
    for id in actionMessages.ids(inList: ActionMessageEntry.List.line, key: line.raw)
    where actionMessages[id].quantity.isZero {
      actionMessages.remove(id, &journal)
    }
  }

  /// A supply's links or dates changed: its date message is made anew (P-079b).
  mutating func redateMessage(of id: RowID<ReservationEntry>) {
    let supply = reservationEntries[id]
    guard supply.isPositive, let line = changeableLine(supply.source),
      orderTracking(of: trackedSKUs[supply.stock].unit.itemNo) == .messages
    else { return }
    dropDateMessages(of: line)
    if !supply.flags.contains(.inflexible) { insertDateMessage(for: id) }
  }

  /// The same for a record: for a supply itself, for a demand all that it is linked to.
  mutating func redateMessages(of source: SourceReference) {
    if let component = source.component,
      lines[components[component].line].kind == .planningWorksheet
    {
      return
    }
    guard orderTracking(of: sku(of: source).itemNo) == .messages else { return }
    let ids = entries(of: source)
    if let line = changeableLine(source) {
      dropDateMessages(of: line)
      if let first = ids.first { redateMessage(of: first) }
      return
    }
    for id in ids {
      let row = reservationEntries[id]
      if !row.isPositive, !row.partner.isNone { redateMessage(of: row.partner) }
    }
  }

  /// P-032: what the order's own flexibility says of its rows.
  func inflexibility(of source: SourceReference) -> ReservationFlags {
    guard source.kind == .line, let line = source.line else { return [] }
    return lines[line].isInflexible == 1 ? .inflexible : []
  }
}

extension Model {
  /// P-071: what a row's messages about quantity add up to.
  public func messageAdjustment(of entryNo: Int32) -> Quantity {
    var sum = Quantity.zero
    for id in messages(causedBy: entryNo) { sum += actionMessages[id].quantity }
    return sum
  }
}
