import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// A conversation with one model: what was declared and posted, the variables, and the past that
/// can be gone back to.
public struct Session: ~Copyable, Sendable {
  public package(set) var model = Model()
  public var sources = SourceList()
  /// Told of all sources before something in a new one can be told, so that whoever reports can
  /// show places in it. (An observer of `sources` would copy the list at each change from outside.)
  public var sourcesChanged: @Sendable (SourceList) -> Void = { _ in }
  var arguments: Arguments
  /// What the statement under way answers beforehand, and what the model has said to it.
  var dialog = CommandDialog()
  /// Variables, the innermost scope last.
  var scopes: [[String: Value]] = [[:]]
  var definitions: [String: Definition] = [:]
  /// The files being included, innermost last.
  var includes: [String] = []
  /// Files that were read, by their paths.
  var loadedFiles: [String: SourceID] = [:]
  /// What can be gone back to.
  public internal(set) var history: SessionHistory
  /// What a test runner asks for, and what came of it.
  public var testRun = SessionTestRun()
  /// What the last statement did and told.
  public internal(set) var trail = SessionTrail()
  /// In a REPL all statements can be undone, in a script the last hundred.
  public var keepsEverything = false
  /// Told of all that comes of the run.
  public var report: @Sendable (Report) -> Void
  /// Goes on after a statement that was refused.
  public var keepsGoing = false
  /// For so many statements of a source that no form takes, the line to type is looked for: beyond
  /// that nobody reads them.
  public var mostCorrected = 20
  /// The name of a source that is one statement given by itself: `lotwise run -e "…"`.
  public static let loneStatement = "<statement>"
  public internal(set) var worst = ExitClass.success
  /// Asked between statements; true stops the run.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// What statements may read and write; nil for everything that the user may.
  public var sandbox: Sandbox?
  /// Files that are written when the statement under way has ended well.
  var pendingFiles: [PendingFile] = []
  /// Above 0 nothing is written to disk: what is under way is taken back.
  var dryRunDepth = 0
  /// The statement under way has put another model in the place of this one.
  var isModelExchanged = false
  /// The model before `reset`, which `undo` brings back.
  var setAside: SetAside?
  /// A line is tried out that a message may show.
  var isTrying = false
  /// How many statements with unknown names were looked at for other words.
  var correctedNames = 0
  /// The item tracking lines that are open: the innermost `edit tracking`.
  var page: TrackingPage?
  /// Traces will be drawn, whatever their statements say.
  public var drawsTraces = false

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
    /// What it came to, when that was asked for.
    public var fingerprint: Fingerprint?
  }

  /// A body that a name was given to.
  struct Definition: Sendable {
    var parameters: [String]
    var body: Block
  }

  public init(report: @escaping @Sendable (Report) -> Void = { _ in }) {
    arguments = Arguments(StatementRegistry.met)
    self.report = report
    history = SessionHistory(at: model.mark)
  }

  /// Replaces the model, as loading a snapshot does; a new history begins.
  public mutating func replaceModel(_ model: consuming Model) {
    setAside = nil
    exchange(for: model)
  }

  /// What `reset` puts aside.
  struct SetAside: ~Copyable, Sendable {
    var model: Model
    var history: SessionHistory
  }

  /// Begins with an empty model; `undo` brings this one back.
  mutating func setModelAside() {
    var model = Model()
    swap(&model, &self.model)
    let aside = SetAside(model: model, history: history)
    exchange(for: Model())
    setAside = consume aside
  }

  /// Brings back what was put aside; false when nothing was.
  mutating func bringBack() -> Bool {
    var aside: SetAside?
    swap(&aside, &setAside)
    guard let found = aside.take() else { return false }
    var past = found.history
    exchange(for: found.model)
    past.redoLogs = []
    // What is under way now is none of that past.
    (past.openMarks, past.heldMarks) = (history.openMarks, history.heldMarks)
    past.ownDepth = history.ownDepth
    history = past
    return true
  }

  private mutating func exchange(for model: consuming Model) {
    self.model = model
    isModelExchanged = true
    history.beginAnew(at: self.model.mark)
  }

  /// Notes how badly the run went.
  mutating func note(_ end: ExitClass) { worst = max(worst, end) }
}
