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
    let count = 9_000
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
}
