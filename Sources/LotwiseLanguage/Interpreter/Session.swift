import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// A conversation with one model: what was declared and posted, the variables, and the past that
/// can be gone back to.
public struct Session: ~Copyable, Sendable {
  public internal(set) var model = Model()
  public var sources = SourceList() { didSet { sourcesChanged(sources) } }
  /// Told of every source that comes in, so that whoever reports can show places in it.
  public var sourcesChanged: @Sendable (SourceList) -> Void = { _ in }
  var arguments: Arguments
  /// What the statement under way answers beforehand, and what the model has said to it.
  var dialog = CommandDialog()
  /// Variables, the innermost scope last.
  var scopes: [[String: Value]] = [[:]]
  var definitions: [String: Definition] = [:]
  /// Where each statement that can be undone began; the last one is the newest.
  var statementMarks: [Mark] = []
  var redoLogs: [RedoLog] = []
  var checkpoints: [String: Mark] = [:]
  /// Marks that must stay reachable: of scenarios and what-ifs under way.
  var heldMarks: [Mark] = []
  /// Where each statement under way began, the outermost first: none is taken back from within.
  var openMarks: [Mark] = []
  /// How many statements are under way when one that counts for itself runs; those in a block are
  /// part of the statement with the block.
  var ownDepth = 1
  /// Where the last top-level statement began: what it wrote is `new`.
  public internal(set) var lastMark: Mark
  /// The files being included, innermost last.
  var includes: [String] = []
  /// How sources that are to be run were read when they were checked.
  var readings: [SourceID: CheckedScript] = [:]
  /// Files that were read, by their paths.
  var loadedFiles: [String: SourceID] = [:]
  /// In a REPL all statements can be undone, in a script the last hundred.
  public var keepsEverything = false
  /// Scenarios are run one by one by a test runner; else all of a file in turn.
  public var report: @Sendable (Report) -> Void
  /// Goes on after a statement that was refused.
  public var keepsGoing = false
  public internal(set) var worst = ExitClass.success
  public internal(set) var scenarioCount = 0
  /// Asked between statements; true stops the run.
  public var isInterrupted: @Sendable () -> Bool = { false }
  var scenarioNames: [String] = []
  /// What the last statement told, for the table `messages`.
  public internal(set) var lastMessages: [ReportedMessage] = []
  /// Everything told since an expectation of a message began; nil while none is under way.
  var collectedMessages: [ReportedMessage]?
  /// A redo is no new statement: what was taken back before it can still be done again.
  var isRedoing = false
  /// Fill tables that were left open, and write anew those that have changed.
  public var updatesGoldens = false
  /// What was to be filled in or written anew, in the order of the run.
  public internal(set) var updates: [GoldenUpdate] = []
  /// What statements may read and write; nil for everything that the user may.
  public var sandbox: Sandbox?
  /// Files that are written when the statement under way has ended well.
  var pendingFiles: [PendingFile] = []
  /// What is out of date and is not written anew, and why.
  public internal(set) var updatesLeft: [Diagnostic] = []
  /// Above 0 nothing is written to disk: what is under way is taken back.
  var dryRunDepth = 0
  /// What was traced last, for `trace opposite of line`.
  var lastTrace: Trace?
  /// What the last statement of its own was, and came to, for `explain`.
  var lastStep: RunStatement?
  /// The item tracking lines that are open: the innermost `edit tracking`.
  var page: TrackingPage?
  /// The refusal that was met last within the statement under way.
  var lastRefused: RunStatement?
  /// A scenario that fails does not end the run: a test goes on to the next.
  public var goesOnAfterScenarios = false
  /// Traces will be drawn, whatever their statements say.
  public var drawsTraces = false
  /// Only this scenario line is run, when set.
  public var onlyScenarios: (@Sendable (ScenarioID) -> Bool)?

  /// What a session tells while it runs.
  public enum Report: Sendable {
    case outcome(Outcome)
    case diagnostic(Diagnostic)
    /// A warning or a message of a statement that succeeded.
    case message(Diagnostic)
    case scenarioBegan(ScenarioID)
    case scenario(ScenarioResult)
  }

  public struct ScenarioID: Hashable, Sendable {
    public var name: String
    /// The example row, counted from 1.
    public var row: Int?
    public var place: SourceLocation
    public var tags: [String]
    /// The rules after `proves`.
    public var rules: [String]
  }

  public struct ScenarioResult: Sendable {
    public var id: ScenarioID
    public var diagnostics: [Diagnostic]
    public var worst: ExitClass
  }

  /// A statement that ran, and why it was refused if it was.
  struct RunStatement: Sendable {
    var place: SourceLocation
    var mark: Mark
    /// One at most; in a list, since every statement is noted and few are refused.
    var refusals: [Refusal] = []
  }

  /// Why a statement was refused, with its place and without.
  struct Refusal: Sendable {
    var diagnostic: Diagnostic
    var error: TrackingError
  }

  /// A body that a name was given to.
  struct Definition: Sendable {
    var parameters: [String]
    var body: Block
  }

  public init(report: @escaping @Sendable (Report) -> Void = { _ in }) {
    arguments = Arguments(StatementRegistry.table)
    self.report = report
    lastMark = model.mark
  }

  /// Replaces the model, as loading a snapshot does; a new history begins.
  public mutating func replaceModel(_ model: consuming Model) {
    self.model = model
    // What was kept of the names of one model means nothing in another.
    arguments.matcher.names = []
    for id in readings.keys { readings[id]?.forgetNames() }
    statementMarks = []
    redoLogs = []
    checkpoints = [:]
    openMarks = openMarks.map { _ in self.model.mark }
    lastMark = self.model.mark
  }

  /// Notes how badly the run went.
  mutating func note(_ end: ExitClass) { worst = max(worst, end) }
}
