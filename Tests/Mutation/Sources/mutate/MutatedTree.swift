import Foundation

/// A copy of the project in which every mutant stands behind its switch.
struct MutatedTree {
  let root: String
  let path: String
  /// `release` or `debug`.
  let configuration: String
  /// Suites that check the core and the statements and take seconds; no others are built.
  static let tests =
    ["ItemTrackingTests"]
    + [
      "Completion", "Expression", "File", "Golden", "Layout", "Past", "Query", "Spreadsheet",
      "Trying",
    ].map { "LotwiseLanguageTests.\($0)Tests" }
    + ["Auditor", "Folding", "Rollback", "Same", "TraceLinks"].map { "PropertyTests.\($0)Tests" }
    + [
      "ScriptTests.RefusalOrderTests", "CommandTests.RefusalTextTests", "LotwiseSnapshotTests",
      "TidyTests.GrammarTests",
    ]
  /// Suites that take longer and run for changes of the statements alone.
  static let testsOfStatements = ["LotwiseLanguageTests.ClauseTests"]
  private static let targets = (tests + testsOfStatements).map { $0.split(separator: ".")[0] }

  /// Tests look into modules that are optimized, too.
  private static let flags = ["-Xswiftc", "-suppress-warnings", "-Xswiftc", "-enable-testing"]

  /// Copies what the project tracks, with the changes written in.
  func write(_ sources: [String: SourceFile], _ mutants: [Mutation]) throws {
    let listed = try Disk.run(
      "/usr/bin/env", ["git", "ls-files", "--cached", "--others", "--exclude-standard"], in: root)
    let wanted = listed.output.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("Tests/Mutation/Sources") && !$0.hasPrefix("Tests/Mutation/Package")
    }
    let known = Set(wanted)
    for folder in ["Sources", "Tests", "Examples"] {
      for old in Disk.files(folder, endingWith: "", in: path) where !known.contains(old) {
        var isFolder: ObjCBool = false
        let full = "\(path)/\(old)"
        if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue
        {
          try FileManager.default.removeItem(atPath: full)
        }
      }
    }
    var byFile: [String: [Mutation]] = [:]
    for mutant in mutants { byFile[mutant.file, default: []].append(mutant) }
    for name in wanted {
      guard var bytes = Disk.read("\(root)/\(name)") else { continue }
      if let list = byFile[name], let source = sources[name] {
        bytes = Self.apply(list, to: source)
      }
      if name == "Package.swift" {
        bytes = Array(package(String(decoding: bytes, as: UTF8.self), mutants).utf8)
      }
      try Disk.write(bytes, to: "\(path)/\(name)")
    }
  }

  /// The text of a file with its mutants; no line begins anywhere else than before.
  static func apply(_ mutants: [Mutation], to source: SourceFile) -> [UInt8] {
    struct Place {
      var edit: Mutation.Edit
      var number: Int
      var size: Int
      var closes: Bool
    }
    var places: [Place] = []
    for mutant in mutants {
      for edit in mutant.edits {
        places.append(
          Place(
            edit: edit, number: mutant.number, size: mutant.range.count,
            closes: edit.offset == mutant.range.upperBound && !mutant.range.isEmpty))
      }
    }
    places.sort { a, b in
      if a.edit.offset != b.edit.offset { return a.edit.offset < b.edit.offset }
      if a.closes != b.closes { return a.closes }
      if a.size != b.size { return a.closes ? a.size < b.size : a.size > b.size }
      return a.closes ? a.number > b.number : a.number < b.number
    }
    var result = Array("import MutantSwitch; ".utf8)
    var position = 0
    for place in places {
      result += source.bytes[position..<place.edit.offset]
      result += place.edit.text.replacing("#", with: "\(place.number)").utf8
      position = place.edit.offset + place.edit.length
    }
    result += source.bytes[position...]
    return result
  }

  /// The manifest with the switch, without warnings as errors and without other tests.
  private func package(_ text: String, _ mutants: [Mutation]) -> String {
    var text = text.replacing(".treatAllWarnings(as: .error),", with: "")
    let modules = Set(mutants.compactMap { $0.file.split(separator: "/").dropFirst().first })
    for module in modules {
      let name = "name: \"\(module)\","
      guard
        let start = text.range(of: ".target(\(name)")
          ?? text.range(
            of: "\\.target\\(\\s*name: \"\(module)\",", options: .regularExpression)
      else { continue }
      let rest = text[start.upperBound...]
      if let list = rest.range(of: "dependencies: ["),
        rest[..<list.lowerBound].allSatisfy(\.isWhitespace)
      {
        text.insert(contentsOf: "\"MutantSwitch\", ", at: list.upperBound)
      } else {
        text.insert(contentsOf: " dependencies: [\"MutantSwitch\"],", at: start.upperBound)
      }
    }
    let test = /\.testTarget\(\s*name: "(\w+)",(?:[^()]|\([^()]*\))*\),/
    text.replace(test) { Self.targets.contains($0.1) ? String($0.0) : "" }
    let targets = """
        .target(name: "CMutantSwitch", path: "Tests/Mutation/Switch/CMutantSwitch"),
        .target(
          name: "MutantSwitch", dependencies: ["CMutantSwitch"],
          path: "Tests/Mutation/Switch/MutantSwitch"),
      """
    if let start = text.range(of: "  targets: [") {
      text.insert(contentsOf: "\n\(targets)", at: start.upperBound)
    }
    return text
  }

  /// Builds; gives the mutants left when those that do not compile are taken out.
  ///
  /// What is left after each attempt is noted, so that an attempt that fails otherwise is resumed.
  /// The tests are built where they are to run.
  func build(
    _ sources: [String: SourceFile], _ drawn: [Mutation], withTests: Bool,
    noting note: ([Mutation]) throws -> Void
  ) throws -> [Mutation] {
    var mutants = drawn
    let products = withTests ? ["--build-tests"] : ["--product", "lotwise"]
    for round in 1...12 {
      try note(mutants)
      try write(sources, mutants)
      let end = try Disk.run(
        "/usr/bin/env",
        ["swift", "build", "-c", configuration] + products + Self.flags, in: path)
      if end.isWell { return mutants }
      try Disk.write(Array(end.output.utf8), to: "\(path)/build-\(round).log")
      let errors = self.errors(in: end.output)
      let bad = Self.blamed(errors, mutants)
      guard !bad.isEmpty else {
        throw Problem(text: "the mutated tree does not build: \(path)/build-\(round).log")
      }
      tell("build \(round): \(bad.count) of \(mutants.count) mutants do not compile")
      mutants.removeAll { bad.contains($0.number) }
    }
    throw Problem(text: "the mutated tree does not build")
  }

  struct Problem: Error {
    var text: String
  }

  private struct Place: Hashable {
    var file: String
    var line: Int
  }

  private func errors(in output: String) -> Set<Place> {
    var found: Set<Place> = []
    for line in output.split(separator: "\n") where line.contains(": error: ") {
      guard let start = line.range(of: "\(path)/") ?? line.range(of: "Sources/") else { continue }
      let from =
        line[start.lowerBound...].hasPrefix("Sources/") ? start.lowerBound : start.upperBound
      let parts = line[from...].split(separator: ":")
      if parts.count > 2, let number = Int(parts[1]) {
        found.insert(Place(file: String(parts[0]), line: number))
      }
    }
    return found
  }

  /// Mutants on the line of an error; else those around it; else all of its function or file.
  private static func blamed(_ errors: Set<Place>, _ mutants: [Mutation]) -> Set<Int> {
    var bad: Set<Int> = []
    for error in errors {
      let own = mutants.filter { $0.file == error.file }
      let ways: [(Mutation) -> Bool] = [
        { $0.lines.lowerBound == error.line || $0.lines.upperBound == error.line },
        { $0.lines.contains(error.line) },
        { $0.functionLines.contains(error.line) },
        { _ in true },
      ]
      for way in ways {
        let found = own.filter(way)
        guard !found.isEmpty else { continue }
        bad.formUnion(found.map(\.number))
        break
      }
    }
    return bad
  }
}
