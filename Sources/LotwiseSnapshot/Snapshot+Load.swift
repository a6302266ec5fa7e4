import ItemTracking

extension Snapshot {
  /// What reading a file may have to tell besides the model.
  public struct Reading: ~Copyable {
    let content: Model
    /// What an older version wrote and this one would not, in words.
    public let notes: [String]

    /// The model, and nothing else of it any more.
    public consuming func model() -> Model { content }
  }

  /// The model in a file, checked from the header to the domain's invariants; `isInterrupted` is
  /// asked now and then, and true ends the reading with `snapshot-interrupted`.
  public static func load(
    _ path: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(SnapshotError) -> Reading {
    let header = try Header.check(path)
    return try read(path, header) { () throws(SQLiteProblem) in
      try Database(reading: path, StepMeter(bytes: header.size, isInterrupted: isInterrupted))
    }
  }

  /// The model in the bytes of a file, checked likewise; the path is only told.
  public static func load(
    image: [UInt8], named path: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(SnapshotError) -> Reading {
    let header = try Header.check(Array(image.prefix(100)), image.count, path)
    return try read(path, header) { () throws(SQLiteProblem) in
      try Database(image: image, StepMeter(bytes: header.size, isInterrupted: isInterrupted))
    }
  }

  private static func read(
    _ path: String, _ header: Header.Facts, _ open: () throws(SQLiteProblem) -> Database
  ) throws(SnapshotError) -> Reading {
    do throws(RowReader.Problem) {
      return try Loading(header, open).reading()
    } catch {
      switch error {
      case .damage(let what): throw SnapshotError(.snapshotDamaged, path, "is damaged: \(what)")
      case .interrupted: throw SnapshotError(.snapshotInterrupted, path, "was not read to its end")
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
struct Loading: ~Copyable {
  private let database: Database
  private let header: Header.Facts
  private var names = Names()
  private var stockCount = 0
  private var notes = ReadingNotes()
  private var contents: [String: Content] = [:]
  /// The columns that each table of the file has.
  private var columns: [String: Set<String>] = [:]
  /// How long lists by numbers may still grow: see `roomForKeys`.
  private var roomForKeys: Int

  /// What a file says of one of its tables.
  private struct Content {
    var rows: Int
    var free: Int
    var checksum: Int64?
  }

  init(
    _ header: Header.Facts, _ open: () throws(SQLiteProblem) -> Database
  ) throws(RowReader.Problem) {
    self.header = header
    // What counts up may lie far above what is left of it, but not without end.
    roomForKeys = 1 << 22 + 64 * header.size
    do throws(SQLiteProblem) {
      database = try open()
    } catch {
      throw .sqlite(error)
    }
  }

  consuming func reading() throws(RowReader.Problem) -> Snapshot.Reading {
    do throws(RowReader.Problem) {
      let model = try model()
      return Snapshot.Reading(content: model, notes: notes.texts)
    } catch {
      switch database.stop {
      case .interrupted: throw .interrupted
      case .tooLong: throw .damage("its pages lead round in a circle")
      case nil: throw error
      }
    }
  }

  private mutating func model() throws(RowReader.Problem) -> Model {
    // Whatever else the file holds is not to run, nor to be believed.
    do throws(SQLiteProblem) {
      try database.run("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;")
    } catch {
      throw .sqlite(error)
    }
    var model = Model()
    let layouts = Snapshot.layouts(&model)
    try readColumns(layouts)
    try readContents()
    try readStockKeys(into: &model)
    let free = try readFreePlaces(layouts)
    let orders = try readListOrders(layouts)
    let places = try layouts.map { (layout) throws(RowReader.Problem) in
      let content = try content(of: layout.name)
      guard free[SnapshotFormat.name(layout.name), default: []].count == content.free else {
        throw .damage("free places of \(SnapshotFormat.name(layout.name)) are missing")
      }
      return content.rows + content.free
    }
    var live: [String: [Bool]] = [:]
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
      live[layout.name] = isLive
      do throws(LoadProblem) {
        try model.enterAll(
          of: UInt8(tag), free: free[name, default: []], orders: orders[name, default: []],
          room: &roomForKeys)
      } catch {
        throw .damage(Self.text(error, name))
      }
    }
    model.names = names
    try checkReferences(layouts, live, &model)
    do throws(TrackingError) {
      try model.recountVolume()
    } catch {
      throw .damage(Self.text(.volume, "the file"))
    }
    if let broken = model.brokenInvariant() { throw .damage(broken) }
    return model
  }

  private static func text(_ problem: LoadProblem, _ name: String) -> String {
    switch problem {
    case .freePlace(let place): "\(name) cannot have a free place \(Int(place) + 1)"
    case .key(let place): "\(name) row \(place + 1) has a number that is too large"
    case .twice(let place): "\(name) row \(place + 1) has the number of another row"
    case .order(let place):
      "\(name) row \(Int(place) + 1) stands in an order that is not its list's"
    case .volume: "the quantities of \(name) add up to more than can be counted"
    }
  }

  private func prepare(_ sql: String) throws(RowReader.Problem) -> Prepared {
    do throws(SQLiteProblem) { return try database.prepare(sql) } catch { throw .sqlite(error) }
  }

  private func step(_ select: Prepared) throws(RowReader.Problem) -> Bool {
    do throws(SQLiteProblem) { return try select.step() } catch { throw .sqlite(error) }
  }
}

// MARK: What the file holds

extension Loading {
  /// The tables of the file and their columns; every table must be one, not a view or something
  /// virtual.
  ///
  /// What this version added since the file was saved may be missing: it is blank then.
  private mutating func readColumns(_ layouts: [TableLayout]) throws(RowReader.Problem) {
    let schema = try prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    var known: Set<String> = []
    while try step(schema) { known.insert(schema.text(0)) }
    for name in SnapshotFormat.ownTables + layouts.map({ SnapshotFormat.name($0.name) }) {
      guard known.contains(name) else {
        if isOlder, !SnapshotFormat.ownTables.contains(name) { continue }
        throw .damage("the table \(name) is missing")
      }
      let info = try prepare("PRAGMA table_info(\(SnapshotFormat.quoted(name)))")
      var found: Set<String> = []
      while try step(info) { found.insert(info.text(1)) }
      columns[name] = found
    }
    for layout in layouts {
      guard let found = columns[SnapshotFormat.name(layout.name)] else { continue }
      let missing = layout.columns.first { !found.contains(SnapshotFormat.name($0.name)) }
      guard let missing, !isOlder else { continue }
      throw .damage("\(SnapshotFormat.name(layout.name)) has no column \(missing.name)")
    }
  }

  private var isOlder: Bool { header.version < SnapshotFormat.version }

  /// What the file says it holds.
  private mutating func readContents() throws(RowReader.Problem) {
    let select = try prepare(
      "SELECT name, row_count, free_count, checksum FROM \(SnapshotFormat.contents)")
    var sums: [String: Checksum] = [:]
    var total = 0
    while try step(select) {
      let name = select.text(0)
      let (rows, free) = (select.integer(1), select.integer(2))
      // No row takes less than four bytes: a larger number is no number of rows of this file.
      guard rows >= 0, free >= 0, rows <= header.size / 4, free <= header.size / 4 else {
        throw .damage("\(name) cannot have \(rows) rows")
      }
      let checksum = select.isNull(3) ? nil : select.integer(3)
      guard checksum != nil || isOlder else { throw .damage("\(name) has no checksum") }
      contents[name] = Content(rows: Int(rows), free: Int(free), checksum: checksum)
      guard name != SnapshotFormat.contents else { continue }
      total += Int(rows) + Int(free)
      sums[name] = Checksum(ofLine: name, rows: rows, free: free, checksum ?? 0)
    }
    guard total <= header.size / 4 else { throw .damage("it cannot have \(total) rows in all") }
    if isOlder { return }
    guard let own = contents[SnapshotFormat.contents], own.rows == sums.count,
      own.checksum == Checksum(ofLines: sums).value
    else { throw .damage("what \(SnapshotFormat.contents) says is not what was saved") }
  }

  private func content(of name: String) throws(RowReader.Problem) -> Content {
    if let content = contents[SnapshotFormat.name(name)] { return content }
    // A table that came later than the file has no rows in it.
    if isOlder, columns[SnapshotFormat.name(name)] == nil { return Content(rows: 0, free: 0) }
    throw .damage("\(SnapshotFormat.contents) lacks \(SnapshotFormat.name(name))")
  }

  private mutating func readStockKeys(into model: inout Model) throws(RowReader.Problem) {
    let layout = TableLayout.trackedSKUs
    let count = try content(of: layout.name).rows
    var ids = [Int32](repeating: 0, count: count * 6)
    var reader = RowReader(
      layout, names, targets: [0, 0, 0, 0, 0, 0], stockCount: 0, of: header.version)
    names = Names()
    let select = try prepare(SnapshotFormat.select(layout.name, SnapshotFormat.stockColumns))
    try ids.withUnsafeMutableBufferPointer { (ids) throws(RowReader.Problem) in
      try reader.read(
        RowBytes(UnsafeMutableRawBufferPointer(ids), stride: layout.stride), select)
    }
    try check(reader, count)
    names = reader.names
    notes.take(reader.notes)
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
    try check(reader.sum, of: reader.name)
  }

  private func check(_ sum: Checksum, of name: String) throws(RowReader.Problem) {
    let content = try content(of: name)
    guard content.checksum == nil || content.checksum == sum.value else {
      throw .damage("the values of \(name) are not those that were saved")
    }
  }

  /// The name of a table of the model, as a free place or an order has it.
  private func known(
    _ name: String, _ layouts: [TableLayout]
  ) throws(RowReader.Problem) -> String {
    guard layouts.contains(where: { SnapshotFormat.name($0.name) == name }) else {
      throw .damage("there is no table \(name)")
    }
    return name
  }

  /// The place that a number of a row means.
  private func place(_ row: Int64, in name: String) throws(RowReader.Problem) -> Int32 {
    guard row >= 1, row <= Int64(Int32.max) else { throw .damage("\(name) has no row \(row)") }
    return Int32(row - 1)
  }

  private func readFreePlaces(
    _ layouts: [TableLayout]
  ) throws(RowReader.Problem) -> [String: [Int32]] {
    let select = try prepare(
      "SELECT table_name, place FROM \(SnapshotFormat.freePlaces) ORDER BY id")
    var free: [String: [Int32]] = [:]
    var (sum, count) = (Checksum(), 0)
    while try step(select) {
      let name = try known(select.text(0), layouts)
      sum.add(text: name)
      sum.add(select.integer(1))
      count += 1
      free[name, default: []].append(try place(select.integer(1), in: name))
    }
    try check(sum, count, of: SnapshotFormat.freePlaces)
    return free
  }

  private func readListOrders(
    _ layouts: [TableLayout]
  ) throws(RowReader.Problem) -> [String: [ListOrder]] {
    let select = try prepare(
      "SELECT table_name, list, position, row FROM \(SnapshotFormat.listOrders) ORDER BY id")
    var orders: [String: [ListOrder]] = [:]
    var (sum, count) = (Checksum(), 0)
    while try step(select) {
      let name = try known(select.text(0), layouts)
      sum.add(text: name)
      for column in Int32(1)...3 { sum.add(select.integer(column)) }
      count += 1
      let place = try place(select.integer(3), in: name)
      let last = (orders[name]?.count ?? 0) - 1
      if select.integer(2) != 0, last >= 0 {
        orders[name]?[last].places.append(place)
      } else {
        orders[name, default: []].append(
          ListOrder(list: Int(clamping: select.integer(1)), places: [place]))
      }
    }
    try check(sum, count, of: SnapshotFormat.listOrders)
    return orders
  }

  private func check(
    _ sum: Checksum, _ count: Int, of name: String
  ) throws(RowReader.Problem) {
    let rows = try content(of: name).rows
    guard rows == count else { throw .damage("\(name) has \(count) rows of \(rows)") }
    if isOlder { return }
    try check(sum, of: name)
  }

  /// Fills the rows of one table.
  private mutating func read(
    _ layout: TableLayout, _ tag: UInt8, _ placeCount: Int, _ targets: [Int64],
    _ model: inout Model
  ) throws(RowReader.Problem) -> [Bool] {
    guard let found = columns[SnapshotFormat.name(layout.name)] else { return [] }
    let select = try prepare(
      SnapshotFormat.select(layout.name, layout.columns.map(\.name), found))
    let reader = RowReader(
      layout, names, targets: targets, stockCount: stockCount, of: header.version, having: found)
    names = Names()
    var filler = Filler(reader: reader, select: select, placeCount: placeCount)
    try model.visit(tag, &filler)
    names = filler.reader.names
    notes.take(filler.reader.notes)
    try check(filler.reader, try content(of: layout.name).rows)
    return filler.reader.isLive
  }

  /// A column that names rows names rows that are there.
  private func checkReferences(
    _ layouts: [TableLayout], _ live: [String: [Bool]], _ model: inout Model
  ) throws(RowReader.Problem) {
    for (tag, layout) in layouts.enumerated() {
      let own = live[layout.name] ?? []
      for column in layout.columns {
        guard case .row(let target) = column.meaning else { continue }
        let targets = live["\(target)"] ?? []
        guard targets.contains(false) else { continue }
        let plain = PlainColumn(column)
        var lender = RowLender<RowReader.Problem> { (rows, _) throws(RowReader.Problem) in
          for place in own.indices where own[place] {
            let row = plain.integer(rows[place])
            if row >= 0, !targets[Int(row)] {
              throw .damage(
                "\(SnapshotFormat.name(layout.name)) row \(place + 1) has row \(row + 1) of "
                  + "\(target) as \(column.name), which is not there")
            }
          }
        }
        try model.visit(UInt8(tag), &lender)
      }
    }
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
