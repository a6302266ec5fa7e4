import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Completion inside a query, whose words are names of tables and columns.
extension Session {
  /// What may follow the words of a statement with a query: tables first, then clauses and columns.
  func queryCandidates(_ words: [String]) -> [Completion.Candidate] {
    guard let (table, end) = Self.table(in: words) else {
      return QueryTables.all.map { Completion.Candidate($0.name, $0.summary) }
    }
    let rest = Array(words[end...])
    let found = Self.clauses(in: rest)
    let others = QueryClause.allCases.filter { clause in !found.contains { $0.clause == clause } }
      .map { Completion.Candidate($0.words) }
    guard let last = found.last else { return others }
    let values = rest[last.end...]
    if last.clause == .where { return conditionCandidates(values, table, others) }
    let due: Set<String> = [",", "sum"]
    guard let word = values.last, !due.contains(word) else {
      return beginning(of: last.clause, table)
    }
    return going(on: last.clause, values) + others
  }

  /// What `show` may go on with: a table and its clauses, a document, an item, a number.
  func lookCandidates(_ words: [String]) -> [Completion.Candidate] {
    let kinds = ["item", "document", "lot", "serial", "package"]
    let words = Array(words.dropFirst())
    switch words.last {
    case nil:
      return queryCandidates(words) + modelDocuments() + itemCandidates()
        + kinds.map { Completion.Candidate($0) }
    case "item" where words.count == 1: return itemCandidates()
    case "document" where words.count == 1: return modelDocuments()
    case let word? where words.count == 1 && kinds.contains(word):
      return numberNames(word)
    default:
      let isNumber = kinds.dropFirst(2).contains(words[0])
      if isNumber { return words.last == "of" ? itemCandidates() : [Completion.Candidate("of")] }
      return kinds.contains(words[0]) ? [] : queryCandidates(words)
    }
  }

  /// The numbers of a kind that goods have or had, in their order.
  func numberNames(_ kind: String) -> [Completion.Candidate] {
    guard let kind = NumberKind.allCases.first(where: { $0.name == kind }) else { return [] }
    var found: Set<Int32> = []
    for raw in 0..<Int32(model.trackedSKUs.count) {
      let id = model.trackedSKUs[TrackedSKUID(raw: raw)].tracking.number(kind)
      if id != 0 { found.insert(id) }
    }
    return found.map { Completion.Candidate(model.names.text($0)) }.sorted { $0.text < $1.text }
  }

  /// What stands after the words of a clause.
  private func beginning(of clause: QueryClause, _ table: QueryTable) -> [Completion.Candidate] {
    switch clause.role.kind {
    case .subject: itemCandidates() + modelDocuments()
    case .location: locationCandidates()
    case .column: columnCandidates(of: table)
    case .checkpoint: history.checkpoints.keys.sorted().map { Completion.Candidate($0) }
    default: clause == .limit ? [] : [Completion.Candidate("today", model.workDate.description)]
    }
  }

  /// What goes on within a clause whose value has begun.
  private func going(
    on clause: QueryClause, _ values: ArraySlice<String>
  ) -> [Completion.Candidate] {
    let words: [String] =
      switch clause {
      case .of, .for: ["variant", "serial", "lot", "package"]
      case .sortBy: ["descending", "ascending"]
      case .groupBy: values.contains("sum") ? [] : ["sum"]
      case .where, .notAt, .at, .columns, .limit, .from, .to, .by, .since, .asOf: []
      }
    return words.map { Completion.Candidate($0) }
  }

  private func columnCandidates(of table: QueryTable) -> [Completion.Candidate] {
    table.names.map { Completion.Candidate($0.name, $0.kind.rawValue) }
  }

  /// What a condition may go on with: columns, then comparisons, then values.
  private func conditionCandidates(
    _ words: ArraySlice<String>, _ table: QueryTable, _ others: [Completion.Candidate]
  ) -> [Completion.Candidate] {
    let joins = ["and", "or"].map { Completion.Candidate($0) } + others
    switch ConditionPlace(after: words, of: table) {
    case .column:
      return columnCandidates(of: table) + (words.last == "not" ? [] : [.init("not")])
    case .comparison(let column):
      let comparisons = ConditionPlace.comparisons.map { Completion.Candidate($0) }
      return table.columns[column].kind == .flag ? joins : comparisons
    case .value(let column):
      return valueCandidates(of: table.columns[column])
    case .end: return joins
    }
  }

  /// What a column may hold: its fixed values, or the names that the model has.
  private func valueCandidates(of column: ReportColumn) -> [Completion.Candidate] {
    if !column.values.isEmpty {
      return column.values.map {
        Completion.Candidate($0.contains(" ") ? "\"\($0)\"" : $0)
      }
    }
    let blank = [Completion.Candidate("none")]
    switch column.kind {
    case .flag: return ["yes", "no"].map { Completion.Candidate($0) }
    case .date: return [Completion.Candidate("today", model.workDate.description)] + blank
    case .quantity, .integer: return []
    default: break
    }
    switch column.name {
    case "item": return itemCandidates()
    case "location", "from", "to": return locationCandidates() + blank
    case "lot", "serial", "package": return numberNames(column.name) + blank
    case "document", "order": return modelDocuments()
    case "vendor": return partyCandidates(.vendor)
    case "customer": return partyCandidates(.customer)
    case "party": return partyCandidates(.vendor) + partyCandidates(.customer)
    case "bin": return allBinCandidates() + blank
    case "unit": return unitCandidates()
    case "series": return seriesCandidates()
    default: return blank
    }
  }

  /// What `expect` may go on with: a subject or a table, then figures of it.
  func figureCandidates(_ words: [String]) -> [Completion.Candidate] {
    let words = Array(words.dropFirst())
    guard let word = words.last else {
      let starts = ["at least", "at most", "no", "new"].map { Completion.Candidate($0) }
      return itemCandidates() + modelDocuments() + starts
        + QueryTables.all.map { Completion.Candidate($0.name, $0.summary) }
    }
    let counting: Set<String> = ["no", "least", "most", "new"]
    if counting.contains(words[0]) || words.count > 1 && counting.contains(words[1])
      || Int(words[0]) != nil || QueryTables.named(words[0]) != nil
    {
      let tables = QueryTables.all.map(\.name)
      let rest = Self.rest(of: tables, after: words.dropFirst())
      if Self.table(in: words) != nil { return rest + queryCandidates(words) }
      return rest.isEmpty ? Self.spoken(tables) : rest
    }
    let known = RowSubject.goodsTables + RowSubject.documentTables
    let columns = Set(known.flatMap { $0.names.map(\.name) })
    // The longest run of words that a figure ends with.
    let isFigure = (1...5).contains { count in
      columns.contains(words.suffix(count).joined(separator: "-"))
    }
    let bounds = ["at least", "at most"].map { Completion.Candidate($0) }
    let rest = Self.rest(of: columns.sorted(), after: words[...])
    let names: Set<String> = ["serial", "lot", "package", "variant", "at"]
    if word == "at", words.contains(where: { columns.contains($0) }) {
      return ["least", "most"].map { Completion.Candidate($0) } + locationCandidates()
    }
    if word == "at" { return locationCandidates() }
    if names.contains(word) { return numberNames(word) }
    if isFigure { return bounds + rest }
    let others = words.contains(",") ? [] : names.sorted() + ["as of"]
    return (rest.isEmpty ? Self.spoken(columns.sorted()) : rest)
      + others.map { Completion.Candidate($0) }
  }

  /// Names in the words in which they are said.
  private static func spoken(_ names: [String]) -> [Completion.Candidate] {
    names.map { Completion.Candidate($0.replacing("-", with: " ")) }
  }

  /// What is left of the names that the last words begin.
  private static func rest(
    of names: [String], after words: ArraySlice<String>
  ) -> [Completion.Candidate] {
    let spoken = names.map { $0.replacing("-", with: " ") }
    for count in (1...3).reversed() where words.count >= count {
      let begun = words.suffix(count).joined(separator: " ") + " "
      let rest = spoken.filter { $0.hasPrefix(begun) }.map { $0.dropFirst(begun.count) }
      if !rest.isEmpty { return rest.map { Completion.Candidate(String($0)) } }
    }
    return []
  }

  func modelDocuments() -> [Completion.Candidate] {
    var found: [Completion.Candidate] = []
    model.documents.forEach { _, document in
      found.append(Completion.Candidate(model.names.text(document.no), document.kind.name))
    }
    return found.filter { !$0.text.isEmpty }.sorted { $0.text < $1.text }
  }

  /// The first run of words that names a table, and where it ends.
  private static func table(in words: [String]) -> (table: QueryTable, end: Int)? {
    for start in words.indices.prefix(5) {
      var name = ""
      var best: (table: QueryTable, end: Int)?
      for index in start..<min(start + 3, words.count) {
        name += (name.isEmpty ? "" : "-") + words[index]
        if let table = QueryTables.named(name) { best = (table, index + 1) }
      }
      if let best { return best }
    }
    return nil
  }

  /// The clauses that were written, and where the words of each end.
  private static func clauses(in words: [String]) -> [(clause: QueryClause, end: Int)] {
    var found: [(clause: QueryClause, end: Int)] = []
    for index in words.indices where index == 0 || words[index - 1] != "," {
      // The `by` of `sort by` begins no clause of its own.
      guard index >= found.last?.end ?? 0 else { continue }
      for clause in QueryClause.allCases {
        let own = clause.words.split(separator: " ").map(String.init)
        if words[index...].starts(with: own) { found.append((clause, index + own.count)) }
      }
    }
    return found
  }

  /// Everything that `help` explains.
  func topicCandidates() -> [Completion.Candidate] {
    HelpTopics.all.map { Completion.Candidate($0.name, $0.summary) }
  }

  /// Files and folders, in quotes, that go on from a path.
  func fileCandidates(_ typed: String) -> [Completion.Candidate] {
    let isQuoted = typed.hasPrefix("\"")
    return Files.beginning(with: isQuoted ? String(typed.dropFirst()) : typed).map { path in
      Completion.Candidate(path.hasSuffix("/") ? "\"\(path)" : "\"\(path)\"")
    }
  }
}
