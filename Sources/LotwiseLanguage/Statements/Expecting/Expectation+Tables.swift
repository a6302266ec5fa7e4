import ItemTracking
import LotwiseReports
import LotwiseSyntax

extension Expectation {
  /// `new ledger { … }`, `lots of BOLT in any order { … }`,
  /// `preview post SO1 ship of ledger { … }`.
  init(
    _ reader: inout QueryReader, rows: MatchedValue, _ arrangement: RowArrangement,
    _ arguments: inout Arguments
  ) throws(Diagnostic) {
    let preview = try Self.previewed(&reader, &arguments)
    let query = try reader.query(&arguments)
    guard reader.isAtEnd else {
      throw reader.unexpected(QueryReader.clauses + ["in any order", "including"])
    }
    let expected = Self.expectedRows(rows, arrangement, arguments)
    self = preview.map { .preview($0, query, expected) } ?? .table(query, expected)
  }

  /// The statement of `preview STATEMENT of TABLE`; the reader goes on at the table.
  private static func previewed(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Block? {
    guard reader.take("preview") else { return nil }
    let start = reader.at
    var split: Int?
    for index in start..<reader.words.count where reader.words[index].text == "of" {
      var probe = reader
      probe.at = index + 1
      if probe.tableHere() != nil { split = index }
    }
    guard let split, split > start else {
      throw reader.problem(
        .missingWord, "say which table to look at", label: "expected `… of ledger`")
    }
    reader.at = split + 1
    let tokens = reader.words[start..<split].map(\.token)
    return Block(copying: 0..<tokens.count, of: tokens, source: reader.source)
  }

  static func expectedRows(
    _ block: MatchedValue, _ arrangement: RowArrangement, _ arguments: borrowing Arguments
  ) -> ExpectedRows {
    var lines: [[String]] = []
    var hasVariables = false
    for token in arguments.tokens[block.tokens] where token.kind == .tableRow {
      hasVariables = hasVariables || token.flags.contains(.expanded)
      lines.append(arguments.tableCells(token).map(\.written))
    }
    let braces = GoldenUpdate.Target(
      source: arguments.text.source.id,
      span: LotwiseSyntax.Span(
        start: arguments.tokens[Int(block.start) - 1].span.end,
        end: arguments.tokens[Int(block.end)].start),
      statement: arguments.tokens[arguments.range.lowerBound].start)
    let expected = ExpectedTable(
      headings: lines.first ?? [], rows: Array(lines.dropFirst()), order: arrangement.order,
      extent: arrangement.extent)
    return ExpectedRows(
      table: expected, isOpen: lines.isEmpty, braces: braces, hasVariables: hasVariables)
  }
}

/// How the rows of a table stand to those that are expected.
struct RowArrangement: Sendable {
  var order = ExpectedTable.RowOrder.inOrder
  var extent = ExpectedTable.Extent.exact

  /// `in any order`, `including`.
  static func clauses(in form: inout FormBuilder) -> Reader<RowArrangement> {
    let anyOrder = form.flag("in any order", summary: "the rows may come in any order")
    let including = form.flag("including", summary: "there may be other rows besides")
    return { a throws(Diagnostic) in
      RowArrangement(
        order: a.has(anyOrder) ? .anyOrder : .inOrder,
        extent: a.has(including) ? .including : .exact)
    }
  }
}

extension Arguments {
  /// A cell of a table's row: its text, and whether that stood in quotes.
  struct RowCell: Sendable {
    var text: String
    var isQuoted: Bool
    var written: String { isQuoted ? "\"\(text)\"" : text }
  }

  /// The cells of a row, variables put in.
  func tableCells(_ token: Token) -> [RowCell] {
    guard token.flags.contains(.expanded) else {
      return TableRow(token, in: text.source).cells.map {
        RowCell(text: text.source.string($0.span), isQuoted: $0.isQuoted)
      }
    }
    let bytes = Array(text.string(of: token).utf8)
    return TableRow.cells(of: bytes).map {
      RowCell(
        text: String(decoding: bytes[$0.span.range], as: UTF8.self), isQuoted: $0.isQuoted)
    }
  }
}
