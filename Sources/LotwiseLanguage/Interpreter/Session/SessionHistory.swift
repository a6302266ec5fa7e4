import ItemTracking
import LotwiseSyntax

/// What a session can go back to: statements, checkpoints, what was taken back.
public struct SessionHistory: Sendable {
  /// Where each statement that can be undone began; the last one is the newest.
  var statementMarks: [Mark] = []
  var redoLogs: [RedoLog] = []
  var checkpoints: [String: Mark] = [:]
  /// Marks that must stay reachable: of scenarios and what-ifs under way.
  var heldMarks: [Mark] = []
  /// Where each statement under way began, the outermost first: none is taken back from within.
  var openMarks: [Mark] = []
  /// Marks within statements under way that these go back to themselves.
  var ownMarks: [Mark] = []
  /// How many statements are under way when one that counts for itself runs; those in a block are
  /// part of the statement with the block.
  var ownDepth = 1
  /// Where the last top-level statement began: what it wrote is `new`.
  public internal(set) var lastMark: Mark
  /// The statement under way is a redo, which is no new statement: what was taken back before it
  /// can still be done again.
  var isRedoing = false

  /// The statements that can be taken back, at a prompt.
  var donePlaces: [(mark: Mark, place: SourceLocation)] = []
  /// Those that were taken back, and the one that is done again.
  var undonePlaces: [SourceLocation] = []
  var placeDoneAgain: SourceLocation?

  init(at mark: Mark) { lastMark = mark }

  /// The past, as whoever tries something out finds it again afterwards.
  struct Past: Sendable {
    fileprivate let statementMarks: [Mark]
    fileprivate let redoLogs: [RedoLog]
    fileprivate let checkpoints: [String: Mark]
    fileprivate let lastMark: Mark
    fileprivate let donePlaces: [(mark: Mark, place: SourceLocation)]
    fileprivate let undonePlaces: [SourceLocation]
  }

  var past: Past {
    get {
      Past(
        statementMarks: statementMarks, redoLogs: redoLogs, checkpoints: checkpoints,
        lastMark: lastMark, donePlaces: donePlaces, undonePlaces: undonePlaces)
    }
    set {
      statementMarks = newValue.statementMarks
      redoLogs = newValue.redoLogs
      checkpoints = newValue.checkpoints
      lastMark = newValue.lastMark
      donePlaces = newValue.donePlaces
      undonePlaces = newValue.undonePlaces
    }
  }

  /// A model that was replaced has no past.
  mutating func beginAnew(at mark: Mark) {
    past = Past(
      statementMarks: [], redoLogs: [], checkpoints: [:], lastMark: mark, donePlaces: [],
      undonePlaces: [])
    openMarks = openMarks.map { _ in mark }
  }
}
