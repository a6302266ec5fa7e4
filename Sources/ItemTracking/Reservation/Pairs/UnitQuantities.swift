/// Quantities of reservation entries in the unit of their record.
///
/// Rows hold base quantities only; the rule says what they are in the record's unit.
extension Model {
  /// How many base units one unit of a record holds.
  public func quantityPerUnit(of source: SourceReference) -> Quantity {
    switch source.kind {
    case .line, .transferInbound:
      lines[RowID(raw: source.row)].quantityPerUnit
    case .component: components[RowID(raw: source.row)].quantityPerUnit
    case .ledgerEntry:
      quantityPerUnit(ofPosted: itemLedgerEntries[RowID(raw: source.row)].posting)
    }
  }

  private func quantityPerUnit(ofPosted id: RowID<PostedLine>) -> Quantity {
    let line = postedLines[id]
    var unit = units.first(inList: 0, key: trackedSKUs[line.stock].unit.itemNo.id)
    while !unit.isNone {
      if units[unit].code == line.unitCode { return units[unit].quantityPerUnit }
      unit = units.next(inList: 0, after: unit)
    }
    return .one
  }

  /// What was posted of a line, in the unit of the line (T-045).
  public func quantityInUnit(ofPosted id: RowID<PostedLine>) -> Quantity {
    let quantity = postedLines[id].quantity
    return quantity.divided(by: quantityPerUnit(ofPosted: id)) ?? quantity
  }

  /// An entry's quantity in its record's unit.
  ///
  /// The rows of a record add up without loss: each is what all linked rows up to it come to,
  /// less what those before it came to. So no row has to be trimmed where the quantities of the
  /// rows would come to more than their line's.
  public func unitQuantity(of id: RowID<ReservationEntry>) -> Quantity {
    let entry = reservationEntries[id]
    let perUnit = quantityPerUnit(of: entry.source)
    guard perUnit != .one else { return entry.quantity }
    var before = Quantity.zero
    for other in entries(of: entry.source) {
      let row = reservationEntries[other]
      guard row.entryNo < entry.entryNo, row.status == .reservation || row.status == .tracking
      else { continue }
      before += row.quantity
    }
    let all = (before + entry.quantity).divided(by: perUnit) ?? .zero
    return all - (before.divided(by: perUnit) ?? .zero)
  }

  /// What is reserved of a record, in its unit.
  public func reservedUnits(of source: SourceReference) -> Quantity {
    var sum = Quantity.zero
    for id in entries(of: source) where reservationEntries[id].status == .reservation {
      sum += unitQuantity(of: id)
    }
    return sum.magnitude
  }
}
