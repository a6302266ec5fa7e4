import LotwiseReports

/// Writes a look at a table from what a line names: of what, where, and under which conditions.
struct QueryFiller {
  let table: QueryTable
  let words: [String]
  /// What holds besides.
  var conditions: [String] = []
  private var said: Set<String> = []
  private var cost = 0
  private var scope = ""
  private var ending = ""

  init(_ table: QueryTable, _ words: [String], conditions: [String]) {
    (self.table, self.words, self.conditions) = (table, words, conditions)
  }

  /// Words that say a condition, where the table has the column.
  private static let adjectives: [(word: String, column: String, condition: String)] = [
    ("expired", "expiration", "expiration < today"), ("open", "open", "open = yes"),
    ("blocked", "blocked", "blocked = yes"), ("available", "available", "available > 0"),
    ("reserved", "reserved", "reserved > 0"), ("unreserved", "reserved", "reserved = 0"),
    ("outstanding", "outstanding", "outstanding > 0"), ("free", "available", "available > 0"),
    ("empty", "quantity", "quantity = 0"), ("negative", "on-hand", "on-hand < 0"),
    ("negative", "entry", "quantity < 0"), ("positive", "entry", "quantity > 0"),
  ]

  mutating func filled(with parts: [LinePart]) -> LeadFilled? {
    var rest = parts
    if let period = period(in: parts) {
      conditions.append(period)
      rest.removeAll { $0.isKind(.date) }
    }
    if let range = range(in: parts) {
      conditions.append(range)
      rest.removeAll { $0.isKind(.quantity) }
    }
    for part in rest {
      guard take(part) else { return nil }
    }
    for (word, column, condition) in Self.adjectives
    where words.contains(word) && table.column(column) != nil {
      conditions.append(condition)
      said.insert(word)
    }
    order()
    var known: Set<String> = []
    conditions = conditions.filter { known.insert($0).inserted }
    // A column has one value.
    let equal = conditions.filter { $0.contains(" = ") }.map { $0.prefix { $0 != " " } }
    guard Set(equal).count == equal.count else { return nil }
    var text = "show \(table.name)" + scope
    if !conditions.isEmpty { text += " where " + conditions.joined(separator: " and ") }
    let columns = columns()
    if !columns.isEmpty { text += " columns " + columns.joined(separator: ", ") }
    return LeadFilled(text: text + ending, cost: cost, said: said)
  }

  private mutating func take(_ part: LinePart) -> Bool {
    let isOfRecord = table.subject == .record || table.column("document") != nil
    if part.isKind(.item) || part.isKind(.document) && !part.isNumber && isOfRecord {
      guard !scope.contains(" of ") else { return false }
      scope = " of \(part.text)" + scope
      return true
    }
    if part.isKind(.location) {
      guard !scope.contains(" at ") else { return false }
      scope += " at \(part.text)"
      return true
    }
    let columns: [(LinePart.Kind, String)] = [
      (.lot, "lot"), (.serial, "serial"), (.package, "package"), (.bin, "bin"),
      (.vendor, "vendor"), (.customer, "customer"), (.vendor, "party"), (.customer, "party"),
      (.lot, "supply-lot"), (.serial, "supply-serial"), (.package, "supply-package"),
      (.variant, "variant"), (.entry, "entry"), (.unit, "unit"),
    ]
    for (kind, column) in columns where part.isKind(kind) && table.column(column) != nil {
      conditions.append("\(column) = \(part.text)")
      return true
    }
    if let kind = [LinePart.Kind.lot, .serial, .package].first(where: part.isKind),
      table.subject == .goods, scope.hasPrefix(" of "), !scope.contains(" at ")
    {
      scope += " \(kind) \(part.text)"
      return true
    }
    if part.isKind(.date) { return take(day: part) }
    return part.isKind(.quantity) && take(number: part)
  }

  /// The column of a day: the one that is said, else the day on which goods expire, or the day of
  /// the row.
  private mutating func dayColumn() -> String? {
    // `posting date`, `order date`.
    for (word, next) in zip(words, words.dropFirst()) where next == "date" || next == "dates" {
      guard table.column("\(word)-date") != nil else { continue }
      said.formUnion([word, next])
      return "\(word)-date"
    }
    let isExpiry = words.contains { $0.hasPrefix("exp") || $0 == "best" }
    // A day of which nothing is said is none on which goods expire.
    let names = isExpiry ? ["expiration"] : ["posting-date", "due-date", "date"]
    return names.first { table.column($0) != nil }
  }

  /// The condition of two days, from one to the other.
  private mutating func period(in parts: [LinePart]) -> String? {
    let days = parts.filter { $0.isKind(.date) }
    guard days.count == 2, days[1].before == ["to"] || days[1].before == ["and"],
      let column = dayColumn()
    else { return nil }
    said.formUnion(["between", "from", "date", "dates"])
    return "\(column) in \(days[0].text)..\(days[1].text)"
  }

  /// The condition of two numbers between which a column is.
  private mutating func range(in parts: [LinePart]) -> String? {
    let numbers = parts.filter { $0.isKind(.quantity) }
    guard numbers.count == 2, numbers[1].before == ["and"] || numbers[1].before == ["to"],
      numbers[0].before.contains("between") || numbers[0].before.contains("from"),
      let column = numbers[0].before.last(where: { table.column($0) != nil })
    else { return nil }
    said.formUnion(["between", "from", column])
    return "\(column) in \(numbers[0].text)..\(numbers[1].text)"
  }

  private mutating func take(day part: LinePart) -> Bool {
    guard let column = dayColumn() else { return false }
    let isExpiry = column == "expiration"
    let signs = [
      "before": "<", "until": "<=", "till": "<=", "by": "<=", "after": ">", "since": ">=",
      "from": ">=", "within": "<=", "in": "<=", "next": "<=", "<": "<", ">": ">", "<=": "<=",
      ">=": ">=", "to": "<=", "and": "<=",
    ]
    let sign = part.before.last { signs[$0] != nil }
    said.formUnion(part.before.filter { signs[$0] != nil })
    // What expires `next month` has done so by then.
    let usual = isExpiry && part.text.hasPrefix("today +") ? "<=" : "="
    conditions.append("\(column) \(sign.flatMap { signs[$0] } ?? usual) \(part.text)")
    return true
  }

  private mutating func take(number part: LinePart) -> Bool {
    if let word = part.before.last(where: { ["first", "top", "last", "limit"].contains($0) }) {
      said.insert(word)
      if word == "last", table.column("entry") != nil { ending += " sort by entry descending" }
      ending += " limit \(part.text)"
      return true
    }
    let signs = [
      "over": ">", "above": ">", "more": ">", "greater": ">", "below": "<", "under": "<",
      "less": "<", "than": "", ">": ">", "<": "<", ">=": ">=", "<=": "<=",
    ]
    let sign = part.before.compactMap { signs[$0] }.first { !$0.isEmpty }
    guard
      let column = part.before.last(where: { table.column($0) != nil })
        ?? ["total", "quantity"].first(where: { table.column($0) != nil && sign != nil })
    else { return false }
    said.formUnion(part.before.filter { signs[$0] != nil || $0 == column })
    if sign == nil { cost += LeadFilled.guessed }
    conditions.append("\(column) \(sign ?? "=") \(part.text)")
    return true
  }

  /// `select lot, quantity from ledger`.
  private mutating func columns() -> [String] {
    guard words.first == "select", let end = words.firstIndex(of: "from") else { return [] }
    let named = words[1..<end].filter { table.column($0) != nil }
    said.formUnion(named)
    return named
  }

  /// `by location`, `per lot`.
  private mutating func order() {
    if table.name == "lots", conditions.isEmpty, words.contains(where: { $0.hasPrefix("expir") }) {
      ending += " sort by expiration"
      return
    }
    for (word, next) in zip(words, words.dropFirst()) where ["by", "per"].contains(word) {
      let column = next == "date" ? "posting-date" : next == "expiry" ? "expiration" : next
      guard table.column(column) != nil else { continue }
      said.formUnion([word, next, "order", "sort", "sorted", "ordered"])
      if table.name != column + "s" { ending += " sort by \(column)" }
      return
    }
  }
}
