import LotwiseLanguage
import LotwiseSoak
import Testing

@testable import ItemTracking

/// The oracle of all tests of going back looks at every table.
@Suite struct SameTests {
  /// Takes the last row of a table away, or adds its first once more where rows are never removed.
  private struct Change: TableVisitor {
    var journal = UndoJournal()
    var isEmpty = false

    mutating func visit<R: Row>(_ table: inout Table<R>) {
      var ids: [RowID<R>] = []
      table.forEach { id, _ in ids.append(id) }
      guard let first = ids.first, let last = ids.last else {
        isEmpty = true
        return
      }
      if R.chainCount == 0 {
        table.remove(last, &journal)
      } else {
        _ = table.insert(table[first], &journal)
      }
    }
  }

  /// Reads the fields of a table, which checks the kind of each against its type.
  private struct Reader: TableVisitor {
    var count = 0
    mutating func visit<R: Row>(_ table: inout Table<R>) { count += R.fields.count }
  }

  @Test func `every field of every table is of the kind of its type`() {
    var model = Model()
    var reader = Reader()
    for tag in 0..<Model.count { model.visit(tag, &reader) }

    #expect(reader.count > 200)
  }

  @Test func `two models that differ in one row of one table are not the same`() {
    // No history writes to every table, so a few do.
    var neverFilled = Set(0..<Model.count)
    for seed in UInt64(7)...12 {
      var soak = Soak(seed: seed)
      _ = soak.run(1500, auditingEvery: .max)
      let before = soak.session.model.copy()
      var empty: Set<UInt8> = []
      for tag in 0..<Model.count {
        var changed = before.copy()
        var change = Change()
        changed.visit(tag, &change)
        if change.isEmpty { empty.insert(tag) }

        let isSame = changed.same(as: before)
        #expect(isSame == change.isEmpty, "table \(tag)")
      }
      neverFilled.formIntersection(empty)
    }
    #expect(neverFilled.count <= 9, "the generator fills most tables: \(neverFilled) are empty")
  }
}
