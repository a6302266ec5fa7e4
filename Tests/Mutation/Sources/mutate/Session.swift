import Foundation

/// One call of the tool, from reading the sources to the report.
struct Session {
  let options: Options
  let root: String
  let scratch: String

  init(_ options: Options) {
    self.options = options
    root = URL(fileURLWithPath: options.root).standardizedFileURL.path
    scratch =
      options.scratch.hasPrefix("/") ? options.scratch : "\(root)/\(options.scratch)"
  }

  func run() throws -> Int32 {
    let files = try sources()
    let places = places(in: files)
    tell("seed \(options.seed): \(places.count) changes possible in \(files.count) files")
    let drawn = draw(places)
    if options.lists {
      for mutant in drawn { tell(mutant.description) }
      return 0
    }
    let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    let tree = MutatedTree(
      root: root, path: "\(scratch)/tree", configuration: configuration)
    let built = try built(tree, byPath, drawn)
    let mutants = chosen(of: built)
    tell("\(mutants.count) mutants to try")

    let runs = Runs(
      tree: tree.path, configuration: configuration, jobs: options.jobs,
      comparesFingerprints: options.comparesFingerprints)
    let paths = ["Examples", "Tests/Conformance", "Tests/Histories"].flatMap {
      Disk.files($0, endingWith: ".lot", in: tree.path)
    }
    let scripts = try runs.baseline(paths)
    tell("\(scripts.list.count) scripts pass without a mutant")
    let suites = try suites(runs, for: mutants)
    for suite in suites { tell("\(suite.name) takes \(Int(suite.seconds.rounded(.up))) s") }
    let end = Date().addingTimeInterval(Double(options.minutes) * 60)
    let trial = Trial(runs: runs, scripts: scripts, suites: suites, most: options.scripts, end: end)
    let verdicts = trial.verdicts(on: mutants)
    let report = Report(
      mutants: mutants.filter { verdicts[$0.number] != nil }, verdicts: verdicts,
      equivalents: Equivalents(Disk.text("\(root)/Tests/Mutation/equivalent.tsv")))
    try Disk.write(Array(report.table.utf8), to: options.isAgain ? "\(record).again" : record)
    if !mutants.isEmpty { tell(report.text) }
    if options.seeksRules {
      try RuleSearch(runs: runs, scripts: scripts, root: root).run(built)
    }
    return 0
  }

  /// The tests that are run, the quickest first.
  private func suites(_ runs: Runs, for mutants: [Mutation]) throws -> [Runs.Suite] {
    guard options.runsTests, !mutants.isEmpty else { return [] }
    return try runs.suites().filter { $0.seconds <= Double(options.suiteSeconds) }
      .sorted { $0.seconds < $1.seconds }
  }

  private var configuration: String { options.isDebug ? "debug" : "release" }

  /// What the last run of the seed found, a mutant a line.
  private var record: String { "\(scratch)/report-\(options.seed).tsv" }

  private var builtRecord: String { "\(scratch)/built-\(options.seed).txt" }

  /// Those that compile; found out once for a seed, when nothing but scripts and tests has changed.
  private func built(
    _ tree: MutatedTree, _ sources: [String: SourceFile], _ drawn: [Mutation]
  ) throws -> [Mutation] {
    var mutants = drawn
    if options.isResumed {
      let known = Set(Disk.text(builtRecord).split(separator: "\n").compactMap { Int($0) })
      mutants = drawn.filter { known.contains($0.number) }
    }
    return try tree.build(sources, mutants, withTests: options.runsTests) { left in
      let numbers = left.map { "\($0.number)\n" }.joined()
      try Disk.write(Array(numbers.utf8), to: builtRecord)
    }
  }

  private func chosen(of built: [Mutation]) -> [Mutation] {
    let drawn = options.only.isEmpty ? built.filter { $0.number <= drawnCount } : built
    guard options.isAgain else { return Array(drawn.prefix(options.count)) }
    let left = Set(
      Disk.text(record).split(separator: "\n").filter { $0.hasSuffix("\t-") }.map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).prefix(6)
          .joined(separator: "\t")
      })
    return drawn.filter { left.contains("\($0.file)\t\($0.line)\t\(Equivalents.key($0))") }
  }

  private func sources() throws -> [SourceFile] {
    let paths = options.folders.flatMap { folder in
      folder.hasSuffix(".swift")
        ? [folder] : Disk.files(folder, endingWith: ".swift", in: root)
    }
    guard !paths.isEmpty else { throw MutatedTree.Problem(text: "no such folder") }
    return paths.map { SourceFile(path: $0, bytes: Disk.read("\(root)/\($0)") ?? []) }
  }

  private func places(in files: [SourceFile]) -> [Mutation] {
    let neighbours = Neighbours()
    for file in files { neighbours.walk(file.tree) }
    return files.flatMap { file in
      let places = Places(file, neighbours)
      places.walk(file.tree)
      return places.found
    }
  }

  /// Those of the seed first, then those for the rules.
  private func draw(_ places: [Mutation]) -> [Mutation] {
    var random = SplitMix(seed: options.seed)
    var draw = Draw()
    if !options.only.isEmpty {
      draw.all(
        places.filter { place in
          options.only.contains { "\(place.file):\(place.line)".hasSuffix($0) }
        })
      return draw.chosen
    }
    draw.spread(places, drawnCount, &random)
    if options.seeksRules { draw.forRules(places, options.tries, &random) }
    return draw.chosen
  }

  /// Some do not compile; of what is left the first are taken.
  private var drawnCount: Int {
    options.count == 0 ? 0 : options.count + options.count / 4 + 5
  }
}
