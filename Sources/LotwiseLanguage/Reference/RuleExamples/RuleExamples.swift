/// A short script for each rule, for `help T-110`: it runs, and ends with what the rule is about.
///
/// One text an area: a line `== T-110 T-143` with the rules that a script shows, then the script to
/// the next such line. A test runs them all, and holds that none is missing.
public enum RuleExamples {
  /// The script that shows a rule; nil when there is none.
  public static func text(of id: String) -> String? {
    for text in all {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let start = lines.firstIndex {
        $0.hasPrefix("== ") && $0.split(separator: " ").contains { $0 == id }
      }
      guard let start else { continue }
      return lines[(start + 1)...].prefix { !$0.hasPrefix("== ") }.joined(separator: "\n")
    }
    return nil
  }

  /// The rules of each script.
  public static var rules: [[String]] {
    all.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("== ") }.map {
      $0.split(separator: " ").dropFirst().map(String.init)
    }
  }

  private static var all: [String] {
    [
      tracking, assigning, posting, postedDocuments, numbers, finding, reservation, reservedLines,
      reservedPosting, lateBinding, orderTracking, trackedChanges, actionMessages, planning,
      planningRuns, warehouse,
    ]
  }
}
