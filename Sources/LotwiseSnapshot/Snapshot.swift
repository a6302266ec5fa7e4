import ItemTracking

/// A model as one SQLite file, and back.
public enum Snapshot {
  /// The layouts of all tables in the order of their tags.
  static func layouts(_ model: inout Model) -> [TableLayout] {
    var reader = LayoutReader()
    for tag in 0..<Model.count { model.visit(tag, &reader) }
    return reader.layouts
  }

  private struct LayoutReader: TableVisitor {
    var layouts: [TableLayout] = []
    mutating func visit<R: Row>(_ table: inout Table<R>) { layouts.append(TableLayout(R.self)) }
  }
}

/// The rows of a table as bytes, with their free places, lent to a function of no type.
struct RowLender<Failure: Error>: TableVisitor {
  let body: (RowBytes, [Int32]) throws(Failure) -> Void
  mutating func visit<R: Row>(_ table: inout Table<R>) throws(Failure) {
    let free = table.free
    try table.withRows { (rows) throws(Failure) in try body(rows, free) }
  }
}
