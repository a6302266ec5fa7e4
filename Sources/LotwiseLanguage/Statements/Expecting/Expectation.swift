import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// What a script expects: fields of one subject, a number of rows, or rows of a table.
enum Expectation: Sendable {
  /// Columns of one row, each with what it must show.
  case fields(Query, [(column: Int, check: Check)])
  case count(Query, Check)
  case table(TableSource, ExpectedTable)
  /// A trace that must, or must not, come to a number.
  case includes(Trace, TrackingKey, ItemNo)

  /// Where the rows come from.
  enum TableSource: Sendable {
    case query(Query)
    case trace(Trace)
    case find(FindEntries)
    case recall(Recall)
  }

  /// A value, or a bound of one.
  struct Check: Sendable {
    var sign = "="
    var value: String

    func holds(_ cell: ReportCell) -> Bool {
      let expected: Value = value == "none" || value.isEmpty ? .text("") : Value(word: value)
      if value == "none", cell.printed == "0" { return sign == "=" }
      return Expression.holds(Value(word: cell.printed), sign, expected)
    }
  }
}

extension Expectation {
  init(_ reader: inout QueryReader, _ arguments: inout Arguments) throws(Diagnostic) {
    if let rows = arguments.cell(1) {
      self = try Self.tableExpectation(&reader, rows, &arguments)
      return
    }
    if reader.take("trace") {
      self = try Self.inclusion(&reader, &arguments)
      return
    }
    if let count = try Self.counting(&reader, &arguments) {
      self = count
      return
    }
    self = try Self.fieldChecks(&reader, &arguments)
  }

  private static func counting(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Expectation? {
    let start = reader.at
    var check = Check(value: "0")
    if reader.take("no") {
      check.value = "0"
    } else if reader.take("at") {
      if reader.take("least") {
        check.sign = ">="
      } else if reader.take("most") {
        check.sign = "<="
      }
      check.value = try reader.next().text
    } else if let number = reader.peek(), Int(number) != nil {
      check.value = try reader.next().text
    } else {
      return nil
    }
    // An item may be called 2000: then no table follows.
    var probe = reader
    if (try? probe.table()) == nil, !(check.value == "0" && start + 1 == reader.at && false) {
      reader.at = start
      if reader.peek() == "no" { _ = try reader.table() }
      return nil
    }
    return .count(try reader.query(&arguments), check)
  }

  private static func fieldChecks(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Expectation {
    var query = try subject(&reader, &arguments)
    if let location = try reader.location(&arguments) { query.location = location }
    var checks: [(column: Int, check: Check)] = []
    repeat {
      let column = try reader.column(of: query.table)
      var check = Check(value: "")
      if reader.take("at") {
        if reader.take("least") {
          check.sign = ">="
        } else if reader.take("most") {
          check.sign = "<="
        }
      }
      check.value = try reader.next().text
      checks.append((column, check))
    } while reader.takeComma()
    guard reader.isAtEnd else {
      throw reader.problem(
        .unexpectedWord, "`\(reader.peek() ?? "")` cannot stand here",
        label: "expected a comma and another field")
    }
    return .fields(query, checks)
  }

  /// What the fields are of: a line, a document, an entry, a tracking line, goods.
  private static func subject(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Query {
    if reader.peek() == "entry", reader.peek(1).flatMap({ Int($0) }) != nil {
      let number = reader.peek(1) ?? ""
      reader.at += 2
      var query = Query(table: .ledger)
      query.conditions = [Query.Condition(column: 0, sign: "=", value: number)]
      return query
    }
    if reader.peek() == "reservation", reader.peek(1).flatMap({ Int($0) }) != nil {
      let number = reader.peek(1) ?? ""
      reader.at += 2
      var query = Query(table: .reservations)
      query.conditions = [Query.Condition(column: 0, sign: "=", value: number)]
      return query
    }
    if ["lot", "serial", "package"].contains(reader.peek()) {
      return try numberSubject(&reader, &arguments)
    }
    // `SO1.1 reserved 5` or `BOLT lot L1 on hand 4`: what has a dot, or names a line's column, is
    // a document.
    let isPath =
      reader.words[reader.at].token.flags.contains(.dotted)
      && CodeTextPath.hasLine(reader.peek() ?? "")
    if isPath {
      var query = Query(table: .lines)
      query.subject = .reference(try reader.reference(&arguments))
      return query
    }
    if let document = try documentSubject(reader, &arguments) {
      reader.at += 1
      return document
    }
    var query = Query(table: .figures)
    query.subject = .goods(try reader.goods(&arguments))
    return query
  }

  /// `lot L1 on PO1.1`, `lot L1 of BOLT`.
  private static func numberSubject(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Query {
    var goods = Goods(nil, of: .blank)
    try reader.numbers(into: &goods, &arguments)
    if reader.take("of") {
      goods.itemNo = ItemNo(id: try reader.code(&arguments))
      var query = Query(table: .figures)
      query.subject = .goods(goods)
      return query
    }
    guard reader.take("on") else {
      throw reader.problem(
        .missingWord, "say of which item, or on which line", label: "expected of or on")
    }
    var query = Query(table: .tracking)
    query.subject = .reference(try reader.reference(&arguments))
    let key = goods.keys.first ?? .none
    if !key.serialNo.isBlank {
      query.conditions.append(
        Query.Condition(column: 1, sign: "=", value: arguments.names.text(key.serialNo)))
    }
    if !key.lotNo.isBlank {
      query.conditions.append(
        Query.Condition(column: 2, sign: "=", value: arguments.names.text(key.lotNo)))
    }
    return query
  }

  /// A bare document stands before a column of the lines or documents tables that goods lack.
  private static func documentSubject(
    _ reader: QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Query? {
    var probe = reader
    let reference = try probe.reference(&arguments)
    guard (try? probe.column(of: .figures)) == nil else { return nil }
    var lineProbe = probe
    lineProbe.at = reader.at + 1
    if (try? lineProbe.column(of: .lines)) != nil {
      var query = Query(table: .lines)
      query.subject = .reference(reference)
      return query
    }
    return nil
  }

  // MARK: Tables

  private static func tableExpectation(
    _ reader: inout QueryReader, _ rows: TokenCell, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Expectation {
    var order = ExpectedTable.RowOrder.inOrder
    var extent = ExpectedTable.Extent.exact
    var words = reader.words
    while let last = words.last {
      if last.text == "including" {
        extent = .including
        words.removeLast()
      } else if last.text == "order", words.count > 3 {
        order = .anyOrder
        words.removeLast(3)
      } else {
        break
      }
    }
    reader = reader.keeping(words.count)
    let source = try tableSource(&reader, &arguments)
    return .table(source, try expectedTable(rows, order, extent, arguments))
  }

  private static func tableSource(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TableSource {
    if reader.take("trace") { return .trace(try reader.trace(&arguments)) }
    if reader.take("find") {
      let (key, item) = try reader.numberOfItem(&arguments)
      return .find(FindEntries(key, of: item))
    }
    if reader.take("recall") {
      let (key, item) = try reader.numberOfItem(&arguments)
      return .recall(Recall(key, of: item))
    }
    return .query(try reader.query(&arguments))
  }

  private static func expectedTable(
    _ rows: TokenCell, _ order: ExpectedTable.RowOrder, _ extent: ExpectedTable.Extent,
    _ arguments: borrowing Arguments
  ) throws(Diagnostic) -> ExpectedTable {
    let source = arguments.text.source
    var lines: [[String]] = []
    for token in arguments.tokens[rows.tokens] where token.kind == .tableRow {
      let cells = TableRow(token, in: source).cells
      lines.append(
        cells.map { cell in
          let text = source.string(cell.span)
          return cell.isQuoted ? "\"\(text)\"" : text
        })
    }
    guard let headings = lines.first else {
      throw Diagnostic(
        .badTableRow, "the table has no headings", at: arguments.wholePlace,
        label: "the first row names the columns")
    }
    return ExpectedTable(
      headings: headings, rows: Array(lines.dropFirst()), order: order, extent: extent)
  }

  private static func inclusion(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Expectation {
    let trace = try reader.trace(&arguments)
    guard reader.take("includes") else {
      throw reader.problem(.missingWord, "say what it includes", label: "expected includes")
    }
    let (key, item) = try reader.numberOfItem(&arguments)
    return .includes(trace, key, item)
  }
}

/// Whether a word is a document with a line number.
enum CodeTextPath {
  static func hasLine(_ word: String) -> Bool {
    Array(word.utf8).withUnsafeBufferPointer { CodeText.path($0).line > 0 }
  }
}

extension QueryReader {
  /// The first words only.
  func keeping(_ count: Int) -> QueryReader {
    QueryReader(words: Array(words.prefix(count)), source: source, fallback: fallback)
  }

  init(words: [Arguments.Word], source: SourceID, fallback: Place) {
    self.words = words
    self.source = source
    self.fallback = fallback
  }

  /// `lot LOT1 [of 2000]`.
  mutating func numberOfItem(
    _ arguments: inout Arguments
  ) throws(Diagnostic) -> (TrackingKey, ItemNo) {
    var goods = Goods(nil, of: .blank)
    try numbers(into: &goods, &arguments)
    var item = ItemNo.blank
    if take("of") { item = ItemNo(id: try code(&arguments)) }
    return (goods.keys.first ?? .none, item)
  }

  /// `serial SN1 of 1002 to origin with all components`.
  mutating func trace(_ arguments: inout Arguments) throws(Diagnostic) -> Trace {
    var (key, item) = try numberOfItem(&arguments)
    if take("item") { item = ItemNo(id: try code(&arguments)) }
    guard take("to"), let word = peek(), word == "origin" || word == "usage" else {
      throw problem(.missingWord, "say which way", label: "expected to origin or to usage")
    }
    at += 1
    var trace = Trace(key, of: item, word == "origin" ? .toOrigin : .toUsage)
    if take("with") {
      let kinds: [String: TraceComponents] = ["no": .none, "tracked": .tracked, "all": .all]
      guard let kind = kinds[peek() ?? ""] else {
        throw problem(.unknownWord, "no such components", label: "expected no, tracked or all")
      }
      at += 1
      _ = take("components")
      trace.components = kind
    }
    key = trace.key
    return trace
  }
}
