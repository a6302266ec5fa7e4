import LotwiseSyntax

/// The language written out from the statements' declarations, for people and for editors.
///
/// The files in `Grammar/` hold exactly these texts; `.ci/refresh` writes them anew.
public enum Grammar: String, CaseIterable, Sendable {
  case ebnf, markdown, textmate

  /// The file in `Grammar/` that holds the text.
  public var fileName: String {
    switch self {
    case .ebnf: "lotwise.ebnf"
    case .markdown: "statements.md"
    case .textmate: "lotwise.tmLanguage.json"
    }
  }

  public var text: String {
    let forms = StatementRegistry.table.forms
    switch self {
    case .ebnf: return Self.lexical + GrammarWriter.grammar(forms, written: QueryGrammar.rules)
    case .markdown: return Self.statements(forms)
    case .textmate: return EditorGrammar.text(of: forms)
    }
  }

  /// What the rules below are made of; `lexical.md` says it in words.
  private static let lexical = """
    (* Written from the statements' declarations by `lotwise grammar ebnf`; do not edit.

       Clauses that begin with words come in any order, each at most once unless it takes a list;
       what is more stands in comments behind them. Of statements whose first words fit, that with
       the longest phrase is meant. `code`, `code range`, `quantity`, `integer`, `day`,
       `date formula`, `text`, `value`, `word`, `unit`, `document path`, `table row` are described
       in lexical.md; `token` is any token but a brace. *)

    script = { statement, end } ;

    end = newline | ";" ;

    amount = quantity, [ unit ], "of" ;

    date = day | "today", [ ( "+" | "-" ), date formula ] | "none" ;

    expression = operand, { operator, operand } ;

    operand
      = { "not" | "-" }, value
      | { "not" | "-" }, "(", { token }, ")"
      | { "not" | "-" }, "[", { token }, "]"
      ;

    operator = \(FormTable.operators.map { "\"\($0)\"" }.joined(separator: " | ")) ;


    """

  private static func statements(_ forms: [Form]) -> String {
    var text = """
      # Statements

      Written from the statements' declarations by `lotwise grammar markdown`; do not edit.
      In a usage, capitals stand for values, brackets for what may be left out, `|` for a choice,
      and `…` for more of the same. Clauses that begin with a word may come in any order. Where
      the model would ask, a statement ends with its answer: `answering yes`, `answering no`, or
      `answering yes to delete-tracking, no` when it asks more than once.

      """
    for form in forms {
      text += "\n" + FormPrinter.markdown(form.unanswered, meaning: ClauseMeanings.text(of:))
    }
    return text
  }
}
