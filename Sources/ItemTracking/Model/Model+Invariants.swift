extension Model {
  /// What does not hold in this model, in words; nil when everything does.
  ///
  /// Commands keep these; a model that comes from a file is checked before anything runs on it.
  /// O(model).
  public func brokenInvariant() -> String? {
    if settings.count != 1 || settings.placeCount != 1 { return "there is not one row of settings" }
    return brokenOwner() ?? brokenLink() ?? brokenRemaining() ?? brokenWarehouse()
  }

  /// Rows that are part of another are never without it.
  private func brokenOwner() -> String? {
    brokenDocument() ?? brokenPosting() ?? brokenEntry()
  }

  private func brokenDocument() -> String? {
    let line = broken(lines) { (row: DocumentLine) -> String? in
      documents.contains(row.document) ? nil : "belongs to no document"
    }
    if line != nil { return line }
    let component = broken(components) { (row: ProductionComponent) -> String? in
      lines.contains(row.line) ? nil : "belongs to no line"
    }
    if component != nil { return component }
    return broken(planningLines) { (row: PlanningLine) -> String? in
      lines.contains(row.line) ? nil : "belongs to no line"
    }
  }

  private func brokenPosting() -> String? {
    let line = broken(postedLines) { (row: PostedLine) -> String? in
      guard postedDocuments.contains(row.document) else { return "belongs to no posted document" }
      let isChained = row.previous.isNone || postedLines.contains(row.previous)
      return isChained ? nil : "follows no posted line"
    }
    if line != nil { return line }
    let receipt = broken(specialReceipts) { (row: SpecialOrderReceipt) -> String? in
      postedLines.contains(row.postedLine) ? nil : "belongs to no posted line"
    }
    if receipt != nil { return receipt }
    return broken(itemLedgerEntries) { (row: ItemLedgerEntry) -> String? in
      postedLines.contains(row.posting) ? nil : "belongs to no posted line"
    }
  }

  /// What points at ledger entries, value entries and posted lines.
  private func brokenEntry() -> String? {
    let application = broken(itemApplicationEntries) { (row: ItemApplicationEntry) -> String? in
      let isWhole =
        itemLedgerEntries.contains(row.itemEntry) && itemLedgerEntries.contains(row.inbound)
      return isWhole ? nil : "applies no entry"
    }
    if application != nil { return application }
    let value = broken(valueEntries) { (row: ValueEntry) -> String? in
      let isWhole =
        itemLedgerEntries.contains(row.itemEntry) && postedLines.contains(row.postedLine)
      return isWhole ? nil : "values no entry"
    }
    if value != nil { return value }
    return broken(trackingSpecifications) { (row: TrackingSpecification) -> String? in
      let isWhole =
        itemLedgerEntries.contains(row.itemEntry) && lines.contains(row.line)
        && (row.component.isNone || components.contains(row.component))
      return isWhole ? nil : "tracks nothing"
    }
  }

  /// a link is two rows under one entry number, equal and opposite at all times.
  private func brokenLink() -> String? {
    reservationEntries.firstBroken { id, row in
      let isThere =
        switch row.source.kind {
        case .line, .transferInbound: lines.contains(RowID(raw: row.source.row))
        case .component: components.contains(RowID(raw: row.source.row))
        case .ledgerEntry: itemLedgerEntries.contains(RowID(raw: row.source.row))
        }
      if !isThere { return "has no source" }
      if row.entryNo > workSettings.lastReservationEntryNo { return "has a number not yet given" }
      // P-031: links stand in pairs, all else stands alone.
      let isLink = row.status == .reservation || row.status == .tracking
      if row.partner.isNone { return isLink ? "is a link without partner" : nil }
      if !isLink { return "is no link, yet has a partner" }
      guard reservationEntries.contains(row.partner) else { return "has no partner" }
      let partner = reservationEntries[row.partner]
      guard partner.partner == id, partner.entryNo == row.entryNo, row.partner != id else {
        return "is not the partner of its partner"
      }
      return row.quantity.raw == 0 - partner.quantity.raw ? nil : "does not balance its partner"
    }.map { "reservation-entries \($0)" }
  }

  private var workSettings: CompanySettings { settings[RowID(raw: 0)] }

  /// T-134: what remains of an entry is its quantity less what was applied.
  private func brokenRemaining() -> String? {
    var byInbound = [Int64](repeating: 0, count: itemLedgerEntries.placeCount)
    var byOutbound = byInbound
    itemApplicationEntries.forEach { _, row in
      byInbound[Int(row.inbound.raw)] &+= row.quantity.raw
      if row.quantity.isNegative, itemLedgerEntries.contains(row.outbound) {
        byOutbound[Int(row.outbound.raw)] &+= row.quantity.raw
      }
    }
    return itemLedgerEntries.firstBroken { id, row in
      let place = Int(id.raw)
      let expected =
        row.flags.contains(.notKept)
        ? 0 : row.isPositive ? byInbound[place] : row.quantity.raw &- byOutbound[place]
      return row.remainingQuantity.raw == expected
        ? nil : "has \(row.remainingQuantity) remaining, applied were others"
    }.map { "ledger \($0)" }
  }

  private func broken<R: Row>(
    _ table: borrowing Table<R>, _ check: (R) -> String?
  ) -> String? {
    table.firstBroken { _, row in check(row) }.map { "\(R.tableName) \($0)" }
  }
}

extension Table where R: Row {
  /// The first row of which something is told, with its number.
  func firstBroken(_ check: (RowID<R>, R) -> String?) -> String? {
    for place in 0..<Int32(placeCount) where contains(RowID(raw: place)) {
      let id = RowID<R>(raw: place)
      if let problem = check(id, self[id]) { return "row \(place + 1) \(problem)" }
    }
    return nil
  }
}
