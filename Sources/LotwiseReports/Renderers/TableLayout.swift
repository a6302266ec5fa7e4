import LotwiseSyntax

/// How wide each column of a table is, and how a cell is set in it.
///
/// Numbers of a column meet at the decimal point, the longest fraction being flush right. The
/// rows are measured once and written once, so a table takes time linear in its text.
struct TableLayout {
  /// The widths of one column.
  struct Measure {
    let alignment: ReportColumn.Alignment
    let heading: String
    let headingWidth: Int
    /// The columns before the decimal point, sign included, and from the point on.
    var whole = 0
    var fraction = 0
    /// The widest cell that is no number.
    var other = 0
    /// The columns that cells are set in; narrower than the cells once a table is shrunk.
    var width = 0

    /// The least width that the heading can be broken to.
    var headingFloor: Int {
      TableLayout.parts(of: heading).map { DisplayWidth.columns(of: $0) }.max() ?? 0
    }

    /// The least width that truncates no cell.
    var cellWidth: Int { max(whole + fraction, other) }
  }

  let style: CellStyle
  var columns: [Measure]

  /// Measures the headings and every cell.
  init(_ table: ReportTable, style: CellStyle) {
    self.style = style
    columns = table.columns.map { column in
      let heading = style.written(column.name)
      return Measure(
        alignment: column.alignment, heading: heading,
        headingWidth: DisplayWidth.columns(of: heading))
    }
    for row in table.rows {
      for index in row.indices { measure(row[index], at: index) }
    }
    for index in columns.indices {
      columns[index].width = max(columns[index].headingWidth, columns[index].cellWidth)
    }
  }

  /// A heading in lines that fit its column: it is broken at its hyphens, and never cut.
  func headingLines(at index: Int) -> [String] {
    let column = columns[index]
    guard column.headingWidth > column.width else { return [column.heading] }
    var lines: [String] = []
    for part in Self.parts(of: column.heading) {
      let joined = (lines.last ?? "") + part
      if !lines.isEmpty, DisplayWidth.columns(of: joined) <= column.width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  /// A heading up to each of its hyphens: `current-`, `requested`.
  static func parts(of heading: String) -> [String] {
    var parts = [""]
    for character in heading {
      if parts[parts.count - 1].hasSuffix("-") { parts.append("") }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  /// Appends one line of a heading, padded to the column's width.
  func writeHeading(_ line: String, at index: Int, to sink: inout TextSink) {
    write(line, width: DisplayWidth.columns(of: line), at: index, to: &sink)
  }

  /// Appends a heading, padded to the column's width.
  func writeHeading(at index: Int, to sink: inout TextSink) {
    let column = columns[index]
    write(column.heading, width: column.headingWidth, at: index, to: &sink)
  }

  /// Appends a cell, padded to the column's width, and truncated when it is wider.
  func write(_ cell: TableCell, at index: Int, to sink: inout TextSink) {
    switch cell {
    case .blank:
      sink.append(blanks: columns[index].width)
    case .text(let text), .code(let text):
      let written = style.written(text)
      write(written, width: width(of: written), at: index, to: &sink)
    case .quantity(let raw):
      writeNumber(cell, digits(of: raw), at: index, to: &sink)
    case .integer(let number):
      writeNumber(cell, (whole: digits(of: number), fraction: 0), at: index, to: &sink)
    case .date, .flag:
      let printed = cell.printed
      write(printed, width: printed.utf8.count, at: index, to: &sink)
    }
  }

  /// Appends the `*` of an expected table; it stands left, whatever the column holds.
  func writeStar(at index: Int, to sink: inout TextSink) {
    sink.append("*")
    sink.append(blanks: max(0, columns[index].width - 1))
  }

  // A number is never truncated: a part of it would read as another number.
  private func writeNumber(
    _ cell: TableCell, _ digits: (whole: Int, fraction: Int), at index: Int, to sink: inout TextSink
  ) {
    let column = columns[index]
    let after =
      switch column.alignment {
      case .left: column.width - digits.whole - digits.fraction
      case .right: column.fraction - digits.fraction
      }
    sink.append(blanks: column.width - digits.whole - digits.fraction - after)
    sink.append(cell)
    sink.append(blanks: after)
  }

  private func write(_ text: String, width: Int, at index: Int, to sink: inout TextSink) {
    let column = columns[index]
    if width > column.width {
      let start = DisplayWidth.prefix(of: text, fitting: column.width - 1)
      sink.append(start)
      sink.append("…")
      sink.append(blanks: column.width - 1 - self.width(of: String(start)))
      return
    }
    if column.alignment == .right { sink.append(blanks: column.width - width) }
    sink.append(text)
    if column.alignment == .left { sink.append(blanks: column.width - width) }
  }

  private mutating func measure(_ cell: TableCell, at index: Int) {
    switch cell {
    case .blank: break
    case .text(let text), .code(let text):
      columns[index].other = max(columns[index].other, width(of: style.written(text)))
    case .quantity(let raw):
      let digits = digits(of: raw)
      columns[index].whole = max(columns[index].whole, digits.whole)
      columns[index].fraction = max(columns[index].fraction, digits.fraction)
    case .integer(let number):
      columns[index].whole = max(columns[index].whole, digits(of: number))
    case .date, .flag:
      columns[index].other = max(columns[index].other, cell.printed.utf8.count)
    }
  }

  private func width(of written: String) -> Int {
    VisibleText.isPlain(written) ? written.utf8.count : DisplayWidth.columns(of: written)
  }

  private func digits(of number: Int) -> Int {
    var (rest, count) = (number.magnitude / 10, number < 0 ? 2 : 1)
    while rest > 0 { (rest, count) = (rest / 10, count + 1) }
    return count
  }

  private func digits(of raw: Int64) -> (whole: Int, fraction: Int) {
    let scale = TableCell.quantityScale
    let whole = digits(of: Int(raw / scale)) + (raw < 0 && raw > -scale ? 1 : 0)
    var (rest, fraction) = ((raw % scale).magnitude, 6)
    guard rest > 0 else { return (whole, 0) }
    while rest % 10 == 0 { (rest, fraction) = (rest / 10, fraction - 1) }
    return (whole, fraction)
  }
}
