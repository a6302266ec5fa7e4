import ItemTracking
import LotwiseSyntax

/// Sets the work date: what `today` means, and the posting date of what names none.
struct WorkDateStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "workdate", [.required("date", is: .date, at: 0)],
      summary: "Set the work date: what `today` means and the date of what names none.",
      examples: ["workdate 2026-01-15"])
  ]

  let date: CalendarDate

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    date = try arguments.date(0)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    session.perform { model in model.setWorkDate(date) }
    return .done
  }
}
