import LotwiseLanguage

/// Everything that one run of tests came to, in the order of the files.
public struct TestRun: Sendable {
  public private(set) var results: [TestResult] = []
  public private(set) var passed = 0
  public private(set) var failed = 0
  /// From the beginning of the run to its end, in microseconds.
  public var microseconds = 0

  public init() {}

  public mutating func append(_ result: TestResult) {
    results.append(result)
    if result.isPassed { passed += 1 } else { failed += 1 }
  }

  public var failures: [TestResult] { results.filter { !$0.isPassed } }

  /// The worst that any scenario came to.
  public var worst: ExitClass { results.reduce(.success) { max($0, $1.end) } }

  /// The results file by file, both in the order of the run.
  public var files: [(file: String, results: [TestResult])] {
    var order: [String] = []
    var byFile: [String: [TestResult]] = [:]
    for result in results {
      if byFile[result.file] == nil { order.append(result.file) }
      byFile[result.file, default: []].append(result)
    }
    return order.map { ($0, byFile[$0] ?? []) }
  }

  /// Microseconds as seconds with three places: `0.012`.
  static func seconds(_ microseconds: Int) -> String {
    let milliseconds = (microseconds + 500) / 1000
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
