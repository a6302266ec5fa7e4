import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Reads queries, subjects and values out of raw words.
///
/// Looking is freer than acting: tables, columns and fields are names of the domain's tables, not
/// words of a form.
struct QueryReader {
  let words: [Arguments.Word]
  let source: SourceID
  let fallback: Place
  var at = 0

  init(_ arguments: borrowing Arguments, _ cell: TokenCell) {
    words = arguments.words(cell)
    source = arguments.text.source.id
    fallback = arguments.place(cell.tokens)
  }

  var isAtEnd: Bool { at >= words.count }

  func peek(_ offset: Int = 0) -> String? {
    at + offset < words.count ? words[at + offset].text : nil
  }

  func isComma(_ offset: Int = 0) -> Bool {
    at + offset < words.count && words[at + offset].token.kind == .comma
  }

  mutating func next() throws(Diagnostic) -> Arguments.Word {
    guard at < words.count else { throw problem(.missingWord, "a word is missing") }
    defer { at += 1 }
    return words[at]
  }

  /// Takes a keyword when it stands here.
  mutating func take(_ word: String) -> Bool {
    guard peek() == word, !words[at].isQuoted else { return false }
    at += 1
    return true
  }

  func place(_ index: Int) -> Place {
    guard index < words.count else {
      guard let last = words.last else { return fallback }
      return Place(
        source: source,
        span: LotwiseSyntax.Span(start: last.token.span.end, end: last.token.span.end))
    }
    return Place(source: source, span: words[index].token.span)
  }

  func problem(_ code: SyntaxCode, _ message: String, label: String = "") -> Diagnostic {
    Diagnostic(code, message, at: place(at), label: label)
  }

  // MARK: Parts

  /// The longest run of words that names a table.
  mutating func table() throws(Diagnostic) -> QueryTable {
    var best: (QueryTable, Int)?
    var name = ""
    for count in 1...3 {
      guard let word = peek(count - 1) else { break }
      name += (name.isEmpty ? "" : "-") + word
      if let table = QueryTables.named(name) { best = (table, count) }
    }
    guard let best else {
      let near = Nearest.suggestions(
        for: peek() ?? "", among: QueryTables.all.map(\.name), limit: 2)
      throw Diagnostic(
        .tableUnknown, "there is no table \(peek() ?? "")", at: place(at),
        label: near.isEmpty ? "" : "did you mean \(near.joined(separator: " or "))?")
    }
    at += best.1
    return best.0
  }

  /// The longest run of words that names a column.
  mutating func column(of table: QueryTable) throws(Diagnostic) -> Int {
    var best: (Int, Int)?
    var name = ""
    for count in 1...4 {
      guard let word = peek(count - 1), !isComma(count - 1) else { break }
      name += (name.isEmpty ? "" : "-") + word
      if let index = table.columns.firstIndex(where: { $0.name == name }) {
        best = (index, count)
      }
    }
    guard let best else {
      let near = Nearest.suggestions(
        for: peek() ?? "", among: table.columns.map(\.name), limit: 2)
      throw Diagnostic(
        .columnUnknown, "\(table.name) has no column \(peek() ?? "")", at: place(at),
        label: near.isEmpty
          ? "it has \(table.columns.map(\.name).joined(separator: ", "))"
          : "did you mean \(near.joined(separator: " or "))?")
    }
    at += best.1
    return best.0
  }

  /// `BOLT lot L1 at EAST`: goods without a quantity.
  mutating func goods(_ arguments: inout Arguments) throws(Diagnostic) -> Goods {
    var goods = Goods(nil, of: ItemNo(id: arguments.names.intern(code: try next().text)))
    try numbers(into: &goods, &arguments)
    return goods
  }

  mutating func numbers(
    into goods: inout Goods, _ arguments: inout Arguments
  ) throws(Diagnostic) {
    var key = TrackingKey()
    while true {
      if take("variant") {
        goods.variantCode = VariantCode(id: try code(&arguments))
      } else if take("serial") {
        key.serialNo = SerialNo(id: try code(&arguments))
      } else if take("lot") {
        key.lotNo = LotNo(id: try code(&arguments))
      } else if take("package") {
        key.packageNo = PackageNo(id: try code(&arguments))
      } else {
        break
      }
    }
    if !key.isBlank { goods.keys = [key] }
  }

  mutating func code(_ arguments: inout Arguments) throws(Diagnostic) -> Int32 {
    arguments.names.intern(code: try next().text)
  }

  /// `at EAST`, `at none`; nil when nothing is said.
  mutating func location(_ arguments: inout Arguments) throws(Diagnostic) -> LocationCode? {
    guard take("at") else { return nil }
    let word = try next()
    if word.text == "none", !word.isQuoted { return .blank }
    return LocationCode(id: arguments.names.intern(code: word.text))
  }

  /// `PO1`, `PO1.2`, `TO1 inbound`, `entry 3`.
  mutating func reference(_ arguments: inout Arguments) throws(Diagnostic) -> Reference {
    if peek() == "entry" || peek() == "reservation", let number = peek(1).flatMap({ Int($0) }) {
      let isEntry = peek() == "entry"
      at += 2
      return isEntry
        ? .entry(RowID(entryNo: number)) : .reservation(Int32(clamping: number))
    }
    let word = try next()
    let bytes = Array(word.text.utf8)
    let names = bytes.withUnsafeBufferPointer { bytes -> (DocumentNo, Int, Int) in
      guard !word.isQuoted else { return (arguments.names.documentNo(bytes), 0, 0) }
      let path = CodeText.path(bytes)
      let name = UnsafeBufferPointer(rebasing: bytes[..<path.documentLength])
      return (arguments.names.documentNo(name), path.line, path.component)
    }
    var side = Reference.Side.unsaid
    if take("inbound") { side = .inbound } else if take("outbound") { side = .outbound }
    return .document(
      names.0, line: Int32(clamping: names.1), component: Int32(clamping: names.2), side: side)
  }

  /// A whole query: `ledger of BOLT at EAST where open columns entry, lot sort by lot limit 5`.
  mutating func query(_ arguments: inout Arguments) throws(Diagnostic) -> Query {
    let isNew = take("new")
    var query = Query(table: try table())
    query.isNew = isNew
    while !isAtEnd {
      if take("of") {
        query.subject = try subject(of: query.table, &arguments)
      } else if peek() == "at" {
        query.location = try location(&arguments)
      } else if take("where") {
        repeat { query.conditions.append(try condition(query.table)) } while take("and")
      } else if take("columns") {
        repeat { query.columns.append(try column(of: query.table)) } while takeComma()
      } else if take("sort") {
        _ = take("by")
        repeat {
          let column = try column(of: query.table)
          query.sorting.append((column, take("descending")))
        } while takeComma()
      } else if take("limit") {
        let word = try next()
        guard let limit = Int(word.text), limit >= 0 else {
          at -= 1
          throw problem(.notANumber, "a limit is a whole number")
        }
        query.limit = limit
      } else {
        throw problem(
          .unexpectedWord, "`\(peek() ?? "")` cannot stand here",
          label: "expected of, at, where, columns, sort by or limit")
      }
    }
    return query
  }

  mutating func takeComma() -> Bool {
    guard isComma() else { return false }
    at += 1
    return true
  }

  private mutating func condition(_ table: QueryTable) throws(Diagnostic) -> Query.Condition {
    let column = try column(of: table)
    let signs = ["=", "!=", "<", "<=", ">", ">="]
    guard let sign = peek(), signs.contains(sign), !words[at].isQuoted else {
      guard table.columns[column].kind == .flag else {
        throw problem(.missingWord, "a comparison is missing", label: "expected = != < <= > >=")
      }
      return Query.Condition(column: column, sign: "=", value: "yes")
    }
    at += 1
    return Query.Condition(column: column, sign: sign, value: try next().text)
  }

  /// Tables of goods take goods after `of`, tables of documents a reference.
  mutating func subject(
    of table: QueryTable, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Query.Subject {
    let takesGoods = ["ledger", "applications", "values", "lots", "item-figures"]
    if takesGoods.contains(table.name) { return .goods(try goods(&arguments)) }
    return .reference(try reference(&arguments))
  }
}
