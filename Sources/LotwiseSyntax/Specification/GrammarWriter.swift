/// Writes the whole grammar in EBNF (ISO 14977 in spirit), one rule a phrase and one a group.
///
/// What EBNF cannot say of clauses stands in the comments behind them, in three phrases that a
/// reader can obey: `needs "…"`, `at most one of "…", "…"`, `"…" stands without "…", "…"`.
public struct GrammarWriter {
  /// A rule that is written by hand: what its alternatives are.
  public typealias Rule = (name: String, alternatives: [String])

  /// Rules that stand for groups whose words their statements read themselves, and their parts.
  private let written: [Rule]
  private var lines: [String] = []
  /// The rules of clauses by what they say, so that no two say the same.
  private var clauseRules: [[String]: String] = [:]

  public static func grammar(_ forms: [Form], written: [Rule] = []) -> String {
    var writer = GrammarWriter(written: written)
    writer.write(forms)
    return writer.lines.joined(separator: "\n")
  }

  private init(written: [Rule]) { self.written = written }

  private mutating func write(_ forms: [Form]) {
    var groups: [FormGroup] = []
    for form in forms { collectGroups(form, &groups) }
    var phrases: [String] = []
    for form in forms where !phrases.contains(form.phrase) { phrases.append(form.phrase) }
    rule("statement", phrases.map { "\($0) statement" })
    for phrase in phrases { register(phrase + " statement", forms.filter { $0.phrase == phrase }) }
    for group in groups { register(group.name, group.forms) }
    for phrase in phrases {
      rules(phrase + " statement", forms.filter { $0.phrase == phrase })
    }
    for group in groups { rules(group.name, group.forms) }
    for own in written { rule(own.name, own.alternatives) }
  }

  private mutating func rule(_ name: String, _ alternatives: [String]) {
    lines.append(name)
    for (index, alternative) in alternatives.enumerated() {
      lines.append("  \(index == 0 ? "=" : "|") \(alternative)")
    }
    lines += ["  ;", ""]
  }

  private mutating func register(_ name: String, _ forms: [Form]) {
    for (index, form) in forms.enumerated() {
      let terms = Self.clauseTerms(form)
      if !terms.isEmpty, clauseRules[terms] == nil {
        clauseRules[terms] = Self.clauseName(name, index)
      }
    }
  }

  /// A rule of forms, then those of their clauses that are not another's too.
  private mutating func rules(_ name: String, _ forms: [Form]) {
    rule(name, forms.map { body($0, clauses: clauseRules[Self.clauseTerms($0)]) })
    for (index, form) in forms.enumerated() {
      let terms = Self.clauseTerms(form)
      let own = Self.clauseName(name, index)
      if clauseRules[terms] == own { rule(own, terms) }
    }
  }

  /// What stands among the clauses: those with words, and the last values by position that may be
  /// left out.
  private static func clauseTerms(_ form: Form) -> [String] {
    let keyed = form.clauses.filter { !$0.isPositional }
    return keyed.isEmpty ? [] : (values(form).last + keyed).map { term($0, isOptionMarked: false) }
  }

  /// The values by position that stand first, and the last ones, which may also come after
  /// clauses: those that may be left out, and texts, which nothing else can be taken for.
  private static func values(_ form: Form) -> (first: [Clause], last: [Clause]) {
    let values = form.clauses.filter { $0.isPositional && !$0.kind.isBlock }
    if !form.clauses.contains(where: { !$0.isPositional }) { return (values, []) }
    let last = values.reversed().prefix { clause in
      let isFirst = clause == values.first
      return openForm(clause) == nil && (!clause.isRequired || clause.kind == .text && !isFirst)
    }
    return (values.dropLast(last.count), last.reversed())
  }

  /// What the clauses of a form are called; `goods clause`, of a second form `goods clause 2`.
  private static func clauseName(_ name: String, _ index: Int) -> String {
    let stem = name.hasSuffix(" statement") ? String(name.dropLast(10)) : name
    return index == 0 ? stem + " clause" : "\(stem) clause \(index + 1)"
  }

  private func body(_ form: Form, clauses: String?) -> String {
    var parts = Form.split(form.phrase).map { "\"\($0)\"" }
    let first = Self.values(form).first
    parts += first.flatMap(Self.head)
    let open = (clauses.map { [$0] } ?? []) + first.flatMap(openClauses)
    let choice = open.joined(separator: " | ")
    let repetition = open.isEmpty ? [] : ["{ [ \",\" ], ( \(choice) ) }"]
    parts += repetition
    if form.takesClausesInBlock, !open.isEmpty {
      parts.append("[ \"{\", { ( \(choice) ), [ \",\" | end ] }, \"}\" ]")
    }
    let blocks = form.clauses.filter { $0.isPositional && $0.kind.isBlock }.map(Self.term)
    if !blocks.isEmpty || form.takesClausesInBlock { parts += blocks + repetition }
    return parts.joined(separator: ", ") + Self.notes(form).map { " (* \($0) *)" }.joined()
  }

  private static func notes(_ form: Form) -> [String] {
    form.clauses.filter { !$0.isPositional && $0.isRequired }.map { "needs \"\($0.words)\"" }
      + values(form).last.filter(\.isRequired).compactMap { symbol($0.kind) }
      .map { "needs \"\($0)\"" }
      + FormPrinter.ownExclusions(form, "\"")
  }

  /// What a value by position begins with; the clauses of its group mix with those of the form.
  private static func head(_ clause: Clause) -> [String] {
    guard let form = openForm(clause) else { return [term(clause)] }
    let parts = values(form).first.flatMap(head)
    return clause.isRequired || parts.isEmpty
      ? parts : ["[ \(parts.joined(separator: ", ")) ]"]
  }

  private func openClauses(_ clause: Clause) -> [String] {
    guard let form = Self.openForm(clause) else { return [] }
    let terms = Self.clauseTerms(form)
    let own = clauseRules[terms].map { [$0] } ?? []
    return own + form.clauses.filter(\.isPositional).flatMap(openClauses)
  }

  /// The only form of a group that stands by its position and stays open for its clauses.
  private static func openForm(_ clause: Clause) -> Form? {
    guard case .group(let group) = clause.kind, group.forms.count == 1, !clause.isList,
      let form = group.forms.first, form.phrase.isEmpty,
      !form.clauses.contains(where: { $0.isPositional && $0.kind.isBlock })
    else { return nil }
    return form
  }

  private static func term(_ clause: Clause) -> String { term(clause, isOptionMarked: true) }

  private static func term(_ clause: Clause, isOptionMarked: Bool) -> String {
    var parts = clause.wordList.map { "\"\($0)\"" }
    if let value = symbol(clause.kind) {
      parts.append(clause.isList ? "\(value), { \",\", \(value) }" : value)
    }
    let text = parts.joined(separator: ", ")
    return clause.isRequired || !isOptionMarked ? text : "[ \(text) ]"
  }

  private static func symbol(_ kind: SlotKind) -> String? {
    switch kind {
    case .flag: nil
    case .quantity: "quantity"
    case .integer: "integer"
    case .amount: "amount"
    case .code: "code"
    case .codeRange: "code range"
    case .date: "date"
    case .dateFormula: "date formula"
    case .text: "text"
    case .value: "value"
    case .path: "document path"
    case .word(let choices): "( " + choices.map(quoted).joined(separator: " | ") + " )"
    case .either(let choices, let other):
      "( " + (choices.map(quoted) + [symbol(other) ?? ""]).joined(separator: " | ") + " )"
    case .group(let group), .words(let group): group.name
    case .block(let group): block(of: group.name)
    case .statements: block(of: "statement")
    case .table: block(of: "table row")
    case .expression: "expression"
    case .statement: "statement"
    case .rest: "{ token }"
    }
  }

  private static func block(of line: String) -> String {
    "\"{\", [ \(line), { end, \(line) }, [ end ] ], \"}\""
  }

  private static func quoted(_ words: String) -> String {
    Form.split(words).map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private func collectGroups(_ form: Form, _ groups: inout [FormGroup]) {
    for clause in form.clauses {
      guard let group = clause.kind.group, !groups.contains(where: { $0.name == group.name }),
        !written.contains(where: { $0.name == group.name })
      else { continue }
      groups.append(group)
      for form in group.forms { collectGroups(form, &groups) }
    }
  }
}
