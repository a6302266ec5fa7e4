import ItemTracking
import Testing

/// What a caller without the language gets: the domain's policy stands in commands of the core.
@Suite struct LibraryCommandTests {
  private static func lots(_ model: inout Model, _ names: String...) throws -> [TrackingKey] {
    try names.map { TrackingKey(lotNo: try model.lotNo($0)) }
  }

  /// A tracked item with a number series, ten of lot L1 and five of lot L2 in inventory.
  private static func stocked() throws -> Model {
    var model = Model()
    let (code, series) = (try model.trackingCode("LOTALL"), try model.seriesCode("LOTS"))
    let bolt = try model.itemNo("BOLT")
    try model.perform(Declare.trackingCode(code, [.specific(.lot, true)]))
    try model.perform(Declare.series(NoSeriesLine(series: series, startingNo: model.text("L100"))))
    var item = Item(bolt, trackedBy: code)
    item.lotSeries = series
    try model.perform(Declare.item(item))
    for (lot, quantity) in zip(try lots(&model, "L1", "L2"), [10, 5]) {
      try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(quantity), of: bolt, under: lot)))
    }
    return model
  }

  /// Eight of the item on a sales order, with what of which lot it takes.
  private static func sale(
    _ model: inout Model, _ parts: [(lot: String, quantity: Int)]
  ) throws -> (document: RowID<Document>, added: Performed<RowID<DocumentLine>>) {
    let document = try model.perform(OpenDocument(.salesOrder)).result
    var line = AddOrderLine(Goods(Quantity(8), of: try model.itemNo("BOLT")), to: document)
    for part in parts {
      let keys = TrackingKeys(TrackingKey(lotNo: try model.lotNo(part.lot)))
      line.numbers.append(LineNumbers(QuantityInUnit(Quantity(part.quantity)), of: keys))
    }
    return (document, try model.perform(line))
  }

  @Test func `only a transfer goes to a place`() throws {
    var model = try Self.stocked()
    let sale = try Self.sale(&model, [])
    var changes = DocumentChanges()
    changes.toLocationCode = try model.locationCode("EAST")
    let before = model.copy()

    let refusal = #expect(throws: TrackingError.self) {
      try model.perform(ChangeDocument(sale.document, changes))
    }

    #expect(refusal?.code == .actionUnfit && refusal?.blame == .toLocation)
    let isSame = model.same(as: before)
    #expect(isSame)
  }

  @Test func `goods under no number are goods without one`() throws {
    var model = Model()
    let nut = try model.itemNo("NUT")
    try model.perform(Declare.item(Item(no: nut)))
    var received = MoveGoods(.purchaseOrder, Goods(Quantity(3), of: nut, under: .none))
    received.isInvoiced = false

    try model.perform(received)

    #expect(model.itemLedgerEntries.count == 1)
    #expect(model.reservationEntries.count == 0)
  }

  @Test func `a date that is not kept is told of as the expiration date`() throws {
    var model = try Self.stocked()
    let document = try model.perform(OpenDocument(.purchaseOrder)).result
    var line = AddOrderLine(Goods(Quantity(8), of: try model.itemNo("BOLT")), to: document)
    let lot = TrackingKeys(TrackingKey(lotNo: try model.lotNo("L9")))
    var numbers = LineNumbers(QuantityInUnit(Quantity(2)), of: lot)
    numbers.expirationDate = CalendarDate(dayNumber: 1000)
    line.numbers = [numbers]

    let added = try model.perform(line)

    // T-183a: the code uses no expiration dates, so none is kept.
    #expect(added.messages.map(\.notice.code) == [.expirationLocked])
    #expect(added.messages.map(\.notice.blame) == [.expiration])
    let source = SourceReference(added.result)
    #expect(model.trackingLines(of: source).allSatisfy { $0.expirationDate.isBlank })
  }

  @Test func `a bill of something that is not there is refused`() throws {
    var model = try Self.stocked()
    let (bolt, none) = (try model.itemNo("BOLT"), try model.itemNo("NONE"))
    let line = BillOfMaterialsLine(parentItemNo: bolt, lineNo: 1, itemNo: none, quantityPer: .one)

    for command in [Declare.billOfMaterials(bolt, [line]), .assemblyBillOfMaterials(bolt, [line])] {
      let refusal = #expect(throws: TrackingError.self) { try model.perform(command) }
      #expect(refusal?.code == .itemUnknown)
      #expect(refusal?.blame == .item)
    }
  }

  @Test func `what no sale waits for is no single word's fault`() throws {
    var model = try Self.stocked()
    let worksheet = try model.documentNo("R1")
    let specialOrders = GetSalesDemand(.specialOrder, to: worksheet)
    let dropShipments = GetSalesDemand(.dropShipment, to: worksheet)

    for command in [specialOrders, dropShipments] {
      let refusal = #expect(throws: TrackingError.self) { try model.perform(command) }
      #expect(refusal?.code == .nothingToGet)
      #expect(refusal?.blame == .command)
    }
  }

  @Test func `nothing was left of an entry before it was posted`() throws {
    var model = try Self.stocked()
    let sale = try Self.sale(&model, [("L1", 3), ("L2", 5)])
    let line = sale.added.result
    try model.perform(PostByActions(sale.document, [PostingAction(.ship)]))
    #expect(model.lines[line].quantityHandled == Quantity(8))
    let (first, second) = (RowID<ItemLedgerEntry>(entryNo: 1), RowID<ItemLedgerEntry>(entryNo: 2))

    #expect(model.remainingQuantity(of: first, at: .entry(0)).isZero)
    #expect(model.remainingQuantity(of: first, at: .entry(1)) == Quantity(10))
    #expect(model.remainingQuantity(of: first, at: .entry(3)) == Quantity(7))
    #expect(model.remainingQuantity(of: second, at: .entry(1)).isZero)
    #expect(model.remainingQuantity(of: second, at: .entry(2)) == Quantity(5))
    #expect(model.remainingQuantity(of: second, at: .entry(4)).isZero)
    #expect(model.remainingQuantity(of: first, at: .day(model.workDate)) == Quantity(7))
    #expect(model.remainingQuantity(of: first, at: .day(.blank)).isZero)
  }

  @Test func `a line comes with its numbers, and tells which fall short`() throws {
    var model = try Self.stocked()

    let sale = try Self.sale(&model, [("L1", 2), ("L2", 6)])

    let source = SourceReference(sale.added.result)
    #expect(model.trackingLines(of: source).map(\.quantity) == [Quantity(2), Quantity(6)])
    // T-053: six of lot L2 are asked for, and five are there.
    #expect(sale.added.messages.map(\.notice.code) == [.doubleAllocation])
  }

  @Test func `a line of which a number is refused is not added`() throws {
    var model = try Self.stocked()
    let document = try model.perform(OpenDocument(.salesOrder)).result
    var line = AddOrderLine(Goods(Quantity(8), of: try model.itemNo("BOLT")), to: document)
    let lots = try Self.lots(&model, "L1", "L2").map { TrackingKeys($0) }
    line.numbers = lots.map { LineNumbers(QuantityInUnit(Quantity(6)), of: $0) }
    let before = model.copy()

    let refusal = #expect(throws: TrackingError.self) { try model.perform(line) }

    #expect(refusal?.code == .moreThanLine)
    let isSame = model.same(as: before)
    #expect(isSame)
  }

  @Test func `changes of a line are made together, or not at all`() throws {
    var model = try Self.stocked()
    let sale = try Self.sale(&model, [])
    let line = sale.added.result
    var changes = LineChanges()
    changes.quantity = Quantity(9)
    changes.toReceive = Quantity(1)
    let before = model.copy()

    let refusal = #expect(throws: TrackingError.self) {
      try model.perform(ChangeLine(line, changes))
    }
    #expect(refusal?.code == .actionUnfit)
    let isSame = model.same(as: before)
    #expect(isSame)

    changes.toReceive = nil
    changes.toShip = Quantity(1)
    try model.perform(ChangeLine(line, changes))
    #expect(model.lines[line].quantityBase == Quantity(9))
    #expect(model.lines[line].quantityToHandle == Quantity(1))
  }

  @Test func `an order is posted by actions, what is named of it and no more`() throws {
    var model = try Self.stocked()
    let sale = try Self.sale(&model, [("L1", 8)])
    let line = sale.added.result
    var handle = HandleNumbers(on: SourceReference(line))
    let lot = TrackingKeys(try Self.lots(&model, "L1")[0])
    handle.shares = [HandleNumbers.Share(QuantityInUnit(Quantity(3)), of: lot)]
    try model.perform(handle)

    let share = PostingAction.Share(QuantityInUnit(Quantity(3)), .line(1, component: 0))
    let actions = [PostingAction(.ship, share)]
    try model.perform(PostByActions(sale.document, actions))

    #expect(model.lines[line].quantityHandled == Quantity(3))
    let unfit = #expect(throws: TrackingError.self) {
      try model.perform(PostByActions(sale.document, [PostingAction(.output)]))
    }
    #expect(unfit?.code == .actionUnfit)
  }

  @Test func `taking a reservation back is asked first`() throws {
    var model = try Self.stocked()
    let source = SourceReference(try Self.sale(&model, []).added.result)
    try model.perform(ReserveLines([source]))

    let question = #expect(throws: TrackingError.self) {
      try model.perform(Unreserve.sources([source], with: .any))
    }
    #expect(question?.code == .cancelReservation)

    let reply = CommandDialog.Reply(.yes, to: .cancelReservation)
    try model.perform(Unreserve.sources([source], with: .any), answering: reply)
    #expect(model.reservedQuantity(of: source).isZero)
  }

  @Test func `numbers are drawn, changed and taken off`() throws {
    var model = try Self.stocked()
    let order = try model.perform(OpenDocument(.purchaseOrder)).result
    let line = AddLine(to: order, Quantity(6), of: try model.itemNo("BOLT"))
    let source = SourceReference(try model.perform(line).result)

    try model.perform(AssignNextNumbers(.lot, to: source))
    let drawn = model.trackingLines(of: source)
    #expect(drawn.map { model.text(of: $0.key.lotNo) } == ["L100"])

    var change = ChangeTrackingLine(drawn[0].key, on: source)
    change.lotNo = try model.lotNo("L7")
    change.quantity = Quantity(4)
    let key = try model.perform(change).result
    #expect(model.text(of: key.lotNo) == "L7")
    #expect(model.trackingLines(of: source).map(\.quantity) == [Quantity(4)])

    try model.perform(UnassignNumbers(TrackingKeys(key), from: source))
    #expect(model.trackingLines(of: source).isEmpty)
  }

  @Test func `several records are counted as one command`() throws {
    var model = try Self.stocked()
    let open = OpenDocument(.countJournal, no: try model.documentNo("C1"))
    let bolt = try model.itemNo("BOLT")
    try model.perform(Count.open(open, [Goods(nil, of: bolt)]))
    let journal = try #require(model.document(try model.documentNo("C1")))
    let lots = try Self.lots(&model, "L1", "L2")

    let counted = [Goods(Quantity(9), of: bolt, under: lots[0])]
    try model.perform(Count.record(counted, in: journal))
    try model.perform(PostByActions(journal))

    #expect(model.itemLedgerEntries.count == 3)
  }

  @Test func `of those who hold an entry five are told, and no more`() throws {
    var model = Model()
    let nut = try model.itemNo("NUT")
    try model.perform(Declare.item(Item(no: nut)))
    try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(9), of: nut)))
    for _ in 1...6 {
      let document = try model.perform(OpenDocument(.salesOrder)).result
      let line = try model.perform(AddLine(to: document, Quantity(1), of: nut)).result
      try model.perform(Reserve(for: SourceReference(line)))
    }
    let refusal = try Self.shippingFromTheFirst(of: nut, on: &model)

    #expect(refusal?.code == .appliesToTooLow)
    let told = try #require(refusal?.detail).text(model.names)
    #expect(told.split(separator: " holds 1").count == 5)
    let place = StockkeepingUnit(itemNo: nut, variantCode: .blank, locationCode: .blank)
    let all = model.holders(of: place).text(model.names)
    #expect(all.hasPrefix("in inventory 9, reserved 6"))
    #expect(all.split(separator: " of entry 1").count == 5)
  }

  @Test func `a warehouse journal without a bin lacks the bin`() throws {
    var model = Model()
    let nut = try model.itemNo("NUT")
    let place = try model.locationCode("WHI")
    try model.perform(Declare.item(Item(no: nut)))
    try model.perform(FullWarehouse(place, binsPerZone: 1))
    let open = ChangeWarehouseJournal.open(try model.documentNo("WJ1"), at: place, on: .blank)
    let journal = try model.perform(open).result

    let refusal = #expect(throws: TrackingError.self) {
      try model.perform(
        AddWarehouseJournalLine(
          to: journal, .positiveAdjustment, .one, of: nut, in: BinName(.blank)))
    }

    #expect(refusal?.code == .binRequired && refusal?.blame == .bin)
  }

  @Test func `of several bins that are not there the first one is told`() throws {
    var model = Model()
    let place = try model.locationCode("SIL")
    let (first, second) = (
      BinCode(id: try model.locationCode("B1").id), BinCode(id: try model.locationCode("B2").id)
    )
    for command in [
      DeclareWarehouse.changeBins([first, second], at: place, BinChanges()),
      .deleteBins([first, second], at: place),
    ] {
      let refusal = #expect(throws: TrackingError.self) { try model.perform(command) }

      #expect(refusal?.code == .binUnknown)
      let told = model.text(of: try #require(refusal))
      #expect(told.hasPrefix("there is no bin B1 "))
    }
  }

  /// Why 4 pieces that are applied to the first entry are not shipped.
  private static func shippingFromTheFirst(
    of itemNo: ItemNo, on model: inout Model
  ) throws -> TrackingError? {
    let document = try model.perform(OpenDocument(.salesOrder)).result
    var line = AddOrderLine(Goods(Quantity(4), of: itemNo), to: document)
    line.appliesTo = RowID<ItemLedgerEntry>(entryNo: 1)
    try model.perform(line)
    return #expect(throws: TrackingError.self) {
      try model.perform(PostByActions(document, [PostingAction(.ship)]))
    }
  }

  @Test func `who holds the goods is told where nothing was reserved, the first ones first`() throws
  {
    var model = Model()
    let nut = try model.itemNo("NUT")
    try model.perform(Declare.item(Item(no: nut)))
    try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(8), of: nut)))
    var sources: [SourceReference] = []
    for number in 1...8 {
      let open = OpenDocument(.salesOrder, no: try model.documentNo("S\(number)"))
      let document = try model.perform(open).result
      let quantity = Quantity(number < 7 ? 1 : 4)
      let line = try model.perform(AddLine(to: document, quantity, of: nut)).result
      sources.append(SourceReference(line))
    }
    for source in sources.prefix(6) { try model.perform(Reserve(for: source)) }

    let part = try model.perform(ReserveLines([sources[6]]))
    let nothing = try model.perform(ReserveLines([sources[7]]))

    #expect(part.messages.map(\.notice.code) == [.reservedPartly])
    #expect(part.messages.first?.notice.detail?.text(model.names) == nil)
    #expect(nothing.messages.map(\.notice.code) == [.reservedPartly])
    let told = try #require(nothing.messages.first?.notice.detail).text(model.names)
    #expect(told.contains("S1.1 holds 1") && told.contains("S5.1 holds 1"))
    #expect(!told.contains("S6.1"))

    let refusal = try Self.shippingFromTheFirst(of: nut, on: &model)
    let holders = try #require(refusal?.detail).text(model.names)
    #expect(holders.contains("S1.1 holds 1") && !holders.contains("S6.1"))
  }

  @Test func `what left before it came is unreserved as far as no supply is bound to it`() throws {
    var model = Model()
    let nut = try model.itemNo("NUT")
    try model.perform(Declare.item(Item(no: nut)))
    try model.perform(MoveGoods(.salesOrder, Goods(Quantity(5), of: nut)))
    let order = try model.perform(OpenDocument(.purchaseOrder)).result
    let line = try model.perform(AddLine(to: order, Quantity(3), of: nut)).result
    try model.perform(Reserve(for: SourceReference(line)))

    #expect(model.unreserved(RowID<ItemLedgerEntry>(entryNo: 1)) == Quantity(2))
  }

  @Test func `a worksheet gathers no demand of an item that is not there`() throws {
    var model = try Self.stocked()
    let name = try model.documentNo("RW1")
    try model.perform(WorkInReservationWorksheet.open(ReservationBatch(name, .all)))
    let batch = try model.requireReservationBatch(name)
    let none = try model.itemNo("NONE")

    let refusal = #expect(throws: TrackingError.self) {
      try model.perform(
        WorkInReservationWorksheet.getDemand(
          batch, of: [none], fromStock: nil, allocating: false))
    }

    #expect(refusal?.code == .itemUnknown)
  }

  @Test func `the handling of a place that is not there is refused`() throws {
    var model = Model()
    let place = try model.locationCode("NIX")

    let refusal = #expect(throws: TrackingError.self) {
      try model.perform(DeclareWarehouse.location(place, [.capacity(.refused)]))
    }

    #expect(refusal?.code == .locationUnknown && refusal?.blame == .location)
  }

  @Test func `what lacks a warranty date lacks the warranty`() throws {
    var model = Model()
    let code = try model.trackingCode("WAR")
    let bolt = try model.itemNo("BOLT")
    try model.perform(
      Declare.trackingCode(code, [.specific(.lot, true), .dates(.warrantyRequired, true)]))
    try model.perform(Declare.item(Item(bolt, trackedBy: code)))
    let lot = TrackingKey(lotNo: try model.lotNo("L1"))

    let refusal = #expect(throws: TrackingError.self) {
      try model.perform(MoveGoods(.purchaseOrder, Goods(.one, of: bolt, under: lot)))
    }

    #expect(refusal?.code == .warrantyRequired && refusal?.blame == .warranty)
  }

  @Test func `a full warehouse is called as it is said`() throws {
    var model = Model()
    let place = try model.locationCode("WHI")
    var command = FullWarehouse(place, binsPerZone: 1)
    #expect(command.description.isBlank)
    command.description = model.text("Main")
    try model.perform(command)

    #expect(model.location(place)?.description == command.description)
  }
}
