extension FormPrinter {
  /// The whole grammar in EBNF (ISO 14977 in spirit), one rule a phrase and one a group.
  ///
  /// Clauses that are introduced by words come in any order, which EBNF can only say as a
  /// repetition of alternatives.
  public static func grammar(_ forms: [Form]) -> String {
    var groups: [FormGroup] = []
    for form in forms { collectGroups(form, &groups) }
    var phrases: [String] = []
    for form in forms where !phrases.contains(form.phrase) { phrases.append(form.phrase) }
    var lines = ["statement"]
    for (index, phrase) in phrases.enumerated() {
      lines.append("  \(index == 0 ? "=" : "|") \(name(phrase)) statement")
    }
    lines += ["  ;", ""]
    for phrase in phrases {
      let alternatives = forms.filter { $0.phrase == phrase }
      lines += rule(name(phrase) + " statement", alternatives)
    }
    for group in groups { lines += rule(group.name, group.forms) }
    return lines.joined(separator: "\n")
  }

  private static func name(_ phrase: String) -> String { phrase }

  private static func rule(_ name: String, _ forms: [Form]) -> [String] {
    let bodies = forms.map { body($0) }
    var lines = [name]
    for (index, body) in bodies.enumerated() { lines.append("  \(index == 0 ? "=" : "|") \(body)") }
    return lines + ["  ;", ""]
  }

  private static func body(_ form: Form) -> String {
    var parts = form.phraseWords.map { "\"\($0)\"" }
    parts += form.clauses.filter { $0.isPositional && !$0.kind.isBlock }.map(term)
    let keyed = form.clauses.filter { !$0.isPositional }
    if !keyed.isEmpty {
      parts.append(
        "{ " + keyed.map { term($0, isOptionMarked: false) }.joined(separator: " | ") + " }")
    }
    if form.takesClausesInBlock { parts.append("[ \"{\", { clause }, \"}\" ]") }
    parts += form.clauses.filter { $0.isPositional && $0.kind.isBlock }.map(term)
    let notes = ownExclusions(form, "\"").map { " (* \($0) *)" }
    return parts.joined(separator: ", ") + notes.joined()
  }

  private static func term(_ clause: Clause) -> String {
    term(clause, isOptionMarked: true)
  }

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
    case .amount: "quantity, [ unit ], \"of\""
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
    case .block(let group): "\"{\", { \(group.name) }, \"}\""
    case .statements: "\"{\", { statement }, \"}\""
    case .table: "\"{\", { table row }, \"}\""
    case .expression: "expression"
    case .statement: "statement"
    case .rest: "{ token }"
    }
  }

  private static func quoted(_ words: String) -> String {
    Form.split(words).map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func collectGroups(_ form: Form, _ groups: inout [FormGroup]) {
    for clause in form.clauses {
      guard let group = clause.kind.group, !groups.contains(where: { $0.name == group.name })
      else { continue }
      groups.append(group)
      for form in group.forms { collectGroups(form, &groups) }
    }
  }
}
