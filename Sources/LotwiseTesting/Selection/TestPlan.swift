import LotwiseLanguage
import LotwiseSyntax

/// What a run of tests consists of: the files in their order, and of each the scenarios.
public struct TestPlan: Sendable {
  /// A file, or a scenario of it by a line and perhaps a row of a file of rows.
  public struct Target: Hashable, Sendable {
    public var file: String
    public var line: Int?
    public var row: Int?
    /// The name it had when it failed: lines move, names stay.
    var name: String?

    /// Reads `day1.lot`, `day1.lot:42`, `day1.lot:42#3`.
    public init(_ path: String) {
      file = path
      guard let colon = path.lastIndex(of: ":") else { return }
      let parts = path[path.index(after: colon)...].split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let numbers = parts.compactMap { Int($0) }.filter { $0 > 0 }
      guard numbers.count == parts.count, let line = numbers.first else { return }
      file = String(path[..<colon])
      self.line = line
      row = numbers.count > 1 ? numbers[1] : nil
    }

    public init(file: String) { self.file = file }
  }

  /// One thing that a run may take or leave: a scenario, a row of one, or a whole file.
  public struct Unit: Hashable, Sendable {
    public var file: String
    /// Blank for a file without scenarios.
    public var name: String
    /// The scenario and its row; nil for a file without scenarios.
    public var scenario: TestJob.Scenario?
    /// The outermost scenario around it: what one shard runs whole.
    var outermost: TestJob.Scenario?
  }

  public private(set) var units: [Unit] = []
  private var jobs: [TestJob] = []

  /// The plan for what was named, folders already looked through.
  ///
  /// When whole files are run and nobody needs the units, no file is read here.
  public init(_ targets: [Target], _ selection: Selection, needsUnits: Bool = true) {
    var order: [String] = []
    var byFile: [String: [Target]] = [:]
    for target in targets {
      if byFile[target.file] == nil { order.append(target.file) }
      byFile[target.file, default: []].append(target)
    }
    let isWhole = selection.takesEverything && !needsUnits
    for file in order {
      let targets = byFile[file] ?? []
      if isWhole, targets.contains(where: { $0.line == nil }) {
        jobs.append(TestJob(file: file))
      } else {
        add(file, targets, selection)
      }
    }
  }

  private mutating func add(_ file: String, _ targets: [Target], _ selection: Selection) {
    guard let bytes = Files.read(file) else {
      // Whoever runs it says why it cannot be read.
      units.append(Unit(file: file, name: ""))
      jobs.append(TestJob(file: file))
      return
    }
    var sources = SourceList()
    let id = sources.add(name: file, bytes: bytes)
    sources.indexLines(of: id)
    let outlines = ScenarioOutline.all(in: sources[id])
    guard !outlines.isEmpty else {
      guard selection.takes(file: file) else { return }
      units.append(Unit(file: file, name: ""))
      jobs.append(TestJob(file: file))
      return
    }
    let lineOf = { (offset: Int32) in sources.line(of: Int(offset), in: id).number }
    var chosen: Set<TestJob.Scenario> = []
    for target in targets {
      chosen.formUnion(Self.chosen(target, of: outlines, file, selection, lineOf))
    }
    guard !chosen.isEmpty else { return }
    let starts = Set(chosen.map { Int32($0.start) })
    let relatives = ScenarioOutline.withRelatives(of: starts, in: outlines)
    jobs.append(
      TestJob(
        file: file, scenarios: chosen, relatives: Set(relatives.subtracting(starts).map(Int.init))))
    for outline in outlines {
      let outermost = outlines.first { $0.start <= outline.start && outline.end <= $0.end }
      units += Self.units(of: outline, within: outermost ?? outline, chosen, file)
    }
  }

  private static func units(
    of outline: ScenarioOutline, within outermost: ScenarioOutline,
    _ chosen: Set<TestJob.Scenario>, _ file: String
  ) -> [Unit] {
    let start = Int(outline.start)
    let whole = TestJob.Scenario(start: start)
    let around = TestJob.Scenario(start: Int(outermost.start))
    var units: [Unit] = []
    let rowCount = outline.rowNames.count
    if rowCount == 0, chosen.contains(whole) {
      units.append(Unit(file: file, name: outline.name, scenario: whole, outermost: around))
    }
    // Rows of a file of rows are known when it runs.
    for row in chosen.filter({ $0.start == start && $0.row > rowCount }).sorted(by: <) {
      let name = "\(outline.name) › \(row.row)"
      units.append(Unit(file: file, name: name, scenario: row, outermost: around))
    }
    for (index, name) in outline.rowNames.enumerated() {
      let row = TestJob.Scenario(start: start, row: index + 1)
      guard chosen.contains(whole) || chosen.contains(row) else { continue }
      let isAlone = outermost.start == outline.start && !outline.hasRowFile
      units.append(
        Unit(file: file, name: name, scenario: row, outermost: isAlone ? row : around))
    }
    return units
  }

  /// The scenarios, and single rows of them, that are meant by one target.
  private static func chosen(
    _ target: Target, of outlines: [ScenarioOutline], _ file: String, _ selection: Selection,
    _ lineOf: (Int32) -> Int
  ) -> Set<TestJob.Scenario> {
    var found = outlines
    var row = target.row
    if let name = target.name, let named = outlines.first(where: { $0.isCalled(name) }) {
      found = [named]
      row = row ?? named.rowNames.firstIndex(of: name).map { $0 + 1 }
    } else if let line = target.line {
      let around = found.filter { lineOf($0.start) <= line && line <= lineOf($0.end) }
      // The innermost scenario around a line is the one that is meant, and the row on that line.
      found = around.max { $0.start < $1.start }.map { [$0] } ?? []
      if row == nil, let place = found.first?.rowStarts.firstIndex(where: { lineOf($0) == line }) {
        row = place + 1
      }
    }
    var chosen: Set<TestJob.Scenario> = []
    for outline in found {
      let start = Int(outline.start)
      guard let row else {
        chosen.formUnion(
          selection.rows(of: outline, in: file).map { TestJob.Scenario(start: start, row: $0) })
        continue
      }
      chosen.insert(TestJob.Scenario(start: start, row: row))
    }
    return chosen
  }

  /// The work of the plan, a file each, in order.
  public var allJobs: [TestJob] { jobs }

  /// The plan with some of its files alone.
  public func only(_ files: Set<String>) -> TestPlan {
    var plan = self
    plan.units = units.filter { files.contains($0.file) }
    plan.jobs = jobs.filter { files.contains($0.file) }
    return plan
  }

  /// The plan with some of its units alone.
  func keeping(_ kept: [Unit]) -> TestPlan {
    var plan = self
    plan.units = kept
    let byFile = Dictionary(grouping: kept, by: \.file)
    plan.jobs = jobs.compactMap { job in
      guard let units = byFile[job.file] else { return nil }
      guard job.scenarios != nil else { return job }
      var job = job
      let taken = Set(units.compactMap(\.scenario))
      let missing = self.units.filter { $0.file == job.file }.compactMap(\.scenario).filter {
        !taken.contains($0)
      }
      let parted = Set(missing.map(\.start))
      // What is kept whole stays whole, so that rows of a file of rows are among it.
      let whole = (job.scenarios ?? []).filter { scenario in
        scenario.row == 0 && !parted.contains(scenario.start)
          && taken.contains { $0.start == scenario.start }
      }
      job.scenarios = taken.union(whole)
      return job
    }
    return plan
  }
}

extension ScenarioOutline {
  /// Whether it, or one of its rows, runs under this name.
  fileprivate func isCalled(_ name: String) -> Bool {
    self.name == name || rowNames.contains(name)
  }
}
