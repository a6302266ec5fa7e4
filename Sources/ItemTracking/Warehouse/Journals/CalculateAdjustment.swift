/// Brings the ledger up to what warehouse journals changed: the balance of the adjustment bin of
/// directed locations becomes lines of an item journal (W-072b, W-146).
public struct CalculateAdjustment: Command {
  /// The journal that gets the lines; opened when there is none of that number.
  public var journalNo: DocumentNo
  /// Nil for all directed locations.
  public var locationCode: LocationCode?
  /// Blank for all items.
  public var itemNo: ItemNo = .blank
  /// Nil for every variant.
  public var variantCode: VariantCode?
  /// Only balances of numbers that carry these.
  public var key: TrackingKey = .none
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank

  /// The balance of all directed locations and items.
  public init(into journalNo: DocumentNo) { self.journalNo = journalNo }

  /// One number of the adjustment bin and how much of it is to be booked.
  private struct Balance {
    var key: TrackingKey
    var quantity: Quantity
  }

  /// What a line is made for: an item in a unit, up or down.
  private struct Group {
    var sku: StockkeepingUnit
    var unitCode: UnitCode
    var balances: [Balance]
  }

  /// A second run into the same journal adds nothing: what its lines have is left out (W-146).
  ///
  /// - Throws: `location-unknown`, `not-warehouse`, `no-adjustment-bin`, `document-exists` when the
  ///   number is another document's, `nothing-to-post` when every balance is zero.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<Document> {
    let setups = try directed(model)
    let known = model.document(journalNo)
    if let known, model.documents[known].kind != .itemJournal {
      throw TrackingError(
        .documentExists, blaming: .document, "\(journalNo) is no item journal, so it takes no lines"
      )
    }
    var groups: [Group] = []
    for setup in setups {
      guard let bin = model.bin(setup.adjustmentBin, at: setup.locationCode) else {
        throw .noAdjustmentBin(setup.locationCode)
      }
      groups += balances(in: bin, known, model)
    }
    guard !groups.isEmpty else {
      throw TrackingError(
        .nothingToPost, blaming: .document,
        "no adjustment bin holds anything that the ledger does not know (W-146)")
    }
    let document: RowID<Document>
    if let known {
      document = known
    } else {
      var open = OpenDocument(.itemJournal, no: journalNo)
      open.postingDate = postingDate
      document = try open.perform(on: &model)
    }
    for group in groups { try add(group, to: document, &model) }
    return document
  }

  private func directed(_ model: borrowing Model) throws(TrackingError) -> [WarehouseSetup] {
    if let locationCode {
      try model.requireLocation(locationCode)
      guard let setup = model.warehouseSetup(of: locationCode), setup.isDirected else {
        throw .notWarehouse(
          locationCode, "only a directed location has an adjustment bin (W-146)",
          advice: "`adjust` posts at once what is elsewhere too much or too little")
      }
      return [setup]
    }
    var setups: [(text: String, setup: WarehouseSetup)] = []
    model.warehouseSetups.forEach { _, setup in
      if setup.isDirected { setups.append((model.names.text(setup.locationCode), setup)) }
    }
    return setups.sorted { $0.text < $1.text }.map(\.setup)
  }

  /// The balances of an adjustment bin by item, variant and unit, those of one sign together.
  private func balances(
    in bin: RowID<Bin>, _ journal: RowID<Document>?, _ model: borrowing Model
  ) -> [Group] {
    var found: [(texts: [String], groups: [Group])] = []
    for id in model.binContents.ids(inList: BinContent.List.bin, key: bin.raw) {
      let content = model.binContents[id]
      let sku = model.trackedSKUs[content.stock].unit
      guard itemNo.isBlank || sku.itemNo == itemNo,
        variantCode == nil || variantCode == sku.variantCode
      else { continue }
      var balances = numbers(in: id, model)
      if let journal { deduct(sku, content.unitCode, in: journal, from: &balances, model) }
      let texts = [sku.itemNo.id, sku.variantCode.id, content.unitCode.id].map {
        model.names.text($0)
      }
      // Of one item what is positive comes first.
      let parts = [
        balances.filter { $0.quantity.isPositive }, balances.filter { $0.quantity.isNegative },
      ]
      let groups = parts.filter { !$0.isEmpty }.map {
        Group(sku: sku, unitCode: content.unitCode, balances: $0)
      }
      found.append((texts, groups))
    }
    return found.sorted { $0.texts.lexicographicallyPrecedes($1.texts) }.flatMap(\.groups)
  }

  private func numbers(in content: RowID<BinContent>, _ model: borrowing Model) -> [Balance] {
    var rest = model.binContents[content].quantityBase
    var found: [(key: TrackingKey, quantity: Quantity)] = []
    for id in model.binNumbers.ids(inList: BinNumber.List.content, key: content.raw) {
      let number = model.binNumbers[id]
      rest -= number.quantityBase
      found.append((model.trackedSKUs[number.stock].tracking, number.quantityBase))
    }
    if !rest.isZero { found.append((.none, rest)) }
    let keys = found.filter { $0.key.matches(key) }
    // Closures may not hold on to the model, so the names are compared one by one.
    var sorted: [Balance] = []
    for (key, quantity) in keys {
      var place = sorted.count
      while place > 0, model.names.precedes(key, sorted[place - 1].key) { place -= 1 }
      sorted.insert(Balance(key: key, quantity: quantity), at: place)
    }
    return sorted
  }

  /// W-146: what lines of the journal have to handle for a number already.
  private func deduct(
    _ sku: StockkeepingUnit, _ unitCode: UnitCode, in journal: RowID<Document>,
    from balances: inout [Balance], _ model: borrowing Model
  ) {
    for id in model.lineIDs(of: journal) {
      let line = model.lines[id]
      guard line.origin == .fromWarehouse, line.unitCode == unitCode,
        model.trackedSKUs[line.stock].unit == sku
      else { continue }
      let rows = model.entries(of: SourceReference(id)).map { model.reservationEntries[$0] }
      guard !rows.isEmpty else {
        add(line.quantityBase.times(sign: line.signFactor), of: .none, to: &balances)
        continue
      }
      for row in rows {
        add(row.quantityToHandle, of: model.trackedSKUs[row.stock].tracking, to: &balances)
      }
    }
  }

  private func add(_ quantity: Quantity, of key: TrackingKey, to balances: inout [Balance]) {
    if let place = balances.firstIndex(where: { $0.key == key }) {
      balances[place].quantity += quantity
    }
  }

  // MARK: Lines

  /// What the adjustment bin holds too much leaves the ledger, what it lacks comes in (W-072b).
  private func add(
    _ group: Group, to document: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    var sum = Quantity.zero
    for balance in group.balances { sum += balance.quantity }
    let item = try model.item(group.sku.itemNo)
    let perUnit = try model.unit(group.unitCode, of: item).perUnit
    // A residue that the unit cannot say stands in the base unit.
    let inUnit = sum.magnitude.exactQuotient(by: perUnit)
    var line = AddLine(to: document, inUnit ?? sum.magnitude, of: group.sku.itemNo)
    line.variantCode = group.sku.variantCode
    line.locationCode = group.sku.locationCode
    line.unitCode = inUnit == nil ? item.baseUnit : group.unitCode
    line.entryType = sum.isPositive ? .negativeAdjustment : .positiveAdjustment
    line.origin = .byProgram
    let id = try line.perform(on: &model)
    for balance in group.balances where !balance.key.isBlank {
      var assignment = AssignTracking(
        balance.quantity.magnitude, of: balance.key, to: SourceReference(id))
      if sum.isNegative {
        let dates = model.datesInAdjustmentBin(balance.key, group.sku)
        assignment.expirationDate = dates.expiration
        assignment.warrantyDate = dates.warranty
        assignment.isUnchecked = true
      }
      try assignment.perform(on: &model)
    }
    model.lines.update(id, &model.journal) { $0.origin = .fromWarehouse }
  }
}

extension Model {
  /// The dates that a number went with when what the adjustment bin lacks was first booked there.
  fileprivate func datesInAdjustmentBin(
    _ key: TrackingKey, _ sku: StockkeepingUnit
  ) -> (expiration: CalendarDate, warranty: CalendarDate) {
    guard let stock = trackedSKUs.known(TrackedSKU(sku, key)),
      let bin = warehouseSetup(of: sku.locationCode)?.adjustmentBin
    else { return (.blank, .blank) }
    let chain = WarehouseEntry.Chain.stock
    let ids = warehouseEntries.ids(inChain: chain, key: stock.raw)
    let first = ids.last {
      warehouseEntries[$0].binCode == bin && warehouseEntries[$0].quantity.isNegative
    }
    return first.map { (warehouseEntries[$0].expirationDate, warehouseEntries[$0].warrantyDate) }
      ?? (.blank, .blank)
  }
}
