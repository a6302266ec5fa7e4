import Glibc

/// What the surroundings of a run of tests ask for: CI, GitHub, Bazel.
struct TestEnvironment {
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// Nothing is ever written where nobody would look at it.
  static var isCI: Bool { variable("CI") == "true" }

  /// The file to which a step of GitHub's workflows adds its summary.
  static var stepSummary: String? { variable("GITHUB_STEP_SUMMARY") }

  // MARK: Bazel's test protocol

  /// The shard that this process is, counted from 0, and how many there are.
  static var shard: (index: Int, count: Int)? {
    guard let count = variable("TEST_TOTAL_SHARDS").flatMap({ Int($0) }), count > 1,
      let index = variable("TEST_SHARD_INDEX").flatMap({ Int($0) })
    else { return nil }
    return (index, count)
  }

  /// Tells that shards are known, so that each runs its own part and not everything.
  static func tellShardsAreKnown() {
    guard let path = variable("TEST_SHARD_STATUS_FILE") else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    if file >= 0 { close(file) }
  }

  /// Where a report is to lie as JUnit's XML.
  static var xmlOutput: String? { variable("XML_OUTPUT_FILE") }

  static var filter: String? { variable("TESTBRIDGE_TEST_ONLY") }

  static var failsFast: Bool { variable("TESTBRIDGE_TEST_RUNNER_FAIL_FAST") == "1" }

  /// A file that is there while the tests run: one that stays tells of an end in mid-run.
  static var prematureExit: String? { variable("TEST_PREMATURE_EXIT_FILE") }

  /// As many as the processors that this process may use.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
