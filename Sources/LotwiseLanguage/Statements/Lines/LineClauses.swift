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

  /// What a line is declared with.
  func apply(to line: inout AddOrderLine) {
    line.dates = dates
    line.reserve = reserve
    line.appliesTo = application.to ?? .none
    line.appliesFrom = application.from ?? .none
    line.isInflexible = flexibility == Flexibility.none
  }

  /// What changes of a line that is there, but for its dates, which a header has too.
  func apply(to changes: inout LineChanges) {
    changes.reserve = reserve
    changes.appliesTo = application.to
    changes.appliesFrom = application.from
    changes.isInflexible = flexibility.map { $0 == Flexibility.none }
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
