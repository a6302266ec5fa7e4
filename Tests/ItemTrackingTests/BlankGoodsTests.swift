import Testing

@testable import ItemTracking

/// Which fields may name no goods: it decides what of a damaged file is refused.
@Suite struct BlankGoodsTests {
  @Test func `goods may be left blank in three fields alone`() {
    var model = Model()
    var reader = BlankGoods()
    for tag in 0..<Model.count { model.visit(tag, &reader) }

    let expected: Set = ["lines: numbers", "reservation-entries: network", "planning-lines: unit"]
    #expect(reader.fields == expected)
  }
}

private struct BlankGoods: TableVisitor {
  var fields: Set<String> = []

  mutating func visit<R: Row>(_ table: inout Table<R>) {
    for field in R.fields where field.kind == .stockKeyIfAny {
      fields.insert("\(R.tableName): \(field.name)")
    }
  }
}
