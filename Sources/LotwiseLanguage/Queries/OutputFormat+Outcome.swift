import LotwiseReports

extension OutputFormat {
  /// What a statement gave, its lines ended; nil where the format has no way to write it.
  public func text(of outcome: Outcome, columns: Int? = nil) -> String? {
    switch outcome {
    case .done: ""
    case .text(let text): text + "\n"
    case .table(let table): self.table?(table, columns)
    case .trace(let graph): trace?(graph, columns)
    case .page(let page): self.page?(page, columns)
    }
  }

  /// Whether a trace is drawn, so that its boxes tell more than a line does.
  public var isPicture: Bool { self == .svg || self == .html }
}
