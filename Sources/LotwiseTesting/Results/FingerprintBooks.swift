import LotwiseLanguage

/// The fingerprints that scenarios had, in files of a folder: those of the scripts of one folder
/// stand in one file, a scenario a line.
///
/// A line is `SCRIPT › SCENARIO`, a tab, and the parts: `lines=03fa77 reservation-entries=99120c`.
public struct FingerprintBooks: Sendable {
  struct Line: Hashable, Sendable {
    /// Blank for a script without scenarios.
    var scenario: String
    var parts: [Fingerprint.Part]
  }

  private let folder: String
  /// What stands in the files: by folder of the scripts, then by script.
  private var known: [String: [String: [Line]]] = [:]
  /// What scenarios of this run came to, by script.
  private var found: [String: [Line]] = [:]
  /// Scripts in which something failed for another reason, which are left as they are.
  private var failed: Set<String> = []

  public init(in folder: String) { self.folder = folder }

  /// Compares a scenario that has ended with what it came to before; where they differ it fails.
  public mutating func check(_ result: inout TestResult) {
    guard note(result), let fingerprint = result.fingerprint else { return }
    let lines = lines(of: result.file)
    let before = lines.filter { $0.scenario == result.name }
    let count = (found[result.file] ?? []).count { $0.scenario == result.name }
    let message: String
    if before.count < count {
      message = "what it comes to is not in \(path(of: result.file))"
    } else {
      let names = Self.differences(before[count - 1].parts, fingerprint.parts)
      guard !names.isEmpty else { return }
      message = "it comes to something else than before: \(names.joined(separator: ", "))"
    }
    result.end = .expectationFailed
    result.problems.append(Self.problem("fingerprint-differs", message, result.file, result.line))
  }

  /// Takes in what a scenario came to; false when it failed or has no fingerprint.
  public mutating func note(_ result: TestResult) -> Bool {
    guard result.isPassed, let fingerprint = result.fingerprint else {
      failed.insert(result.file)
      return false
    }
    found[result.file, default: []].append(
      Line(scenario: result.name, parts: fingerprint.parts))
    return true
  }

  /// What stands of scenarios that are there no more, in scripts that were run whole.
  public mutating func gone(from scripts: [String]) -> [TestProblem] {
    scripts.filter { !failed.contains($0) }.compactMap { script in
      let names = Set((found[script] ?? []).map(\.scenario))
      guard let line = lines(of: script).first(where: { !names.contains($0.scenario) }) else {
        return nil
      }
      let message = "\(path(of: script)) has `\(line.scenario)`, which the script has no more"
      return Self.problem("fingerprint-stale", message, script, 1)
    }
  }

  /// The files anew, those that have changed: their paths and bytes.
  public mutating func renewed(with scripts: [String]) -> [(path: String, bytes: [UInt8])] {
    for script in scripts where !failed.contains(script) {
      _ = lines(of: script)
      let lines = found[script] ?? []
      known[Self.folder(of: script), default: [:]][script] = lines.isEmpty ? nil : lines
    }
    return known.sorted { $0.key < $1.key }.compactMap { folder, scripts in
      let text = Self.text(scripts)
      let path = path(ofFolder: folder)
      return Files.read(path) == Array(text.utf8) ? nil : (path, Array(text.utf8))
    }
  }

  // MARK: Files

  private mutating func lines(of script: String) -> [Line] {
    let folder = Self.folder(of: script)
    if known[folder] == nil {
      let bytes = Files.read(path(ofFolder: folder)) ?? []
      known[folder] = Self.lines(String(decoding: bytes, as: UTF8.self), in: folder)
    }
    return known[folder]?[script] ?? []
  }

  private static func lines(_ text: String, in folder: String) -> [String: [Line]] {
    var table: [String: [Line]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let sides = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      let title = sides[0].split(separator: separator, maxSplits: 1)
      guard sides.count == 2, let script = title.first else { continue }
      let parts = sides[1].split(separator: " ").map { part in
        let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
        return Fingerprint.Part(name: pair.first ?? "", sum: pair.last ?? "")
      }
      let path = folder.isEmpty ? String(script) : "\(folder)/\(script)"
      table[path, default: []].append(
        Line(scenario: title.count > 1 ? String(title[1]) : "", parts: parts))
    }
    return table
  }

  private static let separator = " › "

  private static func text(_ scripts: [String: [Line]]) -> String {
    var text = "# What scenarios come to; `lotwise test --fingerprints --update` writes it.\n"
    for (script, lines) in scripts.sorted(by: { $0.key < $1.key }) {
      let name = script.split(separator: "/").last.map(String.init) ?? script
      for line in lines {
        let title = line.scenario.isEmpty ? name : name + separator + line.scenario
        text += title + "\t" + line.parts.map { "\($0.name)=\($0.sum)" }.joined(separator: " ")
        text += "\n"
      }
    }
    return text
  }

  private func path(of script: String) -> String { path(ofFolder: Self.folder(of: script)) }

  private func path(ofFolder scripts: String) -> String {
    let plain = scripts.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return ([folder] + plain.map(String.init)).joined(separator: "/") + ".tsv"
  }

  private static func folder(of script: String) -> String {
    script.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }

  // MARK: Differences

  private static func differences(
    _ before: [Fingerprint.Part], _ now: [Fingerprint.Part]
  ) -> [String] {
    let old = Dictionary(before.map { ($0.name, $0.sum) }) { first, _ in first }
    let new = Dictionary(now.map { ($0.name, $0.sum) }) { first, _ in first }
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  private static func problem(
    _ code: String, _ message: String, _ file: String, _ line: Int
  ) -> TestProblem {
    let help =
      code == "fingerprint-differs"
      ? "  = help: `show` such a table after its statements, here and in an older version\n" : ""
    return TestProblem(
      code: code, message: message, file: file, line: line, column: 1,
      text: "error[\(code)]: \(message)\n\(help)"
        + "  = help: add `--update` where that is meant\n")
  }
}
