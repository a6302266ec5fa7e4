import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Binds available supply to a demand, or waiting demand to a supply.
struct ReserveStatement: Statement {
  static let leaders = ["reserve"]
  static let forms = [
    StatementForm(
      "reserve", "Bind supply to a demand, in the engine's order or from one supply.",
      [
        "reserve SO1", "reserve SO1.1 from inventory", "reserve SO1.1 lot L1",
        "reserve SO1 to ship", "reserve PO1.1 for sales orders", "reserve SO1.1 preview",
      ]
    ) { form in
      let clauses = clauses(in: &form)
      return { a throws(Diagnostic) in try clauses(&a) }
    },
    StatementForm(
      "reserve", "Bind a quantity of supply to a demand.",
      ["reserve 3 of SO1.1 from PO1.1", "reserve 4 of PO1.1 for SO1.1"]
    ) { form in
      let amount = form.required("quantity", Amount.self)
      let clauses = clauses(in: &form)
      return { a throws(Diagnostic) in
        var statement = try clauses(&a)
        statement.amount = try a.value(amount)
        return statement
      }
    },
  ]

  /// The line, and what may be said of the reservation.
  private static func clauses(in form: inout FormBuilder) -> Reader<ReserveStatement> {
    form.mark(.usesNumbers)
    let line = form.required("line", DocumentReference.self)
    let partner = ReservationPartners.clauses(in: &form)
    let numbers = Numbers.clauses(in: &form)
    let toShip = form.flag("to ship")
    let preview = form.flag("preview")
    return { a throws(Diagnostic) in
      ReserveStatement(
        target: try a.value(line), partner: try partner(&a), numbers: try numbers(&a),
        onlyToShip: a.has(toShip), isPreview: a.has(preview))
    }
  }

  /// Which numbers may be reserved.
  enum Numbers: Sendable {
    /// Those of the line, where it has some.
    case own
    case given(TrackingKey)
    /// `lot none`: the list of the line's numbers was left without a choice.
    case none
    case any

    static func clauses(in form: inout FormBuilder) -> Reader<Numbers> {
      let serial = form.optional("serial no.", after: "serial", SerialNo.self)
      let lot = form.optional("lot no.", after: "lot", LotNo.self)
      let package = form.optional("package no.", after: "package", PackageNo.self)
      let any = form.flag("any number")
      form.exclude(any, serial)
      form.exclude(any, lot)
      form.exclude(any, package)
      return { a throws(Diagnostic) in
        if a.has(any) { return .any }
        let (serial, lot, package) = (
          try a.value(serial), try a.value(lot), try a.value(package)
        )
        let isLeftOpen =
          serial?.isBlank == true || lot?.isBlank == true
          || package?.isBlank == true
        if isLeftOpen { return .none }
        var key = TrackingKey()
        key.serialNo = serial ?? .blank
        key.lotNo = lot ?? .blank
        key.packageNo = package ?? .blank
        return key.isBlank ? .own : .given(key)
      }
    }
  }

  let target: Reference
  var amount: QuantityInUnit?
  let partner: ReservationPartners
  let numbers: Numbers
  let onlyToShip: Bool
  let isPreview: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let mark = session.model.mark
    let last = session.model.company.lastReservationEntryNo
    try session.refusing { model throws(TrackingError) in try reserve(&model) }
    guard isPreview else { return .done }
    let table = session.model.reservationsTable(after: last)
    session.model.rollBack(to: mark)
    return .table(table)
  }

  private func reserve(_ model: inout Model) throws(TrackingError) {
    if case .none = numbers {
      throw TrackingError(
        .numberNotChosen, blaming: .lot, "a specific reservation needs a number of the line",
        advice: "name it, or leave it out to reserve any")
    }
    var command = ReserveLines(try model.sources(target))
    command.partner = try model.partner(partner)
    command.quantity = amount
    command.onlyToShip = onlyToShip
    switch numbers {
    case .own, .none: break
    case .given(let key): command.key = key
    case .any: command.ignoresOwnNumbers = true
    }
    try command.perform(on: &model)
  }
}
