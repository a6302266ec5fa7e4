import ItemTracking
import LotwiseSyntax

/// What the last statement of a session did and told, for those that ask about it.
public struct SessionTrail: Sendable {
  /// What it told, for the table `messages`.
  public internal(set) var lastMessages: [ReportedMessage] = []
  /// Everything told since an expectation of a message began; nil while none is under way.
  var collectedMessages: [ReportedMessage]?
  /// What was traced last, for `trace opposite of line`.
  var lastTrace: Trace?
  /// What the last statement of its own was, and came to, for `explain`.
  var lastStep: RunStatement?
  /// What the statement that went back in history says of it, at a prompt.
  var narration: String?
  /// The refusal that was met last within the statement under way.
  var lastRefused: RunStatement?

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
}
