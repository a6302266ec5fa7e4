/// Writes a form the way a reader types it.
public enum FormPrinter {
  /// The form on one line: `receive [N [UNIT] of] ITEM [lot LOT] … [on DATE]`.
  public static func usage(_ form: Form) -> String {
    var parts = form.phrase.isEmpty ? [] : [form.phrase]
    parts += form.clauses.filter { !$0.kind.isBlock || !$0.isPositional }.map(usage)
    parts += form.clauses.filter { $0.kind.isBlock && $0.isPositional }.map(usage)
    return parts.joined(separator: " ")
  }

  /// One clause, in brackets when it may be left out.
  public static func usage(_ clause: Clause) -> String {
    let value = placeholder(clause.kind, clause.label)
    var text = [clause.words, value].filter { !$0.isEmpty }.joined(separator: " ")
    if clause.isList { text += "[, …]" }
    return clause.isRequired ? text : "[\(text)]"
  }

  /// What stands for a value: a name in capitals, or the words to choose from.
  static func placeholder(_ kind: SlotKind, _ label: String) -> String {
    switch kind {
    case .flag: return ""
    case .amount: return "N [UNIT] of"
    case .word(let choices):
      return choices.count <= 6 ? choices.joined(separator: "|") : capitals(label)
    case .either(let choices, let other):
      return choices.joined(separator: "|") + "|" + placeholder(other, label)
    case .group(let group):
      guard group.forms.count == 1, let form = group.forms.first else { return capitals(label) }
      return usage(form)
    case .words(let group):
      guard group.forms.count == 1, let form = group.forms.first else { return capitals(label) }
      return usage(form)
    case .block(let group): return "{ \(group.name); … }"
    case .statements: return "{ … }"
    case .table: return "{ | … | }"
    case .codeRange: return "\(capitals(label))[..\(capitals(label))]"
    case .text: return "\"\(capitals(label))\""
    case .statement: return "STATEMENT"
    case .quantity, .integer, .code, .date, .dateFormula, .value, .path, .expression, .rest:
      return capitals(label)
    }
  }

  /// `lot no.` as `LOT`.
  static func capitals(_ label: String) -> String {
    let name = label.hasSuffix(" no.") ? String(label.dropLast(4)) : label
    return name.uppercased().split(separator: " ").joined(separator: "-")
  }

  /// What `help VERB` prints: summary, usage, each clause, examples.
  public static func help(_ form: Form) -> String {
    var lines = [form.summary, "", "  " + usage(form)]
    let rows = form.clauses.flatMap { Self.rows(of: $0) }
    let width = min(36, rows.map { DisplayWidth.columns(of: $0.what) }.max() ?? 0)
    if !rows.isEmpty { lines.append("") }
    for row in rows {
      let gap = max(2, width + 2 - DisplayWidth.columns(of: row.what))
      lines.append("  " + row.what + String(repeating: " ", count: gap) + row.says)
    }
    let exclusions = exclusions(form)
    if !exclusions.isEmpty { lines.append("") }
    lines += exclusions.map { "  " + $0 }
    if !form.examples.isEmpty { lines.append("") }
    lines += form.examples.map { "  " + $0 }
    return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// A section of the statement reference.
  public static func markdown(_ form: Form) -> String {
    var lines = ["### `\(form.phrase)`", "", form.summary, "", "```", usage(form), "```"]
    let rows = form.clauses.flatMap { Self.rows(of: $0) }
    if !rows.isEmpty { lines += ["", "| clause | meaning |", "|---|---|"] }
    lines += rows.map { "| `\($0.what.replacing("|", with: "\\|"))` | \($0.says) |" }
    let exclusions = exclusions(form)
    if !exclusions.isEmpty { lines += ["", exclusions.joined(separator: "; ")] }
    if !form.examples.isEmpty { lines += ["", "```lotwise"] + form.examples + ["```"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(of clause: Clause) -> [(what: String, says: String)] {
    let need = clause.isRequired ? "" : "optional"
    let says = [clause.summary.isEmpty ? clause.label : clause.summary, need]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    if case .group(let group) = clause.kind, group.forms.count == 1, let form = group.forms.first {
      let head = clause.words.isEmpty ? [] : [(clause.words + " …", says)]
      return head + form.clauses.flatMap { rows(of: $0) }
    }
    if case .words(let group) = clause.kind, let first = group.forms.first {
      let others = group.forms.dropFirst().filter { $0.clauses != first.clauses }
      return first.clauses.flatMap { rows(of: $0) } + others.map { (usage($0), "") }
    }
    if case .block(let group) = clause.kind {
      let lines = group.forms.map { "{ \(usage($0)) }" }
      return lines.map { ([clause.words, $0].filter { !$0.isEmpty }.joined(separator: " "), says) }
    }
    let what = [clause.words, placeholder(clause.kind, clause.label)].filter { !$0.isEmpty }
    return [(what.joined(separator: " ") + (clause.isList ? "[, …]" : ""), says)]
  }
}
