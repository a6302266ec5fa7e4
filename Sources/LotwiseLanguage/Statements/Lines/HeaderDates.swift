import ItemTracking
import LotwiseSyntax

extension DocumentChanges {
  /// The dates of a header, those that its lines follow among them.
  static func dates(in form: inout FormBuilder) -> Reader<DocumentChanges> {
    let own = ownDates(in: &form)
    let dates = LineDates.clauses(in: &form)
    return { a throws(Diagnostic) in
      var changes = try own(&a)
      changes.dates = try dates(&a)
      return changes
    }
  }

  /// The dates that only a header has.
  static func ownDates(in form: inout FormBuilder) -> Reader<DocumentChanges> {
    let on = form.optional("posting date", after: "on", CalendarDate.self)
    let dated = form.optional("document date", after: "dated", CalendarDate.self)
    let ordered = form.optional("order date", after: "ordered", CalendarDate.self)
    return { a throws(Diagnostic) in
      var changes = DocumentChanges()
      changes.postingDate = try a.value(on)
      changes.documentDate = try a.value(dated)
      changes.orderDate = try a.value(ordered)
      return changes
    }
  }

  /// What a document is declared with.
  func apply(to command: inout OpenDocument) {
    if let postingDate { command.postingDate = postingDate }
    if let documentDate { command.documentDate = documentDate }
    if let orderDate { command.orderDate = orderDate }
    if let date = dates.shipment { command.shipmentDate = date }
    if let date = dates.expected { command.expectedDate = date }
    if let date = dates.due { command.dueDate = date }
  }
}

extension LineDates {
  /// The dates of a line, and of a header as the default of its lines.
  static func clauses(in form: inout FormBuilder) -> Reader<LineDates> {
    let ships = form.optional("shipment date", after: "ships", CalendarDate.self)
    let expected = form.optional("expected date", after: "expected", CalendarDate.self)
    let due = form.optional("due date", after: "due", CalendarDate.self)
    return { a throws(Diagnostic) in
      var dates = LineDates()
      dates.shipment = try a.value(ships)
      dates.expected = try a.value(expected)
      dates.due = try a.value(due)
      return dates
    }
  }
}
