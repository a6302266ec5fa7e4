import LotwiseLanguage
import LotwiseSyntax
import Testing

/// Help has words for everything it lists, and fits the page.
@Suite struct HelpTests {
  @Test func `every clause of every form has a meaning in words`() {
    var missing: Set<String> = []
    var groups: Set<String> = []
    func check(_ form: Form) {
      for clause in form.clauses {
        if ClauseMeanings.text(of: clause) == nil {
          missing.insert("\(clause.words) (\(clause.label))")
        }
        guard let group = clause.kind.group, groups.insert(group.name).inserted else { continue }
        group.forms.forEach(check)
      }
    }
    StatementRegistry.table.forms.forEach(check)
    #expect(missing.sorted() == [])
  }

  @Test func `every column of every table has a meaning in words, and no other`() {
    let columns = Set(QueryTables.columnNames)
    #expect(columns.filter { ColumnMeanings.text(of: $0) == nil }.sorted() == [])
    #expect(ColumnMeanings.names.filter { !columns.contains($0) } == [])
  }

  @Test func `a table's help says of each column what it means`() {
    let help = HelpTopics.text(of: "ledger") ?? ""
    #expect(help.contains("how many, in the unit of the line or entry"), "\(help)")
    #expect(help.contains("show ledger"))
  }

  @Test func `a statement's help says of each clause what it means`() {
    let help = HelpTopics.text(of: "receive") ?? ""
    #expect(help.contains("the last day on which the goods can be used"), "\(help)")
    #expect(!help.contains("variant; optional"))
  }

  /// Examples stand as they are typed, and a word that is wider than the page stands alone.
  @Test func `no line of help is wider than the page, and no word is cut`() {
    let topics = Set(HelpTopics.all.map(\.name)).union(["", "tables", "codes", "rules", "where"])
    let examples = Set(
      StatementRegistry.table.forms.flatMap(\.examples).flatMap {
        $0.split(separator: "\n").map(String.init)
      })
    let wide = topics.flatMap { topic in
      (HelpTopics.text(of: topic) ?? "").split(separator: "\n").filter { line in
        let text = line.drop { $0 == " " }
        return line.count > 79 && text.contains(" ") && !examples.contains(String(text))
      }.map { "\(topic): \($0)" }
    }
    #expect(wide == [])
  }
}
