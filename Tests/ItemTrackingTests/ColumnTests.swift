import Testing

@testable import ItemTracking

@Suite struct ColumnTests {
  /// One more than two whole blocks.
  private static let many = 2 * 16_384 + 1

  @Test func `values stay where they were put across blocks`() {
    var column = Column<Int32>()

    for value in 0..<Self.many { column.append(Int32(value) * 3) }

    let isRight = (0..<Self.many).allSatisfy { column[$0] == Int32($0) * 3 }
    #expect(isRight)
    #expect(column.count == Self.many)
  }

  @Test func `what is removed from the end can be appended anew`() {
    var column = Column<Int>()
    for value in 0..<Self.many { column.append(value) }

    column.removeLast(Self.many - 10)
    for value in 0..<Self.many { column.append(-value) }

    #expect(column.count == Self.many + 10)
    #expect(column[9] == 9)
    #expect(column[10] == 0)
    #expect(column[Self.many + 9] == 1 - Self.many)
    #expect(column.popLast() == 1 - Self.many)
  }

  @Test(arguments: [0, 7, 8, 16_383, 16_384, 40_000])
  func `growing fills the gap with blanks up to the index`(index: Int) {
    var column = Column<Int32>()
    column.append(5)

    column.grow(to: index, with: -1)

    let isBlank = (1..<max(1, index + 1)).allSatisfy { column[$0] == -1 }
    #expect(column.count == max(1, index + 1))
    #expect(column[0] == 5)
    #expect(isBlank)
  }

  @Test func `a copy is its own`() {
    var column = Column<Int32>(repeating: 1, count: 20_000)

    let copy = column.copy()
    column[19_999] = 2

    #expect(copy[19_999] == 1)
    #expect(copy.count == 20_000)
  }
}
