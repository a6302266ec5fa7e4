/// One thing to set on how a location handles its goods (W-001 to W-007).
public enum LocationChange: Hashable, Sendable {
  /// Sets flags or takes them away, with what depends on them (W-002 to W-005).
  case flag(WarehouseFlags, Bool)
  /// Which bin becomes an item's default bin (W-003).
  case defaultBins(DefaultBinSelection)
  /// In which order picks look at bins (W-007).
  case pickBins(BinPolicy)
  /// In which order put-aways look at bins (W-007).
  case putAwayBins(BinPolicy)
  /// Whether more may be placed into a bin than fits (W-153).
  case capacity(CapacityPolicy)
  /// How production fetches what it consumes (W-007).
  case consumption(ConsumptionHandling)
  /// How assembly fetches what it consumes (W-007).
  case assembly(ConsumptionHandling)
  /// How what production makes is put away (W-007).
  case output(OutputHandling)
  /// Blank takes the purpose from its bin.
  case bin(SpecialBin, BinCode)
  /// The put-away template; blank for none (W-152).
  case template(PutAwayTemplateCode)
  /// A date formula's text.
  case horizon(TextID)
}

extension Model {
  /// Sets how a location handles its goods, in order.
  ///
  /// - Throws: `location-unknown`, `location-in-use` (W-002 to W-006), `bin-unknown`,
  ///   `template-unknown`, `bin-not-empty` (W-006).
  package mutating func changeWarehouse(
    of code: LocationCode, _ changes: [LocationChange]
  ) throws(TrackingError) {
    guard !changes.isEmpty else { return }
    try requireLocation(code)
    if location(code)?.flags.contains(.inTransit) == true { throw .inTransitWarehouse(code) }
    let known = warehouseSetups.find(unique: 0, key: code.id)
    let before = known.isNone ? WarehouseSetup(locationCode: code) : warehouseSetups[known]
    var setup = before
    for change in changes { try apply(change, to: &setup) }
    settle(&setup)
    guard setup != before else { return }
    if known.isNone {
      _ = warehouseSetups.insert(setup, &journal)
    } else if setup == WarehouseSetup(locationCode: code) {
      // A location that asks for nothing is a plain one again.
      warehouseSetups.remove(known, &journal)
    } else {
      warehouseSetups.update(known, &journal) { $0 = setup }
    }
  }

  /// What the other settings no longer allow is not kept (W-004, W-005).
  private func settle(_ setup: inout WarehouseSetup) {
    if !setup.flags.isSuperset(of: .documents) { setup.flags.remove(.crossDock) }
    if !setup.mayPickByDate { setup.flags.remove(.fefo) }
  }

  private mutating func apply(
    _ change: LocationChange, to setup: inout WarehouseSetup
  ) throws(TrackingError) {
    switch change {
    case .flag(let flag, let isOn): try set(flag, isOn, &setup)
    case .defaultBins(let selection):
      // A test library's location has bins without a selection; a directed one always.
      setup.defaultBins = setup.isDirected ? .none : selection
    case .pickBins(let policy): setup.pickBins = policy
    case .putAwayBins(let policy): setup.putAwayBins = policy
    case .capacity(let policy): setup.capacity = policy
    case .consumption(let handling): setup.consumption = handling
    case .assembly(let handling): setup.assembly = handling
    case .output(let handling): setup.output = handling
    case .bin(let purpose, let code): try set(purpose, code, &setup)
    case .template(let template):
      guard template.isBlank || !putAwayTemplates.first(inList: 0, key: template.id).isNone else {
        throw TrackingError(
          .templateUnknown, blaming: .name, "there is no put-away template \(template)",
          advice: "`put-away template \(template) { … }` declares one")
      }
      setup.template = template
    case .horizon(let formula): setup.crossDockHorizon = formula
    }
  }

  // MARK: Flags

  private mutating func set(
    _ flag: WarehouseFlags, _ isOn: Bool, _ setup: inout WarehouseSetup
  ) throws(TrackingError) {
    guard setup.flags.isSuperset(of: flag) != isOn else { return }
    if !isOn, setup.isDirected, !flag.isDisjoint(with: .documents.union(.bins)) {
      throw .locationInUse(
        setup.locationCode, "directed put-away and pick needs it (W-002)",
        advice: "`set location \(setup.locationCode) requires not directed` first")
    }
    switch flag {
    case .bins: return try setBins(isOn, &setup)
    case .directed: return try setDirected(isOn, &setup)
    case .crossDock:
      // W-004
      guard !isOn || setup.flags.isSuperset(of: .documents) else {
        throw .locationInUse(
          setup.locationCode,
          "cross-docking needs receive, put-away, ship and pick (W-004)",
          advice: "`requires receive, put-away, ship, pick, cross-dock`")
      }
    case .fefo:
      // W-005
      guard !isOn || setup.mayPickByDate else {
        throw .locationInUse(
          setup.locationCode,
          "picking by FEFO needs picks, and bins where shipments are required (W-005)",
          advice: "`requires pick, bins`")
      }
    default: break
    }
    if isOn { setup.flags.insert(flag) } else { setup.flags.subtract(flag) }
  }

  /// W-003: goods that are there lie in no bin, so bins are switched on for an empty location only,
  /// and off when nothing lies in them.
  private mutating func setBins(
    _ isOn: Bool, _ setup: inout WarehouseSetup
  ) throws(TrackingError) {
    guard isOn else {
      try checkNothingInBins(of: setup.locationCode)
      dropDefaults(of: setup.locationCode)
      for purpose in SpecialBin.allCases { setup[purpose] = .blank }
      setup.flags.subtract([.bins, .classes])
      setup.defaultBins = .none
      return
    }
    if let item = openItem(at: setup.locationCode) {
      throw .locationInUse(
        setup.locationCode, "\(item) is in inventory there and would lie in no bin (W-003)",
        advice:
          "switch bins on before goods come in; `convert location \(setup.locationCode) to directed with adjustment bin …` takes them along"
      )
    }
    setup.flags.insert(.bins)
    setup.defaultBins = .fixed
    setup.pickBins = .defaultBin
    setup.putAwayBins = .defaultBin
  }

  /// W-157: the setup of a location that becomes a directed one although goods are there.
  ///
  /// - Throws: `location-in-use`, `bin-unknown`.
  mutating func direct(
    _ code: LocationCode, adjustmentBin: BinCode
  ) throws(TrackingError) {
    let known = warehouseSetups.find(unique: 0, key: code.id)
    var setup = known.isNone ? WarehouseSetup(locationCode: code) : warehouseSetups[known]
    setup.flags.insert(.bins)
    try setDirected(true, &setup)
    try set(.adjustment, adjustmentBin, &setup)
    if known.isNone {
      _ = warehouseSetups.insert(setup, &journal)
    } else {
      warehouseSetups.update(known, &journal) { $0 = setup }
    }
  }

  /// W-002: what directed put-away and pick brings with it.
  private func setDirected(
    _ isOn: Bool, _ setup: inout WarehouseSetup
  ) throws(TrackingError) {
    guard isOn else {
      setup.flags.subtract([.directed, .crossDock, .putAwayWorksheet])
      setup.adjustmentBin = .blank
      setup.defaultBins = .fixed
      return
    }
    guard setup.hasBins else {
      throw .locationInUse(
        setup.locationCode, "directed put-away and pick needs bins (W-002)",
        advice: openItem(at: setup.locationCode) == nil
          ? "`requires bins, directed`"
          : "`convert location \(setup.locationCode) to directed with adjustment bin …` takes goods along"
      )
    }
    setup.flags.formUnion(.documents)
    setup.flags.formUnion([.directed, .crossDock, .classes])
    setup.defaultBins = .none
    setup.pickBins = .ranking
    setup.putAwayBins = .template
    setup.assembly = .warehousePick
  }

  /// A location whose goods lie in no bins, and how it gets them (W-003).
  func noBins(at code: LocationCode) -> TrackingError {
    guard let item = openItem(at: code) else {
      return .notWarehouse(
        code, "its goods lie in no bins", advice: "`set location \(code) requires bins`")
    }
    return .notWarehouse(
      code, "its goods lie in no bins",
      advice:
        "bins are switched on before goods come in, and \(item) is there; `convert location \(code) to directed with adjustment bin …` takes goods along"
    )
  }

  /// The first item with open entries at a location.
  private func openItem(at code: LocationCode) -> ItemNo? {
    for raw in 0..<Int32(trackedSKUs.count) {
      let goods = trackedSKUs[TrackedSKUID(raw: raw)]
      guard goods.unit.locationCode == code else { continue }
      let entry = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: raw)
      if !entry.isNone { return goods.unit.itemNo }
    }
    return nil
  }

  private func checkNothingInBins(of code: LocationCode) throws(TrackingError) {
    for id in bins.ids(inList: 0, key: code.id) { try checkEmpty(id, "without use") }
  }

  private mutating func dropDefaults(of code: LocationCode) {
    for bin in bins.ids(inList: 0, key: code.id) {
      for content in binContents.ids(inList: BinContent.List.bin, key: bin.raw)
      where binContents[content].isDefault == 1 {
        binContents.update(content, &journal) { $0.isDefault = 0 }
      }
    }
  }

  // MARK: Bins with a purpose

  /// Sets or frees a bin with a purpose (W-006).
  private func set(
    _ purpose: SpecialBin, _ code: BinCode, _ setup: inout WarehouseSetup
  ) throws(TrackingError) {
    if !code.isBlank {
      guard setup.hasBins else {
        throw noBins(at: setup.locationCode)
      }
      let id = try requireBin(code, at: setup.locationCode)
      if purpose == .shipment, bins[id].isDedicated == 1 {
        throw TrackingError(
          .binInUse, blaming: .bin,
          "bin \(code) is dedicated, so it cannot be the shipment bin (W-006)")
      }
    }
    if purpose == .adjustment, setup.adjustmentBin != code {
      if let new = bin(code, at: setup.locationCode) { try checkEmpty(new, "the adjustment bin") }
      if let old = bin(setup.adjustmentBin, at: setup.locationCode) {
        try checkEmpty(old, "another bin than the adjustment bin")
      }
      if let journal = openWarehouseJournal(at: setup.locationCode) {
        throw .locationInUse(
          setup.locationCode,
          "warehouse journal \(journal) is open, so the adjustment bin stays (W-006)",
          advice: "`register \(journal)` first")
      }
    }
    setup[purpose] = code
  }
}

extension WarehouseSetup {
  /// W-005: picks take what expires first, from bins where goods are shipped.
  fileprivate var mayPickByDate: Bool {
    flags.contains(.pick) && (!flags.contains(.ship) || hasBins)
  }
}

extension TrackingError {
  static func locationInUse(
    _ code: LocationCode, _ why: Wording, advice: Wording
  ) -> TrackingError {
    TrackingError(
      .locationInUse, blaming: .location, "location \(code) cannot be set up so: " + why,
      advice: advice)
  }

  static func inTransitWarehouse(_ code: LocationCode) -> TrackingError {
    TrackingError(
      .locationInUse, blaming: .location,
      "location \(code) is in transit, so no warehouse handles goods there (W-004)")
  }

  static func notWarehouse(
    _ code: LocationCode, _ why: Wording, advice: Wording
  ) -> TrackingError {
    TrackingError(
      .notWarehouse, blaming: .bin, "location \(code) has no such warehouse handling: " + why,
      advice: advice)
  }
}
