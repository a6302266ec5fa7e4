import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Synchronization

/// Runs generated statements through a session, counts what becomes of them, and audits the books:
/// what a statement changed right after it, the whole model now and then.
public struct Soak: ~Copyable {
  public package(set) var session: Session
  public private(set) var statementCount = 0
  /// The last statements, for the message that tells of a finding.
  public private(set) var lately: [String] = []
  private var generator: StatementGenerator
  private let told = Told()
  private let seed: UInt64
  /// After so many statements the model is kept as a snapshot, read again, compared, and gone on
  /// with; 0 for never.
  public var savingInterval = 0
  private var savedAt = 0

  public init(
    seed: UInt64, emphasis: Emphasis = .even, setting: String = StatementGenerator.setting
  ) {
    self.seed = seed
    generator = StatementGenerator(seed: seed, emphasis: emphasis)
    let told = told
    session = Session { report in
      switch report {
      case .diagnostic(let diagnostic): told.add(diagnostic)
      case .message: told.addMessage()
      case .outcome, .scenarioBegan, .scenario: break
      }
    }
    session.keepsGoing = true
    if !setting.isEmpty { run(setting) }
  }

  /// How many statements were refused, by code.
  public var refusals: [String: Int] { told.counts }
  /// The messages of the first refusal of each code.
  public var examples: [String: String] { told.examples }

  /// Why the first refused statement of the last text was refused.
  var refusal: Diagnostic? { told.last.refusal }
  /// How many warnings and messages the last text came to.
  var messageCount: Int { told.last.messages }

  /// The model as the bytes of a snapshot; empty when there is no memory for them.
  public mutating func image() -> [UInt8] { session.image() }

  /// Runs a text as a script of its own.
  public mutating func run(_ text: String) {
    told.begin()
    let id = session.sources.add(name: "soak", bytes: Array(text.utf8))
    session.run(id)
  }

  /// Runs generated statements, `batch` of them in a script; gives what the auditor found.
  ///
  /// The full audit costs as much as the model is large, so it comes every `interval` statements
  /// and at the end.
  public mutating func run(
    _ count: Int, batch: Int = 1, auditingEvery interval: Int
  ) -> [String] {
    var left = count
    var next = interval
    while left > 0 {
      var text = ""
      for _ in 0..<min(batch, left) { text += generated() + "\n" }
      let mark = session.model.mark
      run(text)
      left -= min(batch, left)
      next -= batch
      var findings = StatementAuditor.findings(in: session.model, since: mark, after: text)
      if next <= 0 || !findings.isEmpty {
        next = interval
        findings += Auditor.findings(in: session.model)
      }
      if savingInterval > 0, statementCount - savedAt >= savingInterval {
        savedAt = statementCount
        if let difference = saveAndLoad() { findings.append(difference) }
      }
      if !findings.isEmpty { return findings.map { placed($0) } }
    }
    return Auditor.findings(in: session.model).map { placed($0) }
  }

  /// Goes on with what a snapshot keeps of the model; tells when that is another model.
  private mutating func saveAndLoad() -> String? {
    let kept = image()
    do throws(StatementFailure) {
      try session.load(image: kept)
    } catch {
      return "what was kept cannot be read: \(error)"
    }
    return image() == kept ? nil : "what was kept and read is another model"
  }

  /// A finding with the seed and the number of the statement.
  private func placed(_ finding: String) -> String {
    "seed \(seed), statement \(statementCount): \(finding)"
  }

  /// A generated statement that is not run yet.
  public mutating func generated() -> String {
    let statement = generator.next(on: session.model)
    statementCount += 1
    lately.append(statement)
    if lately.count > 40 { lately.removeFirst(20) }
    return statement
  }
}

/// What a session told while it ran.
private final class Told: Sendable {
  struct State {
    var counts: [String: Int] = [:]
    var examples: [String: String] = [:]
    var last: (refusal: Diagnostic?, messages: Int) = (nil, 0)
  }

  private let state = Mutex(State())

  func begin() { state.withLock { $0.last = (nil, 0) } }

  func addMessage() { state.withLock { $0.last.messages += 1 } }

  func add(_ diagnostic: Diagnostic) {
    state.withLock { state in
      if state.last.refusal == nil { state.last.refusal = diagnostic }
      state.counts[diagnostic.code, default: 0] += 1
      if state.examples[diagnostic.code] == nil {
        state.examples[diagnostic.code] = diagnostic.message
      }
    }
  }

  var counts: [String: Int] { state.withLock { $0.counts } }
  var examples: [String: String] { state.withLock { $0.examples } }
  var last: (refusal: Diagnostic?, messages: Int) { state.withLock { $0.last } }
}
