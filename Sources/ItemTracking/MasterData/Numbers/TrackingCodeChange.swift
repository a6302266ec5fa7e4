/// One thing to set on an item tracking code, in the words of its page (T-003 to T-014).
public enum TrackingCodeChange: Hashable, Sendable {
  /// A free text; blank takes it away.
  case description(TextID)
  /// Specific tracking; on, it sets the warehouse's and all workflow flags (T-004).
  case specific(NumberKind, Bool)
  /// Warehouse tracking, which needs specific tracking (T-015).
  case warehouse(NumberKind, Bool)
  /// When a number must be entered; editable only without specific tracking (T-005).
  case workflow(NumberKind, NumberFlags, Bool)
  /// Cards that must exist or are made: free to change at any time (T-017).
  case cards(NumberKind, NumberFlags, Bool)
  /// Rules about dates; some set others with them (T-012).
  case dates(DateFlags, Bool)
  /// A date formula's text; blank for none.
  case warranty(TextID)
}

extension Model {
  /// Declares a tracking code by what is set on it, in order.
  package mutating func declareTrackingCode(
    _ code: ItemTrackingCodeCode, _ changes: [TrackingCodeChange]
  ) throws(TrackingError) {
    try requireCode(code.id, "a tracking code", blaming: .code)
    guard trackingCodes.find(unique: 0, key: code.id).isNone else {
      throw .alreadyExists("tracking code \(code)", blaming: .code)
    }
    var row = ItemTrackingCode(code: code)
    for change in changes { try apply(change, to: &row) }
    _ = trackingCodes.insert(row, &journal)
  }

  /// Sets something on a tracking code; what items with entries forbid is refused.
  ///
  /// - Throws: `code-locked` (T-013, T-015, T-016), `workflow-locked` (T-005),
  ///   `warehouse-needs-specific` (T-015).
  package mutating func changeTrackingCode(
    _ code: ItemTrackingCodeCode, _ changes: [TrackingCodeChange]
  ) throws(TrackingError) {
    let id = trackingCodes.find(unique: 0, key: code.id)
    guard !id.isNone else { throw .trackingCodeUnknown(code) }
    var row = trackingCodes[id]
    for change in changes { try apply(change, to: &row) }
    trackingCodes.update(id, &journal) { $0 = row }
  }

  /// Deletes a tracking code that no item uses (T-018).
  package mutating func deleteTrackingCode(
    _ code: ItemTrackingCodeCode
  ) throws(TrackingError) {
    let id = trackingCodes.find(unique: 0, key: code.id)
    guard !id.isNone else { throw .trackingCodeUnknown(code) }
    if let user = firstItem(using: code, where: { _, _ in true }) {
      throw TrackingError(
        .trackingCodeUsed, blaming: .code, "item \(user) is tracked by \(code) (T-018)",
        advice: "`set item \(user) tracked none` frees it")
    }
    trackingCodes.remove(id, &journal)
  }

  private func apply(
    _ change: TrackingCodeChange, to code: inout ItemTrackingCode
  ) throws(TrackingError) {
    switch change {
    case .description(let text): code.description = text
    case .specific(let kind, let isOn): try setSpecific(kind, isOn, &code)
    case .warehouse(let kind, let isOn): try setWarehouse(kind, isOn, &code)
    case .workflow(let kind, let flags, let isOn):
      if code[kind].contains(.specific) {
        throw TrackingError(
          .workflowLocked, blaming: .code,
          "\(code.code) is \(kind.name) specific, so a \(kind.name) number is always asked for (T-005)",
          advice: "leave this rule out, or `\(kind.name) not specific` first")
      }
      code[kind].set(flags, isOn)
    case .cards(let kind, let flags, let isOn): code[kind].set(flags, isOn)
    case .dates(let flags, let isOn): try setDates(flags, isOn, &code)
    case .warranty(let formula): code.warrantyFormula = formula
    }
  }

  /// Specific tracking brings every other flag; without it only the warehouse's goes (T-004).
  private func setSpecific(
    _ kind: NumberKind, _ isOn: Bool, _ code: inout ItemTrackingCode
  ) throws(TrackingError) {
    guard code[kind].contains(.specific) != isOn else { return }
    if kind == .serial, !isOn,
      let user = firstItem(using: code.code, where: { $1.costing == .specific })
    {
      throw .codeLocked(
        "serial specific of \(code.code) cannot go: item \(user) has costing method specific (T-016)"
      )
    }
    try checkUnused(code.code, "\(kind.name) specific")
    try checkNotInBins(code.code, "\(kind.name) specific")
    if isOn {
      code[kind].formUnion([.specific, .warehouse])
      code[kind].formUnion(.workflow)
    } else {
      code[kind].subtract([.specific, .warehouse])
    }
  }

  private func setWarehouse(
    _ kind: NumberKind, _ isOn: Bool, _ code: inout ItemTrackingCode
  ) throws(TrackingError) {
    guard code[kind].contains(.warehouse) != isOn else { return }
    if isOn, !code[kind].contains(.specific) {
      throw TrackingError(
        .warehouseNeedsSpecific, blaming: .code,
        "\(code.code) is not \(kind.name) specific, so the warehouse cannot track by \(kind.name) (T-015)",
        advice: "`\(kind.name) specific` switches both on")
    }
    try checkUnused(code.code, "\(kind.name) in warehouse")
    try checkNotInBins(code.code, "\(kind.name) in warehouse")
    code[kind].set(.warehouse, isOn)
  }

  /// W-010: what the warehouse tracks stays while it has entries of an item with the code.
  private func checkNotInBins(
    _ code: ItemTrackingCodeCode, _ what: String
  ) throws(TrackingError) {
    guard let user = firstItem(using: code, where: { $0.hasWarehouseEntries($1.no) }) else {
      return
    }
    throw .codeLocked(
      "\(what) of \(code) cannot change: item \(user) has warehouse entries (W-010)")
  }

  /// T-012: what relies on expiration dates switches them on.
  private func setDates(
    _ flags: DateFlags, _ isOn: Bool, _ code: inout ItemTrackingCode
  ) throws(TrackingError) {
    guard !isOn else {
      code.dates.formUnion(flags)
      if !code.dates.isDisjoint(with: [.expirationRequired, .expirationStrict]) {
        code.dates.insert(.expirationUsed)
      }
      return
    }
    if flags.contains(.expirationUsed), code.dates.contains(.expirationUsed) {
      try checkExpirationUnused(code)
    }
    code.dates.subtract(flags)
  }

  /// T-013, in BC's order: entries with a date, items with a calculation, required, strict.
  private func checkExpirationUnused(_ code: ItemTrackingCode) throws(TrackingError) {
    if let user = firstItem(using: code.code, where: { $0.hasDatedEntries($1.no) }) {
      throw .codeLocked("item \(user) has item ledger entries with an expiration date (T-013)")
    }
    if let user = firstItem(using: code.code, where: { !$1.expirationCalculation.isBlank }) {
      throw .codeLocked(
        "item \(user) has an expiration calculation (T-013); `set item \(user) expires after none`")
    }
    if code.dates.contains(.expirationRequired) {
      throw .codeLocked("\(code.code) requires expiration dates; `expiration not required` first")
    }
    if code.dates.contains(.expirationStrict) {
      throw .codeLocked("\(code.code) posts expiration strictly; `expiration not strict` first")
    }
  }

  private func checkUnused(
    _ code: ItemTrackingCodeCode, _ what: String
  ) throws(TrackingError) {
    guard let user = firstItem(using: code, where: { $0.hasEntries($1.no) }) else { return }
    throw .codeLocked(
      "\(what) of \(code) cannot change: item \(user) has item ledger entries (T-016)",
      advice: "another tracking code can have it, for items that have no entries yet")
  }

  private func firstItem(
    using code: ItemTrackingCodeCode, where holds: (borrowing Model, Item) -> Bool
  ) -> ItemNo? {
    var result: ItemNo?
    items.forEach { _, item in
      if result == nil, item.trackingCode == code, holds(self, item) { result = item.no }
    }
    return result
  }

  private func hasDatedEntries(_ no: ItemNo) -> Bool {
    var isDated = false
    trackedSKUs.forEach(of: no) { key in
      var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: key.raw)
      while !id.isNone, !isDated {
        isDated = !itemLedgerEntries[id].expirationDate.isBlank
        id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
      }
    }
    return isDated
  }
}

extension NumberFlags {
  fileprivate mutating func set(_ flags: NumberFlags, _ isOn: Bool) {
    if isOn { formUnion(flags) } else { subtract(flags) }
  }
}
