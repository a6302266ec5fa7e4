/// Supply as a run sees it (P-122, P-123, P-128).
extension LoadProfile {
  mutating func loadSupply(_ model: borrowing Model) {
    var entry = model.itemLedgerEntries.first(inList: ItemLedgerEntry.List.unit, key: stock.raw)
    while !entry.isNone {
      addEntry(entry, model)
      entry = model.itemLedgerEntries.next(inList: ItemLedgerEntry.List.unit, after: entry)
    }
    var planned: [SourceReference] = []
    let suggestions =
      seesSuggestions
      ? model.planningLines.ids(inList: PlanningLine.List.unit, key: stock.raw) : []
    for id in suggestions {
      let plan = model.planningLines[id]
      guard plan.message == .new, plan.purchasing == .ordinary else { continue }
      let isMoved = model.lines[plan.line].hasInboundSide
      planned.append(isMoved ? SourceReference(inboundOf: plan.line) : SourceReference(plan.line))
    }
    addAll(planned, model) { _, _ in 500 }
    addAll(
      model.lines.ids(inList: DocumentLine.List.toStock, key: stock.raw).filter { line in
        !seesSuggestions
          || model.planningChange(of: line).map { model.planningLines[$0].message != .cancel }
            ?? true
      }.map { SourceReference(inboundOf: $0) }, model
    ) { _, _ in 300 }
    var groups: [[SourceReference]] = [[], [], [], []]
    for id in model.lines.ids(inList: DocumentLine.List.stock, key: stock.raw) {
      let line = model.lines[id]
      switch line.kind.planning {
      case .purchase:
        if line.purchasing == .ordinary { groups[0].append(SourceReference(id)) }
      case .saleReturn: groups[1].append(SourceReference(id))
      case .sale:
        if line.outstanding.isNegative, line.purchasing == .ordinary {
          groups[1].append(SourceReference(id))
        }
      case .production:
        if isOpen(line, model) { groups[2].append(SourceReference(id)) }
      case .assembly: groups[3].append(SourceReference(id))
      case .none, .purchaseReturn, .transfer, .blanketSale, .worksheet: break
      }
    }
    addAll(groups[0], model) { _, _ in 500 }
    // P-145: what comes back counts when it is due in the period.
    let returns = groups[1].filter { model.dates(of: $0).expected <= period.end }
    addAll(returns, model) { _, _ in 200 }
    addAll(groups[2], model) { $1.supplyPriority(of: $0) }
    addAll(groups[3], model) { _, _ in 320 }
  }

  private func isOpen(_ line: DocumentLine, _ model: borrowing Model) -> Bool {
    let status = model.documents[line.document].status
    return status != .finished && status != .simulated
  }

  private mutating func addAll(
    _ sources: [SourceReference], _ model: borrowing Model,
    _ priority: (SourceReference, borrowing Model) -> Int32
  ) {
    for source in sorted(sources, model) {
      let net = model.netQuantity(of: source)
      guard net.isPositive else { continue }
      var record = Record(
        source: source, quantity: net, date: model.dates(of: source).expected,
        priority: priority(source, model))
      if model.isFixedSupply(source) { record.flexibility = .none }
      // P-145: a transfer keeps what is reserved of it where it leaves, too; what is bound there
      // follows it (P-154).
      if source.kind == .transferInbound, let line = source.line {
        for row in model.entries(of: SourceReference(line)).map({ model.reservationEntries[$0] })
        where row.status == .reservation && !row.flags.contains(.orderToOrder) {
          record.minimum += row.quantity.magnitude
        }
      }
      add(record, model)
    }
  }
}

extension Model {
  fileprivate func supplyPriority(of source: SourceReference) -> Int32 {
    guard let line = source.line else { return 400 }
    switch documents[lines[line].document].status {
    case .firmPlanned: return 410
    case .planned: return 420
    case .released, .finished, .open, .simulated: return 400
    }
  }

  /// P-123: returns, what is posted in part, and what the user says.
  func isFixedSupply(_ source: SourceReference) -> Bool {
    guard let id = source.line else { return true }
    let line = lines[id]
    if line.isInflexible == 1 { return true }
    switch line.kind.planning {
    case .sale, .saleReturn, .purchaseReturn: return true
    case .purchase, .assembly: return !line.quantityHandled.isZero
    case .transfer: return !line.quantityHandled.isZero || !line.quantityReceived.isZero
    case .production: return !line.making.isNone || !line.quantityHandled.isZero
    case .worksheet:
      return planningLine(of: id).map { planningLines[$0].isInflexible == 1 } ?? false
    case .none, .blanketSale: return false
    }
  }
}
