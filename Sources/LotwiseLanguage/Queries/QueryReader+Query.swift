import ItemTracking
import LotwiseReports
import LotwiseSyntax

extension QueryReader {
  /// What all is to be shown of; nil where a table is named, or where that is meant.
  ///
  /// A table comes first; in quotes no table is meant.
  mutating func overview() throws(Diagnostic) -> Overview.Subject? {
    if !isQuoted() {
      if tableHere() != nil || peek() == "new" { return nil }
      if let kind = NumberKind.allCases.first(where: { $0.name == peek() }), peek(1) != nil {
        at += 1
        let name = try next("a number").text
        return .number(kind, name, of: take("of") ? try next("an item").text : nil)
      }
      if peek(1) != nil, take("item") { return .item(try next("an item").text) }
      if peek(1) != nil, take("document") { return .document(try next("a document").text) }
    }
    guard words.count == at + 1, let word = peek() else { return nil }
    // A word in small letters like a table's name is that name, spelt wrongly.
    let isMisspelt =
      word == word.lowercased() && word.contains { $0.isLetter }
      && !SpellingSuggestions.suggestions(for: word, among: QueryTables.all.map(\.name)).isEmpty
    if isMisspelt, !isQuoted() { return nil }
    at += 1
    return .named(word)
  }

  /// The longest run of words that names a table.
  mutating func table() throws(Diagnostic) -> QueryTable {
    guard let (table, count) = tableHere() else {
      guard let word = peek() else {
        throw problem(.missingWord, "a table is missing", label: "`show tables` lists them")
      }
      let near = SpellingSuggestions.question(
        for: nearestName(), among: QueryTables.all.map(\.name))
      throw Diagnostic(
        .tableUnknown, "there is no table \(word)", at: place(at),
        label: near ?? "`show tables` lists them all; `show lines of SO1` shows a document's lines")
    }
    at += count
    return table
  }

  /// The table named here, and by how many words.
  func tableHere() -> (table: QueryTable, count: Int)? {
    var best: (QueryTable, Int)?
    var name = ""
    for count in 1...4 {
      guard let word = peek(count - 1), !isQuoted(count - 1) else { break }
      name += (name.isEmpty ? "" : "-") + word
      if let table = QueryTables.named(name) { best = (table, count) }
    }
    return best
  }

  /// Two words may be a misspelt name as well as one.
  private func nearestName() -> String {
    let first = peek() ?? ""
    guard let second = peek(1), !["of", "at", "where", "columns", "sort", "limit"].contains(second)
    else { return first }
    let both = first + "-" + second
    let isNear = !SpellingSuggestions.suggestions(for: both, among: QueryTables.all.map(\.name))
      .isEmpty
    return isNear ? both : first
  }

  /// The longest run of words that names a column.
  mutating func column(of table: QueryTable) throws(Diagnostic) -> Int {
    guard let (index, count) = columnHere(table) else {
      guard let word = peek(), !isComma() else {
        throw problem(.missingWord, "a column is missing", label: "expected a column")
      }
      let names = table.columns.map(\.name)
      throw Diagnostic(
        .columnUnknown, "\(table.name) has no column \(word)", at: place(at),
        label: Self.question(forNumber: word, of: table.name, names)
          ?? ColumnSuggestions.question(for: word, among: names)
          ?? "it has \(names.joined(separator: ", "))")
    }
    at += count
    return index
  }

  /// What a row is of stands under that name: the number of a document in `document`.
  private static func question(
    forNumber word: String, of table: String, _ names: [String]
  ) -> String? {
    guard ["no", "no.", "number", "code"].contains(word),
      let name = names.first(where: { table.hasPrefix($0) })
    else { return nil }
    return "did you mean `\(name)`?"
  }

  func columnHere(_ table: QueryTable) -> (index: Int, count: Int)? {
    var best: (Int, Int)?
    var name = ""
    for count in 1...5 {
      guard let word = peek(count - 1), !isComma(count - 1), !isQuoted(count - 1) else { break }
      name += (name.isEmpty ? "" : "-") + word
      if let index = table.column(name) { best = (index, count) }
    }
    return best
  }

  /// A whole query: `ledger of BOLT at EAST where open columns entry, lot sort by lot limit 5`.
  mutating func query(_ arguments: inout Arguments) throws(Diagnostic) -> Query {
    let start = at
    let isNew = take("new")
    var query = Query(table: try table())
    if isNew { query.since = .lastStatement }
    switch query.table.name {
    case "trace":
      query.subject =
        take("opposite of line")
        ? .oppositeTrace(try number("a line")) : .trace(try trace(&arguments))
    case "find":
      let (key, item) = try numberOfItem(&arguments)
      query.subject = .find(FindEntries(key, of: item))
    case "recall":
      let (key, item) = try numberOfItem(&arguments)
      query.subject = .recall(Recall(key, of: item))
    default: break
    }
    var given: [QueryClause] = []
    var narrowing: [(clause: QueryClause, place: SourceLocation)] = []
    var past: SourceLocation?
    while !isAtEnd {
      let start = at
      guard try clause(of: &query, &given, &arguments) else { break }
      if given.last == .asOf { past = place(from: start) }
      guard let clause = given.last else { continue }
      narrowing.append((clause, place(from: start)))
      if clause == .of || clause == .for { query.subjectPlace = place(from: start) }
    }
    try query.narrow(by: narrowing)
    let since = narrowing.first { $0.clause == .since }?.place
    try query.checkSince(since ?? (isNew ? place(start) : nil))
    if let past, let cut = query.cut { try query.look(at: cut, named: past) }
    return query
  }

  static let clauses = QueryClause.allCases.map(\.words)

  /// One clause of a query; false when the words here begin none.
  private mutating func clause(
    of query: inout Query, _ given: inout [QueryClause], _ arguments: inout Arguments
  ) throws(Diagnostic) -> Bool {
    let start = at
    guard let clause = QueryClause.allCases.first(where: { begins($0) }) else { return false }
    _ = take(clause.words)
    guard !given.contains(clause) else {
      throw Diagnostic(
        .givenTwice, "`\(clause.words)` is given twice", at: place(start), label: "given before")
    }
    if let other = clause.excluded, given.contains(other) {
      throw Diagnostic(
        .clausesExclude, "`\(other.words)` and `\(clause.words)` exclude each other",
        at: place(start), label: "leave one of them out")
    }
    given.append(clause)
    switch clause {
    case .of, .for: query.subject = try subject(of: query.table, &arguments)
    case .notAt:
      query.places = Query.Places(codes: try places(&arguments), areLeftOut: true)
    case .at:
      let codes = try places(&arguments)
      if codes.count == 1 {
        query.location = codes[0]
      } else {
        query.places = Query.Places(codes: codes, areLeftOut: false)
      }
    case .where: query.condition = try condition(query.table, depth: 0)
    case .columns where take("all"): query.columns = Array(query.table.columns.indices)
    case .columns:
      repeat { query.columns.append(try column(of: query.table)) } while takeComma()
    case .sortBy:
      repeat {
        let column = try column(of: query.table)
        let isDescending = take("descending") || take("desc")
        if !isDescending { _ = take("ascending") || take("asc") }
        query.sorting.append((column, isDescending))
      } while takeComma()
    case .groupBy:
      var grouping = Query.Grouping()
      repeat { grouping.columns.append(try column(of: query.table)) } while takeComma()
      if take("sum") { grouping.sums = try sums(query.table) }
      query.grouping = grouping
    case .limit: query.limit = try number("a number of rows")
    case .from, .to, .by:
      at = start
      try period(of: &query)
    case .asOf: query.cut = try cut()
    case .since:
      let place = place(at)
      query.since = .checkpoint(try next("a checkpoint").text.uppercased(), place)
    }
    return true
  }

  /// Whether a clause begins here; a period only before a day or a step.
  private func begins(_ clause: QueryClause) -> Bool {
    let words = clause.words.split(separator: " ")
    for (offset, word) in words.enumerated()
    where peek(offset) != String(word) || isQuoted(offset) {
      return false
    }
    switch clause {
    case .from, .to, .by: return isPeriod()
    // `at least` bounds a value.
    case .at: return peek(1) != "least" && peek(1) != "most"
    case .of, .for, .notAt, .where, .columns, .sortBy, .groupBy, .limit, .since, .asOf: return true
    }
  }

  /// `EAST, WEST`.
  private mutating func places(_ arguments: inout Arguments) throws(Diagnostic) -> [LocationCode] {
    var codes: [LocationCode] = []
    repeat {
      let word = try next("a location")
      let isBlank = word.text == "none" && !word.isQuoted
      codes.append(isBlank ? .blank : LocationCode(id: arguments.names.intern(code: word.text)))
    } while takeComma()
    return codes
  }

  /// `from D`, `to D`, `by D`, `by 1M`: only before a date or a formula.
  private func isPeriod() -> Bool {
    guard ["from", "to", "by"].contains(peek() ?? ""), !isQuoted() else { return false }
    let word = peek(1) ?? ""
    return word == "today" || CalendarDate(word: word) != nil || DateFormula(word) != nil
  }

  private mutating func period(of query: inout Query) throws(Diagnostic) {
    let word = try next().text
    if word == "by", let formula = peek(), let step = DateFormula(formula) {
      at += 1
      query.step = step
    } else if word == "from" {
      query.fromDate = try date()
    } else {
      query.toDate = try date()
    }
  }

  private mutating func sums(_ table: QueryTable) throws(Diagnostic) -> [Int] {
    var sums: [Int] = []
    repeat {
      let start = at
      let column = try column(of: table)
      guard [.quantity, .integer].contains(table.columns[column].kind) else {
        throw Diagnostic(
          .expressionWrong, "\(table.columns[column].name) cannot be summed", at: place(start),
          label: "expected a column of quantities")
      }
      sums.append(column)
    } while takeComma()
    return sums
  }

  // MARK: Conditions

  /// `C and (C or not C)`: `or` binds loosest.
  private mutating func condition(
    _ table: QueryTable, depth: Int
  ) throws(Diagnostic) -> Query.Condition {
    guard depth < 100 else {
      throw problem(.nestedTooDeep, "parentheses are nested deeper than 100")
    }
    var ways: [Query.Condition] = []
    repeat {
      var parts: [Query.Condition] = []
      repeat { parts.append(try negatable(table, depth)) } while take("and")
      ways.append(parts.count == 1 ? parts[0] : .all(parts))
    } while take("or")
    return ways.count == 1 ? ways[0] : .any(ways)
  }

  private mutating func negatable(
    _ table: QueryTable, _ depth: Int
  ) throws(Diagnostic) -> Query.Condition {
    var isNegated = false
    while take("not") { isNegated.toggle() }
    let inner: Query.Condition
    if take("(") {
      inner = try condition(table, depth: depth + 1)
      guard take(")") else {
        throw problem(.missingWord, "a `)` is missing", label: "expected `)`, and or or")
      }
    } else {
      inner = try comparison(table)
    }
    return isNegated ? .not(inner) : inner
  }

  private mutating func comparison(_ table: QueryTable) throws(Diagnostic) -> Query.Condition {
    let column = try column(of: table)
    if take("in") {
      let isEnclosed = take("(")
      var ways: [Query.Condition] = []
      repeat {
        ways.append(try among(column, of: table))
      } while takeComma()
      guard !isEnclosed || take(")") else {
        throw problem(.missingWord, "a `)` is missing", label: "expected `,` or `)`")
      }
      return .any(ways)
    }
    if take("contains") { return .contains(column, try next("a text").text) }
    if take("starts with") { return .startsWith(column, try next("a text").text) }
    if take("ends with") { return .endsWith(column, try next("a text").text) }
    guard !isQuoted(), let comparison = peek().flatMap({ Comparison(rawValue: $0) }) else {
      guard table.columns[column].kind == .flag else {
        throw problem(
          .missingWord, "a comparison is missing",
          label: "expected = != < <= > >= in, contains, starts with or ends with")
      }
      return .compare(column, .equal, .value(.text("yes")))
    }
    at += 1
    if let ends = rangeEnds() {
      guard comparison == .equal || comparison == .unequal else {
        throw Diagnostic(
          .expressionWrong, "a range is compared with `=`, `!=` or `in`", at: place(at),
          label: "expected a value")
      }
      let isWithin = try range(ends, in: column, of: table)
      return comparison == .equal ? isWithin : .not(isWithin)
    }
    let start = at
    let operand = try operand(table, besides: column)
    if case .value(let value) = operand, comparison == .equal || comparison == .unequal {
      try checkFixed(value, of: table.columns[column], start)
    }
    return .compare(column, comparison, operand)
  }

  /// A value of `in`, or a range of them.
  private mutating func among(
    _ column: Int, of table: QueryTable
  ) throws(Diagnostic) -> Query.Condition {
    if let ends = rangeEnds() { return try range(ends, in: column, of: table) }
    let start = at
    let value = try value(of: table.columns[column].kind)
    try checkFixed(value, of: table.columns[column], start)
    return .compare(column, .equal, .value(value))
  }

  /// The ends of a range as a filter of BC has it, `3..20`, `..L9`, `2026-03-01..`; a code never
  /// contains `..`.
  private func rangeEnds() -> (first: String, last: String)? {
    guard at < words.count, !isQuoted(), !isComma(), let word = peek(),
      let dots = word.firstRange(of: "..")
    else { return nil }
    return (String(word[..<dots.lowerBound]), String(word[dots.upperBound...]))
  }

  /// Both ends belong to a range; one that is left out is no limit.
  private mutating func range(
    _ ends: (first: String, last: String), in column: Int, of table: QueryTable
  ) throws(Diagnostic) -> Query.Condition {
    let column = (index: column, kind: table.columns[column].kind)
    guard column.kind != .flag, table.columns[column.index].values.isEmpty else {
      throw Diagnostic(
        .expressionWrong, "\(table.columns[column.index].name) has no ranges", at: place(at),
        label: "expected one of its values")
    }
    var limits: [Query.Condition] = []
    for (end, comparison) in [(ends.first, Comparison.greaterOrEqual), (ends.last, .lessOrEqual)]
    where !end.isEmpty {
      let value = Value(word: end)
      try checkEnd(value, end, as: column.kind)
      limits.append(.compare(column.index, comparison, .value(value)))
    }
    guard !limits.isEmpty else {
      throw problem(.missingWord, "a range has no ends", label: "expected as in `3..20`")
    }
    guard !ends.last.hasPrefix(".") else {
      throw Diagnostic(
        .expressionWrong, "a range has two dots", at: place(at),
        label: "expected `\(ends.first)..\(ends.last.drop { $0 == "." })`")
    }
    at += 1
    return .all(limits)
  }

  private func checkEnd(
    _ value: Value, _ word: String, as kind: ReportColumn.Kind
  ) throws(Diagnostic) {
    if kind.isNumber {
      guard !Quantity.isTooLarge(word: word) else { throw tooLarge(at) }
      if case .quantity = value.reckoned { return }
      throw problem(.notANumber, "`\(word)` is no number", label: "expected as in `3..20`")
    }
    if kind == .date {
      if case .date = value { return }
      throw problem(.notADate, "`\(word)` is no date", label: "as in 2026-01-15..2026-01-31")
    }
  }

  /// A column of fixed values is compared with one of them, or with none.
  private func checkFixed(
    _ value: Value, of column: ReportColumn, _ start: Int
  ) throws(Diagnostic) {
    let known = column.kind == .flag ? ["yes", "no"] : column.values
    let text = value.text.lowercased()
    guard !known.isEmpty, !text.isEmpty, !known.contains(text) else { return }
    throw Diagnostic(
      .valueUnknown, "\(column.name) is never \(value.text)", at: place(start),
      label: (SpellingSuggestions.question(for: text, among: known).map { $0 + " " } ?? "")
        + "it is one of \(known.joined(separator: ", "))")
  }

  /// Numbers and dates may be compared with another column of the row.
  private mutating func operand(
    _ table: QueryTable, besides column: Int
  ) throws(Diagnostic) -> Query.Operand {
    let kind = table.columns[column].kind
    if [.quantity, .integer, .date].contains(kind), let (other, count) = columnHere(table),
      table.columns[other].kind == kind
    {
      at += count
      return .column(other)
    }
    return .value(try value(of: kind))
  }

  /// What a column of a kind is compared with.
  private mutating func value(of kind: ReportColumn.Kind) throws(Diagnostic) -> Value {
    let start = at
    let value = try value()
    try requireFit(value, kind, start)
    return value
  }

  /// A column of numbers or dates is compared with one, or with none: nothing else stands in it.
  ///
  /// Only a code may be a number that is too large.
  func requireFit(
    _ value: Value, _ kind: ReportColumn.Kind, _ start: Int
  ) throws(Diagnostic) {
    let text = value.text
    guard !text.isEmpty else { return }
    let label = ["blank", "empty", "null"].contains(text) ? "did you mean `none`?" : nil
    switch (kind, Value(word: text)) {
    case (.quantity, .written), (.integer, .written), (.date, .date): return
    case (.quantity, _) where Quantity.isTooLarge(word: text),
      (.integer, _) where Quantity.isTooLarge(word: text):
      throw tooLarge(start)
    case (.quantity, _), (.integer, _):
      throw Diagnostic(
        .notANumber, "`\(text)` is no number", at: place(from: start),
        label: label ?? "expected a number, or `none`")
    case (.date, _):
      throw Diagnostic(
        .notADate, "`\(text)` is no date", at: place(from: start),
        label: label ?? "expected a date as 2026-01-15, or `none`")
    case (.flag, _), (.text, _), (.code, _): return
    }
  }
}

extension ReportColumn.Kind {
  var isNumber: Bool { self == .quantity || self == .integer }
}
