import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Completion inside a query, whose words are names of tables and columns.
extension Session {
  /// What may follow the words of a query: tables first, then its clauses and columns.
  func queryCandidates(_ words: [String]) -> [Completion.Candidate] {
    let words = words.first == "new" ? Array(words.dropFirst()) : words
    guard let table = Self.table(at: words) else {
      return QueryTables.all.map { Completion.Candidate($0.name, $0.summary) }
    }
    let clauses = ["of", "at", "where", "columns", "sort by", "limit"]
    let last = words.lastIndex { ["of", "at", "where", "and", "columns", "by"].contains($0) }
    guard let last, let word = words.last else { return clauses.map { Completion.Candidate($0) } }
    let values = words[(last + 1)...].filter { $0 != "," }
    let isDue = values.isEmpty || word == ","
    switch words[last] {
    case "of" where isDue: return itemCandidates() + modelDocuments()
    case "at" where isDue: return locationCandidates()
    case "columns" where isDue, "by" where isDue, "where" where isDue, "and" where isDue:
      return table.columns.map { Completion.Candidate($0.name, $0.kind.rawValue) }
    case "where" where values.count == 1, "and" where values.count == 1:
      return ["=", "!=", "<", "<=", ">", ">=", "and"].map { Completion.Candidate($0) }
    case "where", "and": return (["and"] + clauses).map { Completion.Candidate($0) }
    case "by": return (["descending"] + clauses).map { Completion.Candidate($0) }
    case "of":
      return (["lot", "serial", "package", "variant"] + clauses).map { Completion.Candidate($0) }
    default: return clauses.map { Completion.Candidate($0) }
    }
  }

  private func modelDocuments() -> [Completion.Candidate] {
    var found: [Completion.Candidate] = []
    model.documents.forEach { _, document in
      found.append(Completion.Candidate(model.names.text(document.no), document.kind.name))
    }
    return found.filter { !$0.text.isEmpty }.sorted { $0.text < $1.text }
  }

  /// The longest run of first words that names a table.
  private static func table(at words: [String]) -> QueryTable? {
    var name = ""
    var best: QueryTable?
    for word in words.prefix(3) {
      name += (name.isEmpty ? "" : "-") + word
      best = QueryTables.named(name) ?? best
    }
    return best
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
