import ItemTracking
import LotwiseSyntax

/// A story that starts from the state at its place and leaves nothing behind.
struct ScenarioStatement: Statement {
  static let leaders = ["scenario"]
  static let forms = [
    StatementForm(
      "scenario",
      "Tell a story that starts from the state at its place and leaves nothing behind.",
      ["scenario \"a lot is received\" { receive 1 of BOLT lot L1 }"]
    ) { form in
      form.mark(.namesItselfByRow)
      form.mark(.hasSteps)
      let name = form.required("name", WrittenText.self, as: .scenario.new)
      let tags = form.list("tag", after: "tagged", of: Name.self, as: .tag)
      let rules = form.list("rule", after: "proves", of: Name.self, as: .rule)
      let body = form.required("statements", Block.self)
      let rows = form.optional("examples", after: "for each", Stretch.Rows.self, as: .example)
      let file = form.optional("file", after: "for each row of", String.self, as: .file)
      return { a throws(Diagnostic) in
        ScenarioStatement(
          name: try a.value(name), tags: try a.values(tags), rules: try a.values(rules),
          body: try a.value(body), place: a.wholePlace,
          examples: try a.exampleRows(try a.value(rows)), file: try a.value(file))
      }
    }
  ]

  /// A text as the source has it, quotes and variables included.
  private enum WrittenText: ClauseValue {
    typealias Value = String

    static var kind: SlotKind { .text }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> String {
      arguments.text.source.string(arguments.tokens[Int(matched.start)].span)
    }
  }

  /// As written, quotes and variables included.
  let name: String
  let tags: [String]
  /// The ids of the rules it proves.
  let rules: [String]
  let body: Block
  let place: SourceLocation
  let examples: [[String: Value]]
  /// A CSV file whose rows are further examples.
  let file: String?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var worst: ExitClass?
    var examples = examples
    if let file { examples += try session.rows(ofFile: file, at: place) }
    if examples.isEmpty, file == nil {
      worst = try session.runScenario(try session.expanded(name, at: place), self)
    }
    for (index, row) in examples.enumerated() {
      session.scopes.append(row)
      defer { session.scopes.removeLast() }
      let told = try session.expanded(name, at: place)
      let end = try session.runScenario("\(told) › \(index + 1)", self, row, number: index + 1)
      worst = max(worst ?? end, end)
      if end != .success, !session.goesOnAfterScenario { break }
    }
    guard let worst, worst != .success else { return .done }
    session.note(worst)
    guard session.goesOnAfterScenario else { throw .reported(worst) }
    return .done
  }
}

extension Arguments {
  /// The rows of an example table: cells by their headings.
  func exampleRows(_ block: MatchedValue?) throws(Diagnostic) -> [[String: Value]] {
    guard let block else { return [] }
    var headings: [String]?
    var rows: [[String: Value]] = []
    for token in tokens[block.tokens] where token.kind == .tableRow {
      let cells = tableCells(token)
      guard let known = headings else {
        headings = cells.map(\.text)
        var seen: Set<String> = []
        for cell in cells where !seen.insert(cell.text).inserted {
          throw Diagnostic(
            .badTableRow, "the heading \(cell.text) stands there twice",
            at: SourceLocation(source: text.source.id, span: token.span),
            label: "each heading names one value of a row")
        }
        continue
      }
      guard cells.count == known.count else {
        throw Diagnostic(
          .badTableRow, "\(cells.count) cells under \(known.count) headings",
          at: SourceLocation(source: text.source.id, span: token.span))
      }
      var row: [String: Value] = [:]
      for (heading, cell) in zip(known, cells) {
        row[heading] = cell.isQuoted ? .text(cell.text) : Value(word: cell.text)
      }
      rows.append(row)
    }
    return rows
  }
}

extension Session {
  /// Runs a scenario and takes back everything it did.
  mutating func runScenario(
    _ name: String, _ scenario: ScenarioStatement, _ row: [String: Value] = [:],
    number: Int? = nil
  ) throws(StatementFailure) -> ExitClass {
    let full = (testRun.scenarioNames + [name]).joined(separator: " › ")
    let id = ScenarioID(
      name: full, row: number, place: scenario.place, tags: scenario.tags, rules: scenario.rules)
    if let isWanted = testRun.onlyScenarios, !isWanted(id) { return .success }
    let start = model.mark
    let before = (worst, history.lastMark, history.statementMarks, definitions, history.checkpoints)
    history.heldMarks.append(start)
    testRun.scenarioNames.append(name)
    let outerScopes = scopes
    scopes.append(row)
    worst = .success
    defer {
      history.heldMarks.removeLast()
      testRun.scenarioNames.removeLast()
      scopes = outerScopes
    }
    testRun.scenarioCount += 1
    report(.scenarioBegan(id))
    beginFingerprint()
    do throws(StatementFailure) {
      try runSteps(scenario.body)
    } catch {
      if case .interrupted = error { throw error }
      tell(error)
    }
    noteLooks()
    model.rollBack(to: start)
    _ = takeDone(since: start)
    let fingerprint = endFingerprint()
    let end = worst
    (worst, history.lastMark, history.statementMarks, definitions, history.checkpoints) = before
    history.redoLogs = []
    trail.lastMessages = []
    report(
      .scenario(
        ScenarioResult(id: id, diagnostics: [], worst: end, fingerprint: fingerprint)))
    return end
  }

  /// Whether what stands after a scenario that failed is run all the same.
  var goesOnAfterScenario: Bool { testRun.goesOnAfterScenarios || keepsGoing }

  /// Runs a body whose statements each count as a statement of their own (`new`, `undo`).
  mutating func runSteps(_ block: Block) throws(StatementFailure) {
    var tokens = block.tokens
    for range in block.statements {
      if isInterrupted() { throw .interrupted }
      try runTop(&tokens, range, block.source)
    }
  }
}
