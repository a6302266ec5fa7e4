import Testing

@testable import ItemTracking

/// Copies, sameness, and what is kept of changes.
extension TableTests {
  @Test func `a copy is gone back in as its original is`() {
    var filled = Filled()
    let before = filled.table.copy()
    filled.table.update(filled.ids[3], &filled.journal) { $0.group = 5 }
    filled.table.update(filled.ids[0], &filled.journal) { $0.amount = .zero }
    filled.table.remove(filled.ids[1], &filled.journal)
    var copy = filled.table.copy()
    let isCopied = copy.same(as: filled.table)

    for change in filled.journal.changes.suffix(3).reversed() { copy.undo(change) }

    let isSame = copy.same(as: before)
    #expect(isCopied && isSame)
  }

  @Test func `tables that differ in one thing alone are not the same`() {
    let before = Filled()
    for change in 0..<6 {
      var filled = Filled()
      switch change {
      case 0: filled.table.sums.add(Sample(group: 0, rank: 0, code: 0, amount: .one))
      case 1: filled.table.sums.add(Sample(group: 7, rank: 0, code: 0, amount: .one))
      case 2: filled.table.uniques[0][10] = 2
      case 3: filled.table.lists[0][0].head = 3
      case 4: filled.table.free = [3]
      default: filled.table.isLive[3] = false
      }
      let (one, other) = (
        filled.table.same(as: before.table), before.table.same(as: filled.table)
      )
      #expect(!one && !other, "change \(change)")
    }
  }

  /// Writes a row of nothing but zeroes.
  private struct Writer: TableVisitor {
    var journal: UndoJournal
    mutating func visit<R: Row>(_ table: inout Table<R>) {
      let bytes = UnsafeMutableRawBufferPointer.allocate(
        byteCount: MemoryLayout<R>.size, alignment: 16)
      defer { bytes.deallocate() }
      bytes.initializeMemory(as: UInt8.self, repeating: 0)
      _ = table.insert(bytes.loadUnaligned(as: R.self), &journal)
    }
  }

  @Test(arguments: 0..<Model.count)
  func `a row more in any one table makes another model, which its copy is not`(tag: UInt8) {
    let empty = Model()
    var model = Model()
    let mark = model.mark
    var writer = Writer(journal: model.journal)
    model.visit(tag, &writer)
    model.journal = writer.journal

    let (isOther, isOtherBack) = (!model.same(as: empty), !empty.same(as: model))
    let copy = model.copy()
    let isCopied = copy.same(as: model)
    #expect(isOther && isOtherBack, "table \(tag)")
    #expect(isCopied, "table \(tag)")
    let isChanged = model.hasChanged(since: mark)
    #expect(isChanged)
    model.rollBack(to: mark)
    let isBack = model.same(as: empty)
    #expect(isBack, "table \(tag)")
  }

  @Test func `what is forgotten is kept by no table`() throws {
    var model = Model()
    let nut = try model.itemNo("NUT")
    try model.perform(Declare.item(Item(no: nut)))
    try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(10), of: nut)))
    try model.perform(MoveGoods(.salesOrder, Goods(Quantity(9), of: nut)))
    let mark = model.mark
    let entries = model.itemLedgerEntries.beforeRows.count
    try model.perform(MoveGoods(.salesOrder, Goods(Quantity(1), of: nut)))
    let later = model.itemLedgerEntries.beforeRows.count

    model.forget(before: mark)

    let left = model.itemLedgerEntries.beforeRows.count
    #expect(entries > 0 && later > entries)
    #expect(left == later - entries)
    #expect(model.oldestMark == mark)
    model.rollBack(to: mark)
    let none = model.itemLedgerEntries.beforeRows.isEmpty && model.settings.beforeRows.isEmpty
    #expect(none)
    #expect(model.itemLedgerEntries.count == 2)
  }

  @Test func `thousands of rows stand beside each other unharmed, copied and loaded`() {
    let count = 70_000
    var table = Table<Weighed>(tag: 0)
    var journal = UndoJournal()
    for index in 0..<count { _ = table.insert(Weighed(weight: Int64(index) * 7), &journal) }
    let copy = table.copy()
    var loaded = Table<Weighed>(tag: 0)
    loaded.fill(count) { rows in
      for index in 0..<count {
        withUnsafeBytes(of: Weighed(weight: Int64(index) * 7)) { rows[index].copyMemory(from: $0) }
      }
    }
    var room = 100
    try? loaded.enterAll(TableLoad(free: [], orders: []), room: &room)

    let isRight = (0..<count).allSatisfy { table[RowID(raw: Int32($0))].weight == Int64($0) * 7 }
    let (isCopied, isLoaded) = (copy.same(as: table), loaded.same(as: table))
    #expect(isRight && isCopied && isLoaded)
    for _ in 0..<count {
      let change = journal.changes.removeLast()
      table.undo(change)
    }
    let (left, places) = (table.count, table.placeCount)
    #expect(left == 0 && places == 0)
  }

  @Test func `undoing needs a few bytes a change, and the row before it`() throws {
    var model = Model()
    let (nut, pin) = (try model.itemNo("NUT"), try model.itemNo("PIN"))
    let id = model.items.insert(Item(no: nut), &model.journal)
    let mark = model.mark

    let none = model.undoSize(since: mark)
    model.items.update(id, &model.journal) { $0.costing = .lifo }
    let one = model.undoSize(since: mark)
    model.items.update(id, &model.journal) { $0.costing = .fifo }
    _ = model.items.insert(Item(no: pin), &model.journal)
    let three = model.undoSize(since: mark)

    let row = MemoryLayout<Item>.stride
    #expect(none == 0)
    #expect(one == 8 + row)
    #expect(three == 3 * 8 + 2 * row)
    #expect(model.changeCount(since: mark) == 3)
  }

  @Test func `what is forgotten takes the links of rows that moved along`() {
    var model = Model()
    let line = NoSeriesLine(series: SeriesCode(id: 1), startingNo: .blank)
    let id = model.series.insert(line, &model.journal)
    for code in Int32(2)...3 {
      model.series.update(id, &model.journal) { $0.series = SeriesCode(id: code) }
    }
    let mark = model.mark
    for code in Int32(4)...6 {
      model.series.update(id, &model.journal) { $0.series = SeriesCode(id: code) }
    }

    model.forget(before: mark)

    let left = [model.series.beforeRows.count, model.series.beforeLinks.count]
    #expect(left == [3, 3])
    model.rollBack(to: mark)
    let (own, none) = (
      model.series.first(inList: 0, key: 3), model.series.first(inList: 0, key: 6)
    )
    #expect(own == id && none.isNone)
    let after = [model.series.beforeRows.count, model.series.beforeLinks.count]
    #expect(after == [0, 0])
  }

  @Test func `what came after what is forgotten is told, folded and gone back in as ever`() {
    func line(_ code: Int32) -> NoSeriesLine {
      NoSeriesLine(series: SeriesCode(id: code), startingNo: .blank)
    }
    var model = Model()
    let id = model.series.insert(line(1), &model.journal)
    for step in Int32(2)...4 { model.series.update(id, &model.journal) { $0.incrementBy = step } }
    let mark = model.mark
    model.forget(before: mark)
    let before = model.copy()
    for step in Int32(5)...9 { model.series.update(id, &model.journal) { $0.incrementBy = step } }
    let other = model.series.insert(line(2), &model.journal)

    let told = model.changes(since: mark).count
    let touched = model.rowsBefore(mark, in: model.series).map { $0.before?.incrementBy }
    let new = model.inserted(in: model.series, since: mark)
    #expect(told == 2 && new == [other])
    #expect(touched == [4, nil])
    model.fold(since: mark, beyond: 0)
    let (count, size) = (model.changeCount(since: mark), model.undoSize(since: mark))
    #expect(count == 2 && size == 2 * 8 + MemoryLayout<NoSeriesLine>.stride)
    model.rollBack(to: mark)
    let isBack = model.same(as: before)
    #expect(isBack)
  }

  @Test func `a copy of a model knows its names, its goods and its way back`() throws {
    var model = Model()
    let mark = model.mark
    let bolt = try model.itemNo("BOLT")
    try model.perform(Declare.item(Item(no: bolt)))
    try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(3), of: bolt)))

    var copy = model.copy()

    let (goods, all) = (copy.trackedSKUs.count, model.trackedSKUs.count)
    #expect(copy.text(of: bolt) == "BOLT")
    #expect(goods == all && goods > 0)
    #expect(copy.changeCount(since: mark) == model.changeCount(since: mark))
    copy.rollBack(to: mark)
    let (left, kept) = (copy.items.count, model.items.count)
    #expect(left == 0 && kept == 1)
  }

  @Test func `a new company has nothing to go back to, and marks follow one another`() {
    let journal = UndoJournal()
    #expect(journal.height == 0 && journal.forgotten == 0)
    #expect(journal.volume == 0 && journal.folded == 0)
    var model = Model()
    let (first, oldest) = (model.mark, model.oldestMark)
    _ = model.items.insert(Item(no: ItemNo(id: 1)), &model.journal)
    let second = model.mark

    #expect(first == Mark(height: 0) && oldest == first)
    #expect(first < second && !(second < first) && !(first < first))
  }
}

/// What rows say that nothing is said of.
extension TableTests {
  @Test func `a row that is made of its keys alone says nothing besides`() {
    let line = BillOfMaterialsLine(
      parentItemNo: .blank, lineNo: 1, itemNo: .blank, quantityPer: .one)
    #expect(line.isAssembly == 0 && line.operationNo == 0 && line.flushing == .manual)
    let item = Item(no: .blank)
    #expect(item.blocked == 0 && item.isAssembledToOrder == 0 && item.type == .inventory)
    #expect(item.costing == .fifo && item.reserve == .optional && item.orderTracking == .none)
    #expect(item.negativeInventory == .byDefault && item.variants == .byDefault)
    #expect(item.flushing == .manual)
    let party = Party(.customer, no: .blank)
    #expect(party.blocked == 0 && party.priority == 0 && party.reserve == .optional)
    let series = NoSeriesLine(series: .blank, startingNo: .blank)
    #expect(series.incrementBy == 1 && series.isDefault == 1)
    #expect(series.isManual == 0 && series.isOpen == 1 && series.startingDate.isBlank)
    let card = NumberInformation(.lot, number: 1, itemNo: .blank, variantCode: .blank)
    #expect(card.blocked == 0 && card.quality == .none)
    #expect(Location(code: .blank).withoutCard == .minimally)
    let company = CompanySettings(workDate: .blank)
    #expect(company.negativeInventory == .allowed && company.exactCostReversing == 0)
    #expect(company.locationRequired == 0 && company.variantsRequired == 0)
    #expect(company.skipsManualReservation == 0 && company.reservesInventoryDocuments == 0)
    #expect(company.overflowOnlyWhenSaid == 0 && company.plansApart == 0)
    #expect(company.forecastsByLocation == 0 && company.forecastsByVariant == 0)
    #expect(company.lastReservationEntryNo == 0 && company.lastMadeDocument == 0)
    #expect(company.lastActionMessageNo == 0 && company.lastPlanningErrorNo == 0)
  }

  @Test func `what becomes no inventory has nothing that only inventory has, and back nothing`() {
    var item = Item(ItemNo(id: 1), trackedBy: ItemTrackingCodeCode(id: 2))
    item.lotSeries = SeriesCode(id: 3)
    item.serialSeries = SeriesCode(id: 4)
    item.expirationCalculation = TextID(id: 5)
    item.isAssembledToOrder = 1
    item.costing = .specific
    item.orderTracking = .messages
    item.reserve = .always
    let before = item
    item.become(.inventory)
    #expect(item == before)
    item.become(.service)
    #expect(item.type == .service && item.reserve == .never && item.orderTracking == .none)
    #expect(item.trackingCode.isBlank && item.lotSeries.isBlank && item.serialSeries.isBlank)
    #expect(item.expirationCalculation.isBlank && item.costing == .fifo)
    #expect(item.isAssembledToOrder == 0)
    item.become(.inventory)
    #expect(item.type == .inventory && item.reserve == .never && item.trackingCode.isBlank)
  }
}
