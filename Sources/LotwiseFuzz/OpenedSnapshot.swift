import CSQLite
import LotwiseSnapshot

/// A snapshot opened as any SQLite file, to change what is in it.
///
/// Steps that fail do nothing: what is changed at random may not be changeable.
public struct OpenedSnapshot: ~Copyable {
  private let handle: OpaquePointer

  /// A file that is changed where it lies; nil when it cannot be opened.
  public init?(_ path: String) {
    var opened: OpaquePointer?
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
      let handle = opened
    else {
      sqlite3_close_v2(opened)
      return nil
    }
    self.handle = handle
  }

  /// The bytes of a file, changed in memory; nil when they cannot be held.
  public init?(image: [UInt8]) {
    var opened: OpaquePointer?
    guard sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
      let handle = opened, let copy = sqlite3_malloc64(sqlite3_uint64(image.count + 1))
    else {
      sqlite3_close_v2(opened)
      return nil
    }
    image.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    let size = sqlite3_int64(image.count)
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
    let bytes = copy.assumingMemoryBound(to: UInt8.self)
    guard sqlite3_deserialize(handle, "main", bytes, size, size, flags) == SQLITE_OK else {
      sqlite3_close_v2(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// The bytes as they are now; empty when there are none.
  public var image: [UInt8] {
    var size = sqlite3_int64(0)
    guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else { return [] }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  /// Whether the statements could be carried out.
  @discardableResult
  public func run(_ sql: String) -> Bool { sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK }

  /// The rows that a statement gives, each cell as text, NULL as nil.
  public func rows(_ sql: String) -> [[String?]] {
    var found: [[String?]] = []
    forEach(sql) { select in
      found.append(
        (0..<sqlite3_column_count(select)).map { column in
          sqlite3_column_text(select, column).map { String(cString: $0) }
        })
    }
    return found
  }

  /// Makes the numbers of rows and the checksums those of what is in the tables now.
  public func seal() {
    var lines: [String: Checksum] = [:]
    for line in rows("SELECT name, free_count FROM snapshot_tables") {
      guard let name = line[0], name != "snapshot_tables" else { continue }
      let own = name == "free_places" || name == "list_orders"
      let columns = own ? rows("PRAGMA table_info(\"\(name)\")").compactMap { $0[1] } : []
      let select =
        own ? columns.dropFirst().map { "\"\($0)\"" }.joined(separator: ", ") : "*"
      var sum = Checksum()
      var count = Int64(0)
      forEach("SELECT \(select) FROM \"\(name)\" ORDER BY id") { row in
        count += 1
        for column in 0..<sqlite3_column_count(row) { Self.add(row, column, to: &sum) }
      }
      let free = rows("SELECT count(*) FROM free_places WHERE table_name = '\(name)'").first
      let frees = Int64((free?[0] ?? nil) ?? "") ?? 0
      run(
        "UPDATE snapshot_tables SET row_count = \(count), free_count = \(frees), "
          + "checksum = \(sum.value) WHERE name = '\(name)'")
      lines[name] = Checksum(ofLine: name, rows: count, free: frees, sum.value)
    }
    run(
      "UPDATE snapshot_tables SET row_count = \(lines.count), "
        + "checksum = \(Checksum(ofLines: lines).value) WHERE name = 'snapshot_tables'")
  }

  private static func add(_ row: OpaquePointer, _ column: Int32, to sum: inout Checksum) {
    switch sqlite3_column_type(row, column) {
    case SQLITE_INTEGER: sum.add(sqlite3_column_int64(row, column))
    case SQLITE_FLOAT: sum.add(sqlite3_column_double(row, column))
    case SQLITE_TEXT:
      let count = Int(sqlite3_column_bytes(row, column))
      sum.add(UnsafeRawBufferPointer(start: sqlite3_column_text(row, column), count: count))
    default: sum.addNull()
    }
  }

  private func forEach(_ sql: String, _ body: (OpaquePointer) -> Void) {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      return
    }
    defer { sqlite3_finalize(prepared) }
    while sqlite3_step(prepared) == SQLITE_ROW { body(prepared) }
  }
}
