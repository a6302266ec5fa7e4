import Foundation

/// Runs scripts and tests in the mutated tree with one mutant switched on.
struct Runs: Sendable {
  let tree: String
  /// `release` or `debug`.
  let configuration: String
  let jobs: Int
  let comparesFingerprints: Bool

  private var program: String { "\(tree)/.build/\(configuration)/lotwise" }
  private var bundle: String { "\(tree)/.build/\(configuration)/lotwisePackageTests.xctest" }
  /// A crash is a crash: nobody reads where.
  private static let quiet = ["SWIFT_BACKTRACE": "enable=no"]

  /// Runs every script without a mutant; throws when one fails.
  func baseline(_ paths: [String]) throws -> Scripts {
    let found = Shared<[Scripts.Script]>([])
    let failed = Shared<[String]>([])
    each(paths) { path in
      let reached = FileManager.default.temporaryDirectory
        .appendingPathComponent(UUID().uuidString).path
      defer { try? FileManager.default.removeItem(atPath: reached) }
      var environment = Self.quiet
      environment["MUTANT_REACHED"] = reached
      let start = Date()
      let end = try? Disk.run(program, words + [path], in: tree, with: environment)
      let seconds = Date().timeIntervalSince(start)
      guard let end, end.isWell else { return failed.change { $0.append(path) } }
      let places = Set((Disk.read(reached) ?? []).indices(where: { $0 == 1 }))
      found.change { $0.append(Scripts.Script(path: path, seconds: seconds, reached: places)) }
    }
    guard failed.value.isEmpty else {
      throw MutatedTree.Problem(text: "without a mutant these fail: \(failed.value.sorted())")
    }
    return Scripts(found.value.sorted { $0.path < $1.path })
  }

  private var words: [String] {
    comparesFingerprints ? ["test", "--fingerprints", "Tests/Fingerprints"] : ["test"]
  }

  /// Every scenario of which an expectation fails, as it is told: `FILE › SCENARIO`.
  func failures(_ scripts: [Scripts.Script], with mutant: Int) -> [String] {
    let known = scripts.reduce(0) { $0 + $1.seconds }
    let end = try? Disk.run(
      program, ["test"] + scripts.map(\.path), in: tree, with: environment(mutant, known),
      seconds: 60 + known * 30)
    return (end?.output ?? "").split(separator: "\n").filter { $0.hasPrefix("FAIL ") }
      .map { String($0.dropFirst(5)) }
  }

  /// The scripts that fail, or nil when all pass.
  func fails(_ scripts: [Scripts.Script], with mutant: Int) -> String? {
    let known = scripts.reduce(0) { $0 + $1.seconds }
    let end = try? Disk.run(
      program, words + ["--fail-fast"] + scripts.map(\.path), in: tree,
      with: environment(mutant, known), seconds: 60 + known * 30)
    guard let end else { return nil }
    if end.isWell { return nil }
    let line = end.output.split(separator: "\n").first { $0.hasPrefix("FAIL ") }
    return line.map { String($0.dropFirst(5)) } ?? "\(scripts.first?.path ?? "") stops"
  }

  private func environment(_ mutant: Int, _ known: Double) -> [String: String] {
    var environment = Self.quiet
    environment["MUTANT"] = "\(mutant)"
    environment["MUTANT_SECONDS"] = "\(Int(5 + known * 4))"
    return environment
  }

  // MARK: Tests

  /// A suite of tests, how long it takes and which places it comes by.
  struct Suite: Sendable {
    var name: String
    var seconds: Double
    var reached: Set<Int>
    /// Whether it is for changes of the statements alone.
    var isOfStatements: Bool

    func isFor(_ mutant: Int, of file: String) -> Bool {
      reached.contains(mutant) && (!isOfStatements || !file.hasPrefix("Sources/ItemTracking"))
    }
  }

  func suites() throws -> [Suite] {
    try (MutatedTree.tests + MutatedTree.testsOfStatements).map { name in
      let reached = "\(tree)/reached-\(name)"
      try? FileManager.default.removeItem(atPath: reached)
      var environment = Self.quiet
      environment["MUTANT_REACHED"] = reached
      let start = Date()
      let end = try Disk.run(bundle, Self.words(name), in: tree, with: environment)
      guard end.isWell else {
        throw MutatedTree.Problem(
          text: "without a mutant \(name) fails: \(end.output.suffix(2000))")
      }
      let places = Set((Disk.read(reached) ?? []).indices(where: { $0 == 1 }))
      return Suite(
        name: name, seconds: Date().timeIntervalSince(start), reached: places,
        isOfStatements: MutatedTree.testsOfStatements.contains(name))
    }
  }

  private static func words(_ name: String) -> [String] {
    let pattern = name.replacing(".", with: "\\.")
    return ["--testing-library", "swift-testing", "--filter", "^\(pattern)[./]"]
  }

  func fails(_ suite: Suite, with mutant: Int) -> String? {
    let end = try? Disk.run(
      bundle, Self.words(suite.name), in: tree, with: environment(mutant, suite.seconds),
      seconds: 60 + suite.seconds * 30)
    guard let end, !end.isWell else { return nil }
    return suite.name
  }

  /// Does something with each of a list, several at a time.
  func each<Element: Sendable>(_ list: [Element], _ body: @Sendable @escaping (Element) -> Void) {
    let next = Shared(0)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        let index = next.change { value in
          defer { value += 1 }
          return value
        }
        guard index < list.count else { return }
        body(list[index])
      }
    }
  }
}

extension Array where Element == UInt8 {
  fileprivate func indices(where test: (UInt8) -> Bool) -> [Int] {
    indices.filter { test(self[$0]) }
  }
}

/// A value that several threads change in turn.
final class Shared<Value: Sendable>: @unchecked Sendable {
  private var held: Value
  private let lock = NSLock()

  init(_ value: Value) { held = value }

  var value: Value { lock.withLock { held } }

  @discardableResult
  func change<Result>(_ body: (inout Value) -> Result) -> Result { lock.withLock { body(&held) } }
}
