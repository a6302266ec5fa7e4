import ItemTracking
import LotwiseSyntax

/// Changes what a document, a line, a component or a tracking line was declared with.
///
/// A document without a line number means its header for what a header has, and its only line for
/// what only lines have.
struct SetLineStatement: Statement {
  static let leaders = ["set"]
  static let forms = [
    StatementForm(
      "set", "Change a document, a line, or a tracking line of it: any clause it was made with.",
      [
        "set SO1.1 quantity 8", "set lot L3 on PO1.2 quantity 5", "set SO1 ships 2026-02-10",
        "set lot L3 on SO1.2 applied to entry 4", "set SO1.1 variant none",
        "set PO1.1 expected 2026-02-03 by program", "set MO1 finished",
        "set lot L1 on J2.1 as lot N1 expires 2027-06-30", "set W1.1 quantity 60 from V",
        "set MO1.1.1 flushed backward for operation 10", "set SO1.1 in bin B2",
        "set TO1.1 from bin B1 to bin B2",
      ]
    ) { form in
      let target = form.required("line", Reference.self)
      let clauses = Clauses(in: &form)
      return { a throws(Diagnostic) in
        let late = a.numbersAfterLine(target)
        var line = try a.value(target)
        try clauses.check(line, a, saysNumber: !late.isEmpty)
        var changes = try clauses.changes(&a)
        changes.takeNumbers(late, of: &line)
        return SetLineStatement(target: line, changes: changes)
      }
    }
  ]

  let target: Reference
  let changes: Changes

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if case .number(let key, let line) = target {
      try setTrackingLine(key, try session.tracked(line), in: &session)
      return .done
    }
    try session.refusing { model throws(TrackingError) in
      guard case .document(let no, let lineNo, let component, _) = target else {
        if case .entry(let id) = target {
          try model.setDates(
            expiration: changes.dates.expiration, warranty: changes.dates.warranty, of: id)
        }
        if case .reservation(let number) = target, let quantity = changes.quantity {
          try ChangeReservation(number, to: quantity).perform(on: &model)
        }
        return
      }
      if let journal = model.warehouseDocument(no) {
        try setJournalLine(try model.journalLine(lineNo, of: journal), &model)
      } else if let batch = model.reservationBatch(no) {
        guard changes.isOfWorksheetLine else {
          throw TrackingError(
            .actionUnfit, blaming: .command,
            "of a reservation worksheet's line only the quantity to reserve is set")
        }
        if let quantity = changes.quantity {
          let line = try model.worksheetLine(lineNo, of: batch)
          try WorkInReservationWorksheet.setToReserve(line, quantity).perform(on: &model)
        }
      } else if component > 0 {
        try setComponent(try model.component(target), &model)
      } else if lineNo > 0 {
        try setLine(try model.line(target), &model)
      } else {
        try setDocument(try model.requireDocument(no), &model)
      }
    }
    return .done
  }

  private func setTrackingLine(
    _ key: TrackingKey, _ source: SourceReference, in session: inout Session
  ) throws(StatementFailure) {
    if session.entry(of: source) == .onPage, try setPageLine(key, in: &session) { return }
    var command = ChangeTrackingLine(key, on: source)
    command.entry = session.entry(of: source)
    command.serialNo = changes.numbers.serial
    command.lotNo = changes.numbers.lot
    command.packageNo = changes.numbers.package
    // A page keeps a number of which nothing is left.
    if command.entry == .saved { command.quantity = changes.quantity }
    command.new = changes.new
    command.expirationDate = changes.dates.expiration
    command.warrantyDate = changes.dates.warranty
    command.isUnchecked = changes.isUnchecked
    command.appliesTo = changes.line.application.to
    command.appliesFrom = changes.line.application.from
    let own = try session.perform(command)
    if let quantity = changes.quantity, command.entry == .onPage, var page = session.page {
      try session.refusing { model throws(TrackingError) in
        try model.setTracked(quantity, of: own, on: &page)
      }
      session.page = page
    }
  }

  /// A line of an opened page that has nothing: it gets a quantity, or other numbers (T-043).
  ///
  /// False when the page has no such line.
  private func setPageLine(
    _ key: TrackingKey, in session: inout Session
  ) throws(StatementFailure) -> Bool {
    guard var page = session.page, let place = page.emptyPlace(of: key),
      session.model.trackingLine(ofExactly: page.emptyKeys[place], on: page.source) == nil
    else { return false }
    var own = page.emptyKeys[place]
    if let serial = changes.numbers.serial { own.serialNo = serial }
    if let lot = changes.numbers.lot { own.lotNo = lot }
    if let package = changes.numbers.package { own.packageNo = package }
    page.emptyKeys[place] = own
    if let quantity = changes.quantity {
      try session.refusing { model throws(TrackingError) in
        try model.setTracked(quantity, of: own, on: &page)
      }
    }
    session.page = page
    return true
  }
}
