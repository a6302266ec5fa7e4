import CSQLite

/// What SQLite said when a step failed.
struct SQLiteProblem: Error {
  let code: Int32
  let message: String

  /// True when the file is no database at all.
  var isForeign: Bool { code & 0xFF == SQLITE_NOTADB }
}

/// One connection to one SQLite file, used by one thread; every step is checked.
struct Database: ~Copyable {
  private let handle: OpaquePointer
  private let meter: UnsafeMutablePointer<StepMeter>?

  /// A file as it lies there: journals and locks of other programs beside it mean nothing.
  init(reading path: String, _ meter: StepMeter) throws(SQLiteProblem) {
    handle = try Self.open(
      FileURI.reading(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    self.meter = Self.attach(meter, to: handle)
  }

  /// A file whose bytes are in memory.
  init(image: [UInt8], _ meter: StepMeter) throws(SQLiteProblem) {
    handle = try Self.opened(image)
    self.meter = Self.attach(meter, to: handle)
  }

  private static func opened(_ image: [UInt8]) throws(SQLiteProblem) -> OpaquePointer {
    let handle = try open(":memory:", SQLITE_OPEN_READWRITE)
    let size = sqlite3_int64(image.count)
    var code = SQLITE_NOMEM
    if let copy = sqlite3_malloc64(sqlite3_uint64(max(1, image.count))) {
      image.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
      }
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
      code = sqlite3_deserialize(
        handle, "main", copy.assumingMemoryBound(to: UInt8.self), size, size, flags)
    }
    guard code == SQLITE_OK else {
      sqlite3_close_v2(handle)
      throw SQLiteProblem(code: code, message: "the file cannot be held in memory")
    }
    return handle
  }

  /// A new file.
  init(making path: String) throws(SQLiteProblem) {
    handle = try Self.open(FileURI.plain(path), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    meter = nil
  }

  /// A new file that is in memory only.
  static func inMemory() throws(SQLiteProblem) -> Database {
    Database(try open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE))
  }

  private init(_ handle: OpaquePointer) {
    self.handle = handle
    meter = nil
  }

  /// The bytes of a file that is in memory.
  func image() throws(SQLiteProblem) -> [UInt8] {
    var size = sqlite3_int64(0)
    guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else {
      throw SQLiteProblem(code: SQLITE_NOMEM, message: "out of memory")
    }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  private static func open(_ name: String, _ flags: Int32) throws(SQLiteProblem) -> OpaquePointer {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle = opened else {
      let message = String(cString: sqlite3_errmsg(opened))
      sqlite3_close_v2(opened)
      throw SQLiteProblem(code: code, message: message)
    }
    // A value of a snapshot is short; a longer one is somebody's mischief.
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1_000_000)
    return handle
  }

  private static func attach(
    _ meter: StepMeter, to handle: OpaquePointer
  ) -> UnsafeMutablePointer<StepMeter> {
    let kept = UnsafeMutablePointer<StepMeter>.allocate(capacity: 1)
    kept.initialize(to: meter)
    sqlite3_progress_handler(
      handle, StepMeter.stride,
      { pointer in
        guard let meter = pointer?.assumingMemoryBound(to: StepMeter.self) else { return 0 }
        return meter.pointee.goesOn() ? 0 : 1
      }, kept)
    return kept
  }

  deinit {
    sqlite3_close_v2(handle)
    meter?.deinitialize(count: 1)
    meter?.deallocate()
  }

  /// Why reading was stopped, when it was.
  var stop: StepMeter.Stop? { meter?.pointee.stop }

  func run(_ sql: String) throws(SQLiteProblem) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw problem(code) }
  }

  func prepare(_ sql: String) throws(SQLiteProblem) -> Prepared {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw problem(code) }
    return Prepared(prepared)
  }

  /// The first column of the first row as an integer; 0 when there is no row.
  func integer(_ sql: String) throws(SQLiteProblem) -> Int64 {
    let prepared = try prepare(sql)
    return try prepared.step() ? prepared.integer(0) : 0
  }

  private func problem(_ code: Int32) -> SQLiteProblem {
    SQLiteProblem(code: code, message: String(cString: sqlite3_errmsg(handle)))
  }
}

/// A prepared statement; it ends with its last reference and never outlives its database.
final class Prepared {
  let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }

  /// Goes to the next row; false when there is none.
  @inline(__always)
  func step() throws(SQLiteProblem) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw problem(code)
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// Carries out a statement that was bound, and makes it ready for the next values.
  func execute() throws(SQLiteProblem) {
    let code = sqlite3_step(handle)
    let ended = sqlite3_reset(handle)
    guard code == SQLITE_DONE, ended == SQLITE_OK else { throw problem(ended) }
  }

  @inline(__always)
  func bind(_ index: Int32, _ value: Int64) { sqlite3_bind_int64(handle, index, value) }

  @inline(__always)
  func bind(_ index: Int32, _ value: Double) { sqlite3_bind_double(handle, index, value) }

  @inline(__always)
  func bindNull(_ index: Int32) { sqlite3_bind_null(handle, index) }

  /// Binds text without copying it: the bytes stay where they are until `execute`.
  @inline(__always)
  func bind(_ index: Int32, _ bytes: UnsafeRawBufferPointer) {
    sqlite3_bind_text(
      handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
      nil)
  }

  /// Binds a text that is copied.
  func bind(_ index: Int32, text: String) {
    let forever = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, index, text, -1, forever)
  }

  private func problem(_ code: Int32) -> SQLiteProblem {
    let message = sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) }
    return SQLiteProblem(code: code, message: message ?? "a step failed")
  }
}
