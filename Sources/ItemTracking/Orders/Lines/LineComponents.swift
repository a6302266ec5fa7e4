/// What a line is made of, where a phrase says so.
extension Model {
  /// Sets what a line is made of to what phrases say, with its numbers.
  ///
  /// Goods of one kind add up; a component of the bill of materials takes the phrases' quantity.
  mutating func use(
    _ consumed: [Goods], for line: RowID<DocumentLine>
  ) throws(TrackingError) {
    var known: [StockkeepingUnit: RowID<ProductionComponent>] = [:]
    // As they are first said: order tracking takes what is free in this order.
    var order: [RowID<ProductionComponent>] = []
    var parts: [(component: RowID<ProductionComponent>, goods: Goods, base: Quantity)] = []
    for goods in consumed {
      var (sku, base) = try needed(goods, for: line)
      let component: RowID<ProductionComponent>
      if !goods.saysHowMuch, let own = expected(sku, of: line) {
        guard known[sku] == nil else { throw .shareUnsaid(sku.itemNo) }
        base = components[own].expectedQuantity
      }
      if let same = known[sku] {
        component = same
        components.update(same, &journal) { $0.expectedQuantity += base }
      } else {
        component =
          expected(sku, of: line) ?? addComponent(to: line, .zero, expected: base, of: sku)
        components.update(component, &journal) { $0.expectedQuantity = base }
        known[sku] = component
        order.append(component)
      }
      if !goods.bin.isBlank { try setBin(goods.bin, of: component) }
      parts.append((component, goods, base))
    }
    let made = lines[line].quantityBase
    for component in order {
      let expected = components[component].expectedQuantity
      guard expected.isWithinLimit else { throw .quantityOverflow(expected) }
      let quantityPer = try expected.quotient(by: made)
      components.update(component, &journal) { $0.quantityPer = quantityPer }
      autoTrack(SourceReference(component))
    }
    for part in parts { try track(part.component, part.goods, part.base) }
  }

  /// Makes a line of exactly what phrases say, whatever its bill of materials (`needs { … }`).
  package mutating func setComponents(
    _ needed: [Goods], of line: RowID<DocumentLine>
  ) throws(TrackingError) {
    guard lines[line].kind.hasComponents else {
      throw TrackingError(
        .actionUnfit, blaming: .component,
        "a line of a \(lines[line].kind.name) is not made of components")
    }
    dropComponents(of: line)
    let made = lines[line].quantityBase
    for goods in needed {
      let (sku, base) = try self.needed(goods, for: line)
      let id = addComponent(
        to: line, try base.quotient(by: made), expected: base, of: sku)
      if !goods.unitCode.isBlank {
        let perUnit = try unit(goods.unitCode, of: try item(goods.itemNo)).perUnit
        components.update(id, &journal) {
          $0.unitCode = goods.unitCode
          $0.quantityPerUnit = perUnit
        }
      }
      if !goods.bin.isBlank { try setBin(goods.bin, of: id) }
      try track(id, goods, base)
    }
  }

  /// What a phrase means as a component: its goods at the line's place unless it says another.
  func needed(
    _ goods: Goods, for line: RowID<DocumentLine>
  ) throws(TrackingError) -> (StockkeepingUnit, Quantity) {
    let item = try item(goods.itemNo)
    try requireVariant(goods.variantCode, of: goods.itemNo)
    try requireLocation(goods.locationCode)
    let place = trackedSKUs[lines[line].stock].unit.locationCode
    let sku = StockkeepingUnit(
      itemNo: goods.itemNo, variantCode: goods.variantCode,
      locationCode: goods.locationCode.isBlank ? place : goods.locationCode)
    let quantity = goods.quantityOrOneEach
    try requireSign(quantity, ofComponentOf: line)
    return (sku, try baseQuantity(quantity, in: goods.unitCode, of: item).0)
  }

  private func expected(
    _ sku: StockkeepingUnit, of line: RowID<DocumentLine>
  ) -> RowID<ProductionComponent>? {
    components.ids(inList: ProductionComponent.List.line, key: line.raw).first {
      trackedSKUs[components[$0].stock].unit == sku
    }
  }

  private mutating func track(
    _ component: RowID<ProductionComponent>, _ goods: Goods, _ base: Quantity
  ) throws(TrackingError) {
    if goods.keys.count > 1 { try goods.requireOneEach(base) }
    for key in goods.keys where !key.isBlank {
      let part = goods.keys.count == 1 ? base : .one
      try AssignTracking(part, of: key, to: SourceReference(component)).perform(on: &self)
    }
  }
}
