/// Declaring what a company works with. A name that is blank is refused with `code-blank`, one that
/// is taken with `already-exists`.
extension Model {
  package mutating func declare(_ item: Item) throws(TrackingError) {
    try requireCode(item.no.id, "an item", blaming: .item)
    guard items.find(unique: 0, key: item.no.id).isNone else {
      throw .alreadyExists("item \(item.no)", blaming: .item)
    }
    try check(item)
    try checkSeriesUse(item)
    _ = items.insert(item, &journal)
  }

  package mutating func declare(_ variant: ItemVariant) throws(TrackingError) {
    _ = try item(variant.itemNo)
    try requireCode(variant.code.id, "a variant", blaming: .variant)
    guard self.variant(variant.code, of: variant.itemNo) == nil else {
      throw .alreadyExists("variant \(variant.code) of \(variant.itemNo)", blaming: .variant)
    }
    _ = variants.insert(variant, &journal)
  }

  package mutating func declare(_ unit: ItemUnitOfMeasure) throws(TrackingError) {
    let item = try item(unit.itemNo)
    try requireCode(unit.code.id, "a unit", blaming: .unit)
    guard unitID(unit.code, of: unit.itemNo) == nil else {
      throw .alreadyExists("unit \(unit.code) of \(unit.itemNo)", blaming: .unit)
    }
    try check(unit, of: item)
    _ = units.insert(unit, &journal)
  }

  package mutating func declare(_ line: NoSeriesLine) throws(TrackingError) {
    try requireCode(line.series.id, "a number series", blaming: .series)
    let known = series.ids(inList: 0, key: line.series.id)
    guard known.allSatisfy({ series[$0].startingDate != line.startingDate }) else {
      throw .alreadyExists("series \(line.series)", blaming: .series)
    }
    for no in [line.startingNo, line.endingNo, line.lastNoUsed, line.warningNo]
    where names.length(no.id) > 20 {
      throw TrackingError(
        .codeTooLong, blaming: .series,
        "\(no) has \(names.length(no.id)) characters; numbers of a series have at most 20",
        facts: [Fact("found", .number(names.length(no.id))), Fact("required", .number(20))])
    }
    guard names.incremented(line.startingNo.id) != nil else {
      throw TrackingError(
        .noNumberToIncrement, blaming: .series,
        "\(line.startingNo) contains no number that could be counted up (T-080)")
    }
    _ = series.insert(line, &journal)
  }

  /// Changes the stretch of a series that starts on a date, or its only one.
  package mutating func changeSeries(
    _ code: SeriesCode, from date: CalendarDate, _ change: (inout NoSeriesLine) -> Void
  ) throws(TrackingError) {
    let ids = series.ids(inList: 0, key: code.id)
    let found =
      ids.count == 1 && date.isBlank ? ids.first : ids.first { series[$0].startingDate == date }
    guard let found else {
      throw TrackingError(
        .seriesUnknown, blaming: .series,
        date.isBlank ? "there is no series \(code)" : "series \(code) has no numbers from \(date)",
        advice: "`series \(code) …` declares it")
    }
    series.update(found, &journal, change)
  }

  /// A series that numbers are to come from is declared (T-081); a blank one is none.
  func requireSeries(_ code: SeriesCode) throws(TrackingError) {
    guard !code.isBlank, series.first(inList: 0, key: code.id).isNone else { return }
    throw TrackingError(.seriesUnknown, blaming: .series, "there is no series \(code)")
  }

  package mutating func declare(_ location: Location) throws(TrackingError) {
    try requireCode(location.code.id, "a location", blaming: .location)
    guard locations.find(unique: 0, key: location.code.id).isNone else {
      throw .alreadyExists("location \(location.code)", blaming: .location)
    }
    try checkHandling(location)
    _ = locations.insert(location, &journal)
  }

  package mutating func declare(_ party: Party) throws(TrackingError) {
    try requireCode(
      party.no.id, party.kind == .vendor ? "a vendor" : "a customer", blaming: .party)
    guard self.party(party.kind, party.no) == nil else {
      throw .alreadyExists(
        party.kind == .vendor ? "vendor \(party.no)" : "customer \(party.no)", blaming: .party)
    }
    try requireForward(party.leadTime)
    _ = parties.insert(party, &journal)
  }

  /// Sets what an item is made of; an earlier bill of materials is replaced.
  package mutating func declareBillOfMaterials(
    of parent: ItemNo,
    _ components: [BillOfMaterialsLine],
    forAssembly: Bool = false
  ) throws(TrackingError) {
    _ = try item(parent)
    for component in components {
      _ = try item(component.itemNo)
      try requireVariant(component.variantCode, of: component.itemNo)
      try checkOperation(component.operationNo)
      if forAssembly, component.quantityPer.isNegative {
        throw TrackingError(
          .quantityNotPositive, blaming: .quantity,
          "what an assembly uses has no negative quantity",
          facts: [Fact("found", .quantity(component.quantityPer))])
      }
      if component.itemNo == parent {
        throw TrackingError(
          .bomContainsItself, blaming: .item, "item \(parent) cannot be made of itself")
      }
    }
    let list = forAssembly ? BillOfMaterialsLine.List.assembly : BillOfMaterialsLine.List.production
    for id in bomLines.ids(inList: list, key: parent.id) { bomLines.remove(id, &journal) }
    for (index, component) in components.enumerated() {
      var line = component
      line.parentItemNo = parent
      line.lineNo = Int32(index + 1)
      line.isAssembly = forAssembly ? 1 : 0
      _ = bomLines.insert(line, &journal)
    }
  }

  package mutating func setWorkDate(_ date: CalendarDate) {
    guard workDate != date else { return }
    updateCompany { $0.workDate = date }
  }

  package mutating func setUp(
    _ change: (inout CompanySettings) -> Void
  ) throws(TrackingError) {
    var changed = company
    change(&changed)
    try requireSeries(changed.packageSeries)
    try requireLocation(changed.componentsLocation)
    for length in [changed.safetyLeadTime, changed.inbound, changed.outbound] {
      try requireForward(length)
    }
    updateCompany(change)
  }

  /// Changes a location, except its code.
  package mutating func change(
    _ code: LocationCode, _ change: (inout Location) -> Void
  ) throws(TrackingError) {
    try requireCode(code.id, "a location", blaming: .location)
    try requireLocation(code)
    let id = locations.find(unique: 0, key: code.id)
    var changed = locations[id]
    change(&changed)
    try checkHandling(changed)
    locations.update(id, &journal) { $0 = changed }
  }

  /// Changes a vendor or customer, except its number.
  package mutating func change(
    _ kind: PartyKind, _ no: PartyNo, _ change: (inout Party) -> Void
  ) throws(TrackingError) {
    try requireCode(no.id, kind == .vendor ? "a vendor" : "a customer", blaming: .party)
    try requireParty(kind, no)
    let id = parties.find(unique: Int(kind.rawValue), key: no.id)
    var changed = parties[id]
    change(&changed)
    try requireForward(changed.leadTime)
    parties.update(id, &journal) { $0 = changed }
  }

  /// Blocks or releases a number's information card, and makes the card when there is none (T-195).
  package mutating func setBlocked(
    _ kind: NumberKind, _ number: Int32, of itemNo: ItemNo, variant: VariantCode, to blocked: Bool
  ) throws(TrackingError) {
    _ = try item(itemNo)
    try requireVariant(variant, of: itemNo)
    let id = card(kind, number, of: itemNo, variant: variant)
    let target =
      id.isNone
      ? numberInformation.insert(
        NumberInformation(kind, number: number, itemNo: itemNo, variantCode: variant), &journal)
      : id
    numberInformation.update(target, &journal) { $0.blocked = blocked ? 1 : 0 }
  }

  /// The information card of a number; none without one (T-190).
  public func card(
    _ kind: NumberKind, _ number: Int32, of itemNo: ItemNo, variant: VariantCode
  ) -> RowID<NumberInformation> {
    var id = numberInformation.first(inList: 0, key: number)
    while !id.isNone {
      let card = numberInformation[id]
      if card.kind == kind, card.itemNo == itemNo, card.variantCode == variant { return id }
      id = numberInformation.next(inList: 0, after: id)
    }
    return .none
  }
}

extension Model {
  /// What is declared or changed goes by a code of its own: a blank one stands for none.
  ///
  /// - Throws: `code-blank`.
  func requireCode(
    _ id: Int32, _ what: Wording, blaming blame: Blame
  ) throws(TrackingError) {
    guard id == 0 else { return }
    throw TrackingError(
      .codeBlank, blaming: blame, what + " needs a code; a blank one stands for none")
  }
}

extension TrackingError {
  static func alreadyExists(_ what: Wording, blaming blame: Blame) -> TrackingError {
    TrackingError(.alreadyExists, blaming: blame, what + " exists already")
  }
}
