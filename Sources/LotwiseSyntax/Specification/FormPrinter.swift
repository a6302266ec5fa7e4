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

  /// What a clause means, in words.
  public typealias Meaning = (Clause) -> String?

  /// What `help VERB` prints: summary, usage, each clause, examples; no line wider than the width,
  /// no word cut.
  public static func help(_ form: Form, width: Int = 79, meaning: Meaning = { _ in nil }) -> String
  {
    var lines = wrapped(form.summary, from: "", width) + [""]
    lines += wrapped(usage(form), from: "  ", indent: 6, width)
    let rows = form.clauses.flatMap { Self.rows(of: $0, meaning) }
    let indent = min(30, (rows.map { DisplayWidth.columns(of: $0.what) }.max() ?? 0) + 4)
    if !rows.isEmpty { lines.append("") }
    for row in rows {
      let what = "  " + row.what
      let gap = indent - DisplayWidth.columns(of: what)
      if gap >= 2 {
        lines += wrapped(
          row.says, from: what + String(repeating: " ", count: gap), indent: indent,
          width)
      } else {
        lines += wrapped(row.what, from: "  ", indent: 6, width)
        lines += wrapped(
          row.says, from: String(repeating: " ", count: indent), indent: indent, width)
      }
    }
    let exclusions = exclusions(form)
    if !exclusions.isEmpty { lines.append("") }
    lines += exclusions.flatMap { wrapped($0, from: "  ", indent: 4, width) }
    if !form.examples.isEmpty { lines.append("") }
    lines += form.examples.flatMap { $0.split(separator: "\n").map { "  " + $0 } }
    return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// A text broken at its blanks; lines after the first are set in.
  public static func wrapped(
    _ text: String, from start: String, indent: Int = 0, _ width: Int
  ) -> [String] {
    var lines: [String] = []
    var line = start
    var isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !isEmpty,
        DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: String(word)) > width
      {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return isEmpty && lines.isEmpty && start.allSatisfy { $0 == " " } ? [] : lines + [line]
  }

  /// A section of the statement reference.
  public static func markdown(_ form: Form, meaning: Meaning = { _ in nil }) -> String {
    var lines = ["### `\(form.phrase)`", "", form.summary, "", "```", usage(form), "```"]
    let rows = form.clauses.flatMap { Self.rows(of: $0, meaning) }
    if !rows.isEmpty { lines += ["", "| clause | meaning |", "|---|---|"] }
    lines += rows.map { "| `\($0.what.replacing("|", with: "\\|"))` | \($0.says) |" }
    let exclusions = exclusions(form)
    if !exclusions.isEmpty { lines += ["", exclusions.joined(separator: "; ")] }
    if !form.examples.isEmpty { lines += ["", "```lotwise"] + form.examples + ["```"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(
    of clause: Clause, _ meaning: Meaning
  ) -> [(what: String, says: String)] {
    let need = clause.isRequired ? "" : "optional"
    let own = clause.summary.isEmpty ? clause.label : clause.summary
    let says = [meaning(clause) ?? own, need].filter { !$0.isEmpty }.joined(separator: "; ")
    if case .group(let group) = clause.kind, group.forms.count == 1, let form = group.forms.first {
      let head = clause.words.isEmpty ? [] : [(clause.words + " …", says)]
      return head + form.clauses.flatMap { rows(of: $0, meaning) }
    }
    if case .words(let group) = clause.kind, let first = group.forms.first {
      let others = group.forms.dropFirst().filter { $0.clauses != first.clauses }
      return first.clauses.flatMap { rows(of: $0, meaning) } + others.map { (usage($0), "") }
    }
    if case .block(let group) = clause.kind {
      let lines = group.forms.map { "{ \(usage($0)) }" }
      return lines.map { ([clause.words, $0].filter { !$0.isEmpty }.joined(separator: " "), says) }
    }
    let what = [clause.words, placeholder(clause.kind, clause.label)].filter { !$0.isEmpty }
    return [(what.joined(separator: " ") + (clause.isList ? "[, …]" : ""), says)]
  }
}
