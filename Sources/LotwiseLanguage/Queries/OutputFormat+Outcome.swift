import LotwiseReports

extension OutputFormat {
  /// What a statement gave, its lines ended; nil where the format has no way to write it.
  public func text(of outcome: Outcome, columns: Int? = nil) -> String? {
    switch outcome {
    case .done: ""
    case .text(let text): text + "\n"
    case .table(let table): rendering(of: table)?(table, columns)
    case .trace(let graph): trace?(graph, columns)
    case .page(let page): self.page?(page, columns)
    }
  }

  /// What whoever opens it should know, in words; nil when there is nothing to tell.
  public func warning(of outcome: Outcome) -> String? {
    guard self == .csv else { return nil }
    let count =
      switch outcome {
      case .table(let table): CSVRenderer.formulaCount(in: table)
      case .trace(let graph): CSVRenderer.formulaCount(in: TraceTreeRenderer.table(of: graph))
      case .done, .text, .page: 0
      }
    guard count > 0 else { return nil }
    return "\(count) \(count == 1 ? "cell begins" : "cells begin") like a formula of a spreadsheet"
  }

  /// What to do about the warning.
  public static let formulaAdvice =
    "`guarded-csv` in the place of `csv` marks such cells as text, and `import` takes the marks away"

  /// Whether a trace is drawn, so that its boxes tell more than a line does.
  public var isPicture: Bool { self == .svg || self == .html }
}
