import ItemTracking

/// A sum over the rows of each table, by which a change of any field of any row is known.
///
/// Names count by their text, so that the sums do not depend on what was named first.
package struct TableSums {
  private struct Shape {
    let columns: [PlainColumn]
    let stride: Int
  }

  private let shapes: [Shape]
  /// The tables by their names, in the order of their tags.
  package let names: [String]

  package init(_ model: inout Model) {
    let layouts = Snapshot.layouts(&model)
    shapes = layouts.map { layout in
      Shape(columns: layout.columns.map { PlainColumn($0) }, stride: layout.stride)
    }
    names = layouts.map(\.name)
  }

  /// A sum for each table by its tag; 0 for a table without rows.
  package func sums(of model: inout Model) -> [Int64] {
    let names = model.names
    let stock = Self.stockSums(model.trackedSKUs, names)
    return shapes.indices.map { tag in
      var sum = Checksum()
      var isEmpty = true
      var lender = RowLender<Never> { (rows, free) in
        isEmpty = rows.count == free.count
        guard !isEmpty else { return }
        let gaps = Set(free)
        for place in 0..<rows.count where gaps.isEmpty || !gaps.contains(Int32(place)) {
          sum.add(Int64(place))
          Self.add(rows[place], shapes[tag].columns, names, stock, to: &sum)
        }
      }
      model.visit(UInt8(tag), &lender)
      guard !isEmpty else { return 0 }
      for order in model.ownOrders(of: UInt8(tag)) {
        sum.add(Int64(order.list))
        for place in order.places { sum.add(Int64(place)) }
      }
      return sum.value
    }
  }

  /// Only what is not blank counts, with its column.
  private static func add(
    _ row: UnsafeMutableRawBufferPointer, _ columns: [PlainColumn], _ names: Names,
    _ stock: [Int64], to sum: inout Checksum
  ) {
    for place in columns.indices {
      let raw = columns[place].integer(row)
      guard raw != 0 || columns[place].form == .row else { continue }
      sum.add(Int64(place))
      switch columns[place].form {
      case .name, .text: add(Int32(raw), names, to: &sum)
      case .documentNo where raw > 0: add(Int32(raw), names, to: &sum)
      case .stockKey, .stockKeyIfAny: sum.add(raw < 0 ? raw : stock[Int(raw)])
      default: sum.add(raw)
      }
    }
  }

  private static func add(_ name: Int32, _ names: Names, to sum: inout Checksum) {
    names.withBytes(of: name) { sum.add(UnsafeRawBufferPointer($0)) }
  }

  private static func stockSums(_ keys: borrowing TrackedSKUs, _ names: Names) -> [Int64] {
    (0..<keys.count).map { place in
      let key = keys[TrackedSKUID(raw: Int32(place))]
      var sum = Checksum()
      let parts = [
        key.unit.itemNo.id, key.unit.variantCode.id, key.unit.locationCode.id,
        key.tracking.serialNo.id, key.tracking.lotNo.id, key.tracking.packageNo.id,
      ]
      for (part, name) in parts.enumerated() where name != 0 {
        sum.add(Int64(part))
        add(name, names, to: &sum)
      }
      return sum.value
    }
  }
}
