import Testing

@testable import ItemTracking

@Suite struct CompositeIndexTests {
  private static func bin(_ number: Int32) -> Bin {
    Bin(BinCode(id: number), at: LocationCode(id: number % 7))
  }

  /// Which of the bins 0 to 999 are found by location and code.
  private static func found(in model: borrowing Model) -> [Int32] {
    (0..<1000).filter { number in
      let id = model.bins.find(bin(number).compositeKey)
      return !id.isNone && model.bins[id].code.id == number
    }
  }

  @Test func `a copy finds what was there when it was made`() {
    var model = Model()
    var ids: [RowID<Bin>] = []
    for number in 0..<Int32(100) {
      ids.append(model.bins.insert(Self.bin(number), &model.journal))
    }
    let copy = model.copy()

    for id in ids.prefix(50) { model.bins.remove(id, &model.journal) }

    #expect(Self.found(in: copy) == Array(0..<100))
    #expect(Self.found(in: model) == Array(50..<100))
  }

  @Test func `rows are found by two numbers while others come and go`() {
    var model = Model()
    var ids: [RowID<Bin>] = []
    for number in 0..<Int32(1000) {
      ids.append(model.bins.insert(Self.bin(number), &model.journal))
    }
    #expect(Self.found(in: model) == Array(0..<1000))

    for number in stride(from: 0, to: 1000, by: 3) {
      model.bins.remove(ids[number], &model.journal)
    }
    #expect(Self.found(in: model) == (0..<1000).filter { $0 % 3 != 0 })
  }

  @Test func `what is undone is found again`() {
    var model = Model()
    for number in 0..<Int32(100) { _ = model.bins.insert(Self.bin(number), &model.journal) }
    let mark = model.mark
    for number in Int32(100)..<300 { _ = model.bins.insert(Self.bin(number), &model.journal) }
    for number in Int32(0)..<50 {
      let id = model.bins.find(Self.bin(number).compositeKey)
      model.bins.remove(id, &model.journal)
    }

    model.rollBack(to: mark)

    #expect(Self.found(in: model) == Array(0..<100))
  }

  @Test func `keys that are handed on within a block are handed back step by step`() {
    var model = Model()
    let first = model.bins.insert(Self.bin(3), &model.journal)
    let second = model.bins.insert(Self.bin(10), &model.journal)
    let mark = model.mark
    // All at one location, so that none moves to another list.
    for (id, number) in [(first, Int32(94)), (first, 101), (second, 3), (first, 10)] {
      model.bins.update(id, &model.journal) { $0 = Self.bin(number) }
    }
    let handedOn = Self.found(in: model)

    model.fold(since: mark, beyond: 0)
    model.rollBack(to: mark)

    #expect(handedOn == [3, 10])
    #expect(Self.found(in: model) == [3, 10])
    let isBack = model.bins[first].code.id == 3 && model.bins[second].code.id == 10
    #expect(isBack)
  }
}
