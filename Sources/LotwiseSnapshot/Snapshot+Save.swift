import ItemTracking

extension Snapshot {
  /// What a snapshot may take the place of.
  public enum Replacing: Sendable {
    /// Another snapshot, or a file with nothing in it.
    case snapshots
    case anything
  }

  /// Writes the model to a file, which is replaced only when everything is on disk.
  ///
  /// - Throws: `snapshot-write-failed`, and `snapshot-not-replaced` for a file that holds something
  ///   else.
  public static func save(
    _ model: inout Model, to path: String, over replacing: Replacing = .snapshots
  ) throws(SnapshotError) {
    let file = try write(&model, to: path, over: replacing)
    do throws(SnapshotError) {
      try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Writes the model beside its place; to take the place is left to the caller.
  ///
  /// - Throws: as `save`.
  package static func write(
    _ model: inout Model, to path: String, over replacing: Replacing
  ) throws(SnapshotError) -> ReplacedFile {
    let file = try ReplacedFile(path, isDatabase: true)
    if replacing == .snapshots, Header.isSnapshot(file.path) == false {
      throw SnapshotError(
        .snapshotNotReplaced, path,
        "holds something else than a snapshot; `answering yes` after the statement replaces it")
    }
    do throws(SQLiteProblem) {
      try write(&model, to: file.temporary)
    } catch {
      file.abandon()
      throw SnapshotError(.snapshotWriteFailed, path, error.message)
    }
    return file
  }

  /// The bytes that a file of the model would have.
  ///
  /// - Throws: `snapshot-write-failed` when there is no memory for them.
  public static func image(of model: inout Model) throws(SnapshotError) -> [UInt8] {
    do throws(SQLiteProblem) {
      return try write(&model, into: nil)
    } catch {
      throw SnapshotError(.snapshotWriteFailed, "snapshot", error.message)
    }
  }

  private static func write(_ model: inout Model, to path: String) throws(SQLiteProblem) {
    _ = try write(&model, into: path)
  }

  /// Writes to a new file, or without a path to memory: then its bytes are given.
  private static func write(
    _ model: inout Model, into path: String?
  ) throws(SQLiteProblem) -> [UInt8] {
    let database = if let path { try Database(making: path) } else { try Database.inMemory() }
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
    try contents.finish()
    try database.run("COMMIT")
    return path == nil ? try database.image() : []
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
    var (freeSum, orderSum) = (Checksum(), Checksum())
    for (tag, layout) in layouts.enumerated() {
      let name = SnapshotFormat.name(layout.name)
      var lender = RowLender<SQLiteProblem> { (_, free) throws(SQLiteProblem) in
        for place in free {
          frees += 1
          freeSum.add(text: name)
          freeSum.add(Int64(place) + 1)
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
          orderSum.add(text: name)
          for value in [Int64(order.list), Int64(position), Int64(place) + 1] {
            orderSum.add(value)
          }
          orderInsert.bind(1, orders)
          orderInsert.bind(2, text: name)
          orderInsert.bind(3, Int64(order.list))
          orderInsert.bind(4, Int64(position))
          orderInsert.bind(5, Int64(place) + 1)
          try orderInsert.execute()
        }
      }
    }
    try contents.add(SnapshotFormat.freePlaces, Int(frees), 0, freeSum)
    try contents.add(SnapshotFormat.listOrders, Int(orders), 0, orderSum)
  }
}

/// Notes what every table holds, for whoever reads the file.
struct Contents {
  let database: Prepared
  private var sums: [String: Checksum] = [:]

  init(database: Prepared) { self.database = database }

  mutating func add(
    _ table: String, _ rows: Int, _ free: Int, _ checksum: Checksum
  ) throws(SQLiteProblem) {
    let name = SnapshotFormat.name(table)
    sums[name] = Checksum(ofLine: name, rows: Int64(rows), free: Int64(free), checksum.value)
    try insert(name, rows, free, checksum)
  }

  /// The line about these lines themselves.
  mutating func finish() throws(SQLiteProblem) {
    try insert(SnapshotFormat.contents, sums.count, 0, Checksum(ofLines: sums))
  }

  private func insert(
    _ name: String, _ rows: Int, _ free: Int, _ checksum: Checksum
  ) throws(SQLiteProblem) {
    database.bind(1, text: name)
    database.bind(2, Int64(rows))
    database.bind(3, Int64(free))
    database.bind(4, checksum.value)
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
