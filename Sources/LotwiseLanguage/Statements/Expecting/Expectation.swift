import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// What a script expects: fields of one subject, a number of rows, or rows of a table.
enum Expectation: Sendable {
  /// Columns of one row, each with what it must show.
  case fields(RowSubject, [FieldCheck])
  case count(Query, Check)
  case table(Query, ExpectedRows)
  /// What posting would write of a table.
  case preview(Block, Query, ExpectedRows)
  /// What changed since a checkpoint.
  case changes(since: String, SourceLocation, ExpectedRows)
  /// A trace that must, or must not, come to numbers.
  case reaches(Trace, [(TrackingKey, ItemNo)], isWanted: Bool)

  struct FieldCheck: Sendable {
    var field: RowSubject.Field
    var check: Check
  }

  /// A value, or a bound of one.
  struct Check: Sendable {
    var comparison = Comparison.equal
    var value: Value
    var figure = Figure()

    func holds(_ cell: TableCell) -> Bool { comparison.holds(cell, value) }

    /// As a message says it.
    var text: String {
      let bound =
        switch comparison {
        case .greaterOrEqual: "at least "
        case .lessOrEqual: "at most "
        default: ""
        }
      return bound + (value.text.isEmpty ? "blank" : value.text)
    }
  }

  /// Rows as the script has them, and where, so that they can be written anew.
  struct ExpectedRows: Sendable {
    var table: ExpectedTable
    /// Nothing stands between the braces: filled by `lotwise test --update`.
    var isOpen: Bool
    var braces: GoldenUpdate.Target
    /// Variables stand in it: it holds for more than one run, and is changed by hand.
    var hasVariables: Bool
  }
}

extension Expectation {
  /// Figures, a count of rows, or what a trace comes to.
  init(_ reader: inout QueryReader, _ arguments: inout Arguments) throws(Diagnostic) {
    if reader.take("trace") {
      self = try Self.reach(&reader, &arguments)
    } else if let count = try Self.counting(&reader, &arguments) {
      self = count
    } else {
      self = try Self.fieldChecks(&reader, &arguments)
    }
    guard reader.isAtEnd else { throw reader.unexpected(QueryReader.clauses) }
  }

  // MARK: Counts

  /// `no tracking specifications of PO1`, `4 reservation entries of TO1`, `no document PO1`.
  private static func counting(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Expectation? {
    let start = reader.at
    let bound = bound(&reader)
    let number = reader.at
    var check = Check(comparison: bound ?? .equal, value: .quantity(.zero))
    if bound != nil || reader.peek().flatMap({ Int($0) }) != nil {
      check.value = .quantity(Quantity(try reader.number("a number of rows")))
    } else if !reader.take("no") {
      return nil
    }
    check.figure = Figure(reader, from: number, bound, arguments)
    if let query = try namedRecord(&reader, &arguments) { return .count(query, check) }
    guard reader.take("new") || reader.tableHere() != nil else {
      // An item may be called 2000: then no table follows.
      if reader.words[start].text == "no" || bound != nil { _ = try reader.table() }
      reader.at = start
      return nil
    }
    if reader.words[reader.at - 1].text == "new" { reader.at -= 1 }
    let query = try reader.query(&arguments)
    if !reader.isAtEnd, bound == nil {
      // Of an item called 2000 `on hand 9` is a figure.
      var other = reader
      other.at = start
      if let figures = try? fieldChecks(&other, &arguments), other.isAtEnd {
        reader = other
        return figures
      }
    }
    return .count(query, check)
  }

  /// `document PO1`, `item BOLT`: the row of a name.
  private static func namedRecord(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Query? {
    let nouns: [(String, QueryTable, String)] = [
      ("document", .documents, "document"), ("item", .items, "item"),
      ("customer", .customers, "party"), ("vendor", .vendors, "party"),
      ("location", .locations, "location"), ("posted document", .postedDocuments, "document"),
    ]
    for (noun, table, key) in nouns where reader.take(noun) {
      var query = Query(table: table)
      let code = try reader.next("a code").text
      if let column = table.column(key) {
        query.condition = .compare(column, .equal, .value(.text(code)))
      }
      return query
    }
    return nil
  }

  private static func bound(_ reader: inout QueryReader) -> Comparison? {
    if reader.take("at least") || reader.take(">=") { return .greaterOrEqual }
    if reader.take("at most") || reader.take("<=") { return .lessOrEqual }
    // Equal is what is meant without a word.
    _ = reader.take("=")
    return nil
  }

  // MARK: Fields

  private static func fieldChecks(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Expectation {
    var subject = try reader.rowSubject(&arguments)
    let start = reader.at
    if reader.take("as of") {
      try subject.look(at: try reader.cut(), named: reader.place(from: start))
    }
    var checks: [FieldCheck] = []
    repeat {
      let field = try reader.field(of: subject)
      let bound = bound(&reader)
      let kind = subject.kind(of: field)
      let isNumber = kind?.isNumber ?? false
      if isNumber {
        // Words that say nothing more before a number.
        while ["quantity", "qty", "qty.", "is", "equals"].contains(where: { reader.take($0) }) {}
      }
      let start = reader.at
      let value = isNumber ? try reader.value() : try reader.phraseValue()
      if let kind { try reader.requireFit(value, kind, start) }
      guard !isNumber || reader.isAtEnd || reader.isComma() else {
        throw reader.problem(
          .unexpectedWord, "`\(reader.peek() ?? "")` cannot stand here",
          label: "a figure has one value; a comma comes before the next figure")
      }
      var check = Check(comparison: bound ?? .equal, value: value)
      check.figure = Figure(reader, from: start, bound, arguments)
      checks.append(FieldCheck(field: field, check: check))
    } while reader.takeComma()
    return .fields(subject, checks)
  }

  // MARK: Traces

  private static func reach(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Expectation {
    var trace = try reader.trace(&arguments)
    if reader.take("as of") { trace.cut = try reader.cut() }
    let isWanted = reader.take("includes")
    guard isWanted || reader.take("excludes") else {
      throw reader.problem(
        .missingWord, "say what it includes", label: "expected includes or excludes")
    }
    var numbers: [(TrackingKey, ItemNo)] = []
    repeat { numbers.append(try reader.numberOfItem(&arguments)) } while reader.takeComma()
    return .reaches(trace, numbers, isWanted: isWanted)
  }
}

extension QueryReader {
  /// A value of one word or several: `4`, `today + 3D`, `positive adjustment`.
  mutating func phraseValue() throws(Diagnostic) -> Value {
    let start = at
    let value = try value()
    guard !isAtEnd, !isComma() else { return value }
    while !isAtEnd, !isComma() { at += 1 }
    return .text(words[start..<at].map(\.text).joined(separator: " "))
  }
}
