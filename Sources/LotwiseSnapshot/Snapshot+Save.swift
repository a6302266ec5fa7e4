import ItemTracking

extension Snapshot {
  /// Writes the model to a file, which is replaced only when everything is on disk.
  public static func save(_ model: inout Model, to path: String) throws(SnapshotError) {
    let file = try ReplacedFile(path)
    do throws(SnapshotError) {
      do throws(SQLiteProblem) {
        try write(&model, to: file.temporary)
      } catch {
        throw SnapshotError(.snapshotWriteFailed, path, error.message)
      }
      try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }

  private static func write(_ model: inout Model, to path: String) throws(SQLiteProblem) {
    let database = try Database(path, .making)
    let layouts = layouts(&model)
    try database.run(
      """
      PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;
      PRAGMA application_id=\(SnapshotFormat.applicationID);
      PRAGMA user_version=\(SnapshotFormat.version);
      BEGIN;
      """)
    try database.run(SnapshotFormat.schema(layouts) + SnapshotViews.sql)
    var contents = Contents(database: try contentsInsert(database))
    let stock = StockUse(&model, layouts)
    try writeStockKeys(stock, model.trackedSKUs, model.names, database, &contents)
    try writePlaces(&model, layouts, database, &contents)
    for (tag, layout) in layouts.enumerated() {
      let names = model.names
      var lender = RowLender<SQLiteProblem> { (rows, free) throws(SQLiteProblem) in
        var writer = RowWriter(layout, stock.numbers)
        let sum = try writer.write(rows, free, names, to: database)
        try contents.add(layout.name, rows.count - free.count, free.count, sum)
      }
      try model.visit(UInt8(tag), &lender)
    }
    try database.run("COMMIT")
  }

  private static func contentsInsert(_ database: borrowing Database) throws(SQLiteProblem)
    -> Prepared
  {
    try database.prepare("INSERT INTO \(SnapshotFormat.contents) VALUES (?,?,?,?)")
  }

  private static func writeStockKeys(
    _ use: StockUse, _ keys: borrowing TrackedSKUs, _ names: Names, _ database: borrowing Database,
    _ contents: inout Contents
  ) throws(SQLiteProblem) {
    var ids: [Int32] = []
    ids.reserveCapacity(use.used.count * 6)
    for id in use.used {
      let key = keys[TrackedSKUID(raw: id)]
      ids += [key.unit.itemNo.id, key.unit.variantCode.id, key.unit.locationCode.id]
      ids += [key.tracking.serialNo.id, key.tracking.lotNo.id, key.tracking.packageNo.id]
    }
    var writer = RowWriter(.trackedSKUs, [])
    let sum = try ids.withUnsafeMutableBufferPointer { (ids) throws(SQLiteProblem) in
      let rows = RowBytes(
        UnsafeMutableRawBufferPointer(ids), stride: TableLayout.trackedSKUs.stride)
      return try writer.write(rows, [], names, to: database)
    }
    try contents.add(SnapshotFormat.trackedSKUs, use.used.count, 0, sum)
  }

  /// Free places, and the lists whose order the places do not tell.
  private static func writePlaces(
    _ model: inout Model, _ layouts: [TableLayout], _ database: borrowing Database,
    _ contents: inout Contents
  ) throws(SQLiteProblem) {
    let freeInsert = try database.prepare("INSERT INTO \(SnapshotFormat.freePlaces) VALUES (?,?,?)")
    let orderInsert = try database.prepare(
      "INSERT INTO \(SnapshotFormat.listOrders) VALUES (?,?,?,?,?)")
    var frees = Int64(0)
    var orders = Int64(0)
    for (tag, layout) in layouts.enumerated() {
      let name = SnapshotFormat.name(layout.name)
      var lender = RowLender<SQLiteProblem> { (_, free) throws(SQLiteProblem) in
        for place in free {
          frees += 1
          freeInsert.bind(1, frees)
          freeInsert.bind(2, text: name)
          freeInsert.bind(3, Int64(place) + 1)
          try freeInsert.execute()
        }
      }
      try model.visit(UInt8(tag), &lender)
      for order in model.ownOrders(of: UInt8(tag)) {
        for (position, place) in order.places.enumerated() {
          orders += 1
          orderInsert.bind(1, orders)
          orderInsert.bind(2, text: name)
          orderInsert.bind(3, Int64(order.list))
          orderInsert.bind(4, Int64(position))
          orderInsert.bind(5, Int64(place) + 1)
          try orderInsert.execute()
        }
      }
    }
    try contents.add(SnapshotFormat.freePlaces, Int(frees), 0, nil)
    try contents.add(SnapshotFormat.listOrders, Int(orders), 0, nil)
  }
}

/// Notes what every table holds, for whoever reads the file.
struct Contents {
  let database: Prepared

  mutating func add(
    _ table: String, _ rows: Int, _ free: Int, _ checksum: Checksum?
  ) throws(SQLiteProblem) {
    database.bind(1, text: SnapshotFormat.name(table))
    database.bind(2, Int64(rows))
    database.bind(3, Int64(free))
    if let checksum { database.bind(4, checksum.value) } else { database.bindNull(4) }
    try database.execute()
  }
}

/// Which stock keys rows use, and the numbers those get in the file.
struct StockUse {
  /// For each stock key of the model its number in the file, 0 when no row uses it.
  private(set) var numbers: [Int32]
  private(set) var used: [Int32] = []

  init(_ model: inout Model, _ layouts: [TableLayout]) {
    var marks = [Int32](repeating: 0, count: model.trackedSKUs.count)
    for (tag, layout) in layouts.enumerated() {
      let columns = layout.columns.filter { [.stockKey, .stockKeyIfAny].contains($0.kind) }
      if columns.isEmpty { continue }
      var lender = RowLender<Never> { (rows, free) in
        var isFree = [Bool](repeating: false, count: rows.count)
        for place in free { isFree[Int(place)] = true }
        for column in columns {
          for place in isFree.indices where !isFree[place] {
            let id = rows[place].loadUnaligned(fromByteOffset: column.offset, as: Int32.self)
            if id >= 0 { marks[Int(id)] = 1 }
          }
        }
      }
      model.visit(UInt8(tag), &lender)
    }
    for id in marks.indices where marks[id] != 0 {
      used.append(Int32(id))
      marks[id] = Int32(used.count)
    }
    numbers = marks
  }
}
