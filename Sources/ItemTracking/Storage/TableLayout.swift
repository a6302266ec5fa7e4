/// How the rows of a table lie in memory, without their type: what a snapshot needs to know.
package struct TableLayout: Sendable {
  package struct Column: Sendable {
    package let name: String
    package let kind: FieldKind
    package let meaning: FieldMeaning
    package let offset: Int
    package let width: Int

    package init(
      _ name: String, _ kind: FieldKind, _ meaning: FieldMeaning = .plain, offset: Int, width: Int
    ) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
      self.offset = offset
      self.width = width
    }
  }

  package let name: String
  /// Bytes from one row to the next.
  package let stride: Int
  /// Whether rows may be removed, so that some places are free.
  package let hasGaps: Bool
  package let columns: [Column]

  package init(_ name: String, stride: Int, columns: [Column]) {
    self.name = name
    self.stride = stride
    hasGaps = false
    self.columns = columns
  }

  package init<R: Row>(_ type: R.Type) {
    name = "\(R.tableName)"
    stride = MemoryLayout<R>.stride
    hasGaps = Table<R>.hasGaps
    columns = R.fields.map {
      Column("\($0.name)", $0.kind, $0.meaning, offset: $0.offset, width: $0.width)
    }
  }
}

/// The rows of one list in an order that their places do not tell.
package struct ListOrder: Equatable, Sendable {
  package var list: Int
  package var places: [Int32]

  package init(list: Int, places: [Int32]) {
    self.list = list
    self.places = places
  }
}

/// What is known of a table that is loaded besides its rows.
struct TableLoad {
  var free: [Int32]
  var orders: [ListOrder]
}

/// Why rows cannot be a table: found while they are loaded, with the place of the row.
package enum LoadProblem: Error, Sendable {
  /// A free place twice, outside the table, or in a table that has none.
  case freePlace(Int32)
  /// A key that no model reaches.
  case key(Int32)
  /// Another row has the same unique key.
  case twice(Int32)
  /// An order that is not one of the rows of a list.
  case order(Int32)
  /// Quantities whose sums would be too large to count.
  case volume

  /// Counted numbers end here; what lies above would only cost memory.
  static let largestKey: Int32 = 1 << 26
}
