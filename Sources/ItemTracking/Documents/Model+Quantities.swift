/// What of a line a quantity is said of.
public enum HandledPart: Hashable, Sendable {
  /// Received, shipped, finished: what leaves, of a transfer.
  case handled
  /// Of a transfer: what arrives.
  case received
  /// With what the same posting handles, in base units.
  case invoiced(handlingNow: Quantity)
}

/// Said quantities in base units (T-044, T-045).
extension Model {
  /// What is said of a number or a reservation: they count in the base unit.
  ///
  /// - Throws: `unit-unknown`, `quantity-overflow`, `rounding-precision`.
  public func baseQuantity(
    _ said: QuantityInUnit, of source: SourceReference
  ) throws(TrackingError) -> Quantity {
    guard !said.unitCode.isBlank else { return said.quantity }
    let item = try item(sku(of: source).itemNo)
    return try baseQuantity(said.quantity, in: said.unitCode, of: item).base
  }

  /// What is said of a posting of a line: it counts in the line's unit.
  ///
  /// All that is left in the line's unit is all that is left in the base unit, however thirds were
  /// rounded before. What would be all of the base unit alone leaves a rest that nothing can
  /// handle, and is refused, as BC does for what is more than nothing.
  ///
  /// - Throws: `unit-unknown`, `quantity-overflow`, `rounding-precision`.
  public func baseQuantity(
    _ said: QuantityInUnit, _ part: HandledPart, of id: RowID<DocumentLine>
  ) throws(TrackingError) -> Quantity {
    let line = lines[id]
    let item = try item(trackedSKUs[line.stock].unit.itemNo)
    let isOwn = said.unitCode.isBlank || said.unitCode == line.unitCode
    guard isOwn else {
      return try baseQuantity(said.quantity, in: said.unitCode, of: item).base
    }
    let base = try baseQuantity(
      said.quantity, in: line.unitCode, holding: line.quantityPerUnit, of: item)
    guard line.quantityPerUnit != .one else { return base }
    for rest in rests(part, line) where !rest.isZero && isNear(base, rest, line) {
      let units = unitsLeft(rest, part, line)
      if said.quantity == units { return rest }
      guard base == rest, base.isPositive, isLast(rest, part, line) else { continue }
      throw TrackingError(
        .roundingPrecision, blaming: .quantity,
        "\(said.quantity) \(line.unitCode) come to the \(rest) that are left in the base unit of \(item.no), but \(units) \(line.unitCode) are left (T-044)",
        facts: [Fact("found", .quantity(said.quantity)), Fact("required", .quantity(units))],
        advice: "say \(units), or leave the quantity out")
    }
    return base
  }

  /// What is said of the consumption of a component: it counts in the component's unit.
  ///
  /// - Throws: `unit-unknown`, `quantity-overflow`, `rounding-precision`.
  public func baseQuantity(
    _ said: QuantityInUnit, of id: RowID<ProductionComponent>
  ) throws(TrackingError) -> Quantity {
    let component = components[id]
    let item = try item(trackedSKUs[component.stock].unit.itemNo)
    guard said.unitCode.isBlank || said.unitCode == component.unitCode else {
      return try baseQuantity(said.quantity, in: said.unitCode, of: item).base
    }
    guard component.quantityPerUnit != .one else { return said.quantity }
    let base = try baseQuantity(
      said.quantity, in: component.unitCode, holding: component.quantityPerUnit, of: item)
    let left = component.remaining.divided(by: component.quantityPerUnit)
    return said.quantity == left ? component.remaining : base
  }

  /// Base quantities that a said one may be all of.
  private func rests(_ part: HandledPart, _ line: DocumentLine) -> [Quantity] {
    switch part {
    case .handled: [line.outstanding]
    case .received: [line.inTransit, line.quantityBase - line.quantityReceived]
    case .invoiced(let now):
      [
        line.quantityHandled + now - line.quantityInvoiced,
        line.quantityBase - line.quantityInvoiced,
      ]
    }
  }

  /// Whether nothing of the line would be left of the part.
  private func isLast(_ rest: Quantity, _ part: HandledPart, _ line: DocumentLine) -> Bool {
    switch part {
    case .handled: true
    case .received: rest == line.quantityBase - line.quantityReceived
    case .invoiced: rest == line.quantityBase - line.quantityInvoiced
    }
  }

  /// Rounding is never off by a whole unit.
  private func isNear(_ base: Quantity, _ rest: Quantity, _ line: DocumentLine) -> Bool {
    (base - rest).magnitude < line.quantityPerUnit
  }

  /// How much of a rest is left in the line's unit: the line's quantity less what each posting of
  /// it was in that unit, so that the parts come to the whole.
  private func unitsLeft(
    _ rest: Quantity, _ part: HandledPart, _ line: DocumentLine
  ) -> Quantity {
    let derived = rest.divided(by: line.quantityPerUnit) ?? rest
    guard isLast(rest, part, line) else { return derived }
    var wanted: DocumentKind?
    switch part {
    case .handled: wanted = line.kind == .transferOrder ? .transferShipment : nil
    case .received: wanted = .transferReceipt
    case .invoiced: return derived
    }
    var left = line.quantity
    var id = line.lastPosted
    while !id.isNone {
      let posted = postedLines[id]
      let isOwn = wanted.map { postedDocuments[posted.document].kind == $0 } ?? true
      if isOwn, posted.operationNo == 0, !posted.flags.contains(.correction) {
        left -= posted.quantity.divided(by: line.quantityPerUnit) ?? .zero
      }
      id = posted.previous
    }
    return left
  }
}
