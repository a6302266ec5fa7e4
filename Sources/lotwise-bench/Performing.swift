import Glibc
import ItemTracking
import LotwiseLanguage

/// W2, W3 and the stream of late bindings: statements that are read and checked beforehand, then
/// performed by the session.
struct Performing {
  let name: String
  let check: [Int: [String: Int]]
  /// Whether a file of statements comes first, which are not measured.
  var isPrepared = false

  func measure(_ setting: Setting) throws(BenchError) -> Figure {
    var session = Session()
    if isPrepared {
      let path = "\(setting.data)/\(name)_setup.lot"
      try session.perform(all: session.prepared(try Data.read(path), path))
    }
    let start = Memory.peak
    let (seconds, count) = try perform(setting, &session)
    var figure = Figure(name, setting.size)
    figure.add(seconds: seconds, for: count, of: "statements")
    if setting.chunk > 0 {
      let entries = max(1, session.model.itemLedgerEntries.count)
      figure.add("bytes/entry", Double(Memory.peak - start) / Double(entries))
    }
    session.addChecks(to: &figure)
    figure.expected = check[setting.size] ?? [:]
    return figure
  }

  /// Performs the whole workload; gives the seconds of performing alone.
  func perform(
    _ setting: Setting, _ session: inout Session
  ) throws(BenchError) -> (seconds: Double, count: Int) {
    let path = "\(setting.data)/\(name)_\(setting.size).lot"
    var seconds = 0.0
    var count = 0
    var reader = try LineReader(path)
    while let bytes = try reader.next(lines: setting.chunk) {
      let statements = try session.prepared(bytes, path)
      let start = Clock.now
      try session.perform(all: statements)
      seconds += Clock.now - start
      count += statements.count
    }
    return (seconds, count)
  }
}

/// Reads a file some lines at a time, so that its text is not held.
struct LineReader: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>
  private let path: String

  init(_ path: String) throws(BenchError) {
    guard let file = fopen(path, "r") else {
      throw BenchError(message: "\(path) cannot be read; Peers/compare.py generates the data")
    }
    self.file = file
    self.path = path
  }

  deinit { fclose(file) }

  /// The next lines, all of them for 0; nil at the end.
  mutating func next(lines count: Int) throws(BenchError) -> [UInt8]? {
    if count == 0 {
      guard ftell(file) == 0 else { return nil }
      fseek(file, 0, SEEK_END)
      return try Data.read(path)
    }
    var bytes: [UInt8] = []
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    for _ in 0..<count {
      let length = getline(&line, &capacity, file)
      guard length > 0, let line else { break }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: line, count: length))
    }
    return bytes.isEmpty ? nil : bytes
  }
}
