import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Everything that a person wants to see of a document, an item or a number, as several tables.
///
/// Each part is a query that can be asked for alone; `Part.line` is how it is written.
struct Overview {
  enum Subject: Sendable {
    /// A document or else an item, whichever there is.
    case named(String)
    case document(String)
    case item(String)
    /// A number, of one item or of every item that has it.
    case number(NumberKind, String, of: String?)
  }

  struct Part {
    var line: String
    var query: Query
  }

  var title: String
  var parts: [Part]
  var notes: [String] = []

  /// The parts that have rows.
  func filled(in session: borrowing Session) throws(StatementFailure) -> [Part] {
    var filled: [Part] = []
    for part in parts where try !part.query.table(in: session).rows.isEmpty { filled.append(part) }
    return filled
  }

  /// The tables, those without rows left out.
  func page(in session: borrowing Session) throws(StatementFailure) -> ReportPage {
    var tables: [ReportTable] = []
    for part in parts {
      var table = try part.query.table(in: session)
      guard !table.rows.isEmpty else { continue }
      table.title = String(part.line.dropFirst("show ".count))
      tables.append(table)
    }
    if let last = tables.indices.last {
      tables[last].notes += notes
    }
    return ReportPage(title: title, facts: [], tables: tables)
  }
}

extension Session {
  /// What there is to see of a subject.
  func overview(
    of subject: Overview.Subject, at place: SourceLocation
  ) throws(StatementFailure) -> Overview {
    switch subject {
    case .document(let name):
      guard let no = knownDocument(name) else { throw .unknownSubject("document", name, place) }
      return overview(ofDocument: no, name)
    case .item(let name):
      guard let no = knownItem(name) else { throw .unknownSubject("item", name, place) }
      return overview(ofItem: no, name)
    case .number(let kind, let name, let item):
      return try overview(of: kind, name, item, at: place)
    case .named(let name):
      let (document, item) = (knownDocument(name), knownItem(name))
      if let document {
        var found = overview(ofDocument: document, name)
        if item != nil { found.notes.append("`show item \(name)` shows the item of that name") }
        return found
      }
      if let item { return overview(ofItem: item, name) }
      for kind in NumberKind.allCases where !items(with: kind, name).isEmpty {
        return try overview(of: kind, name, nil, at: place)
      }
      throw .unknownSubject("table, document, item or number", name, place)
    }
  }

  private func knownDocument(_ name: String) -> DocumentNo? {
    let made = name.hasPrefix("~") ? DocumentNo(madeText: name) : nil
    guard let no = made ?? model.names.known(code: name).map({ DocumentNo(raw: $0) }),
      model.isKnown(.document(no, line: 0, component: 0, side: .unsaid))
    else { return nil }
    return no
  }

  private func knownItem(_ name: String) -> ItemNo? {
    guard let id = model.names.known(code: name), !model.items.find(unique: 0, key: id).isNone
    else { return nil }
    return ItemNo(id: id)
  }

  /// The items that have, or had, goods under a number.
  func items(with kind: NumberKind, _ name: String) -> [ItemNo] {
    guard let id = model.names.known(code: name) else { return [] }
    var found: Set<ItemNo> = []
    model.trackedSKUs.forEach(carrying: TrackingKey(kind, id)) {
      found.insert(model.trackedSKUs[$0].unit.itemNo)
    }
    return found.sorted { model.names.text($0) < model.names.text($1) }
  }

  private func overview(ofDocument no: DocumentNo, _ name: String) -> Overview {
    let tables: [QueryTable] = [
      .documents, .lines, .components, .journalLines, .countLines, .warehouseDocuments,
      .tracking, .reservations, .warehouseTracking, .postedDocuments, .postedLines,
      .postedTracking,
    ]
    let written = model.names.text(no)
    let reference = Reference.document(no, line: 0, component: 0, side: .unsaid)
    var kind = "document"
    if let id = model.document(no) {
      kind = model.documents[id].kind.name
    } else if let id = model.postedDocument(no) {
      kind = model.postedDocuments[id].kind.name
    }
    var parts = tables.map { table in
      part(table, "of \(Self.code(written))", .reference(reference))
    }
    if model.postedDocument(no) != nil {
      parts.append(part(.ledger, "of \(Self.code(written))", .reference(reference)))
    }
    return Overview(title: "\(kind) \(written)", parts: parts)
  }

  private func overview(ofItem no: ItemNo, _ name: String) -> Overview {
    let written = Self.code(model.names.text(no))
    let goods = Query.Subject.goods(Goods(nil, of: no))
    var places = part(.ledger, "of \(written)", goods)
    places.line += " where open columns location, remaining group by location sum remaining"
    let columns = ["open", "location", "remaining"].compactMap { QueryTable.ledger.column($0) }
    if columns.count == 3 {
      places.query.condition = .compare(columns[0], .equal, .value(.text("yes")))
      places.query.columns = Array(columns.dropFirst())
      places.query.grouping = Query.Grouping(columns: [columns[1]], sums: [columns[2]])
    }
    let parts =
      [part(.figures, "of \(written)", goods), places]
      + [.lots, .serials, .packages].map { part($0, "of \(written)", goods) }
      + [.reservations, .lines].map { part($0, "of item \(written)", goods) }
    let description = model.itemText(no)
    let text = description.isBlank ? "" : ", " + model.names.text(description)
    return Overview(title: "item \(model.names.text(no))\(text)", parts: parts)
  }

  private func overview(
    of kind: NumberKind, _ name: String, _ item: String?, at place: SourceLocation
  ) throws(StatementFailure) -> Overview {
    var items = items(with: kind, name)
    if let item {
      guard let no = knownItem(item) else { throw .unknownSubject("item", item, place) }
      items = items.filter { $0 == no }
    }
    guard !items.isEmpty, let id = model.names.known(code: name) else {
      throw .unknownSubject(kind.name, name, place)
    }
    let tables: [QueryTable] = [
      kind == .lot ? .lots : kind == .serial ? .serials : .packages,
      kind == .lot ? .lotCards : kind == .serial ? .serialCards : .packageCards,
      .reservationEntries, .ledger,
    ]
    let key = TrackingKey(kind, id)
    let number = "\(kind.name) \(Self.code(model.names.text(id)))"
    let parts = items.flatMap { no in
      var goods = Goods(nil, of: no)
      goods.keys = [key]
      let of = "of item \(Self.code(model.names.text(no))) \(number)"
      return tables.map { part($0, of, .goods(goods)) }
    }
    return Overview(title: number, parts: parts)
  }

  private func part(_ table: QueryTable, _ of: String, _ subject: Query.Subject) -> Overview.Part {
    var query = Query(table: table)
    query.subject = subject
    return Overview.Part(line: "show \(table.name) \(of)", query: query)
  }

  /// A code as a script writes it.
  static func code(_ text: String) -> String {
    let isBare = text.allSatisfy { $0.isLetter || $0.isNumber || "-_/&+~".contains($0) }
    return isBare && !text.isEmpty ? text : "\"\(text)\""
  }
}

extension TrackingKey {
  /// One number of a kind.
  init(_ kind: NumberKind, _ id: Int32) {
    self.init()
    switch kind {
    case .serial: serialNo = SerialNo(id: id)
    case .lot: lotNo = LotNo(id: id)
    case .package: packageNo = PackageNo(id: id)
    }
  }
}

extension StatementFailure {
  static func unknownSubject(
    _ kind: String, _ name: String, _ place: SourceLocation
  ) -> StatementFailure {
    let near = SpellingSuggestions.question(for: name, among: QueryTables.all.map(\.name))
    return .script(
      Diagnostic(
        kind.hasPrefix("table") ? .tableUnknown : .subjectUnknown,
        "there is no \(kind) \(name)", at: place,
        label: near ?? "`show tables` lists the tables, `show documents` and `show items` the rest")
    )
  }
}
