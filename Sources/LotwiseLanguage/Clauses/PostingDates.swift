import ItemTracking
import LotwiseSyntax

/// The dates of a posting; blank where they are not said.
struct PostingDates: Sendable {
  var posting = CalendarDate.blank
  var document = CalendarDate.blank

  /// `on D`, `dated D`.
  static func clauses(in form: inout FormBuilder) -> Reader<PostingDates> {
    let on = form.optional("posting date", after: "on", CalendarDate.self)
    let dated = form.optional("document date", after: "dated", CalendarDate.self)
    return { a throws(Diagnostic) in
      PostingDates(
        posting: try a.value(on) ?? .blank, document: try a.value(dated) ?? .blank)
    }
  }
}
