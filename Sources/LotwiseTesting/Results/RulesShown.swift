import LotwiseLanguage

/// Which scenarios show a rule: one that proves it has noticed a change of what keeps it.
///
/// What was tried stands in a table with a heading, a rule a line: the rule, the place that was
/// changed, the change, and the scenario that noticed, as `lotwise test` tells it.
public struct RulesShown: Sendable {
  private var rulesByTitle: [String: [String]] = [:]

  /// Nil for what is no such table.
  public init?(_ text: String) {
    var lines = text.split(separator: "\n")[...]
    guard lines.popFirst() == "rule\tplace\tchange\tnoticed by" else { return nil }
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 4 else { return nil }
      rulesByTitle[String(cells[3]), default: []].append(String(cells[0]))
    }
  }

  /// The rules that a scenario shows by having passed.
  public func rules(shownBy result: TestResult) -> [String] {
    result.isPassed ? rulesByTitle[result.title] ?? [] : []
  }
}
