import LotwiseSyntax

/// One side of a difference as columns of text: what was expected, or what was found.
///
/// Every cell has a blank on either side, where the brackets of a differing cell find room, so
/// that marking a cell moves nothing.
struct DifferenceSide {
  /// Which of a row's cells this side shows.
  enum Role: String {
    case expected, found
  }

  /// The lines that stand above the rows.
  enum HeadPart: CaseIterable {
    case name, headings, rule
  }

  let role: Role
  let headings: [String]
  let alignments: [ReportColumn.Alignment]
  private(set) var widths: [Int]

  init(_ difference: TableDifference, _ role: Role) {
    self.role = role
    headings = difference.headings.map(VisibleText.of)
    alignments = difference.alignments
    var widths = headings.map { DisplayWidth.columns(of: $0) }
    for row in difference.rows {
      for index in row.cells.indices {
        widths[index] = max(
          widths[index], DisplayWidth.columns(of: Self.text(row.cells[index], role)))
      }
    }
    self.widths = widths
  }

  /// The columns that a line of this side takes: its cells, or its name where that is longer.
  var width: Int { max(cellsWidth, role.rawValue.utf8.count + 2) }

  /// This side with columns as wide as both sides need, for rows that stand above each other.
  func widened(to other: DifferenceSide) -> DifferenceSide {
    var side = self
    side.widths = zip(widths, other.widths).map { max($0, $1) }
    return side
  }

  /// Appends a line of the head, as wide as the side is.
  func write(_ part: HeadPart, to sink: inout TextSink) {
    switch part {
    case .name:
      sink.append(byte: Ascii.blank)
      sink.append(role.rawValue)
      sink.append(blanks: width - role.rawValue.utf8.count - 1)
    case .headings:
      for index in headings.indices {
        write(headings[index], at: index, isMarked: false, to: &sink)
      }
    case .rule:
      for width in widths {
        sink.append(byte: Ascii.blank)
        sink.append(byte: Ascii.minus, count: width)
        sink.append(byte: Ascii.blank)
      }
    }
    if part != .name { sink.append(blanks: width - cellsWidth) }
  }

  /// Appends the row's cells, or as many blanks when the row is not on this side.
  func write(_ row: TableDifference.Row, to sink: inout TextSink) {
    guard shows(row.kind) else {
      sink.append(blanks: width)
      return
    }
    for index in row.cells.indices {
      let cell = row.cells[index]
      write(Self.text(cell, role), at: index, isMarked: cell.differs, to: &sink)
    }
    sink.append(blanks: width - cellsWidth)
  }

  private var cellsWidth: Int { widths.reduce(0) { $0 + $1 + 2 } }

  private func shows(_ kind: TableDifference.RowKind) -> Bool {
    switch (kind, role) {
    case (.missing, .found), (.unexpected, .expected): false
    default: true
    }
  }

  private func write(_ text: String, at index: Int, isMarked: Bool, to sink: inout TextSink) {
    let padding = widths[index] - DisplayWidth.columns(of: text)
    if alignments[index] == .right { sink.append(blanks: padding) }
    sink.append(isMarked ? "[" : " ")
    sink.append(text)
    sink.append(isMarked ? "]" : " ")
    if alignments[index] == .left { sink.append(blanks: padding) }
  }

  private static func text(_ cell: TableDifference.CellPair, _ role: Role) -> String {
    switch role {
    case .expected: cell.expected
    case .found: cell.found
    }
  }
}
