import Testing

@testable import ItemTracking

/// Lists, unique keys and sums of a table, and going back over their changes.
@Suite struct TableTests {
  struct Sample: Row {
    var group: Int32
    var rank: Int32
    var code: Int32
    var amount: Quantity

    static let tableName: StaticString = "samples"
    static let fields: [Field<Self>] = []
    static var listCount: Int { 2 }
    func listKey(_ list: Int) -> Int32 { group }
    func precedes(_ other: Self, inList list: Int) -> Bool { rank < other.rank }
    static func isByPlace(list: Int) -> Bool { list == 1 }
    static var uniqueCount: Int { 1 }
    func uniqueKey(_ unique: Int) -> Int32 { code }
    static var sumCount: Int { 1 }
    var addend: Addend { Addend(to: 0, key: group, amount) }
  }

  struct Filled: ~Copyable {
    var table = Table<Sample>(tag: 0)
    var journal = UndoJournal()
    var ids: [RowID<Sample>] = []

    /// Ranks 3, 1, 2, 1 in group 0, under codes 10, 11, 12, 13.
    init() {
      for (index, rank) in [Int32(3), 1, 2, 1].enumerated() {
        ids.append(
          table.insert(
            Sample(group: 0, rank: rank, code: Int32(10 + index), amount: Quantity(index + 1)),
            &journal))
      }
    }

    func order(_ list: Int, of group: Int32) -> [Int32] {
      table.ids(inList: list, key: group).map(\.raw)
    }

    mutating func undo() {
      let change = journal.changes.removeLast()
      table.undo(change)
    }

    /// Leaves of all changes what going back before them needs.
    mutating func fold() {
      var changes = journal.changes.map(Optional.some)
      table.fold(&changes)
      journal.changes = changes.compactMap { $0 }
    }

    /// Forgets how the rows came in.
    mutating func begin() { journal = UndoJournal() }
  }

  @Test func `rows stand in the declared order, equal ones as they came`() {
    let filled = Filled()

    #expect(filled.order(0, of: 0) == [1, 3, 2, 0])
    #expect(filled.order(1, of: 0) == [0, 1, 2, 3])
    #expect(filled.table.last(inList: 0, key: 0).raw == 0)
    #expect(filled.table.previous(inList: 0, before: RowID(raw: 2)).raw == 3)
    #expect(filled.table.next(inList: 0, after: RowID(raw: 0)).isNone)
    #expect(filled.order(0, of: 1) == [])
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(10))
  }

  @Test func `a row that moves to another list comes back to its place`() {
    var filled = Filled()

    filled.table.update(filled.ids[3], &filled.journal) { $0.group = 5 }

    #expect(filled.order(0, of: 0) == [1, 2, 0])
    #expect(filled.order(0, of: 5) == [3])
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(6))
    #expect(filled.table.total(ofSum: 0, key: 5) == Quantity(4))
    filled.undo()
    #expect(filled.order(0, of: 0) == [1, 3, 2, 0])
    #expect(filled.order(0, of: 5) == [])
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(10))
  }

  @Test(arguments: [0, 1, 2, 3])
  func `a row that is removed and its place used again comes back`(index: Int) {
    var filled = Filled()
    let before = filled.table.copy()

    filled.table.remove(filled.ids[index], &filled.journal)
    #expect(filled.table.count == 3)
    let isThere = filled.table.contains(filled.ids[index])
    #expect(!isThere)
    #expect(filled.table.find(unique: 0, key: Int32(10 + index)).isNone)
    let other = filled.table.insert(
      Sample(group: 2, rank: 0, code: 20, amount: .one), &filled.journal)

    #expect(other == filled.ids[index])
    filled.undo()
    filled.undo()
    let isSame = filled.table.same(as: before)
    #expect(isSame)
  }

  @Test func `keys handed on from row to row lead to their last owner, and back`() {
    var filled = Filled()
    let before = filled.table.copy()

    filled.table.update(filled.ids[0], &filled.journal) { $0.code = 99 }
    filled.table.update(filled.ids[1], &filled.journal) { $0.code = 10 }
    filled.table.update(filled.ids[0], &filled.journal) { $0.code = 11 }

    #expect(filled.table.find(unique: 0, key: 10) == filled.ids[1])
    #expect(filled.table.find(unique: 0, key: 11) == filled.ids[0])
    #expect(filled.table.find(unique: 0, key: 99).isNone)
    for _ in 0..<3 { filled.undo() }
    let isSame = filled.table.same(as: before)
    #expect(isSame)
  }

  @Test func `rows of one key, and places that are no places, are not loaded`() {
    func load(_ codes: [Int32], free: [Int32] = [], orders: [ListOrder] = []) -> Bool {
      Self.problem(codes, free: free, orders: orders) == "none"
    }

    #expect(load([10, 11, 12]))
    #expect(!load([10, 11, 10]))
    #expect(load([10, 11, 10], free: [2]))
    #expect(load([10, 11, 10], free: [0]))
    #expect(!load([10, 11, 12], free: [3]))
    #expect(!load([10, 11, 12], free: [-1]))
    #expect(!load([10, 11, 12], free: [1, 1]))
    #expect(!load([10, 11, LoadProblem.largestKey + 1]))
    #expect(load([10, 11, LoadProblem.largestKey]))
    #expect(load([10, 11, 12], orders: [ListOrder(list: 0, places: [2, 0, 1])]))
    #expect(!load([10, 11, 12], orders: [ListOrder(list: 0, places: [2, 0])]))
    #expect(!load([10, 11, 12], orders: [ListOrder(list: 0, places: [2, 0, 0])]))
    #expect(!load([10, 11, 12], orders: [ListOrder(list: 2, places: [2, 0, 1])]))
    #expect(!load([10, 11, 12], orders: [ListOrder(list: 0, places: [])]))
  }

  @Test func `sameness looks at rows, free places, lists, keys and sums`() {
    let before = Filled()
    for change in 0..<4 {
      var filled = Filled()
      switch change {
      case 0: filled.table.update(filled.ids[0], &filled.journal) { $0.rank = 9 }
      case 1: filled.table.remove(filled.ids[3], &filled.journal)
      case 2: filled.table.update(filled.ids[2], &filled.journal) { $0.code = 50 }
      default: filled.table.update(filled.ids[2], &filled.journal) { $0.amount = .zero }
      }
      let isSame = filled.table.same(as: before.table)
      #expect(!isSame, "change \(change)")
    }
  }

  @Test func `each table of the model knows its own tag`() {
    var model = Model()
    var reader = TagReader()
    for tag in 0..<Model.count { model.visit(tag, &reader) }

    #expect(reader.tags == Array(0..<Model.count))
  }

  private struct TagReader: TableVisitor {
    var tags: [UInt8] = []
    mutating func visit<R: Row>(_ table: inout Table<R>) { tags.append(table.tag) }
  }

  @Test func `a row of no group counts in no sum, come, changed or gone`() {
    var filled = Filled()
    let id = filled.table.insert(
      Sample(group: -1, rank: 9, code: 20, amount: Quantity(50)), &filled.journal)

    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(10))
    #expect(filled.table.total(ofSum: 0, key: -1) == .zero)
    filled.table.update(id, &filled.journal) { $0.amount = Quantity(60) }
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(10))
    filled.table.update(id, &filled.journal) { $0.group = 0 }
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(70))
    filled.undo()
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(10))
    filled.table.remove(id, &filled.journal)
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(10))
    for _ in 0..<3 { filled.undo() }
    #expect(filled.table.total(ofSum: 0, key: 0) == Quantity(10))
    #expect(filled.table.count == 4)
  }

  @Test func `where there is no row it is none, at the ends of lists and beside them`() {
    var filled = Filled()
    let alone = filled.table.insert(
      Sample(group: -1, rank: 1, code: -1, amount: .one), &filled.journal)

    let ends = [
      filled.table.first(inList: 0, key: 7), filled.table.last(inList: 0, key: 7),
      filled.table.previous(inList: 0, before: RowID(raw: 1)),
      filled.table.next(inList: 0, after: RowID(raw: 0)),
      filled.table.previous(inList: 0, before: alone), filled.table.next(inList: 0, after: alone),
      filled.table.find(unique: 0, key: 99), filled.table.find(unique: 0, key: -1),
    ]
    #expect(ends.map(\.raw) == [-1, -1, -1, -1, -1, -1, -1, -1])
    #expect(RowID<Sample>.none.raw == -1)
  }

  @Test func `a row that says nothing of it is in no list, chain or sum`() {
    let item = Item(no: ItemNo(id: 5))
    let weighed = Weighed(weight: 3)

    #expect(item.listKey(0) == -1 && item.chainKey(0) == -1 && weighed.uniqueKey(0) == -1)
    #expect(!Item.hasCompositeKey && item.compositeKey == CompositeKey(-1, -1, 0))
    #expect(!item.precedes(item, inList: 0) && !Item.isByPlace(list: 0))
    #expect(item.volume == 0 && Item.sumCount == 0)
    #expect(item.addend == Addend(to: 0, key: -1, .zero))
  }

  @Test func `each way of writing a row is counted, going back included`() {
    var filled = Filled()
    var counts = [filled.table.changes]
    filled.table.update(filled.ids[0], &filled.journal) { $0.amount = .zero }
    counts.append(filled.table.changes)
    filled.table.remove(filled.ids[1], &filled.journal)
    counts.append(filled.table.changes)
    _ = filled.table.insert(Sample(group: 2, rank: 0, code: 20, amount: .one), &filled.journal)
    counts.append(filled.table.changes)
    for _ in 0..<3 {
      filled.undo()
      counts.append(filled.table.changes)
    }

    #expect(counts == [4, 5, 6, 7, 8, 9, 10])
  }
}
