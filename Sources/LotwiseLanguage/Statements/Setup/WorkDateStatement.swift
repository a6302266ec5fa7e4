import ItemTracking
import LotwiseSyntax

/// Sets the work date: what `today` means, and the posting date of what names none.
struct WorkDateStatement: Statement {
  static let leaders = ["workdate"]
  static let forms = [
    StatementForm(
      "workdate", "Set the work date: what `today` means and the date of what names none.",
      ["workdate 2026-01-15"]
    ) { form in
      let date = form.required("date", CalendarDate.self)
      return { a throws(Diagnostic) in WorkDateStatement(date: try a.value(date)) }
    }
  ]

  let date: CalendarDate

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    session.perform { model in model.setWorkDate(date) }
    return .done
  }
}
