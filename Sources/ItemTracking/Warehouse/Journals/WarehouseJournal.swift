/// A line to add to a warehouse journal, with its numbers.
public struct AddWarehouseJournalLine: Command {
  /// A number, and how much of it in base units.
  public struct Number: Hashable, Sendable {
    /// The number; only those that the warehouse tracks are kept (W-012).
    public var key: TrackingKey
    /// Base units; the numbers of a line add up to its quantity.
    public var quantity: Quantity
    /// Blank for the date that the number is known with.
    public var expirationDate: CalendarDate = .blank
    /// Blank for the date that the number is known with.
    public var warrantyDate: CalendarDate = .blank

    /// A number and how much of it, without dates.
    public init(_ key: TrackingKey, _ quantity: Quantity) {
      self.key = key
      self.quantity = quantity
    }
  }

  /// The open warehouse journal.
  public var document: RowID<WarehouseDocument>
  /// A positive or a negative adjustment.
  public var type: WarehouseEntryType
  /// The item; it may not be blocked.
  public var itemNo: ItemNo
  /// Blank for the item without a variant.
  public var variantCode: VariantCode = .blank
  /// The bin that the goods come into or leave.
  public var bin: BinName
  /// The unit of `quantity`; blank for the item's base unit.
  public var unitCode: UnitCode = .blank
  /// In the unit; a magnitude.
  public var quantity: Quantity
  /// The numbers; empty for an item that the warehouse does not track.
  public var numbers: [Number] = []

  /// A line in the item's base unit, without numbers; the rest is set afterwards.
  public init(
    to document: RowID<WarehouseDocument>, _ type: WarehouseEntryType, _ quantity: Quantity,
    of itemNo: ItemNo, in bin: BinName
  ) {
    self.document = document
    self.type = type
    self.quantity = quantity
    self.itemNo = itemNo
    self.bin = bin
  }

  /// Order of checks: the item and its unit, the quantity, the bin (W-145), the numbers (W-011,
  /// W-021).
  ///
  /// - Throws: `item-unknown`, `item-blocked`, `variant-unknown`, `unit-unknown`,
  ///   `quantity-not-positive`, `bin-required`, `bin-unknown`, `adjustment-bin`,
  ///   `warehouse-not-tracked`, `wrong-sign`, `serial-quantity`, `duplicate-serial`,
  ///   `several-expirations`.
  @discardableResult
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<WarehouseJournalLine> {
    let header = model.warehouseDocuments[document]
    let item = try model.item(itemNo)
    try model.requireNotBlocked(item)
    try model.requireVariant(variantCode, of: itemNo)
    let unit = unitCode.isBlank ? item.baseUnit : unitCode
    let (base, perUnit) = try model.baseQuantity(quantity, in: unit, of: item)
    guard base.isPositive else {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity,
        "a line of a warehouse journal moves more than \(quantity); its type says which way")
    }
    let sku = StockkeepingUnit(
      itemNo: itemNo, variantCode: variantCode, locationCode: header.locationCode)
    let bin = try model.journalBin(self.bin, at: header.locationCode)
    let line = WarehouseJournalLine(
      document: document, lineNo: header.lastLineNo + 1, type: type, bin: bin,
      stock: model.trackedSKUs.intern(TrackedSKU(sku)), unitCode: unit, quantityPerUnit: perUnit,
      quantity: quantity, quantityBase: base)
    model.warehouseDocuments.update(document, &model.journal) { $0.lastLineNo += 1 }
    let id = model.warehouseJournalLines.insert(line, &model.journal)
    for number in numbers { try model.assign(number, to: id) }
    return id
  }
}

extension Model {
  /// Opens a warehouse journal at a directed location (W-072a).
  ///
  /// - Throws: `location-unknown`, `not-warehouse`, `document-exists`.
  package mutating func openWarehouseJournal(
    _ no: DocumentNo, at code: LocationCode, on date: CalendarDate
  ) throws(TrackingError) -> RowID<WarehouseDocument> {
    try requireLocation(code)
    guard let setup = warehouseSetup(of: code), setup.isDirected else {
      throw .notWarehouse(
        code,
        "a warehouse journal adjusts bins of a directed location; elsewhere an item journal does",
        advice: "`item journal` adjusts them")
    }
    try checkFree(no)
    return warehouseDocuments.insert(
      WarehouseDocument(.itemJournal, no: no, at: code, on: date.or(workDate)), &journal)
  }

  /// A document of the warehouse by its number, when there is one.
  public func warehouseDocument(_ no: DocumentNo) -> RowID<WarehouseDocument>? {
    guard no.raw > 0 else { return nil }
    let id = warehouseDocuments.find(unique: 0, key: no.raw)
    return id.isNone ? nil : id
  }

  /// An open warehouse journal with lines at a location.
  func openWarehouseJournal(at code: LocationCode) -> DocumentNo? {
    var found: DocumentNo?
    warehouseDocuments.forEach { id, document in
      let hasLines = !warehouseJournalLines.first(
        inList: WarehouseJournalLine.List.document, key: id.raw
      ).isNone
      if found == nil, document.locationCode == code, hasLines { found = document.no }
    }
    return found
  }

  /// The lines of a warehouse journal in the order of their numbers.
  public func journalLineIDs(
    of document: RowID<WarehouseDocument>
  ) -> [RowID<WarehouseJournalLine>] {
    warehouseJournalLines.ids(inList: WarehouseJournalLine.List.document, key: document.raw)
  }

  /// - Throws: `line-unknown`.
  public func journalLine(
    _ lineNo: Int32, of document: RowID<WarehouseDocument>
  ) throws(TrackingError) -> RowID<WarehouseJournalLine> {
    let ids = journalLineIDs(of: document)
    if let id = ids.first(where: { warehouseJournalLines[$0].lineNo == lineNo }) { return id }
    throw TrackingError(
      .lineUnknown, blaming: .line,
      "\(warehouseDocuments[document].no) has no line \(lineNo); it has \(ids.count)")
  }

  /// W-145: a journal moves goods between its bins and the adjustment bin, which no line names.
  func journalBin(
    _ name: BinName, at place: LocationCode
  ) throws(TrackingError) -> RowID<Bin> {
    let code = try binCode(name, at: place)
    guard !code.isBlank else {
      throw TrackingError(
        .binRequired, blaming: .bin, "say which bin the line is about (W-145)",
        advice: "`in bin B` on the line")
    }
    let bin = try requireBin(code, at: place)
    guard warehouseSetup(of: place)?.adjustmentBin != code else {
      throw TrackingError(
        .adjustmentBin, blaming: .bin,
        "bin \(code) is the adjustment bin of \(place): it is the other side of every line (W-145)")
    }
    return bin
  }

  /// Puts a number on a line of a warehouse journal (W-021).
  ///
  /// - Throws: `warehouse-not-tracked` (W-011), `wrong-sign`, `serial-quantity` (W-014),
  ///   `duplicate-serial`, `duplicate-number`, `several-expirations` (W-145).
  package mutating func assign(
    _ number: AddWarehouseJournalLine.Number, to id: RowID<WarehouseJournalLine>
  ) throws(TrackingError) {
    let line = warehouseJournalLines[id]
    let sku = trackedSKUs[line.stock].unit
    let item = try item(sku.itemNo)
    let code = trackingCode(of: item)
    var number = number
    let part = code.warehousePart(of: number.key)
    guard !part.isBlank else {
      throw TrackingError(
        .warehouseNotTracked, blaming: number.key.blame,
        "\(number.key) cannot stand on a line of \(item.no): the warehouse does not track it (W-011)",
        advice: "a tracking code with `lot in warehouse` and the like does")
    }
    if part != number.key {
      inform(
        TrackingError(
          .warehouseNotTracked, blaming: number.key.blame,
          "of \(number.key) the warehouse tracks \(part) only, so no more of it is kept (W-011)"))
      number.key = part
    }
    guard number.quantity.isPositive else {
      throw TrackingError(
        .wrongSign, blaming: .quantity,
        "\(number.quantity) of \(number.key): numbers of the warehouse are counted upwards (W-021)")
    }
    if !number.key.serialNo.isBlank, number.quantity != .one {
      throw TrackingError(
        .serialQuantity, blaming: .quantity,
        "serial \(number.key.serialNo) stands for one piece, not for \(number.quantity) (W-014)",
        facts: [Fact("found", .quantity(number.quantity)), Fact("required", .quantity(.one))])
    }
    let stock = trackedSKUs.intern(TrackedSKU(sku, number.key))
    try checkOnce(number.key, stock, on: id)
    try checkOneDate(number, sku, in: line.document)
    var row = WarehouseTrackingLine(id, stock, number.quantity)
    row.expirationDate = number.expirationDate
    row.warrantyDate = number.warrantyDate
    _ = warehouseTracking.insert(row, &journal)
  }

  private func checkOnce(
    _ key: TrackingKey, _ stock: TrackedSKUID, on id: RowID<WarehouseJournalLine>
  ) throws(TrackingError) {
    let isThere = warehouseTracking.ids(inList: 0, key: id.raw).contains {
      warehouseTracking[$0].stock == stock
    }
    guard isThere else { return }
    throw TrackingError(
      key.serialNo.isBlank ? .duplicateNumber : .duplicateSerial, blaming: key.blame,
      "\(key) is on the line already (W-021)")
  }

  /// W-145: a lot that comes in has one expiration date on all lines of the journal.
  private func checkOneDate(
    _ number: AddWarehouseJournalLine.Number, _ sku: StockkeepingUnit,
    in document: RowID<WarehouseDocument>
  ) throws(TrackingError) {
    guard !number.expirationDate.isBlank, !number.key.lotNo.isBlank else { return }
    for other in journalLineIDs(of: document) {
      for row in warehouseTracking.ids(inList: 0, key: other.raw).map({ warehouseTracking[$0] }) {
        let goods = trackedSKUs[row.stock]
        guard goods.unit == sku, goods.tracking.lotNo == number.key.lotNo,
          !row.expirationDate.isBlank, row.expirationDate != number.expirationDate
        else { continue }
        throw TrackingError(
          .severalExpirations, blaming: .expiration,
          "lot \(number.key.lotNo) would expire on \(number.expirationDate) and on \(row.expirationDate) (W-145)",
          facts: [
            Fact("found", .date(number.expirationDate)),
            Fact("required", .date(row.expirationDate)),
          ])
      }
    }
  }

  /// Another item on a line: its numbers go (W-145).
  ///
  /// - Throws: `item-unknown`, `item-blocked`, `unit-unknown`.
  package mutating func setItem(
    _ no: ItemNo, of id: RowID<WarehouseJournalLine>
  ) throws(TrackingError) {
    let line = warehouseJournalLines[id]
    var sku = trackedSKUs[line.stock].unit
    guard sku.itemNo != no else { return }
    let item = try item(no)
    try requireNotBlocked(item)
    let (base, perUnit) = try baseQuantity(line.quantity, in: item.baseUnit, of: item)
    sku.itemNo = no
    sku.variantCode = .blank
    let stock = trackedSKUs.intern(TrackedSKU(sku))
    dropNumbers(of: id)
    warehouseJournalLines.update(id, &journal) {
      $0.stock = stock
      $0.unitCode = item.baseUnit
      $0.quantityPerUnit = perUnit
      $0.quantityBase = base
    }
  }

  /// Sets a line's quantity, in its unit; its numbers are tested when it is registered (W-145).
  ///
  /// - Throws: `quantity-not-positive`, `rounding-precision`, `quantity-overflow`.
  package mutating func setQuantity(
    _ quantity: Quantity, of id: RowID<WarehouseJournalLine>
  ) throws(TrackingError) {
    let line = warehouseJournalLines[id]
    let item = try item(trackedSKUs[line.stock].unit.itemNo)
    let (base, _) = try baseQuantity(quantity, in: line.unitCode, of: item)
    guard base.isPositive else {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity, "the line cannot move \(quantity)")
    }
    warehouseJournalLines.update(id, &journal) {
      $0.quantity = quantity
      $0.quantityBase = base
    }
  }

  /// Deletes a line of a journal with its numbers.
  package mutating func deleteLine(_ id: RowID<WarehouseJournalLine>) {
    dropNumbers(of: id)
    warehouseJournalLines.remove(id, &journal)
  }

  /// Deletes an open document of the warehouse with its lines.
  package mutating func deleteWarehouseDocument(_ id: RowID<WarehouseDocument>) {
    for line in journalLineIDs(of: id) { deleteLine(line) }
    warehouseDocuments.remove(id, &journal)
  }

  private mutating func dropNumbers(of id: RowID<WarehouseJournalLine>) {
    for row in warehouseTracking.ids(inList: 0, key: id.raw) {
      warehouseTracking.remove(row, &journal)
    }
  }

  /// What open warehouse journals will bring into a bin content and take out of it (W-078); base
  /// quantities.
  ///
  /// Cost: the open lines that name the bin.
  public func planned(for id: RowID<BinContent>) -> (in: Quantity, out: Quantity) {
    let content = binContents[id]
    var planned = (in: Quantity.zero, out: Quantity.zero)
    let list = WarehouseJournalLine.List.bin
    var next = warehouseJournalLines.first(inList: list, key: content.bin.raw)
    while !next.isNone {
      let line = warehouseJournalLines[next]
      if line.stock == content.stock, line.unitCode == content.unitCode {
        if line.sign > 0 {
          planned.in += line.quantityBase
        } else {
          planned.out += line.quantityBase
        }
      }
      next = warehouseJournalLines.next(inList: list, after: next)
    }
    return planned
  }
}

extension TrackingKey {
  /// The part of a command that names the number.
  var blame: Blame {
    !serialNo.isBlank ? .serial : lotNo.isBlank && !packageNo.isBlank ? .package : .lot
  }
}
