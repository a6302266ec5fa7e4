import ItemTracking
import LotwiseSyntax

/// Declares a put-away template: what bins are tried for goods, in order (W-152).
struct PutAwayTemplateStatement: Statement {
  static let leaders = ["put-away"]
  static let forms = [
    StatementForm(
      "put-away template", "Declare a put-away template: its lines are tried in their order.",
      [
        "put-away template T1 { fixed same-item unit minimum; floating same-item; floating empty }"
      ]
    ) { form in
      let code = form.required("template", PutAwayTemplateCode.self)
      let lines = form.requiredLines("lines", of: Line.self)
      return { a throws(Diagnostic) in
        Self(code: try a.value(code), lines: try a.lines(lines) ?? [])
      }
    }
  ]

  private let code: PutAwayTemplateCode
  private let lines: [PutAwayConditions]

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(DeclareWarehouse.template(code, lines))
    return .done
  }

  /// `floating same-item unit`: what a bin must be.
  private enum Line: ClauseGroup {
    typealias Value = PutAwayConditions

    static let group = GroupForms<PutAwayConditions>("template line") { form in
      let words: [(flag: Flag, condition: PutAwayConditions)] = [
        (form.flag("fixed"), .fixed), (form.flag("floating"), .floating),
        (form.flag("same-item"), .sameItem), (form.flag("unit"), .unit),
        (form.flag("minimum"), .minimum), (form.flag("empty"), .empty),
      ]
      form.exclude(words[0].flag, words[1].flag)
      return { a throws(Diagnostic) in
        var conditions: PutAwayConditions = []
        for (flag, condition) in words where a.has(flag) { conditions.insert(condition) }
        return conditions
      }
    }
  }
}
