import ItemTracking

extension Snapshot {
  /// The model in a file, checked from the header to the domain's invariants.
  public static func load(_ path: String) throws(SnapshotError) -> Model {
    let size = try Header.check(path)
    do throws(RowReader.Problem) {
      return try Loading(path, size).model()
    } catch {
      switch error {
      case .damage(let what): throw SnapshotError(.snapshotDamaged, path, "is damaged: \(what)")
      case .sqlite(let problem):
        if problem.isForeign { throw .foreign(path) }
        throw SnapshotError(.snapshotDamaged, path, "is damaged: \(problem.message)")
      }
    }
  }
}

extension SnapshotError {
  static func foreign(_ path: String) -> SnapshotError {
    SnapshotError(.snapshotForeign, path, "is no snapshot of lotwise")
  }
}

/// One file being read: first what it says it holds, then stock keys, then table by table.
private struct Loading: ~Copyable {
  private let database: Database
  private let size: Int
  private var names = Names()
  private var stockCount = 0

  private struct Content {
    var rows: Int
    var free: Int
    var checksum: Int64?
  }
  private var contents: [String: Content] = [:]

  init(_ path: String, _ size: Int) throws(RowReader.Problem) {
    self.size = size
    database = try Self.open(path)
  }

  private static func open(_ path: String) throws(RowReader.Problem) -> Database {
    do throws(SQLiteProblem) {
      let database = try Database(path, .reading)
      // Whatever else the file holds is not to run, nor to be believed.
      try database.run("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;")
      return database
    } catch {
      throw .sqlite(error)
    }
  }

  consuming func model() throws(RowReader.Problem) -> Model {
    var model = Model()
    let layouts = Snapshot.layouts(&model)
    try readContents(layouts)
    try readStockKeys(into: &model)
    let free = try readFreePlaces()
    let orders = try readListOrders()
    let places = try layouts.map { (layout) throws(RowReader.Problem) in
      let content = try content(of: layout.name)
      guard free[SnapshotFormat.name(layout.name), default: []].count == content.free else {
        throw .damage("free places of \(SnapshotFormat.name(layout.name)) are missing")
      }
      return content.rows + content.free
    }
    for (tag, layout) in layouts.enumerated() {
      let name = SnapshotFormat.name(layout.name)
      let targets = layout.columns.map { column -> Int64 in
        guard case .row(let target) = column.meaning else { return 1 << 31 - 1 }
        let index = layouts.firstIndex { $0.name == "\(target)" }
        return index.map { Int64(places[$0]) } ?? 0
      }
      let isLive = try read(layout, UInt8(tag), places[tag], targets, &model)
      for place in free[name, default: []] where isLive.indices.contains(Int(place)) {
        if isLive[Int(place)] { throw .damage("\(name) has a row on its free place \(place + 1)") }
      }
      do throws(LoadProblem) {
        try model.enterAll(
          of: UInt8(tag), free: free[name, default: []], orders: orders[name, default: []])
      } catch {
        throw .damage(Self.text(error, name))
      }
    }
    model.names = names
    if let broken = model.brokenInvariant() { throw .damage(broken) }
    return model
  }

  private static func text(_ problem: LoadProblem, _ name: String) -> String {
    switch problem {
    case .freePlace(let place): "\(name) cannot have a free place \(place + 1)"
    case .key(let place): "\(name) row \(place + 1) has a number that is too large"
    case .twice(let place): "\(name) row \(place + 1) has the number of another row"
    case .order(let place): "\(name) row \(place + 1) stands in an order that is not its list's"
    }
  }

  private func prepare(_ sql: String) throws(RowReader.Problem) -> Prepared {
    do throws(SQLiteProblem) { return try database.prepare(sql) } catch { throw .sqlite(error) }
  }

  private func step(_ select: Prepared) throws(RowReader.Problem) -> Bool {
    do throws(SQLiteProblem) { return try select.step() } catch { throw .sqlite(error) }
  }

  /// What the file says it holds; every table must be one, not a view or something virtual.
  private mutating func readContents(_ layouts: [TableLayout]) throws(RowReader.Problem) {
    let schema = try prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    var known: Set<String> = []
    while try step(schema) { known.insert(schema.text(0)) }
    let own = [
      SnapshotFormat.contents, SnapshotFormat.trackedSKUs, SnapshotFormat.freePlaces,
      SnapshotFormat.listOrders,
    ]
    for name in own + layouts.map({ SnapshotFormat.name($0.name) }) where !known.contains(name) {
      throw .damage("the table \(name) is missing")
    }
    let select = try prepare(
      "SELECT name, row_count, free_count, checksum FROM \(SnapshotFormat.contents)")
    while try step(select) {
      let (rows, free) = (select.integer(1), select.integer(2))
      // No row takes less than four bytes: a larger number is no number of rows of this file.
      guard rows >= 0, free >= 0, rows <= size / 4, free <= size / 4 else {
        throw .damage("\(select.text(0)) cannot have \(rows) rows")
      }
      contents[select.text(0)] = Content(
        rows: Int(rows), free: Int(free), checksum: select.isNull(3) ? nil : select.integer(3))
    }
  }

  private func content(of name: String) throws(RowReader.Problem) -> Content {
    guard let content = contents[SnapshotFormat.name(name)] else {
      throw .damage("\(SnapshotFormat.contents) lacks \(SnapshotFormat.name(name))")
    }
    return content
  }

  private mutating func readStockKeys(into model: inout Model) throws(RowReader.Problem) {
    let layout = TableLayout.trackedSKUs
    let count = try content(of: layout.name).rows
    var ids = [Int32](repeating: 0, count: count * 6)
    var reader = RowReader(layout, names, targets: [0, 0, 0, 0, 0, 0], stockCount: 0)
    names = Names()
    let select = try prepare(SnapshotFormat.select(layout.name, SnapshotFormat.stockColumns))
    try ids.withUnsafeMutableBufferPointer { (ids) throws(RowReader.Problem) in
      try reader.read(
        RowBytes(UnsafeMutableRawBufferPointer(ids), stride: layout.stride), select)
    }
    try check(reader, count)
    names = reader.names
    stockCount = count
    for index in 0..<count {
      let place = index * 6
      let unit = StockkeepingUnit(
        itemNo: ItemNo(id: ids[place]), variantCode: VariantCode(id: ids[place + 1]),
        locationCode: LocationCode(id: ids[place + 2]))
      let key = TrackingKey(
        serialNo: SerialNo(id: ids[place + 3]), lotNo: LotNo(id: ids[place + 4]),
        packageNo: PackageNo(id: ids[place + 5]))
      guard Int(model.trackedSKUs.intern(TrackedSKU(unit, key)).raw) == index else {
        throw .damage("\(layout.name) row \(index + 1) stands there twice")
      }
    }
  }

  /// The number of rows, and the sum over all values, as they were saved.
  private func check(_ reader: RowReader, _ count: Int) throws(RowReader.Problem) {
    let found = reader.isLive.count { $0 }
    guard found == count else { throw .damage("\(reader.name) has \(found) rows of \(count)") }
    let content = try content(of: reader.name)
    guard content.checksum == nil || content.checksum == reader.sum.value else {
      throw .damage("the values of \(reader.name) are not those that were saved")
    }
  }

  private func readFreePlaces() throws(RowReader.Problem) -> [String: [Int32]] {
    let select = try prepare(
      "SELECT table_name, place FROM \(SnapshotFormat.freePlaces) ORDER BY id")
    var free: [String: [Int32]] = [:]
    while try step(select) {
      free[select.text(0), default: []].append(Int32(clamping: select.integer(1) - 1))
    }
    return free
  }

  private func readListOrders() throws(RowReader.Problem) -> [String: [ListOrder]] {
    let select = try prepare(
      "SELECT table_name, list, position, row FROM \(SnapshotFormat.listOrders) ORDER BY id")
    var orders: [String: [ListOrder]] = [:]
    while try step(select) {
      let name = select.text(0)
      let place = Int32(clamping: select.integer(3) - 1)
      let last = (orders[name]?.count ?? 0) - 1
      if select.integer(2) != 0, last >= 0 {
        orders[name]?[last].places.append(place)
      } else {
        orders[name, default: []].append(
          ListOrder(list: Int(clamping: select.integer(1)), places: [place]))
      }
    }
    return orders
  }

  /// Fills the rows of one table.
  private mutating func read(
    _ layout: TableLayout, _ tag: UInt8, _ placeCount: Int, _ targets: [Int64],
    _ model: inout Model
  ) throws(RowReader.Problem) -> [Bool] {
    let select = try prepare(SnapshotFormat.select(layout.name, layout.columns.map(\.name)))
    let reader = RowReader(layout, names, targets: targets, stockCount: stockCount)
    names = Names()
    var filler = Filler(reader: reader, select: select, placeCount: placeCount)
    try model.visit(tag, &filler)
    names = filler.reader.names
    try check(filler.reader, try content(of: layout.name).rows)
    return filler.reader.isLive
  }
}

private struct Filler: TableVisitor {
  var reader: RowReader
  let select: Prepared
  let placeCount: Int

  mutating func visit<R: Row>(_ table: inout Table<R>) throws(RowReader.Problem) {
    try table.fill(placeCount) { (rows) throws(RowReader.Problem) in
      try reader.read(rows, select)
    }
  }
}
