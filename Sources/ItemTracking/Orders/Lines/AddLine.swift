// Orders: opening, changing, copying and deleting documents and journals.
// Tables: documents, lines, components, count lines.
// Rules: of tracking and reservation, what opening, changing, copying and deleting a line means.
// Entry points: `OpenDocument`, `AddOrderLine`, `ChangeLine`, `ChangeDocument`, `ChangeComponent`,
// `CopyLines`, `GetPostedLines`, `MakeOrder`, `AssembleToOrder`, `Count`, `Delete`, `SetReleased`.
// Order of checks: what is named is there, the document is open, the line's own rules; what is
// reserved or tracked follows a change, or forbids it.

/// Adds a line to an open order or journal.
public struct AddLine: Command {
  /// The open document; its kind says what the line does.
  public var document: RowID<Document>
  /// The item; it may not be blocked.
  public var itemNo: ItemNo
  /// Blank for the item without a variant.
  public var variantCode: VariantCode = .blank
  /// The line's own place; nil takes the document's.
  public var locationCode: LocationCode?
  /// Where a reclassification takes it; nil for the same place (T-156).
  public var toLocationCode: LocationCode?
  /// The line's own bins; nil takes the default ones (W-110).
  public var bin: BinName?
  /// Where a transfer or a reclassification puts it; nil for the default bin (W-110).
  public var toBin: BinName?
  /// Who adds it: code may name a directed location in a journal (W-079a).
  public var origin = LineOrigin.byUser
  /// The unit of `quantity`; blank for the item's base unit.
  public var unitCode: UnitCode = .blank
  /// In the unit.
  public var quantity: Quantity
  /// A journal line's type; else given by the document's kind.
  public var entryType: EntryType?
  /// Blank for the document's; when it has none, the posting date.
  public var shipmentDate: CalendarDate = .blank
  /// BC's Expected Receipt Date; blank for the document's, when it has none the posting date.
  public var expectedDate: CalendarDate = .blank
  /// Blank for the document's; when it has none, the posting date.
  public var dueDate: CalendarDate = .blank
  /// Nil for the item's policy, and where that is optional the document's.
  public var reserve: ReservePolicy?
  /// Planning leaves the line as it is (P-032).
  public var isInflexible = false
  /// The assembly order of an item that is assembled to order; blank for a made number.
  public var assemblyNo: DocumentNo = .blank
  var coupling = Coupling.atOnce
  var components = Components.ofBill

  /// Whether order tracking couples the line as soon as it is there, or its maker sees to it.
  enum Coupling: Sendable { case atOnce, later }

  /// Whether what is made gets the components of its bill of materials, or its maker brings them.
  enum Components: Sendable { case ofBill, brought }

  /// A quantity in the item's base unit at the document's place; the rest is set afterwards.
  public init(to document: RowID<Document>, _ quantity: Quantity, of itemNo: ItemNo) {
    self.document = document
    self.quantity = quantity
    self.itemNo = itemNo
  }

  /// A transfer that names one date arrives as long after it leaves as its order is under way.
  private func setDates(of line: inout DocumentLine, _ header: Document) {
    let leaves = header.shipmentDate.or(header.expectedDate).or(header.postingDate)
    let arrives = header.expectedDate.or(header.shipmentDate).or(header.postingDate)
    let days = Int(arrives.dayNumber) - Int(leaves.dayNumber)
    line.shipmentDate = shipmentDate.or(
      expectedDate.isBlank ? leaves : expectedDate.adding(days: -days))
    line.expectedDate = expectedDate.or(line.shipmentDate.adding(days: days))
  }

  /// - Throws: `item-unknown`, `item-blocked`, `variant-unknown`, `unit-unknown`,
  ///   `location-unknown`, `quantity-overflow`, `rounding-precision`, `use-warehouse-journal`
  ///   (W-079a), and what `checkBin` refuses of its bins.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let header = model.documents[document]
    let line = try line(in: header, on: &model)
    model.documents.update(document, &model.journal) { $0.lastLineNo = line.lineNo }
    let id = model.lines.insert(line, &model.journal)
    try model.checkVolume()
    if header.kind.hasComponents, components == .ofBill { try model.explode(line, id) }
    if header.kind == .planningWorksheet { try model.planByHand(id) }
    guard coupling == .atOnce else { return id }
    if header.kind.assemblesToOrder, line.quantityBase.isPositive,
      try model.item(itemNo).isAssembledToOrder == 1
    {
      var assembly = AssembleToOrder(id)
      assembly.orderNo = assemblyNo
      assembly.keepsBin = bin != nil
      try assembly.perform(on: &model)
      return id
    }
    model.autoTrack(SourceReference(id))
    if model.lines[id].hasInboundSide { model.autoTrack(SourceReference(inboundOf: id)) }
    try model.reserveAlways(SourceReference(id))
    return id
  }

  /// The line as it would be added to a document with this header.
  func line(
    in header: Document, on model: inout Model
  ) throws(TrackingError) -> DocumentLine {
    let item = try model.item(itemNo)
    try model.requireNotBlocked(item)
    try model.requireVariant(variantCode, of: itemNo)
    if let locationCode { try model.requireLocation(locationCode) }
    try model.requireOpen(header)
    try model.requireSign(quantity, on: header.kind)
    if let reserve, reserve != .never, item.type != .inventory {
      throw TrackingError(
        .reserveNeedsInventory, blaming: .line,
        "item \(item.no) is not kept in stock, so it is never reserved (R-020)")
    }
    if header.kind.isAssembly, header.lastLineNo > 0 {
      throw TrackingError(
        .actionUnfit, blaming: .document, "assembly order \(header.no) makes one item already",
        advice: "open another order")
    }
    let unit = unitCode.isBlank ? item.baseUnit : unitCode
    let (base, perUnit) = try model.baseQuantity(quantity, in: unit, of: item)
    var sku = StockkeepingUnit(
      itemNo: itemNo, variantCode: variantCode,
      locationCode: locationCode ?? header.locationCode)
    let stock = model.trackedSKUs.intern(TrackedSKU(sku))
    var toStock = stock
    let toLocation = header.kind == .transferOrder ? header.toLocationCode : toLocationCode
    if let toLocation {
      try model.requireLocation(toLocation, blaming: .toLocation)
      sku.locationCode = toLocation
      toStock = model.trackedSKUs.intern(TrackedSKU(sku))
    }
    var line = DocumentLine(
      document: document, lineNo: header.lastLineNo + 1, kind: header.kind,
      entryType: entryType ?? header.kind.entryType, stock: stock, toStock: toStock,
      unitCode: unit, quantityPerUnit: perUnit, quantity: quantity, quantityBase: base)
    line.dueDate = dueDate.or(header.dueDate).or(header.postingDate)
    if header.kind == .transferOrder {
      setDates(of: &line, header)
    } else {
      let day = header.kind == .planningWorksheet ? line.dueDate : header.postingDate
      line.shipmentDate = shipmentDate.or(header.shipmentDate).or(day)
      line.expectedDate = expectedDate.or(header.expectedDate).or(header.postingDate)
    }
    line.isInflexible = isInflexible ? 1 : 0
    line.reserve = reserve ?? (item.reserve == .optional ? header.reserve : item.reserve)
    line.origin = origin
    try setBins(of: &line, model)
    return line
  }
}

extension AddLine {
  /// The bins that are named, else those that the goods have there; what the warehouse handles is
  /// left to it (W-108, W-110).
  private func setBins(
    of line: inout DocumentLine, _ model: borrowing Model
  ) throws(TrackingError) {
    let isNamed = bin?.isBlank == false || toBin?.isBlank == false
    guard model.warehouseSetups.count > 0 || isNamed else { return }
    try model.checkJournalPlace(line)
    let own = model.defaultBins(of: line)
    line.binCode = own.bin
    if let bin {
      line.binCode = try model.binCode(bin, at: model.trackedSKUs[line.stock].unit.locationCode)
      try model.checkBin(line.binCode, of: line)
    }
    line.toBinCode = own.followsBin ? line.binCode : own.toBin
    if let toBin {
      let there = model.trackedSKUs[line.toStock].unit.locationCode
      line.toBinCode = try model.binCode(toBin, at: there)
      try model.checkArrivingBin(line.toBinCode, of: line)
    }
    if model.isHandledByWarehouse(line) { line.quantityToHandle = .zero }
  }
}

extension Model {
  func requireNotBlocked(_ item: Item) throws(TrackingError) {
    guard item.blocked == 1 else { return }
    throw TrackingError(.itemBlocked, blaming: .item, "item \(item.no) is blocked")
  }

  /// Which signs a quantity has on the lines of a kind of document: those that only make, move or
  /// write off have no way back.
  ///
  /// - Throws: `quantity-not-positive`.
  func requireSign(_ quantity: Quantity, on kind: DocumentKind) throws(TrackingError) {
    guard quantity.isNegative, let advice = kind.insteadOfNegative else { return }
    throw TrackingError(
      .quantityNotPositive, blaming: .quantity,
      "a line of \(kind.nameWithArticle) has no negative quantity",
      facts: [Fact("found", .quantity(quantity))],
      advice: advice)
  }

  /// The same for what an assembly uses; production takes components both ways.
  func requireSign(
    _ quantity: Quantity, ofComponentOf line: RowID<DocumentLine>
  ) throws(TrackingError) {
    guard quantity.isNegative, lines[line].kind.isAssembly else { return }
    throw TrackingError(
      .quantityNotPositive, blaming: .quantity,
      "what an assembly uses has no negative quantity",
      facts: [Fact("found", .quantity(quantity))])
  }

  /// When the components of a line are needed: a planning line says when it starts.
  func needDate(ofComponentsOf line: RowID<DocumentLine>) -> CalendarDate {
    planningLine(of: line).map { planningLines[$0].startingDate } ?? lines[line].dueDate
  }

  /// Gives a production, assembly or planning line the components of its item's bill of materials.
  mutating func explode(
    _ line: DocumentLine, _ id: RowID<DocumentLine>, _ coupling: AddLine.Coupling = .atOnce
  ) throws(TrackingError) {
    let sku = trackedSKUs[line.stock].unit
    let list =
      isAssembled(line, id)
      ? BillOfMaterialsLine.List.assembly : BillOfMaterialsLine.List.production
    let place =
      line.kind.isAssembly || company.componentsLocation.isBlank
      ? sku.locationCode : company.componentsLocation
    for bom in bomLines.ids(inList: list, key: sku.itemNo.id).map({ bomLines[$0] }) {
      let quantity = try bom.quantityPer.product(with: line.quantityBase)
      var flushing = bom.flushing
      if flushing == .manual, !line.kind.isAssembly { flushing = try item(bom.itemNo).flushing }
      let unit = StockkeepingUnit(
        itemNo: bom.itemNo, variantCode: bom.variantCode, locationCode: place)
      let component = addComponent(
        to: id, bom.quantityPer, expected: quantity, of: unit, coupling
      ) {
        $0.flushing = flushing
        $0.operationNo = bom.operationNo
      }
      if coupling == .atOnce { try reserveAlways(SourceReference(component)) }
    }
  }

  private func isAssembled(_ line: DocumentLine, _ id: RowID<DocumentLine>) -> Bool {
    line.kind.isAssembly
      || planningLine(of: id).map { planningLines[$0].replenishment == .assembly } ?? false
  }

  /// Adds a component to a production line; its number follows the highest one.
  @discardableResult
  package mutating func addComponent(
    to line: RowID<DocumentLine>, _ quantityPer: Quantity, expected: Quantity,
    of sku: StockkeepingUnit
  ) -> RowID<ProductionComponent> {
    addComponent(to: line, quantityPer, expected: expected, of: sku, .atOnce) { _ in }
  }

  /// The same, with what else is known of it before it is entered.
  mutating func addComponent(
    to line: RowID<DocumentLine>, _ quantityPer: Quantity, expected: Quantity,
    of sku: StockkeepingUnit, _ coupling: AddLine.Coupling,
    _ complete: (inout ProductionComponent) -> Void
  ) -> RowID<ProductionComponent> {
    let list = ProductionComponent.List.line
    let last = components.last(inList: list, key: line.raw)
    let componentNo = last.isNone ? 1 : components[last].componentNo + 1
    let stock = trackedSKUs.intern(TrackedSKU(sku))
    var component = ProductionComponent(
      line: line, componentNo: componentNo, stock: stock, quantityPer: quantityPer,
      expectedQuantity: expected)
    component.dueDate = needDate(ofComponentsOf: line)
    if warehouseSetups.count > 0 { component.binCode = defaultBin(of: component) }
    complete(&component)
    let id = components.insert(component, &journal)
    if coupling == .atOnce { autoTrack(SourceReference(id)) }
    return id
  }
}

extension DocumentLine {
  /// The sign of the line's effect on stock at its own place: +1 supply, -1 demand (T-031).
  public var signFactor: Int64 { kind.sign(of: entryType) }

  /// Lines of journals, quotes and invoices are invisible to planning (T-058).
  public var isNetworkEntity: Bool { kind.isNetworkEntity }
}
