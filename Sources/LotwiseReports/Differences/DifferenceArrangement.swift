/// How the two sides of a difference stand to each other on the page.
enum DifferenceArrangement {
  case sideBySide(_ expected: DifferenceSide, _ found: DifferenceSide)
  case stacked(_ expected: DifferenceSide, _ found: DifferenceSide)

  /// Appends what stands above the rows.
  func writeHead(to sink: inout TextSink) {
    switch self {
    case .sideBySide(let expected, let found):
      for part in DifferenceSide.HeadPart.allCases {
        sink.append("  ")
        expected.write(part, to: &sink)
        sink.append("| ")
        found.write(part, to: &sink)
        sink.endLine()
      }
    case .stacked(_, let found):
      for part in DifferenceSide.HeadPart.allCases where part != .name {
        sink.append("  ")
        found.write(part, to: &sink)
        sink.endLine()
      }
    }
  }

  /// Appends a row with its mark.
  func write(_ row: TableDifference.Row, to sink: inout TextSink) {
    switch self {
    case .sideBySide(let expected, let found):
      sink.append(mark(of: row.kind))
      expected.write(row, to: &sink)
      sink.append("| ")
      found.write(row, to: &sink)
      sink.endLine()
    case .stacked(let expected, let found):
      switch row.kind {
      case .same: line("  ", found, row, to: &sink)
      case .missing: line("- ", expected, row, to: &sink)
      case .unexpected: line("+ ", found, row, to: &sink)
      case .changed:
        line("- ", expected, row, to: &sink)
        line("+ ", found, row, to: &sink)
      }
    }
  }

  private func line(
    _ mark: String, _ side: DifferenceSide, _ row: TableDifference.Row, to sink: inout TextSink
  ) {
    sink.append(mark)
    side.write(row, to: &sink)
    sink.endLine()
  }

  private func mark(of kind: TableDifference.RowKind) -> String {
    switch kind {
    case .same: "  "
    case .changed: "! "
    case .missing: "- "
    case .unexpected: "+ "
    }
  }
}
