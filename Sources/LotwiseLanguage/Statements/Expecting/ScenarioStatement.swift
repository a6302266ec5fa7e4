import ItemTracking
import LotwiseSyntax

/// A story that starts from the state at its place and leaves nothing behind.
struct ScenarioStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "scenario",
      [
        .required("name", is: .text, at: 0),
        .list("tag", after: "tagged", of: .code, at: 1),
        .list("rule", after: "proves", of: .code, at: 2),
        .required("statements", is: .statements, at: 3),
        .optional("examples", after: "for each", is: .table, at: 4),
        .optional("file", after: "for each row of", is: .text, at: 5),
      ], summary: "Tell a story that starts from the state at its place and leaves nothing behind.",
      examples: ["scenario \"a lot is received\" { receive 1 of BOLT lot L1 }"])
  ]

  /// As written, quotes and variables included.
  let name: String
  let tags: [String]
  let body: Block
  let place: SourceLocation
  let examples: [[String: Value]]
  /// A CSV file whose rows are further examples.
  let file: String?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name =
      arguments.cell(0).map { cell in
        arguments.text.source.string(arguments.tokens[Int(cell.start)].span)
      } ?? ""
    var tags: [String] = []
    for cell in arguments.cells(1) { tags.append(arguments.string(cell)) }
    self.tags = tags
    body = arguments.block(3)
    place = arguments.wholePlace
    examples = try arguments.exampleRows(4)
    file = arguments.string(5)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var worst: ExitClass?
    var examples = examples
    if let file { examples += try session.rows(ofFile: file, at: place) }
    if examples.isEmpty, file == nil {
      worst = try session.runScenario(try session.expanded(name, at: place), self, [:])
    }
    for (index, row) in examples.enumerated() {
      session.scopes.append(row)
      defer { session.scopes.removeLast() }
      let told = try session.expanded(name, at: place)
      let end = try session.runScenario("\(told) › \(index + 1)", self, row)
      worst = max(worst ?? end, end)
    }
    if let worst, worst != .success { session.note(worst) }
    return .done
  }
}

extension Arguments {
  /// The rows of an example table: cells by their headings.
  func exampleRows(_ slot: Int) throws(Diagnostic) -> [[String: Value]] {
    guard let cell = cell(slot) else { return [] }
    var headings: [String]?
    var rows: [[String: Value]] = []
    for token in tokens[cell.tokens] where token.kind == .tableRow {
      let cells = tableCells(token)
      guard let known = headings else {
        headings = cells.map(\.text)
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
    _ name: String, _ scenario: ScenarioStatement, _ row: [String: Value]
  ) throws(StatementFailure) -> ExitClass {
    let full = (scenarioNames + [name]).joined(separator: " › ")
    let id = ScenarioID(name: full, place: scenario.place, tags: scenario.tags)
    if let onlyScenarios, !onlyScenarios(id) { return .success }
    let start = model.mark
    let before = (worst, lastMark, statementMarks, definitions, checkpoints)
    heldMarks.append(start)
    scenarioNames.append(name)
    scopes.append(row)
    worst = .success
    defer {
      heldMarks.removeLast()
      scenarioNames.removeLast()
      scopes.removeLast()
    }
    scenarioCount += 1
    do throws(StatementFailure) {
      try runSteps(scenario.body)
    } catch {
      if case .interrupted = error { throw error }
      tell(error)
    }
    model.rollBack(to: start)
    let end = worst
    (worst, lastMark, statementMarks, definitions, checkpoints) = before
    redoLogs = []
    report(.scenario(ScenarioResult(id: id, diagnostics: [], worst: end)))
    return end
  }

  /// Runs a body whose statements each count as a statement of their own (`new`, `undo`).
  mutating func runSteps(_ block: Block) throws(StatementFailure) {
    var tokens = block.tokens
    for range in block.statements {
      if isInterrupted() { throw .interrupted }
      try runTop(&tokens, range, block.source)
    }
  }
}
