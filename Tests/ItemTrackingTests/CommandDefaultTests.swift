import ItemTracking
import Testing

/// A command that says nothing more does what a person does on the page, in full, at once; what a
/// program may do besides must be asked for.
@Suite struct CommandDefaultTests {
  private static let line = RowID<DocumentLine>(raw: 0)
  private static let document = RowID<Document>(raw: 0)
  private static let source = SourceReference(line)

  @Test func `bins are looked at as a whole, and adjusted today, in the base unit`() {
    let adjustment = CalculateAdjustment(into: .blank)
    #expect(adjustment.locationCode == nil && adjustment.variantCode == nil)
    #expect(adjustment.itemNo.isBlank && adjustment.key.isBlank && adjustment.postingDate.isBlank)
    let contents = GetBinContents(to: Self.document)
    #expect(contents.locationCode.isBlank && contents.bin.isBlank && contents.itemNo.isBlank)
    let stocked = StockInBin(Goods(.one, of: .blank))
    #expect(stocked.postingDate.isBlank && stocked.documentDate.isBlank)
    let zone = Zone(ZoneCode(id: 1), at: .blank)
    #expect(zone.isCrossDock == 0 && zone.ranking == 0 && zone.types == [])
    #expect(zone.classCode.isBlank)
    let changes = BinChanges()
    #expect(changes.zoneCode == nil && changes.types == nil && changes.ranking == nil)
    #expect(changes.isCrossDock == nil && changes.isDedicated == nil && changes.block == nil)
  }

  @Test func `a worksheet is carried out as it stands, production firmly planned`() {
    let carriedOut = CarryOut(Self.document)
    #expect(carriedOut.status == .firmPlanned && carriedOut.orderNo.isBlank)
    #expect(carriedOut.items.isEmpty && carriedOut.lineNos.isEmpty)

    let accepted = AcceptPlanningLines(of: Self.document, .yes)
    #expect(accepted.items.isEmpty && accepted.lineNos.isEmpty)

    let messages = GetActionMessages()
    #expect(messages.items.isEmpty && messages.worksheetNo.isBlank)
    #expect(messages.variantCode == nil && messages.locationCode == nil)

    let sales = GetSalesDemand(.specialOrder, to: .blank)
    #expect(sales.salesOrder.isNone && sales.items.isEmpty)

    let change = ChangePlanningLine(Self.line)
    #expect(change.quantity == nil && change.dueDate.isBlank && change.vendorNo == nil)
    #expect(change.fromLocationCode == nil && change.locationCode == nil)
    #expect(change.variantCode == nil && change.isInflexible == nil)
  }

  @Test func `parameters that say only a policy leave out and round nothing`() {
    let fresh = ResolvedParameters(.lotForLot)
    #expect(fresh.policy == .lotForLot && fresh.replenishment == .purchase)
    #expect(fresh.includesInventory && !fresh.isMadeToOrder && !fresh.isMinimal)
    #expect(!fresh.isLotSpecific && !fresh.isSerialSpecific)
    #expect(fresh.bucketDays == 1 && fresh.leadDays == 0 && fresh.waitingDays == 0)
    #expect(fresh.accumulationDays == 0 && fresh.reschedulingDays == 0)
    #expect(fresh.dampenerDays == 0 && fresh.dampenerQuantity.isZero)
    #expect(fresh.reorderPoint.isZero && fresh.reorderQuantity.isZero)
    #expect(fresh.maximumInventory.isZero && fresh.overflowLevel.isZero)
    #expect(fresh.safetyStock.isZero && fresh.minimumOrder.isZero)
    #expect(fresh.maximumOrder.isZero && fresh.multiple.isZero)
    #expect(!fresh.watchesReorderPoint)
    #expect(ResolvedParameters(.fixed).watchesReorderPoint)

    let period = PlanningPeriod(from: .blank, to: .blank)
    #expect(!period.respectsParameters && period.forecastStart.isBlank)
  }

  @Test func `a fresh event is wholly open, bound to nothing and numbered by nobody`() {
    let event = ProfileEvent(
      .order, nil, stock: TrackedSKUID(raw: 0), on: .blank, priority: 300, .one)
    #expect(event.orderPriority == 300 && event.attributePriority == 0 && event.number == 0)
    #expect(event.remaining == .one && event.untracked == .one)
    #expect(event.open == .one && event.loaded == .one && event.planned == .one)
    #expect(event.minimum.isZero && event.maximum.isZero)
    #expect(event.safety.isZero && event.allocated.isZero)
    #expect(event.lot == 0 && event.serial == 0 && !event.isNumbered)
    #expect(event.bind == 0 && event.ownBind == 0 && event.level == 0)
    #expect(event.fixedDate.isBlank && event.originalDate.isBlank && event.startingDate.isBlank)
    #expect(event.flexibility == .unlimited && event.action == .none)
    #expect(!event.isForSafety && !event.isException && event.line == -1 && event.row.isNone)

    var profile = InventoryProfile()
    #expect(profile.isEmpty)
    profile.addDemand(event)
    profile.addSupply(event)
    profile.addDemand(event)
    #expect(!profile.isEmpty)
    #expect(profile.demands.map(\.number) == [1, 3] && profile.supplies.map(\.number) == [2])
  }

  @Test func `numbers are entered as by a person who saves them, with nothing besides`() {
    let assigned = AssignTracking(of: .none, to: Self.source)
    #expect(assigned.entry == .saved && !assigned.isUnchecked)
    #expect(assigned.newKey.isBlank && assigned.newExpirationDate.isBlank)
    #expect(assigned.expirationDate.isBlank && assigned.warrantyDate.isBlank)
    #expect(assigned.appliesTo.isNone && assigned.appliesFrom.isNone)

    let numbers = AssignNumbers(LineNumbers(of: TrackingKeys(.none)), to: Self.source)
    #expect(numbers.entry == .saved && !numbers.isUnchecked)
    #expect(numbers.appliesTo.isNone && numbers.appliesFrom.isNone)

    let drawn = AssignNextNumbers(.serial, to: Self.source)
    #expect(drawn.entry == .saved && drawn.increment == 1 && drawn.startNo.isBlank)
    #expect(!drawn.withNewLot && !drawn.withNewPackage && !drawn.withCards)
    #expect(drawn.selected.isEmpty && drawn.emptyKeys.isEmpty)

    let changed = ChangeTrackingLine(.none, on: Self.source)
    #expect(changed.entry == .saved && !changed.isUnchecked && !changed.new.isGiven)

    let selected = SelectEntries(for: Self.source)
    #expect(selected.entry == .saved && selected.chosen.isEmpty)
  }

  @Test func `lines and documents are those of a person, released and kept in stock`() {
    let line = AddLine(to: Self.document, .one, of: .blank)
    #expect(line.origin == .byUser && !line.isInflexible && line.assemblyNo.isBlank)
    #expect(line.unitCode.isBlank && line.variantCode.isBlank)
    #expect(line.shipmentDate.isBlank && line.expectedDate.isBlank && line.dueDate.isBlank)

    let added = AddOrderLine(Goods(.one, of: .blank), to: Self.document)
    #expect(added.origin == .byUser && !added.isInflexible && !added.isAssembledToOrder)
    #expect(added.appliesTo.isNone && added.appliesFrom.isNone && added.numbers.isEmpty)

    let opened = OpenDocument(.salesOrder)
    #expect(opened.status == .released)
    #expect(!opened.isDirect && !opened.hasNumbersOnLines && !opened.isRequisition)
    #expect(opened.postingDate.isBlank && opened.documentDate.isBlank && opened.orderDate.isBlank)
    #expect(opened.shipmentDate.isBlank && opened.expectedDate.isBlank && opened.dueDate.isBlank)

    #expect(ChangeLine(Self.line, LineChanges()).who == .byUser && LineChanges().isEmpty)
    #expect(ChangeDocument(Self.document, DocumentChanges()).who == .byUser)
    #expect(ChangeComponent(RowID(raw: 0)).who == .byUser)
    #expect(!CopyLines(.document(Self.document), to: Self.document).reversesCost)
  }

  @Test func `goods move in full, and are invoiced`() {
    #expect(MoveGoods(.purchaseOrder, Goods(.one, of: .blank)).isInvoiced)
    #expect(AdjustGoods(Goods(.one, of: .blank)).origin == .byUser)
    let consumption = CalculateConsumption(Self.document, as: .blank)
    #expect(consumption.basis == .expectedOutput && consumption.postingDate.isBlank)
    let output = ExplodeOutput(Self.document, as: .blank)
    #expect(!output.hasNumbersOnLines && output.postingDate.isBlank)
  }

  @Test func `a reservation takes from anything under the numbers of its line`() {
    let reserve = Reserve(for: Self.source)
    #expect(reserve.quantity == nil && reserve.partner == .any && !reserve.ignoresOwnNumbers)
    let lines = ReserveLines([Self.source])
    #expect(lines.partner == .any && !lines.ignoresOwnNumbers && !lines.onlyToShip)
  }

  @Test func `bills are for production, expected demand is for sale`() {
    #expect(!DeclareBillOfMaterials(of: .blank, []).isForAssembly)
    let part = DeclareBillOfMaterials.Component(QuantityInUnit(.one), of: .blank)
    #expect(part.flushing == .manual && part.operationNo == 0 && part.variantCode.isBlank)
    #expect(!AddForecast(.one, of: .blank, on: .blank).isComponent)
  }

  @Test func `a run plans all, both kinds, and goes on at an error`() {
    let run = PlanItems([], from: .blank, to: .blank)
    #expect(run.kind == .both && run.atError == .goesOn && run.scope == .all)
    #expect(run.worksheetNo.isBlank)
    #expect(!Trace(.none, .toUsage).isExact)
    #expect(Trace(.none, .toUsage).components == .tracked)
  }

  @Test func `how goods are planned is said of the item everywhere, beside what was said before`() {
    let declared = DeclarePlanning(of: .blank) { _ in }
    #expect(declared.origin == .asBefore)
    #expect(declared.variantCode == nil && declared.locationCode == nil)
    let forgotten = DeletePlanning(of: .blank)
    #expect(forgotten.variantCode == nil && forgotten.locationCode == nil)
  }

  @Test func `what is planned for a sale is released under a made number`() {
    let planned = PlanSalesOrder(Self.document)
    #expect(planned.status == .released && planned.orderNo.isBlank)
    let run = PlanItems([], from: .blank, to: .blank)
    #expect(run.items.isEmpty && run.variantCode == nil && run.locationCode == nil)
  }
}
