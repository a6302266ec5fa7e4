import CSQLite
import Glibc
import ItemTracking

/// Reads the rows of one table into bytes, checking each value; no type known.
struct RowReader {
  private let layout: TableLayout
  private let columns: [PlainColumn]
  private let caseNames: CaseNames
  /// Of a column that names rows: how many places the table has that it points into.
  private let targets: [Int64]
  private let stockCount: Int64
  /// Of each text column the text read last, and what it stands for.
  private var lastTexts: [(text: [UInt8], value: Int64)]
  private(set) var names: Names
  private(set) var notes = ReadingNotes()
  private(set) var sum = Checksum()
  /// Saved by a version before this one.
  private let isOlder: Bool
  /// Which columns the file has.
  private let isThere: [Bool]
  /// Which places have a row.
  private(set) var isLive: [Bool] = []

  init(
    _ layout: TableLayout, _ names: consuming Names, targets: [Int64], stockCount: Int,
    of version: Int64, having found: Set<String>? = nil
  ) {
    self.layout = layout
    isOlder = version < SnapshotFormat.version
    isThere = layout.columns.map { found?.contains(SnapshotFormat.name($0.name)) ?? true }
    self.names = names
    self.targets = targets
    self.stockCount = Int64(stockCount)
    columns = layout.columns.map { PlainColumn($0) }
    caseNames = CaseNames(layout.columns)
    lastTexts = .init(repeating: ([], 0), count: columns.count)
  }

  /// A value that is none of its column's, or a step that failed.
  enum Problem: Error {
    case damage(String)
    case sqlite(SQLiteProblem)
    case interrupted
  }

  /// Reads as many rows as there are places that are not free.
  mutating func read(
    _ rows: RowBytes, _ select: Prepared
  ) throws(Problem) {
    let placeCount = rows.count
    isLive = .init(repeating: false, count: placeCount)
    var next = 0
    while try step(select) {
      let id = sqlite3_column_int64(select.handle, 0)
      guard id > Int64(next), id <= Int64(placeCount), layout.hasGaps || id == Int64(next) + 1
      else {
        throw .damage("\(name) has a row \(id) where row \(next + 1) was expected")
      }
      let place = Int(id) - 1
      isLive[place] = true
      next = place + 1
      sum.add(id)
      for number in columns.indices {
        let column = columns[number]
        guard isThere[number] else {
          // What came later than the file is blank, or zero.
          _ = column.set(blank(column) ?? 0, in: rows[place])
          continue
        }
        let cell = sqlite3_column_value(select.handle, Int32(number) + 1)
        guard let value = value(cell, number, column),
          column.set(value, in: rows[place])
        else { throw .damage(wrong(cell, number, id)) }
      }
    }
  }

  var name: String { SnapshotFormat.name(layout.name) }

  private func step(_ select: Prepared) throws(Problem) -> Bool {
    do throws(SQLiteProblem) {
      return try select.step()
    } catch {
      throw .sqlite(error)
    }
  }

  private func wrong(_ cell: OpaquePointer?, _ number: Int, _ id: Int64) -> String {
    var found = "NULL"
    if let bytes = sqlite3_value_text(cell) {
      let count = min(40, Int(sqlite3_value_bytes(cell)))
      found = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
    let column = SnapshotFormat.name(layout.columns[number].name)
    return "\(name) row \(id) has \(found) as \(column)"
  }

  /// A value as the integer that stands in a row; nil when it is none of the column's.
  @inline(__always)
  private mutating func value(
    _ cell: OpaquePointer?, _ number: Int, _ column: PlainColumn
  ) -> Int64? {
    let type = sqlite3_value_type(cell)
    switch type {
    case SQLITE_INTEGER:
      let value = sqlite3_value_int64(cell)
      sum.add(value)
      return integer(value, number, column)
    case SQLITE_NULL:
      sum.addNull()
      return blank(column)
    case SQLITE_FLOAT:
      let value = sqlite3_value_double(cell)
      sum.add(value)
      return column.form == .quantity ? Self.quantity(value) : nil
    case SQLITE_TEXT:
      guard let start = sqlite3_value_text(cell) else { return nil }
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(cell)))
      sum.add(UnsafeRawBufferPointer(bytes))
      return text(bytes, number, column)
    default: return nil
    }
  }

  /// No number that a script can write, and none that counts something, is larger.
  private static let largestNumber: UInt64 = 999_999_999

  private func integer(
    _ value: Int64, _ number: Int, _ column: PlainColumn
  ) -> Int64? {
    switch column.form {
    case .quantity:
      let (raw, overflow) = value.multipliedReportingOverflow(by: Quantity.scale)
      return overflow || !Quantity(raw: raw).isWithinLimit ? nil : raw
    case .row: return value >= 1 && value <= targets[number] ? value - 1 : nil
    case .stockKey, .stockKeyIfAny: return value >= 1 && value <= stockCount ? value - 1 : nil
    case .number: return value.magnitude <= Self.largestNumber ? value : nil
    case .yesNo: return value == 0 || value == 1 ? value : nil
    case .name, .text, .documentNo, .date, .enumeration: return nil
    }
  }

  private func blank(_ column: PlainColumn) -> Int64? {
    switch column.form {
    case .name, .text, .documentNo: 0
    case .date: Int64(CalendarDate.blank.dayNumber)
    case .row, .stockKeyIfAny: -1
    case .quantity, .stockKey, .number, .yesNo, .enumeration: nil
    }
  }

  /// An older version kept a day after the calendar's last as its number.
  private mutating func late(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard isOlder, let day = Int32(String(decoding: bytes, as: UTF8.self)),
      day > CalendarDate.end.dayNumber
    else { return nil }
    notes.noteDate()
    return Int64(CalendarDate.end.dayNumber)
  }

  /// Version 2 had no name for the consumption of an assembly, and used that name for its output.
  private func oldEntryType(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int) -> Int64? {
    let names = caseNames.columns[number]
    guard let consumption = names.indices.contains(7) ? names[7] : nil,
      consumption.bytes.elementsEqual("assemblyConsumption".utf8)
    else { return nil }
    if bytes.elementsEqual("7".utf8) { return 7 }
    return bytes.elementsEqual("assemblyConsumption".utf8) ? 8 : nil
  }

  private static func quantity(_ value: Double) -> Int64? {
    guard value.magnitude < Double(Quantity.limit) else { return nil }
    let raw = (value * Double(Quantity.scale)).rounded()
    return raw / Double(Quantity.scale) == value ? Int64(raw) : nil
  }

  private mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Int, _ column: PlainColumn
  ) -> Int64? {
    if Self.equal(lastTexts[number].text, bytes) { return lastTexts[number].value }
    guard let value = meaning(of: bytes, number, column) else { return nil }
    lastTexts[number].text.removeAll(keepingCapacity: true)
    lastTexts[number].text.append(contentsOf: bytes)
    lastTexts[number].value = value
    return value
  }

  @inline(__always)
  private static func equal(_ last: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard last.count == bytes.count, let second = bytes.baseAddress else { return false }
    return last.withUnsafeBufferPointer { last in
      last.baseAddress.map { memcmp($0, second, bytes.count) == 0 } ?? false
    }
  }

  private mutating func meaning(
    of bytes: UnsafeBufferPointer<UInt8>, _ number: Int, _ column: PlainColumn
  ) -> Int64? {
    switch column.form {
    case .text: return isUTF8(bytes) ? Int64(names.intern(text: bytes)) : nil
    case .name: return isCode(bytes) ? Int64(names.intern(text: bytes)) : nil
    case .documentNo: return isCode(bytes) ? Int64(names.documentNo(bytes).raw) : nil
    case .date: return Self.date(bytes).map { Int64($0.dayNumber) } ?? late(bytes)
    case .enumeration:
      if isOlder, let old = oldEntryType(bytes, number) { return old }
      let raw = caseNames.columns[number].firstIndex { name in
        name.map { $0.bytes.elementsEqual(bytes) } ?? false
      }
      return raw.map { Int64($0) }
    case .quantity, .row, .stockKey, .stockKeyIfAny, .number, .yesNo: return nil
    }
  }

  /// Whether a statement could name the code, or could in an older version: in capitals, without
  /// blanks around it, and without what cannot be typed.
  private mutating func isCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    var isASCII = true
    for byte in bytes {
      if byte < 32 || byte == 127 { return false }
      if byte >= 128 { isASCII = false }
      if byte & 0xC0 != 0x80 { length += 1 }
      if byte &- 97 < 26 { return false }
    }
    guard bytes.first != 32, bytes.last != 32, length <= Self.longestCode else { return false }
    if !isASCII {
      guard isUTF8(bytes), Names.isFolded(String(decoding: bytes, as: UTF8.self)) else {
        return false
      }
    }
    if length > ReadingNotes.longestCode { notes.noteCode(bytes) }
    return true
  }

  /// No version let a code grow beyond this.
  private static let longestCode = 1000

  private func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var numbers = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard byte >= 48, byte <= 57 else { return nil }
      let part = index < 4 ? 0 : index < 7 ? 1 : 2
      numbers[part] = numbers[part] * 10 + Int(byte - 48)
    }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
