import Testing

@testable import ItemTracking

/// What of many changes is kept, so that one can go back before them.
extension TableTests {
  @Test func `of a row that comes and goes its place alone is kept`() {
    var filled = Filled()
    filled.begin()
    let before = filled.table.copy()
    let id = filled.table.insert(
      Sample(group: 0, rank: 2, code: 20, amount: .one), &filled.journal)
    filled.table.update(id, &filled.journal) { $0.amount = Quantity(5) }
    filled.table.update(id, &filled.journal) { $0.group = 3 }
    filled.table.remove(id, &filled.journal)

    filled.fold()

    let (rows, links) = (filled.table.beforeRows.count, filled.table.beforeLinks.count)
    #expect(filled.journal.changes.map(\.operation) == [.passInNew, .passOut])
    #expect(rows == 0 && links == 0)
    filled.undo()
    filled.undo()
    let isSame = filled.table.same(as: before)
    #expect(isSame)
  }

  @Test func `a row on a place used again comes and goes likewise`() {
    var filled = Filled()
    filled.table.remove(filled.ids[2], &filled.journal)
    filled.begin()
    let kept = filled.table.beforeRows.count
    let before = filled.table.copy()
    for code in Int32(20)...22 {
      let id = filled.table.insert(
        Sample(group: 0, rank: code, code: code, amount: .one), &filled.journal)
      filled.table.remove(id, &filled.journal)
    }

    filled.fold()

    let rows = filled.table.beforeRows.count
    let operations = filled.journal.changes.map(\.operation)
    #expect(operations.filter { $0 == .passInReused }.count == 3)
    #expect(operations.filter { $0 == .passOut }.count == 3)
    #expect(operations.count == 6 && rows == kept)
    while !filled.journal.changes.isEmpty { filled.undo() }
    let isSame = filled.table.same(as: before)
    #expect(isSame)
  }

  @Test func `of the changes of a row in place the first alone is kept`() {
    var filled = Filled()
    filled.begin()
    let before = filled.table.copy()
    for amount in 5...9 {
      filled.table.update(filled.ids[1], &filled.journal) { $0.amount = Quantity(amount) }
    }
    filled.table.update(filled.ids[2], &filled.journal) { $0.amount = .zero }
    filled.table.update(filled.ids[1], &filled.journal) { $0.amount = .one }

    filled.fold()

    let rows = filled.table.beforeRows.map(\.amount)
    #expect(filled.journal.changes.map(\.row) == [1, 2])
    #expect(rows == [Quantity(2), Quantity(3)])
    filled.undo()
    filled.undo()
    let isSame = filled.table.same(as: before)
    #expect(isSame)
  }

  @Test func `keys handed on from row to row are handed back step by step`() {
    var filled = Filled()
    filled.begin()
    let before = filled.table.copy()
    filled.table.update(filled.ids[0], &filled.journal) { $0.code = 98 }
    filled.table.update(filled.ids[0], &filled.journal) { $0.code = 99 }
    filled.table.update(filled.ids[1], &filled.journal) { $0.code = 10 }
    filled.table.update(filled.ids[0], &filled.journal) { $0.code = 11 }

    filled.fold()

    #expect(filled.journal.changes.map(\.row) == [0, 0, 1, 0])
    while !filled.journal.changes.isEmpty { filled.undo() }
    let isSame = filled.table.same(as: before)
    #expect(isSame)
  }

  @Test func `a row that another was linked to is kept with it`() {
    var filled = Filled()
    filled.begin()
    let before = filled.table.copy()
    let id = filled.table.insert(
      Sample(group: 0, rank: 2, code: 20, amount: .one), &filled.journal)
    // The row before it in the list moves away and comes back while it is there.
    filled.table.update(filled.ids[2], &filled.journal) { $0.group = 1 }
    filled.table.update(filled.ids[2], &filled.journal) { $0.group = 0 }
    filled.table.remove(id, &filled.journal)

    filled.fold()

    while !filled.journal.changes.isEmpty { filled.undo() }
    let isSame = filled.table.same(as: before)
    #expect(isSame)
  }
}
