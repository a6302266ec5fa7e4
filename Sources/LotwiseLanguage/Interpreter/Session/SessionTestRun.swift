import LotwiseSyntax

/// What a test runner asks of a session, and what came of it.
public struct SessionTestRun: Sendable {
  /// Only these scenarios are run; nil for all.
  public var onlyScenarios: (@Sendable (Session.ScenarioID) -> Bool)?
  /// A scenario that fails does not end the run: a test goes on to the next.
  public var goesOnAfterScenarios = false
  public internal(set) var scenarioCount = 0
  /// The scenarios under way, the innermost last.
  var scenarioNames: [String] = []
  /// Fill tables that were left open, and write anew those that have changed.
  public var updatesGoldens = false
  /// What statements came to so far, the innermost scenario last; empty when nobody asked.
  var fingerprints: [FingerprintTaker] = []
  /// What was to be filled in or written anew, in the order of the run.
  public internal(set) var updates: [GoldenUpdate] = []
  /// What is out of date and is not written anew, and why.
  public internal(set) var updatesLeft: [Diagnostic] = []
}
