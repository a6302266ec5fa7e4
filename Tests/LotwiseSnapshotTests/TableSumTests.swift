import ItemTracking
import LotwiseLanguage
import Testing

@testable import LotwiseSnapshot

/// The sums by which a change of any row is known.
@Suite struct TableSumTests {
  private static let story = """
    tracking code LOTALL lot specific, serial specific
    item BOLT unit PCS tracked LOTALL
    item BIKE unit PCS
    bom of BIKE { 2 of BOLT }
    location EAST requires bins
    bin B1 at EAST
    vendor V
    adjust +3 of BOLT lot L1 serial S1..S3 in bin B1 at EAST
    purchase order PO1 from V { 5 of BIKE }
    sales order SO1 { 2 of BIKE }
    reserve SO1.1
    production order MO1 released { 3 of BIKE }
    """

  /// The address and column of every value of every row, with the table's tag.
  private func values(_ model: inout Model) -> [(tag: Int, place: Int, column: PlainColumn)] {
    var found: [(Int, Int, PlainColumn)] = []
    for (tag, layout) in Snapshot.layouts(&model).enumerated() {
      var lender = RowLender<Never> { (rows, free) in
        for place in 0..<rows.count where !free.contains(Int32(place)) {
          found += layout.columns.map { (tag, place, PlainColumn($0)) }
        }
      }
      model.visit(UInt8(tag), &lender)
    }
    return found
  }

  private func flip(_ tag: Int, _ place: Int, _ column: PlainColumn, _ model: inout Model) {
    var lender = RowLender<Never> { (rows, _) in
      let row = rows[place]
      row[column.offset] ^= 1
    }
    model.visit(UInt8(tag), &lender)
  }

  @Test func `each field of each row counts, in its own table alone`() {
    var session = Session()
    #expect(session.perform(Self.story).codes == [])
    var model = session.model.copy()
    let sums = TableSums(&model)
    let before = sums.sums(of: &model)
    let values = values(&model)
    #expect(Set(values.map(\.tag)).count > 12, "tables with rows")

    for (tag, place, column) in values {
      flip(tag, place, column, &model)
      let after = sums.sums(of: &model)
      let changed = after.indices.filter { after[$0] != before[$0] }
      #expect(changed == [tag], "\(sums.names[tag]), row \(place), offset \(column.offset)")
      flip(tag, place, column, &model)
    }

    #expect(sums.sums(of: &model) == before)
  }

  @Test func `what was named before does not count`() {
    var (first, second) = ([Int64](), [Int64]())
    for before in ["", "item ZZZ unit PCS ; undo\n"] {
      var session = Session()
      #expect(session.perform(before + Self.story).codes == [])
      var model = session.model.copy()
      (first, second) = (second, TableSums(&model).sums(of: &model))
    }

    #expect(first == second)
    #expect(first.contains { $0 != 0 })
  }
}
