import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Synchronization
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
    let known = columns.union(QueryTables.fullColumnNames)
    #expect(columns.filter { ColumnMeanings.text(of: $0, in: "") == nil }.sorted() == [])
    #expect(ColumnMeanings.names.filter { !known.contains($0) } == [])
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

  @Test func `a statement's help names each refusal that a script expects of it`() {
    var missing: [String: Set<String>] = [:]
    for path in Repository.scripts {
      var reader = RefusalReader(SourceText(name: path, Repository.text(path)))
      for (phrase, code) in reader.pairs() where !StatementRefusals.codes(of: phrase).contains(code)
      {
        missing[phrase, default: []].insert(code.rawValue)
      }
    }
    let lines = missing.map { "\($0.key): \($0.value.sorted().joined(separator: " "))" }.sorted()
    #expect(lines == [], "\(lines.joined(separator: "\n"))")
  }

  @Test func `the examples of every table run`() {
    let stage = """
      tracking code LOTALL lot specific
      item BOLT unit PCS tracked LOTALL
      vendor V
      receive 10 of BOLT lot L1 from V
      planning of BOLT policy lot-for-lot
      """
    var problems: [String] = []
    for example in TableExamples.all {
      let told = Mutex<[String]>([])
      var session = Session { report in
        if case .diagnostic(let diagnostic) = report {
          told.withLock { $0.append(diagnostic.message) }
        }
      }
      session.run(session.sources.add(name: "", bytes: Array("\(stage)\n\(example)\n".utf8)))
      problems += told.withLock { $0 }.map { "\(example): \($0)" }
    }
    #expect(problems == [])
  }

  @Test(arguments: ["expires", "expiration", "due", "applied to entry"])
  func `a clause leads to the statements that have it`(words: String) throws {
    let help = try #require(HelpTopics.text(of: words))
    #expect(help.hasPrefix("`"))
    let phrases = StatementRegistry.table.forms.map(\.phrase)
    #expect(phrases.contains { help.contains("`\($0)`") }, "\(help)")
  }

  /// Examples stand as they are typed, and a word that is wider than the page stands alone.
  @Test func `no line of help is wider than the page, and no word is cut`() {
    let topics = Set(HelpTopics.all.map(\.name)).union(["", "tables", "codes", "rules", "where"])
    let examples = Set(
      (StatementRegistry.table.forms.flatMap(\.examples)
        + RuleTitles.all.compactMap { RuleExamples.text(of: $0.id) } + TableExamples.all).flatMap {
          $0.split(separator: "\n").map { String($0.drop { $0 == " " }) }
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

/// Which statements are expected to be refused, or to ask or tell something, in a script.
private struct RefusalReader: ~Copyable {
  private static let table = StatementRegistry.table

  private var matcher = Matcher(RefusalReader.table)
  private let text: TokenText
  private let source: SourceText
  private var found: [(phrase: String, code: ErrorCode)] = []

  init(_ source: SourceText) { (self.source, text) = (source, TokenText(source)) }

  mutating func pairs() -> [(phrase: String, code: ErrorCode)] {
    var statements: [[Token]] = []
    source.forEachStatement { statements.append($0) }
    for tokens in statements { read(tokens, 0..<tokens.count) }
    return found
  }

  private mutating func read(_ tokens: [Token], _ range: Range<Int>) {
    guard matcher.match(tokens, range, text) else { return }
    let form = matcher.form
    let nested = matcher.match.nested
    let words = form.phrase.split(separator: " ")
    let isExpected =
      words.first == "expect" && words.count == 2
      && ["failure", "question", "warning", "message"].contains(words[1])
    let code =
      range.count > 2
      ? ErrorCode(rawValue: text.string(of: tokens[range][range.lowerBound + 2])) : nil
    for part in nested {
      guard part.isBlock else {
        read(tokens, part.range)
        continue
      }
      var phrases: [String] = []
      for statement in BlockReader(tokens: tokens, range: part.range) {
        read(tokens, statement)
        guard matcher.match(tokens, statement, text) else { continue }
        phrases.append(matcher.form.phrase)
      }
      guard isExpected, let code else { continue }
      // What looks or goes back afterwards is not what it is expected of.
      let own = phrases.last { !Self.isAfterwards($0) } ?? phrases.last
      if let own, !Self.programming.contains(own) { found.append((own, code)) }
    }
  }

  private static func isAfterwards(_ phrase: String) -> Bool {
    ["undo", "redo", "rollback to"].contains(phrase) || phrase.hasPrefix("expect")
  }

  /// What refuses nothing by itself.
  private static let programming: Set<String> = [
    "scenario", "repeat", "for", "if", "do", "expect", "let", "print", "include", "import",
  ]
}
