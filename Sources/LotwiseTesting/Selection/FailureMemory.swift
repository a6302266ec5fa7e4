import LotwiseLanguage

/// What failed last, so that it alone can be run again.
///
/// A line of its file has the script's path, the line and the row of the scenario, and its name.
/// What is not run again stays there until it passes.
public struct FailureMemory: Sendable {
  struct Failure: Hashable, Sendable {
    var file: String
    var line: Int
    var row: Int
    var name: String
  }

  private(set) var failures: [Failure] = []

  public init() {}

  /// Reads the text of the file; lines that say nothing are passed by.
  public init(_ text: String) {
    failures = text.split(separator: "\n").compactMap { line in
      let parts = line.split(
        separator: "\t", maxSplits: 3, omittingEmptySubsequences: false
      ).map(String.init)
      guard parts.count == 4, let number = Int(parts[1]), let row = Int(parts[2]) else {
        return nil
      }
      return Failure(
        file: Self.plain(parts[0]), line: number, row: row, name: Self.plain(parts[3]))
    }
  }

  public var text: String {
    failures.map {
      "\(Self.escaped($0.file))\t\($0.line)\t\($0.row)\t\(Self.escaped($0.name))\n"
    }.joined()
  }

  public var isEmpty: Bool { failures.isEmpty }

  /// Takes in a run: what it ran is forgotten, and what failed is noted.
  public mutating func note(_ run: TestRun) {
    struct Key: Hashable {
      var file: String
      var name: String
    }
    var identities: [String: String] = [:]
    for (file, _) in run.files { identities[file] = Files.identity(of: file) }
    let ran = Set(
      run.results.map { Key(file: identities[$0.file] ?? $0.file, name: $0.name) })
    failures.removeAll { ran.contains(Key(file: $0.file, name: $0.name)) }
    failures += run.failures.map { result in
      Failure(
        file: identities[result.file] ?? result.file, line: result.line,
        row: result.isOfRowFile ? result.row : 0, name: result.name)
    }
  }

  /// What failed last in these files, each named as it is named here; of all when none is named.
  public func targets(among files: [String]) -> [TestPlan.Target] {
    let names = Dictionary(files.map { (Files.identity(of: $0), $0) }) { first, _ in first }
    return failures.compactMap { failure in
      guard let file = files.isEmpty ? failure.file : names[failure.file] else { return nil }
      var target = TestPlan.Target(file: file)
      guard !failure.name.isEmpty else { return target }
      target.line = failure.line
      target.row = failure.row > 0 ? failure.row : nil
      target.name = failure.name
      return target
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }.joined()
  }

  private static func plain(_ text: String) -> String {
    var plain = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        plain.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
