import LotwiseReports
import LotwiseSyntax

/// What a statement gives: values, not printed strings.
public enum Outcome: Sendable {
  case done
  case text(String)
  case table(ReportTable)
  case trace(TraceGraph)
  /// Several tables under one title.
  case page(ReportPage)
}
