import ItemTracking

/// Writes the rows of one table, many an INSERT; bytes in, no type known.
struct RowWriter {
  private let layout: TableLayout
  private let columns: [PlainColumn]
  private let stockNumbers: [Int32]
  private let caseNames: CaseNames
  /// Texts of dates and made numbers, kept until their batch is written.
  private let scratch: UnsafeMutableRawBufferPointer
  private var scratchEnd = 0
  private var lastDates: [(day: Int32, text: UnsafeRawBufferPointer)?]
  private var sum = Checksum()

  /// Enough for a date or a made number.
  private static let longest = 20

  init(_ layout: TableLayout, _ stockNumbers: [Int32]) {
    self.layout = layout
    self.stockNumbers = stockNumbers
    columns = layout.columns.map { PlainColumn($0) }
    caseNames = CaseNames(layout.columns)
    lastDates = .init(repeating: nil, count: layout.columns.count)
    scratch = .allocate(
      byteCount: SnapshotFormat.batch * layout.columns.count * Self.longest, alignment: 1)
  }

  /// Writes every row that is on no free place, in the order of the places.
  mutating func write(
    _ rows: RowBytes, _ free: [Int32], _ names: Names,
    to database: borrowing Database
  ) throws(SQLiteProblem) -> Checksum {
    defer { scratch.deallocate() }
    var isFree = [Bool](repeating: false, count: rows.count)
    for place in free { isFree[Int(place)] = true }
    let live = isFree.indices.filter { !isFree[$0] }
    try names.withStorage { (arena, ends) throws(SQLiteProblem) in
      var next = 0
      var batch: (size: Int, insert: Prepared)?
      while next < live.count {
        let size = min(SnapshotFormat.batch, live.count - next)
        if batch?.size != size {
          let sql = SnapshotFormat.insert(layout.name, layout.columns.map(\.name), rows: size)
          batch = (size, try database.prepare(sql))
        }
        guard let insert = batch?.insert else { return }
        var index: Int32 = 1
        scratchEnd = 0
        for column in lastDates.indices { lastDates[column] = nil }
        for place in live[next..<next + size] {
          bind(place, rows[place], arena, ends, names, insert, &index)
        }
        try insert.execute()
        next += size
      }
    }
    return sum
  }

  @inline(__always)
  private mutating func bind(
    _ place: Int, _ row: UnsafeMutableRawBufferPointer, _ arena: UnsafeBufferPointer<UInt8>,
    _ ends: UnsafeBufferPointer<UInt32>, _ names: borrowing Names, _ insert: Prepared,
    _ index: inout Int32
  ) {
    insert.bind(index, Int64(place) + 1)
    sum.add(Int64(place) + 1)
    index += 1
    for number in columns.indices {
      let column = columns[number]
      let raw = column.integer(row)
      switch column.form {
      case .name, .text: bind(name: raw, arena, ends, insert, index)
      case .documentNo:
        if raw < 0 {
          bind(kept(names.text(DocumentNo(raw: Int32(raw)))), insert, index)
        } else {
          bind(name: raw, arena, ends, insert, index)
        }
      case .quantity: bind(quantity: raw, insert, index)
      case .date: bind(day: Int32(truncatingIfNeeded: raw), number, insert, index)
      case .row: bind(raw < 0 ? nil : raw + 1, insert, index)
      case .stockKey, .stockKeyIfAny:
        bind(raw < 0 ? nil : Int64(stockNumbers[Int(raw)]), insert, index)
      case .number, .yesNo: bind(raw, insert, index)
      case .enumeration:
        if let name = caseNames.columns[number][Int(raw & 0xFF)] {
          bind(name.bytes, insert, index)
        } else {
          bind(raw, insert, index)
        }
      }
      index += 1
    }
  }

  @inline(__always)
  private mutating func bind(
    name raw: Int64, _ arena: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<UInt32>,
    _ insert: Prepared, _ index: Int32
  ) {
    if raw == 0 { return bind(nil, insert, index) }
    let range = Int(ends[Int(raw) - 1])..<Int(ends[Int(raw)])
    bind(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: arena[range])), insert, index)
  }

  /// A number, NULL for none.
  @inline(__always)
  private mutating func bind(_ value: Int64?, _ insert: Prepared, _ index: Int32) {
    if let value {
      sum.add(value)
      insert.bind(index, value)
    } else {
      sum.addNull()
      insert.bindNull(index)
    }
  }

  @inline(__always)
  private mutating func bind(
    _ text: UnsafeRawBufferPointer, _ insert: Prepared, _ index: Int32
  ) {
    sum.add(text)
    insert.bind(index, text)
  }

  /// Whole quantities as integers, others as the nearest binary number, which is read back exactly.
  @inline(__always)
  private mutating func bind(quantity raw: Int64, _ insert: Prepared, _ index: Int32) {
    let (units, rest) = raw.quotientAndRemainder(dividingBy: Quantity.scale)
    if rest == 0 { return bind(units, insert, index) }
    let decimal = Double(raw) / Double(Quantity.scale)
    sum.add(decimal)
    insert.bind(index, decimal)
  }

  private mutating func bind(day: Int32, _ column: Int, _ insert: Prepared, _ index: Int32) {
    let date = CalendarDate(dayNumber: day)
    if date.isBlank { return bind(nil, insert, index) }
    if let last = lastDates[column], last.day == day { return bind(last.text, insert, index) }
    // A day beyond what a calendar date is written for is kept as its number.
    guard (1...9999).contains(date.components.year) else {
      return bind(Int64(day), insert, index)
    }
    let text = kept(date.description)
    lastDates[column] = (day, text)
    bind(text, insert, index)
  }

  /// A short text that stays where it is until the batch is written.
  private mutating func kept(_ text: String) -> UnsafeRawBufferPointer {
    precondition(text.utf8.count <= Self.longest, "dates and made numbers are short")
    let start = scratchEnd
    for byte in text.utf8 {
      scratch[scratchEnd] = byte
      scratchEnd += 1
    }
    return UnsafeRawBufferPointer(rebasing: scratch[start..<scratchEnd])
  }
}
