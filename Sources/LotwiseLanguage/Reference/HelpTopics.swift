import ItemTracking
import LotwiseReports
import LotwiseSnapshot
import LotwiseSyntax

/// Everything that `help` explains, by name: statements, tables, refusals, rules, the terminal.
public enum HelpTopics {
  public struct Topic: Sendable {
    public let name: String
    public let summary: String
  }

  /// Which version this is, as the command tells it, too.
  public static let version = "lotwise 0.1.0"

  /// All topics in the order in which they are listed.
  public static var all: [Topic] {
    statements + QueryTables.all.map { Topic(name: $0.name, summary: $0.summary) }
      + [
        Topic(name: "terminal", summary: "keys and limits of the prompt"),
        Topic(name: "version", summary: "which Lotwise this is"),
      ]
      + ErrorCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) }
      + SyntaxCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) }
      + LanguageCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) }
      + SnapshotCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) }
      + RuleTitles.all.map { Topic(name: $0.id, summary: $0.title) }
  }

  /// The phrases of the statements, each once.
  static var statements: [Topic] {
    var seen: Set<String> = []
    return StatementRegistry.table.forms.compactMap { form in
      seen.insert(form.phrase).inserted ? Topic(name: form.phrase, summary: form.summary) : nil
    }
  }

  /// The text of a topic; of none, the list of statements; nil when nothing is known of it.
  public static func text(of name: String) -> String? {
    if name.isEmpty { return overview }
    if name == "terminal" { return fitted(terminal) }
    if name == "version" { return version }
    let forms = StatementRegistry.table.forms.filter { $0.phrase == name }
    if !forms.isEmpty {
      return help(forms)
    }
    if name == "where" { return fitted(filters) }
    return listing(name) ?? refusal(name) ?? rule(name) ?? table(name) ?? family(name)
      ?? clause(name) ?? beginning(name) ?? search(name)
  }

  /// What is nearest to a name that is no topic.
  public static func near(_ name: String) -> [String] {
    SpellingSuggestions.suggestions(for: name, among: all.map(\.name), limit: 2)
  }

  private static var overview: String {
    var seen: Set<String> = []
    let groups = StatementRegistry.groups.map { title, statements in
      let forms = statements.flatMap { $0.forms }.map(\.form)
      let own = forms.filter { seen.insert($0.phrase).inserted }
      return title + "\n" + list(own.map { Topic(name: $0.phrase, summary: $0.summary) })
    }
    let more = """
      `help receive` shows the full form of a statement, `help ledger` the columns of a table,
      `help lot-required` a refusal, `help T-110` a rule, `help terminal` the keys of the prompt.
      `help tables`, `help codes`, `help rules` list them, `help where` explains filters, and
      `help WORD` finds what has to do with a word. Where the model would ask, a statement ends
      with its answer: `answering yes`, or `answering no`.

      """
    return (groups + [fitted(more)]).joined(separator: "\n")
  }

  /// A text in which no line is wider than a page; lines that are set in stay lines.
  private static func fitted(_ text: String) -> String {
    var lines: [String] = []
    var paragraph = ""
    for line in (text + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      let isWord = !line.isEmpty && !line.hasPrefix(" ")
      if isWord { paragraph += (paragraph.isEmpty ? "" : " ") + line }
      guard !isWord else { continue }
      lines += FormPrinter.wrapped(paragraph, from: "", width)
      paragraph = ""
      lines += line.isEmpty ? [""] : FormPrinter.wrapped(String(line), from: "  ", indent: 4, width)
    }
    return lines.dropLast().joined(separator: "\n")
  }

  /// So wide is a page of help.
  private static let width = 79

  /// Topics below each other, their summaries broken at words and set in.
  private static func list(_ topics: [Topic]) -> String {
    let indent = min((topics.map(\.name.count).max() ?? 0) + 4, 28)
    return topics.map { topic in
      var line = "  " + topic.name
      line += String(repeating: " ", count: max(indent - line.count, 2))
      var text = ""
      for word in topic.summary.split(separator: " ") {
        if line.count + word.count + 1 > width {
          text += line + "\n"
          line = String(repeating: " ", count: indent)
        }
        line += (line.hasSuffix(" ") ? "" : " ") + word
      }
      return text + line + "\n"
    }.joined()
  }

  /// `help tables`, `help codes`, `help rules`: what there is of a kind.
  private static func listing(_ name: String) -> String? {
    switch name {
    case "tables": list(QueryTables.all.map { Topic(name: $0.name, summary: $0.summary) })
    case "codes":
      list(
        ErrorCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) }
          + SyntaxCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) }
          + LanguageCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) }
          + SnapshotCode.allCases.map { Topic(name: $0.rawValue, summary: $0.title) })
    case "rules": list(RuleTitles.all.map { Topic(name: $0.id, summary: $0.title) })
    default: nil
    }
  }

  /// Every topic in whose name or summary a word stands; nil when it is none.
  private static func search(_ word: String) -> String? {
    // No name and no summary is longer.
    guard word.utf8.count <= 200 else { return nil }
    let wanted = word.lowercased()
    guard wanted.count > 2, near(word).isEmpty else { return nil }
    let found = all.filter {
      $0.name.lowercased().contains(wanted) || $0.summary.lowercased().contains(wanted)
    }
    guard !found.isEmpty else { return nil }
    return "about `\(word)`\n" + list(found)
  }

  private static func refusal(_ name: String) -> String? {
    if let code = ErrorCode(rawValue: name) {
      let rules = code.rules.isEmpty ? "" : "rules \(code.rules.joined(separator: ", "))"
      return page(["\(name): \(code.title)", code.meaning, rules])
    }
    if let code = SyntaxCode(rawValue: name) {
      return page(["\(name): \(code.title)", code.explanation])
    }
    if let code = SnapshotCode(rawValue: name) { return page(["\(name): \(code.title)"]) }
    return LanguageCode(rawValue: name).map { page(["\(name): \($0.title)"]) }
  }

  /// What a rule says, where Business Central differs, what enforces it, a script that shows it.
  private static func rule(_ name: String) -> String? {
    guard let rule = RuleTitles.named(name) else { return nil }
    let sentence = RuleSentences.text(of: rule.id)
    let unkept = sentence == nil && RuleNotes.all[rule.id] == nil
    let codes = ErrorCode.allCases.filter { $0.rules.contains(rule.id) }
    var text = page([
      "\(rule.id): \(rule.title)", sentence ?? "", RuleNotes.all[rule.id] ?? "",
      unkept ? "Nothing here enforces this rule of Business Central." : "",
    ])
    if !codes.isEmpty {
      text += "\nIt is enforced by:\n"
      text += list(codes.map { Topic(name: $0.rawValue, summary: $0.title) })
    }
    if let example = RuleExamples.text(of: rule.id) { text += "\n" + indented(example) }
    return text
  }

  /// A script, set in.
  private static func indented(_ script: String) -> String {
    script.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  /// Paragraphs below each other, those set in broken as they are.
  private static func page(_ paragraphs: [String]) -> String {
    paragraphs.filter { !$0.isEmpty }.flatMap { text -> [String] in
      let start = text.hasPrefix("  ") ? "  " : ""
      return FormPrinter.wrapped(text, from: start, indent: start.count, width)
    }.joined(separator: "\n") + "\n"
  }

  private static func table(_ name: String) -> String? {
    guard let table = QueryTables.named(name.replacing(" ", with: "-")) else { return nil }
    let columns = table.columns.map { column in
      let meaning = ColumnMeanings.text(of: column.name, in: table.name).map { ", " + $0 } ?? ""
      let values = column.values.isEmpty ? "" : ": " + column.values.joined(separator: ", ")
      return Topic(name: column.name, summary: column.kind.rawValue + meaning + values)
    }
    return page(["\(table.name): \(table.summary)"]) + list(columns) + "\n"
      + indented(TableExamples.of(table).joined(separator: "\n"))
  }

  /// `help expires`: what a clause means, and the statements that have it.
  private static func clause(_ name: String) -> String? {
    let words = ClauseIndex.words(meantBy: name.lowercased())
    let uses = ClauseIndex.uses(of: words)
    guard let first = uses.first else { return nil }
    let meaning = ClauseMeanings.text(of: first.clause) ?? first.clause.label
    let examples = Set(uses.flatMap(\.form.examples)).filter { " \($0) ".contains(" \(words) ") }
    let shown = examples.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(3)
    var paragraphs = ["`\(words)`: \(meaning)"]
    for (title, isInLine) in [("It is a clause of", false), ("It stands in a line of", true)] {
      var phrases: [String] = []
      for use in uses where use.isInLine == isInLine && !phrases.contains(use.form.phrase) {
        phrases.append(use.form.phrase)
      }
      guard !phrases.isEmpty else { continue }
      paragraphs.append("\(title) \(phrases.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    return page(paragraphs)
      + (shown.isEmpty ? "" : "\n" + indented(shown.joined(separator: "\n")))
  }

  /// `help post and invoice`: what its first words, or its last, are the name of.
  private static func beginning(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, words.count < 8 else { return nil }
    let parts = (1..<words.count).reversed().map { words.prefix($0).joined(separator: " ") }
    let phrases = Set(StatementRegistry.table.forms.map(\.phrase))
    let phrase = parts.first { phrases.contains($0) }
    return (phrase ?? words.last.map(String.init)).flatMap { $0 == name ? nil : text(of: $0) }
  }

  /// `help purchase`: the statements that begin with the word.
  private static func family(_ name: String) -> String? {
    let forms = StatementRegistry.table.forms.filter { $0.phrase.hasPrefix(name + " ") }
    guard !forms.isEmpty else { return nil }
    return help(forms)
  }

  /// The forms, what their clauses mean, examples, and why they may be refused.
  private static func help(_ forms: [Form]) -> String {
    var seen: Set<String> = []
    let texts = forms.reversed().map { form in
      let help = FormPrinter.help(
        form.unanswered, width: width, meaning: ClauseMeanings.text(of:))
      // Forms of the same phrase share what stands beneath the last.
      return help + (seen.insert(form.phrase).inserted ? refusals(of: form.phrase) : "")
    }
    return texts.reversed().joined(separator: "\n")
  }

  private static func refusals(of phrase: String) -> String {
    let codes = StatementRefusals.codes(of: phrase)
    guard !codes.isEmpty else { return "" }
    return "\nIt is refused for, or asks or tells:\n"
      + list(codes.map { Topic(name: $0.rawValue, summary: $0.title) })
  }

  private static let filters = """
    where CONDITION: only rows for which it holds, in `show`, `expect` and `for`.
      show ledger where item = BOLT and open
      show ledger where quantity < 0 or remaining > 5
      show lots where lot in L1, L2 and not expiration = none
      show ledger where posting-date in 2026-03-01..2026-03-31
      show lots where expiration < today + 30D
      show items where description contains "bolt"
      show ledger where lot starts with LOT

    A column is compared by = != < <= > >= with a value, or with another column of its kind;
    `in` takes several values, `contains`, `starts with` and `ends with` a part of a text. A
    range `3..20`, `..L9`, `L2..` holds both its ends; `=`, `!=` and `in` take one. A column of
    yes and no stands alone. `and` binds closer than `or`; parentheses group. Codes and texts
    compare without regard to case, `none` is a blank. A column of fixed values (`help TABLE`
    lists them) is never compared with another value. `from D to D` leaves the rows of those days.

    """

  private static let terminal = """
      Return runs what is typed; an open `{` or a last `\\` asks for more lines.
      Tab completes a word, or lists what may stand there. Ctrl-R searches the history.
      Ctrl-C drops the line, and stops a statement that runs; it is then taken back.
      Ctrl-D on an empty line leaves. Ctrl-L draws the screen anew.
      A line that begins with a space is kept out of the history.
      Keys come from libedit: `~/.editrc` may say `lotwise:bind -v` for the keys of vi.
      `.doctor` tells what was found, `.help` lists the commands of the prompt.

    Known limits of the line editor:
      Up and Down walk the history also inside a text of several lines; `.edit` opens an editor.
      Emoji joined from several characters shift the cursor; Ctrl-L puts it right.
      A very long line may hide its start after an insertion; Ctrl-L shows it again.
      A line of `.editrc` that libedit does not know is passed over; `.doctor` says so.
      An unknown or dumb TERM has no editing, only a prompt.

    """
}
