import ItemTracking
import Testing

/// A command that says nothing more does what a person does on the page, in full, at once; what a
/// program may do besides must be asked for.
@Suite struct CommandDefaultTests {
  private static let line = RowID<DocumentLine>(raw: 0)
  private static let document = RowID<Document>(raw: 0)
  private static let source = SourceReference(line)

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
}
