/// Made to order: lines of one production order that make components for the lines above them
/// (P-149).
extension Model {
  /// How far below the item of its production order a component is made, in the same order; 0 for
  /// one that is planned by itself.
  package func planningLevel(of component: RowID<ProductionComponent>) -> Int32 {
    let row = components[component]
    let owner = lines[row.line]
    let plan = planningLine(of: row.line).map { planningLines[$0] }
    let isProduced =
      owner.kind == .productionOrder || plan.map { $0.replenishment == .production } == true
    let unit = trackedSKUs[plan?.unit ?? owner.stock].unit
    guard isProduced, isMadeToOrder(unit), isMadeToOrder(trackedSKUs[row.stock].unit) else {
      return 0
    }
    return 1 + (plan?.level ?? levelInOrder(of: row.line))
  }

  /// The same of supply that is bound to a demand: 0 unless a line of its own order needs it.
  func planningLevel(of supply: SourceReference, for demand: SourceReference) -> Int32 {
    guard let line = supply.line, let component = demand.component else { return 0 }
    if let plan = planningLine(of: line) { return planningLines[plan].level }
    guard lines[components[component].line].document == lines[line].document else { return 0 }
    return planningLevel(of: component)
  }

  private func isMadeToOrder(_ unit: StockkeepingUnit) -> Bool {
    let parameters = planningParameters(of: unit)
    return parameters.isMadeToOrder == 1 && parameters.replenishment == .production
  }

  /// Up from a line of a production order, from component to component that it is bound to.
  private func levelInOrder(of line: RowID<DocumentLine>) -> Int32 {
    var level: Int32 = 0
    var current = line
    // A bill that leads back to itself ends here.
    while level < Int32(Self.deepestLevel), let component = lineAbove(current),
      lines[components[component].line].document == lines[current].document
    {
      level += 1
      current = components[component].line
    }
    return level
  }

  /// The component that the supply of a line is made for.
  func lineAbove(_ line: RowID<DocumentLine>) -> RowID<ProductionComponent>? {
    for id in entries(of: SourceReference(line)) {
      let row = reservationEntries[id]
      guard row.isPositive, row.flags.contains(.orderToOrder), !row.partner.isNone else { continue }
      if let component = reservationEntries[row.partner].source.component { return component }
    }
    return nil
  }
}
