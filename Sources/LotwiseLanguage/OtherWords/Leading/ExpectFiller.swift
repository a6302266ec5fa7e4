import LotwiseReports

/// Writes an expectation from what a line names: of what, which figure, and how much.
struct ExpectFiller {
  let words: [String]
  let book: NameBook

  /// Words for a figure, the longest first.
  private static let figures: [(words: String, figure: String)] = [
    ("qty to ship", "to-ship"), ("quantity to ship", "to-ship"), ("qty to receive", "to-receive"),
    ("quantity to receive", "to-receive"), ("on hand", "on hand"), ("on order", "on-order"),
    ("available", "available"), ("availability", "available"), ("free", "available"),
    ("reserved", "reserved"), ("outstanding", "outstanding"), ("shipped", "shipped"),
    ("received", "received"), ("invoiced", "invoiced"), ("remaining", "remaining"),
    ("stock", "on hand"), ("inventory", "on hand"), ("in stock", "on hand"),
    ("expiration", "expiration"), ("expiry", "expiration"), ("expires", "expiration"),
    ("status", "status"), ("blocked", "blocked"), ("quantity", "quantity"), ("qty", "quantity"),
  ]

  /// What holds of all lines of a document, and which of them would say no.
  private static let wholes: [(words: String, condition: String)] = [
    ("reserved", "reserved < outstanding"), ("shipped", "outstanding > 0"),
    ("received", "outstanding > 0"), ("delivered", "outstanding > 0"),
    ("invoiced", "invoiced < quantity"),
  ]

  func filled(with parts: [LinePart]) -> LeadFilled? {
    let document = parts.first { $0.isKind(.document) }
    if let document, parts.count == 1, let whole = whole(document) { return whole }
    if let none = absence(parts) { return none }
    if let document, parts.count == 1, let status = status(document) { return status }
    if let count = rows(parts) { return count }
    if let row = row(parts) { return row }
    var rest = parts
    var found = LeadFilled(text: "expect", cost: 0)
    if let document {
      found.text += " \(document.text)"
      rest.removeAll { $0 == document }
    } else {
      guard let goods = goods(&rest) else { return nil }
      found.text += " \(goods)"
    }
    if rest.isEmpty, words.contains("blocked") {
      found.text += words.contains("not") ? " blocked no" : " blocked yes"
      found.said = ["blocked", "not"]
      return found
    }
    let dates = rest.filter { $0.isKind(.date) }
    let numbers = rest.filter { $0.isKind(.quantity) }
    guard rest.count == 1, let value = dates.first ?? numbers.first else { return nil }
    guard let (figure, said) = figure(document != nil, isDate: !dates.isEmpty, value) else {
      return nil
    }
    found.said = said
    found.text += " \(figure) \(value.text)"
    return found
  }

  private func figure(
    _ isOfDocument: Bool, isDate: Bool, _ value: LinePart
  ) -> (String, Set<String>)? {
    if isDate {
      return ("expiration", LeadVocabulary.words("expiration expiry expires date exp expire on"))
    }
    for (text, figure) in Self.figures where words.containsInRow(Self.split(text)) {
      // What lies somewhere is on hand, what a line has is its quantity.
      if figure == "quantity", !isOfDocument { continue }
      return (figure, Set(Self.split(text)))
    }
    if isOfDocument { return nil }
    return ("on hand", LeadVocabulary.words("there left pieces quantity qty"))
  }

  /// `no lines of SO1 where reserved < outstanding`: all of it is reserved.
  private func whole(_ document: LinePart) -> LeadFilled? {
    let ways = ["fully", "completely", "totally", "all", "full", "entirely"]
    guard words.contains(where: ways.contains), !words.contains("not") else { return nil }
    for (word, condition) in Self.wholes where words.contains(word) {
      return LeadFilled(
        text: "expect no lines of \(document.text) where \(condition)", cost: 0,
        said: Set(ways + [word]))
    }
    return nil
  }

  /// `SO1 status released`.
  private func status(_ document: LinePart) -> LeadFilled? {
    let all = ["open", "released", "planned", "firm", "simulated", "finished"]
    guard let word = words.last(where: all.contains) else { return nil }
    return LeadFilled(
      text: "expect \(document.text) status \(word)", cost: 0, said: ["status", word])
  }

  /// `no lots where lot = L9`: there is none under a number.
  private func absence(_ parts: [LinePart]) -> LeadFilled? {
    let said: Set<String> = [
      "not", "no", "exist", "exists", "does", "there", "lot", "serial", "gone",
    ]
    guard words.contains(where: { ["not", "no", "gone"].contains($0) }),
      words.contains(where: { $0.hasPrefix("exist") || $0 == "gone" || $0 == "there" }),
      let number = parts.first(where: \.isNumber), parts.count == 1
    else { return nil }
    let kind = [LinePart.Kind.lot, .serial, .package].first(where: number.isKind) ?? .lot
    return LeadFilled(
      text: "expect no \(kind)s where \(kind) = \(number.text)", cost: 0, said: said)
  }

  /// `3 lines of SO1`.
  private func rows(_ parts: [LinePart]) -> LeadFilled? {
    let names = ["line": "lines", "entry": "ledger", "entries": "ledger"]
    for word in words.reversed() {
      guard let table = QueryTables.named(names[word] ?? word) ?? QueryTables.named(word + "s"),
        word != "inventory", word != "stock", word != "reserved", word != "expirations",
        let count = parts.first(where: { isCount($0, of: table) })
          ?? (words.contains("no") ? LinePart("no", []) : nil),
        !parts.contains(where: \.isNumber)
      else { continue }
      let name = table.name
      var filler = QueryFiller(table, [], conditions: [])
      guard let query = filler.filled(with: parts.filter { $0 != count }) else { return nil }
      var found = query
      found.text = "expect \(count.text)" + query.text.dropFirst("show".count)
      found.said.formUnion([word, name, "no", "rows", "entries", "ledger", "item", "records"])
      found.cost += 1
      return found
    }
    return nil
  }

  /// Whether a number says how many rows there are: not behind the name of a column.
  private func isCount(_ part: LinePart, of table: QueryTable) -> Bool {
    guard part.isKind(.quantity), part.unit == nil else { return false }
    return !part.before.contains { $0 != "line" && $0 != "entry" && table.column($0) != nil }
  }

  /// `1 ledger of BOLT where lot = L1 and quantity = 10`: a row that a table is to have.
  private func row(_ parts: [LinePart]) -> LeadFilled? {
    let names = ["entry": "ledger", "entries": "ledger"]
    guard let word = words.last(where: { names[$0] != nil || QueryTables.named($0) != nil }),
      let table = QueryTables.named(names[word] ?? word), word != "inventory", word != "stock",
      word != "reserved", word != "expirations", word != "available",
      parts.contains(where: { $0.isKind(.quantity) || $0.isNumber })
    else { return nil }
    var filler = QueryFiller(table, words, conditions: [])
    guard let query = filler.filled(with: parts), query.text.contains(" where ") else { return nil }
    var found = query
    found.text = "expect 1" + query.text.dropFirst("show".count)
    found.said.formUnion([word, table.name, "ledger", "item", "row", "entry", "record", "where"])
    return found
  }

  /// The goods of which something is expected, taken out of the parts.
  private func goods(_ parts: inout [LinePart]) -> String? {
    var texts: [String] = []
    var rest: [LinePart] = []
    for part in parts {
      if part.isKind(.item), !part.isKind(.quantity) {
        texts.insert(part.text, at: 0)
      } else if let kind = [LinePart.Kind.lot, .serial, .package].first(where: part.isKind) {
        texts.append("\(kind) \(part.text)")
      } else if part.isKind(.location) {
        texts.append("at \(part.text)")
      } else if part.isKind(.bin) {
        texts.append("in bin \(part.text)")
      } else {
        rest.append(part)
      }
    }
    guard !texts.isEmpty else { return nil }
    if !parts.contains(where: { $0.isKind(.item) && !$0.isKind(.quantity) }) {
      // Of a number the item that has it.
      let numbers = parts.filter(\.isNumber)
      let items = numbers.flatMap { part in
        ["lot", "serial", "package"].compactMap { book.itemOf($0, part.text) }
      }
      if let item = items.first { texts.insert(item, at: 0) }
    }
    parts = rest
    return texts.joined(separator: " ")
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
