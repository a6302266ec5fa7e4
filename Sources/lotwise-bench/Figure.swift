import Glibc

/// One measured line: what was done how fast, what came out, and how much memory it took.
struct Figure {
  let workload: String
  let size: Int
  /// Named figures in the order in which they are printed; seconds unless the name says otherwise.
  var values: [(name: String, value: Double)] = []
  /// What must agree with the other programs.
  var checks: [(name: String, value: Int)] = []
  var expected: [String: Int] = [:]

  init(_ workload: String, _ size: Int) {
    self.workload = workload
    self.size = size
  }

  mutating func add(_ name: String, _ value: Double) { values.append((name, value)) }
  mutating func add(_ name: String, _ value: Int) { checks.append((name, value)) }

  /// Seconds, and what follows from them for so many of a thing.
  mutating func add(seconds: Double, for count: Int, of thing: String) {
    add("seconds", seconds)
    add("\(thing)/s", Double(count) / seconds)
    add("ns each", seconds * 1e9 / Double(max(1, count)))
  }

  var line: String {
    let parts =
      values.map { "\($0.name) \(Self.text($0.value))" }
      + checks.map { "\($0.name) \($0.value)" } + ["peak MB \(Memory.peak / 1_000_000)"]
    return "\(workload) \(size): " + parts.joined(separator: ", ")
  }

  var json: String {
    var parts = ["\"workload\":\"\(workload)\"", "\"size\":\(size)"]
    parts += values.map { "\"\($0.name)\":\($0.value)" }
    parts += checks.map { "\"\($0.name)\":\($0.value)" }
    parts.append("\"peak bytes\":\(Memory.peak)")
    return "{" + parts.joined(separator: ",") + "}"
  }

  /// Refuses figures of work that was not the same.
  func check() throws(BenchError) {
    for (name, value) in checks {
      guard let required = expected[name], required != value else { continue }
      throw BenchError(
        message: "\(workload) \(size): \(name) is \(value), and \(required) is right")
    }
  }

  private static func text(_ value: Double) -> String {
    if value >= 1000 { return String(Int(value.rounded())) }
    let digits = value >= 10 ? 10.0 : value >= 0.1 ? 1e4 : 1e7
    return String((value * digits).rounded() / digits)
  }
}

/// Seconds on a clock that only goes forward, or of the processor when `BENCH_CLOCK` is set:
/// the wall's clock tells little on a machine that others use.
enum Clock {
  private static let kind =
    getenv("BENCH_CLOCK") == nil ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID

  static var now: Double {
    var time = timespec()
    clock_gettime(kind, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func seconds(_ body: () throws(BenchError) -> Void) throws(BenchError) -> Double {
    let start = now
    try body()
    return now - start
  }
}

/// What the process holds.
enum Memory {
  /// The most that was resident so far, in bytes.
  static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}

/// What the plain C program and SQLite give for the same data.
enum Expected {
  static let w2: [Int: [String: Int]] = [
    1_000_000: [
      "entries": 1_000_000, "applications": 543_039, "lots": 375_356, "open": 336_542,
      "stock": 17_636_215, "check": 864_248_821,
    ],
    100_000: ["applications": 54_575, "stock": 1_753_843, "check": 85_895_614],
    10_000: ["applications": 5_476, "stock": 173_719, "check": 8_479_985],
  ]
  static let w3: [Int: [String: Int]] = [
    1_000_000: ["entries": 436_450, "applications": 323_601, "check": 329_020_131],
    100_000: ["entries": 42_270, "check": 35_707_332],
  ]
  /// A lot of ten comes in for each that goes out, and all ten holders of each item keep theirs.
  static let late: [Int: [String: Int]] = [
    1_000_000: ["entries": 1_001_000, "stock": 10_000, "reserved": 10_000],
    100_000: ["entries": 101_000, "stock": 10_000, "reserved": 10_000],
  ]
}
