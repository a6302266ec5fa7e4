import Testing

@testable import ItemTracking

/// What a table takes from a file, and what not.
extension TableTests {
  /// What is wrong with rows of these codes, free places and orders; `none` where they are taken.
  static func problem(
    _ codes: [Int32], free: [Int32] = [], orders: [ListOrder] = []
  ) -> String {
    var table = Table<Sample>(tag: 0)
    table.fill(codes.count) { rows in
      for (index, code) in codes.enumerated() {
        let sample = Sample(group: 0, rank: 0, code: code, amount: .one)
        withUnsafeBytes(of: sample) { rows[index].copyMemory(from: $0) }
      }
    }
    do throws(LoadProblem) {
      var room = Int(LoadProblem.largestKey)
      try table.enterAll(TableLoad(free: free, orders: orders), room: &room)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test func `what cannot be loaded is told with its place`() {
    #expect(LoadProblem.largestKey == 67_108_864)
    #expect(Self.problem([10, 11]) == "none")
    #expect(Self.problem([10, 11, 10]) == "twice(2)")
    #expect(Self.problem([10, LoadProblem.largestKey + 1, 12]) == "key(1)")
    #expect(Self.problem([10, 11], free: [2]) == "freePlace(2)")
    #expect(Self.problem([10, 11], free: [-1]) == "freePlace(-1)")
    #expect(Self.problem([10, 11], free: [1, 1]) == "freePlace(1)")
    #expect(Self.problem([10, 11], free: [5, -1]) == "freePlace(5)")
    #expect(Self.problem([10, 11], free: [-1, 5]) == "freePlace(-1)")
    #expect(Self.problem([10, 11], orders: [ListOrder(list: 0, places: [])]) == "order(-1)")
    #expect(Self.problem([10, 11], orders: [ListOrder(list: 0, places: [1])]) == "order(1)")
    #expect(Self.problem([10, 11], orders: [ListOrder(list: 0, places: [2, 0])]) == "order(2)")
    #expect(Self.problem([10, 11], orders: [ListOrder(list: -1, places: [1, 0])]) == "order(1)")
    #expect(Self.problem([10, 11], orders: [ListOrder(list: 2, places: [1, 0])]) == "order(1)")
    #expect(
      Self.problem([10, 11], free: [1], orders: [ListOrder(list: 0, places: [1, 0])]) == "order(1)")
    #expect(Self.problem([10, 11], orders: [ListOrder(list: 0, places: [1, 0])]) == "none")
  }

  @Test func `a list that is loaded in an order of its own stands in it and goes on in it`() {
    var table = Table<Sample>(tag: 0)
    table.fill(4) { rows in
      for index in 0..<4 {
        let sample = Sample(group: 0, rank: 5, code: Int32(10 + index), amount: Quantity(index))
        withUnsafeBytes(of: sample) { rows[index].copyMemory(from: $0) }
      }
    }
    var room = 100
    try? table.enterAll(
      TableLoad(free: [], orders: [ListOrder(list: 0, places: [3, 0, 2, 1])]), room: &room)
    var journal = UndoJournal()

    let (order, back) = (table.ids(inList: 0, key: 0).map(\.raw), table.last(inList: 0, key: 0).raw)
    let orders = table.ownOrders()
    #expect(order == [3, 0, 2, 1])
    #expect(back == 1)
    #expect(orders == [ListOrder(list: 0, places: [3, 0, 2, 1])])
    // A list each of group 0, and codes up to 13.
    #expect(room == 100 - 1 - 1 - 14)
    _ = table.insert(Sample(group: 0, rank: 5, code: 20, amount: .one), &journal)
    _ = table.insert(Sample(group: 0, rank: 4, code: 21, amount: .one), &journal)
    let longer = table.ids(inList: 0, key: 0).map(\.raw)
    #expect(longer == [5, 3, 0, 2, 1, 4])
  }

  struct Weighed: Row {
    var weight: Int64

    static let tableName: StaticString = "weights"
    static let fields: [Field<Self>] = []
    var volume: Int64 { weight }
  }

  @Test func `as much as can be added up is loaded, and no more`() {
    func load(_ weights: [Int64]) -> Bool {
      var table = Table<Weighed>(tag: 0)
      table.fill(weights.count) { rows in
        for (index, weight) in weights.enumerated() {
          withUnsafeBytes(of: Weighed(weight: weight)) { rows[index].copyMemory(from: $0) }
        }
      }
      do throws(LoadProblem) {
        var room = 100
        try table.enterAll(TableLoad(free: [], orders: []), room: &room)
        return true
      } catch {
        return false
      }
    }
    let most = Int64(UndoJournal.mostVolume)

    #expect(most == 1_152_921_504_606_846_976)
    #expect(load([most]))
    #expect(load([most - 1, 1]))
    #expect(load([most, 0]))
    #expect(load([most, -5]))
    #expect(!load([most + 1]))
    #expect(!load([most, 1]))
  }

  struct Linked: Row {
    var chain: Int32
    var place: Int32
    var sum: Int32
    var key: Int32

    static let tableName: StaticString = "links"
    static let fields: [Field<Self>] = []
    static var chainCount: Int { 1 }
    func chainKey(_ list: Int) -> Int32 { chain }
    static var hasCompositeKey: Bool { true }
    var compositeKey: CompositeKey { CompositeKey(place, 7) }
    static var sumCount: Int { 1 }
    var addend: Addend { Addend(to: sum, key: key, .one) }
  }

  @Test func `chains, keys of several numbers and sums are loaded as far as there is room`() {
    func problem(_ rows: [Linked], free: [Int32] = []) -> String {
      var table = Table<Linked>(tag: 0)
      table.fill(rows.count) { bytes in
        for (index, row) in rows.enumerated() {
          withUnsafeBytes(of: row) { bytes[index].copyMemory(from: $0) }
        }
      }
      do throws(LoadProblem) {
        var room = 5
        try table.enterAll(TableLoad(free: free, orders: []), room: &room)
        let chain = table.ids(inChain: 0, key: 1).map(\.raw)
        let total = table.total(ofSum: 0, key: 1)
        let found = table.find(CompositeKey(4, 7)).raw
        return "chain \(chain), sum \(total), found \(found), room \(max(0, room))"
      } catch {
        return "\(error)"
      }
    }
    let good = Linked(chain: 1, place: 3, sum: 0, key: 1)
    var other = good
    other.place = 4

    #expect(problem([good, other]) == "chain [0, 1], sum 2, found 1, room 3")
    #expect(problem([good, good]) == "twice(1)")
    #expect(problem([good], free: [0]) == "freePlace(0)")
    other.chain = 6
    #expect(problem([good, other]) == "key(1)")
    other.chain = 5
    #expect(problem([good, other]) == "chain [0], sum 2, found 1, room 0")
    other.chain = -1
    #expect(problem([good, other]) == "chain [0], sum 2, found 1, room 3")
    other.key = 6
    #expect(problem([good, other]) == "key(1)")
    other.key = 5
    #expect(problem([good, other]) == "chain [0], sum 1, found 1, room 3")
    other.sum = 1
    #expect(problem([good, other]) == "key(1)")
    other.key = -1
    #expect(problem([good, other]) == "chain [0], sum 1, found 1, room 3")
  }

  private struct Filler: TableVisitor {
    mutating func visit<R: Row>(_ table: inout Table<R>) { table.fill(1) { _ in } }
  }

  @Test func `tables that are loaded share the room for what is found by numbers`() throws {
    var model = Model()
    var filler = Filler()
    model.visit(2, &filler)
    var room = 10

    try model.enterAll(of: 2, free: [], orders: [], room: &room)

    // A unit of the item 0, in one list.
    #expect(room == 9)
    let count = model.units.count
    #expect(count == 1)
  }

  @Test func `a row in no chain has none before it, the first of a chain neither`() {
    var table = Table<Linked>(tag: 0)
    var journal = UndoJournal()
    let alone = table.insert(Linked(chain: -1, place: 3, sum: 0, key: 1), &journal)
    let first = table.insert(Linked(chain: 2, place: 4, sum: 0, key: 1), &journal)
    let second = table.insert(Linked(chain: 2, place: 5, sum: 0, key: 1), &journal)

    let older = [alone, first, second].map { table.older(inChain: 0, than: $0).raw }
    let newest = [0, 2, 9].map { table.newest(inChain: 0, key: $0).raw }
    #expect(older == [-1, -1, first.raw])
    #expect(newest == [-1, second.raw, -1])
  }
}
