import ItemTracking
import LotwiseSyntax

/// The clauses of a line, alike in its declaration and in `set`.
struct LineClauses: Sendable {
  var dates = LineDates()
  var reserve: ReservePolicy?
  var application = FixedApplication()
  var flexibility: Flexibility?

  static func clauses(in form: inout FormBuilder) -> Reader<LineClauses> {
    let dates = LineDates.clauses(in: &form)
    let reserve = form.optional("reserve", after: "reserve", ReservePolicy.self)
    let application = FixedApplication.clauses(in: &form)
    let flexibility = form.optional("flexibility", after: "flexibility", Flexibility.self)
    return { a throws(Diagnostic) in
      LineClauses(
        dates: try dates(&a), reserve: try a.value(reserve), application: try application(&a),
        flexibility: try a.value(flexibility))
    }
  }

  /// What a line is declared with; fixed application comes with its numbers.
  func apply(to line: inout AddLine) {
    line.shipmentDate = dates.shipment ?? .blank
    line.expectedDate = dates.expected ?? .blank
    line.dueDate = dates.due ?? .blank
    line.reserve = reserve
    line.isInflexible = flexibility == Flexibility.none
  }

  /// Changes a line that is there.
  func apply(
    to line: RowID<DocumentLine>, _ model: inout Model, _ change: DateChange
  ) throws(TrackingError) {
    if !dates.isEmpty { try model.setDates(dates, of: line, change) }
    if let reserve { try model.setReserve(reserve, of: line) }
    if let entry = application.to { try model.apply(.to(entry), of: line) }
    if let entry = application.from { try model.apply(.from(entry), of: line) }
    if let flexibility {
      model.setFlexibility(isInflexible: flexibility == Flexibility.none, of: line)
    }
  }
}

/// The entries that a movement is applied to, or from, whatever the costing method would choose.
///
/// Nil where nothing is said.
struct FixedApplication: Hashable, Sendable {
  var to: RowID<ItemLedgerEntry>?
  var from: RowID<ItemLedgerEntry>?

  /// `applied to entry 4`, `applied from entry 2`.
  static func clauses(in form: inout FormBuilder) -> Reader<FixedApplication> {
    let to = form.optional("entry applied to", after: "applied to entry", EntryNo.self)
    let from = form.optional("entry applied from", after: "applied from entry", EntryNo.self)
    return { a throws(Diagnostic) in
      FixedApplication(to: try a.value(to), from: try a.value(from))
    }
  }
}
