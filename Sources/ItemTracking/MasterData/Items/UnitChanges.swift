/// What may still change on units and variants of items.
extension Model {
  /// Changes a unit of an item, except its code; documents keep what they were entered with.
  ///
  /// - Throws: `unit-unknown`, `base-unit-fixed`, `quantity-not-positive`.
  package mutating func change(
    _ code: UnitCode, of itemNo: ItemNo, _ change: (inout ItemUnitOfMeasure) -> Void
  ) throws(TrackingError) {
    let item = try item(itemNo)
    let id = unitID(code, of: itemNo)
    guard id != nil || code == item.baseUnit else {
      throw TrackingError(
        .unitUnknown, blaming: .unit, "item \(itemNo) is not counted in \(code)",
        advice: "`unit \(code) of \(itemNo) holds …` declares it")
    }
    var unit =
      id.map { units[$0] }
      ?? ItemUnitOfMeasure(itemNo: itemNo, code: code, quantityPerUnit: .one)
    change(&unit)
    try check(unit, of: item)
    if let id {
      units.update(id, &journal) { $0 = unit }
    } else {
      _ = units.insert(unit, &journal)
    }
  }

  /// Changes a variant of an item, except its code.
  ///
  /// - Throws: `item-unknown`, `code-blank`, `variant-unknown`.
  package mutating func change(
    _ code: VariantCode, of itemNo: ItemNo, _ change: (inout ItemVariant) -> Void
  ) throws(TrackingError) {
    _ = try item(itemNo)
    try requireCode(code.id, "a variant", blaming: .variant)
    try requireVariant(code, of: itemNo)
    guard let id = variant(code, of: itemNo) else { return }
    variants.update(id, &journal, change)
  }

  /// What holds of every unit.
  func check(_ unit: ItemUnitOfMeasure, of item: Item) throws(TrackingError) {
    guard unit.code != item.baseUnit || unit.quantityPerUnit == .one else {
      throw TrackingError(
        .baseUnitFixed, blaming: .quantity,
        "\(unit.code) is the base unit of \(unit.itemNo): it holds 1",
        facts: [Fact("found", .quantity(unit.quantityPerUnit))])
    }
    guard unit.quantityPerUnit.isPositive else {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity, "a unit holds more than nothing",
        facts: [Fact("found", .quantity(unit.quantityPerUnit))])
    }
  }
}
