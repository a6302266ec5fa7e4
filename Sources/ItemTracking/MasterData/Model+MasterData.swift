// MasterData: what a company works with.
// Tables: items, variants, units, tracking codes, series, locations, parties, bills of materials,
// routing lines, number information and comments, settings.
// Rules: of tracking, what codes, units, series and information cards say.
// Entry points: `Declare`, `ChangeMasterData`, `DeclareBillOfMaterials`, `ChangeNumberCard`.
// Order of checks: what is named is there, then the rules of the kind; written once at the end.

/// Looking up what a company has set up. Every look-up refuses with the code of what is missing.
extension Model {
  /// The company's work date: the day that new documents and postings get where they name none.
  public var workDate: CalendarDate { company.workDate }

  /// What the company has set up: its one row.
  public var company: CompanySettings { settings[RowID(raw: 0)] }

  mutating func updateCompany(_ change: (inout CompanySettings) -> Void) {
    settings.update(RowID(raw: 0), &journal, change)
  }

  /// An item by its number.
  ///
  /// - Throws: `item-unknown`.
  public func item(_ no: ItemNo) throws(TrackingError) -> Item {
    let id = items.find(unique: 0, key: no.id)
    guard !id.isNone else { throw .itemUnknown(no) }
    return items[id]
  }

  /// The item tracking code of an item; one without any flag when the item has none.
  @inline(__always)
  public func trackingCode(of item: Item) -> ItemTrackingCode { trackingCode(item.trackingCode) }

  func trackingCode(_ code: ItemTrackingCodeCode) -> ItemTrackingCode {
    let id = trackingCodes.find(unique: 0, key: code.id)
    return id.isNone ? ItemTrackingCode(code: .blank) : trackingCodes[id]
  }

  /// Looks whether an item has a variant; a blank one always is there.
  ///
  /// - Throws: `variant-unknown`.
  public func requireVariant(_ code: VariantCode, of itemNo: ItemNo) throws(TrackingError) {
    guard !code.isBlank, variant(code, of: itemNo) == nil else { return }
    throw TrackingError(
      .variantUnknown, blaming: .variant, "item \(itemNo) has no variant \(code)",
      advice: "`variant \(code) of \(itemNo)` declares it")
  }

  /// A variant of an item, when there is one.
  public func variant(_ code: VariantCode, of itemNo: ItemNo) -> RowID<ItemVariant>? {
    var id = variants.first(inList: 0, key: itemNo.id)
    while !id.isNone {
      if variants[id].code == code { return id }
      id = variants.next(inList: 0, after: id)
    }
    return nil
  }

  /// Looks whether there is a location; a blank one always is there.
  ///
  /// - Throws: `location-unknown`.
  public func requireLocation(
    _ code: LocationCode, blaming blame: Blame = .location
  ) throws(TrackingError) {
    guard !code.isBlank, locations.find(unique: 0, key: code.id).isNone else { return }
    throw TrackingError(
      .locationUnknown, blaming: blame, "there is no location \(code)",
      advice: "`location \(code)` declares it")
  }

  /// A location by its code, when there is one.
  public func location(_ code: LocationCode) -> Location? {
    let id = locations.find(unique: 0, key: code.id)
    return id.isNone ? nil : locations[id]
  }

  /// A vendor or a customer by its number, when there is one.
  public func party(_ kind: PartyKind, _ no: PartyNo) -> Party? {
    let id = parties.find(unique: Int(kind.rawValue), key: no.id)
    return id.isNone ? nil : parties[id]
  }

  /// Looks whether there is a vendor or a customer; a blank one always is there.
  ///
  /// - Throws: `vendor-unknown`, `customer-unknown`.
  public func requireParty(_ kind: PartyKind, _ no: PartyNo) throws(TrackingError) {
    guard !no.isBlank, party(kind, no) == nil else { return }
    switch kind {
    case .vendor:
      throw TrackingError(
        .vendorUnknown, blaming: .party, "there is no vendor \(no)",
        advice: "`vendor \(no) \"…\"` declares one")
    case .customer:
      throw TrackingError(
        .customerUnknown, blaming: .party, "there is no customer \(no)",
        advice: "`customer \(no) \"…\"` declares one")
    }
  }

  /// A vendor or customer that business may be done with; a blank number stands for nobody.
  ///
  /// BC asks when a document gets its party and again when it is posted
  /// (Customer.CheckBlockedCustOnDocs, Vendor.CheckBlockedVendOnDocs).
  ///
  /// - Throws: `vendor-unknown`, `customer-unknown`, `vendor-blocked`, `customer-blocked`.
  public func requireUnblockedParty(
    _ kind: PartyKind, _ no: PartyNo
  ) throws(TrackingError) {
    try requireParty(kind, no)
    guard let party = party(kind, no), party.blocked == 1 else { return }
    let isVendor = kind == .vendor
    let name = isVendor ? "vendor" : "customer"
    throw TrackingError(
      isVendor ? .vendorBlocked : .customerBlocked, blaming: .party, "\(name) \(no) is blocked",
      advice: "`set \(name) \(no) not blocked` allows documents again")
  }

  /// How many base units a unit of an item holds, and to what the base quantity must come out.
  ///
  /// - Throws: `unit-unknown`.
  public func unit(
    _ code: UnitCode, of item: Item
  ) throws(TrackingError) -> (perUnit: Quantity, rounding: Quantity) {
    if let id = unitID(code, of: item.no) {
      return (units[id].quantityPerUnit, units[id].roundingPrecision)
    }
    if code.isBlank || code == item.baseUnit { return (.one, .zero) }
    throw TrackingError(
      .unitUnknown, blaming: .unit, "item \(item.no) is not counted in \(code)",
      advice: "`unit \(code) of \(item.no) holds …` declares it")
  }

  /// To what base quantities of an item must come out; zero for five decimals (T-044).
  func baseRounding(of item: Item) -> Quantity {
    unitID(item.baseUnit, of: item.no).map { units[$0].roundingPrecision } ?? .zero
  }

  /// The row of a unit of an item, when there is one; the base unit needs none.
  func unitID(_ code: UnitCode, of itemNo: ItemNo) -> RowID<ItemUnitOfMeasure>? {
    var id = units.first(inList: 0, key: itemNo.id)
    while !id.isNone {
      if units[id].code == code { return id }
      id = units.next(inList: 0, after: id)
    }
    return nil
  }

  /// T-044: a base quantity that the precision of the base unit would change is refused.
  func checkRounding(_ base: Quantity, of item: Item) throws(TrackingError) {
    let precision = baseRounding(of: item)
    guard precision.isPositive, base.raw % precision.raw != 0 else { return }
    throw TrackingError(
      .roundingPrecision, blaming: .quantity,
      "\(base) of \(item.no) is not a multiple of \(precision), the precision of its base unit (T-044)",
      facts: [Fact("found", .quantity(base)), Fact("precision", .quantity(precision))])
  }

  /// A quantity in a unit as a base quantity (T-044, T-045).
  ///
  /// The quantity must come out even in its own unit; the base quantity is rounded to the base
  /// unit's precision, and must not vanish by it.
  ///
  /// - Throws: `unit-unknown`, `rounding-precision`, `quantity-overflow`.
  public func baseQuantity(
    _ quantity: Quantity, in code: UnitCode, of item: Item
  ) throws(TrackingError) -> (base: Quantity, perUnit: Quantity) {
    let code = code.isBlank ? item.baseUnit : code
    if code == item.baseUnit, units.first(inList: 0, key: item.no.id).isNone {
      return (quantity, .one)
    }
    let perUnit = try unit(code, of: item).perUnit
    return (try baseQuantity(quantity, in: code, holding: perUnit, of: item), perUnit)
  }

  /// The same in a unit that holds so many base units, as a line was entered with.
  func baseQuantity(
    _ quantity: Quantity, in code: UnitCode, holding perUnit: Quantity, of item: Item
  ) throws(TrackingError) -> Quantity {
    guard let base = quantity.multiplied(by: perUnit) else {
      throw .quantityOverflow(quantity)
    }
    let rounding = try unit(code, of: item).rounding
    if rounding.isPositive, quantity.raw % rounding.raw != 0 {
      throw TrackingError(
        .roundingPrecision, blaming: .quantity,
        "\(quantity) \(code) of \(item.no) is not a multiple of \(rounding) (T-044)",
        facts: [Fact("found", .quantity(quantity)), Fact("precision", .quantity(rounding))])
    }
    let rounded = base.rounded(to: baseRounding(of: item))
    guard rounded.isWithinLimit else { throw .quantityOverflow(quantity) }
    if rounded.isZero, !quantity.isZero {
      throw TrackingError(
        .roundingPrecision, blaming: .quantity,
        "\(quantity) \(code) of \(item.no) come to nothing in its base unit (T-044)",
        facts: [Fact("found", .quantity(quantity))])
    }
    return rounded
  }
}

extension Quantity {
  /// The product with a factor.
  ///
  /// - Throws: `quantity-overflow` when it is larger than a quantity may be.
  package func product(with factor: Quantity) throws(TrackingError) -> Quantity {
    guard let product = multiplied(by: factor) else { throw .quantityOverflow(self) }
    return product
  }

  /// The quotient by a divisor; by nothing the quantity itself.
  ///
  /// - Throws: `quantity-overflow` when it is larger than a quantity may be.
  package func quotient(by divisor: Quantity) throws(TrackingError) -> Quantity {
    guard !divisor.isZero else { return self }
    guard let quotient = divided(by: divisor) else { throw .quantityOverflow(self) }
    return quotient
  }
}

extension TrackingError {
  static func itemUnknown(_ no: ItemNo) -> TrackingError {
    TrackingError(
      .itemUnknown, blaming: .item, "there is no item \(no)",
      advice: "`item \(no) unit PCS` declares it")
  }

  static func quantityOverflow(_ quantity: Quantity) -> TrackingError {
    TrackingError(
      .quantityOverflow, blaming: .quantity,
      "\(quantity) leads to a quantity beyond 999,999,999.99999",
      facts: [Fact("found", .quantity(quantity))])
  }
}
