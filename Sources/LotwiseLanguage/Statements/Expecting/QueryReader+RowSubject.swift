import ItemTracking
import LotwiseReports
import LotwiseSyntax

extension QueryReader {
  /// What the fields are of: a line, a document, an entry, a tracking line, goods, a master record.
  mutating func rowSubject(_ arguments: inout Arguments) throws(Diagnostic) -> RowSubject {
    let start = at
    if let master = try masterSubject(&arguments) { return master }
    if take("tracking of") {
      let reference = try reference(&arguments)
      return RowSubject([.trackingSums], .reference(reference), at: place(from: start))
    }
    if ["lot", "serial", "package"].contains(peek()), !isQuoted() {
      return try numberSubject(&arguments)
    }
    if peek() == "entry", !isQuoted(), peek(1) == "of" || Int(peek(1) ?? "") != nil {
      let reference = try reference(&arguments)
      return RowSubject([.ledger], .reference(reference), at: place(from: start))
    }
    if peek() == "reservation", !isQuoted(), Int(peek(1) ?? "") != nil {
      let reference = try reference(&arguments)
      return RowSubject([.links], .reference(reference), at: place(from: start))
    }
    return try recordOrGoods(&arguments)
  }

  /// `item BOLT`, `customer C`, `series LOTS`, `tracking code LOTALL lot`.
  private mutating func masterSubject(
    _ arguments: inout Arguments
  ) throws(Diagnostic) -> RowSubject? {
    let masters: [(String, QueryTable, String)] = [
      ("item", .items, "item"), ("customer", .customers, "party"),
      ("vendor", .vendors, "party"), ("location", .locations, "location"),
      ("series", .series, "code"), ("tracking code", .trackingCodes, "code"),
      ("document", .documents, "document"),
    ]
    let start = at
    for (noun, table, key) in masters where take(noun) {
      // An item may be called so: then a field follows at once.
      guard !isAtEnd, columnHere(.figures) == nil else {
        at = start
        return nil
      }
      let code = try next("a code").text
      var query = Query(table: table)
      var conditions: [Query.Condition] = []
      if let column = table.column(key) {
        conditions.append(.compare(column, .equal, .value(.text(code))))
      }
      if noun == "tracking code", let kind = peek(), let column = table.column("number"),
        ["lot", "serial", "package"].contains(kind)
      {
        at += 1
        conditions.append(.compare(column, .equal, .value(.text(kind))))
      }
      query.condition = .all(conditions)
      return RowSubject(
        candidates: [RowSubject.Candidate(query: query)], place: place(from: start))
    }
    return nil
  }

  /// `lot L1 on PO1.1`, `lot L1 of BOLT at EAST`; on an opened page `lot L1` alone.
  private mutating func numberSubject(
    _ arguments: inout Arguments
  ) throws(Diagnostic) -> RowSubject {
    let start = at
    let kind = peek() ?? ""
    var goods = Goods(nil, of: .blank)
    try numbers(into: &goods, &arguments)
    let key = goods.keys.first ?? .none
    if take("of") {
      goods.itemNo = ItemNo(id: try code(&arguments))
      if take("variant") { goods.variantCode = VariantCode(id: try code(&arguments)) }
      let location = try location(&arguments)
      let model = RowSubject.named(["item-figures", "\(kind)-cards"])
      var subject = RowSubject(model, .goods(goods), at: place(from: start))
      for index in subject.candidates.indices {
        subject.candidates[index].query.location = location
      }
      return subject
    }
    try requireNumberAlone(goods)
    guard take("on") else {
      // The line is implied only on its opened page: what there is of the number, or its line.
      let model = RowSubject.named(["\(kind)s", "tracking"])
      return RowSubject(model, .reference(.number(key, on: .page)), at: place(from: start))
    }
    let line = try reference(&arguments)
    let model = RowSubject.named(["tracking", "activity-lines", "warehouse-tracking"])
    return RowSubject(model, .reference(.number(key, on: line)), at: place(from: start))
  }

  /// `SO1.1`, `SO1`, `BOLT lot L1 at EAST`: a bare word may be a document or an item.
  private mutating func recordOrGoods(
    _ arguments: inout Arguments
  ) throws(Diagnostic) -> RowSubject {
    let start = at
    let reference = try reference(&arguments)
    let afterReference = at
    at = start
    var goods = try goods(&arguments)
    let location = try location(&arguments)
    if let location { goods.locationCode = location }
    let isPlainWord = at == afterReference
    var subject = RowSubject(candidates: [], place: place(from: start))
    var hasLine = false
    if at <= afterReference {
      var model = RowSubject.documentTables
      if case .document(_, let line, let component, _) = reference, line > 0 {
        hasLine = true
        model = component > 0 ? [.components, .planningComponents] : RowSubject.lineTables
      }
      let records = RowSubject(model, .reference(reference), at: subject.place)
      subject.candidates += records.candidates.map {
        RowSubject.Candidate(query: $0.query, needs: hasLine ? .nothing : .record(reference))
      }
      at = afterReference
    }
    let figures = RowSubject(
      RowSubject.goodsTables(of: goods), .goods(goods), at: subject.place)
    let candidates = figures.candidates.map { candidate in
      var query = candidate.query
      query.location = location
      return RowSubject.Candidate(query: query, needs: .item(goods.itemNo))
    }
    // What holds an item's figures comes first; a line is never an item unless nothing else is.
    let isLine = hasLine && isPlainWord
    subject.candidates = isLine ? subject.candidates + candidates : candidates + subject.candidates
    return subject
  }

  /// The longest run of words that names a column of the subject.
  mutating func field(of subject: RowSubject) throws(Diagnostic) -> RowSubject.Field {
    var best: (name: String, count: Int)?
    var name = ""
    for count in 1...5 {
      guard let word = peek(count - 1), !isQuoted(count - 1) else { break }
      name += (name.isEmpty ? "" : "-") + word
      if subject.hasColumn(name) { best = (name, count) }
    }
    guard let best else {
      guard let word = peek(), !isComma() else {
        throw problem(.missingWord, "a field is missing", label: "expected a field and its value")
      }
      let names = subject.columnNames
      let isPast = subject.candidates.contains { $0.query.cut != nil }
      throw Diagnostic(
        isPast ? .noHistory : .columnUnknown, "there is no field \(word) of this", at: place(at),
        label: ColumnSuggestions.question(for: word, among: names)
          ?? "expected \(names.prefix(12).joined(separator: ", ")), …")
    }
    let start = at
    at += best.count
    return RowSubject.Field(name: best.name, place: place(from: start))
  }
}
