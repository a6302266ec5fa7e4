import ItemTracking
import LotwiseLanguage
import LotwiseSyntax

/// A random history as a script that is kept: what was done, what was refused and why, and tables
/// of all that could be wrong afterwards.
///
/// The books are audited on the way and again when the script runs by itself, so that what the
/// tables hold is right as far as an auditor can tell. The tables are left open; `lotwise test
/// --update` fills them in.
public struct KeptHistory: ~Copyable {
  /// What is found wrong in a history that was to be kept.
  public struct Unfit: Error {
    public let findings: [String]
    /// The script as far as it was written.
    public let script: String
  }

  private let seed: UInt64
  private let emphasis: Emphasis
  private var soak: Soak
  private var random: SplitMix
  private var text = ""
  /// How often each refusal stands in the script; one that is there twice is left out.
  private var refused: [String: Int] = [:]
  private var statementCount = 0
  private var checkpoint: Int?

  public init(seed: UInt64, emphasis: Emphasis) {
    self.seed = seed
    self.emphasis = emphasis
    soak = Soak(seed: seed, emphasis: emphasis, setting: Self.setting)
    random = SplitMix(seed: seed ^ 0x4B45_5054)
  }

  /// What histories that are kept speak of, beside what all speak of.
  private static let setting =
    StatementGenerator.setting + """
      item MID unit PCS
      item TOP unit PCS
      bom of MID { 2 of NUT; 1 of CHAIN }
      bom of TOP { 2 of MID; 1 of BOLT }
      planning of MID { replenish by production; policy lot-for-lot; lead time 2D; \\
        rescheduling 7D }
      planning of TOP { replenish by production; policy order; lead time 3D }
      planning of NUT at WEST { replenish by transfer from EAST; policy fixed; reorder point 2; \\
        reorder 6 }

      """

  /// The script of so many statements, its tables open.
  public mutating func script(of count: Int) throws(Unfit) -> String {
    text = heading + Self.setting + "\n"
    while statementCount < count {
      try step()
      if statementCount == count / 3 { mark() }
      if let begun = checkpoint, statementCount >= begun + 5 { goBack() }
      if statementCount == count / 2 { tables(Self.halfway) }
    }
    tables(Self.atTheEnd)
    tables(Self.atTheEnd(of: emphasis))
    looks()
    try audit(Auditor.findings(in: soak.session.model))
    try replay()
    return text
  }

  private var heading: String {
    """
    # A random history, kept: statements as a busy and careless consultant would write them, and
    # all that is in the tables afterwards. Its seed is \(seed), its emphasis \
    \(emphasis.rawValue). The books were
    # audited when it was written. `.ci/histories` writes it; do not edit it.


    """
  }

  private func audit(_ findings: [String]) throws(Unfit) {
    guard findings.isEmpty else { throw Unfit(findings: findings, script: text) }
  }

  /// The script by itself comes to books that are in order, and is refused nowhere.
  private borrowing func replay() throws(Unfit) {
    var again = Soak(seed: seed, emphasis: emphasis, setting: "")
    again.run(text)
    let strange = again.refusals.keys.filter { $0 != "expectation-open" }.sorted()
    try audit(strange.map { "the script by itself is refused with \($0)" })
    try audit(Auditor.findings(in: again.session.model))
  }

  // MARK: Statements

  private mutating func step() throws(Unfit) {
    let statement = soak.generated()
    let mark = soak.session.model.mark
    soak.run(statement)
    let findings = StatementAuditor.findings(
      in: soak.session.model, since: mark, after: statement)
    guard findings.isEmpty else { throw Unfit(findings: findings, script: text + statement + "\n") }
    if let refusal = soak.refusal {
      // A mistake in the words would be one of the whole script.
      guard SyntaxCode(rawValue: refusal.code) == nil else { return }
      guard refused[refusal.code, default: 0] < 2 else { return }
      refused[refusal.code, default: 0] += 1
      add("expect failure \(refusal.code)\(facts(of: refusal)) { \(statement) }")
      return
    }
    add(statement)
    if (1...6).contains(soak.messageCount) { table("messages") }
    if statement.hasPrefix("plan ") || statement.hasPrefix("get action") {
      // Only what is in the worksheet that it wrote.
      let words = statement.split(separator: " ")
      let place = words.firstIndex(of: "as").map { words[$0 + 1] } ?? ""
      tables(Self.ofRuns.map { "\($0) of \(place)" })
    }
    // What changed nothing is no step that could be undone.
    if random.once(in: 12), !statement.hasPrefix("preview") {
      add("undo")
      soak.run("undo")
      guard random.once(in: 2) else { return }
      add("redo")
      soak.run("redo")
    }
  }

  private mutating func add(_ statement: String) {
    statementCount += 1
    text += statement + "\n"
  }

  /// The facts of a refusal that are numbers, and the words that it points at.
  private func facts(of refusal: Diagnostic) -> String {
    var facts = refusal.facts.filter { fact in
      !fact.value.isEmpty && fact.name.allSatisfy { $0.isLetter || $0 == "-" }
        && fact.value.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    }.map { "\($0.name) = \($0.value)" }
    if let place = refusal.place {
      let words = soak.session.sources[place.source].string(place.span)
      if !words.contains("\""), !words.contains("{") { facts.append("at = \"\(words)\"") }
    }
    return facts.isEmpty ? "" : " where " + facts.joined(separator: " and ")
  }

  private mutating func mark() {
    guard checkpoint == nil else { return }
    checkpoint = statementCount
    add("checkpoint here")
    soak.run("checkpoint here")
  }

  private mutating func goBack() {
    checkpoint = .max - 100
    soak.run("rollback to here")
    if soak.refusal == nil { add("rollback to here") }
  }

  // MARK: Tables

  private static let ofRuns = ["planning lines", "untracked"]
  private static let halfway = ["reservation entries", "tracking", "lines"]
  private static let atTheEnd = [
    "ledger", "applications", "values", "relations", "value-relations", "reservation entries",
    "tracking specifications", "tracking", "action messages", "documents", "lines", "components",
    "planning lines", "planning components", "untracked", "planning errors", "forecast",
    "journal lines", "posted documents", "posted lines", "posted tracking", "item figures", "lots",
    "serials", "packages", "availability by lot",
  ]

  /// Tables that only what is done most fills with rows worth their space.
  private static func atTheEnd(of emphasis: Emphasis) -> [String] {
    switch emphasis {
    case .even: ["count lines", "series"]
    case .planning: ["planning assignments", "stockkeeping", "order planning"]
    case .making: ["tracking sums"]
    case .warehouse:
      [
        "bins", "bin contents", "bin numbers", "warehouse entries", "warehouse documents",
        "warehouse journal lines", "warehouse tracking",
      ]
    case .trade: ["reservation worksheet", "reservation log", "count lines", "series"]
    case .numbers: ["lot cards", "serial cards", "package cards", "comments", "series", "items"]
    }
  }

  private mutating func tables(_ names: [String]) {
    for name in names { table(name) }
  }

  /// The rows of a table, or that it has none.
  private mutating func table(_ query: String) {
    soak.run("expect no \(query)")
    text += soak.refusal == nil ? "expect no \(query)\n" : "expect \(query) { }\n"
  }

  /// Looks at single lines, numbers and items: what a person would ask for.
  private mutating func looks() {
    for number in Self.numbers(soak.session.model) {
      table("trace \(number) to usage")
      table("trace \(number) to origin with all components")
      table("find \(number)")
      table("recall \(number)")
    }
    for kind in [DocumentKind.salesOrder, .transferOrder] {
      guard let line = line(of: kind) else { continue }
      table("supply of \(line)")
      table("candidates of \(line)")
    }
    if let line = line(of: .purchaseOrder) { table("demand of \(line)") }
    table("availability of BOLT")
    guard emphasis == .planning else { return }
    let day = soak.session.model.workDate
    let period =
      "from \(StatementGenerator.text(of: day.adding(days: -7))) "
      + "to \(StatementGenerator.text(of: day.adding(days: 42)))"
    for item in ["NUT", "MID", "CHAIN"] {
      table("profile of \(item) \(period)")
      table("projection of \(item) \(period) by 2W")
    }
    if let line = line(of: .planningWorksheet) { table("plan steps of \(line)") }
  }

  /// A lot and a serial number that much was done with.
  private static func numbers(_ model: borrowing Model) -> [String] {
    var counts: [String: Int] = [:]
    model.itemLedgerEntries.forEach { _, entry in
      let key = model.trackedSKUs[entry.stock]
      let item = model.names.text(key.unit.itemNo)
      if !key.tracking.lotNo.isBlank {
        counts["lot \(model.names.text(key.tracking.lotNo)) of \(item)", default: 0] += 1
      } else if !key.tracking.serialNo.isBlank {
        counts["serial \(model.names.text(key.tracking.serialNo)) of \(item)", default: 0] += 1
      }
    }
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return ["lot", "serial"].compactMap { kind in most.first { $0.hasPrefix(kind) } }
  }

  /// The last line of a kind that is still open.
  private func line(of kind: DocumentKind) -> String? {
    Self.line(of: kind, soak.session.model)
  }

  private static func line(of kind: DocumentKind, _ model: borrowing Model) -> String? {
    var found: (document: Document, number: Int32)?
    model.lines.forEach { _, line in
      let document = model.documents[line.document]
      guard document.kind == kind, !document.no.isMade, line.outstanding.isPositive else { return }
      found = (document, line.lineNo)
    }
    guard let found else { return nil }
    return "\(StatementGenerator.text(of: found.document, model)).\(found.number)"
  }
}
