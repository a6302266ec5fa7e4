import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Binds available supply to a demand, or waiting demand to a supply.
struct ReserveStatement: OrdinalStatement {
  /// The line, and what may be said of the reservation, from an ordinal on.
  private static func clauses(from first: Int) -> [Clause] {
    [
      .required("line", is: .group(.documentReference), at: first),
      .optional("supply", after: "from", is: ReservationPartners.from, at: first + 1),
      .optional("serial no.", after: "serial", is: .code, at: first + 2),
      .optional("lot no.", after: "lot", is: .code, at: first + 3),
      .optional("package no.", after: "package", is: .code, at: first + 4),
      .flag("any number", at: first + 5),
      .optional("demand", after: "for", is: ReservationPartners.for, at: first + 6),
      .flag("to ship", at: first + 7), .flag("preview", at: first + 8),
    ]
  }
  static let ordinalForms = [
    Form(
      "reserve", clauses(from: 0),
      summary: "Bind supply to a demand, in the engine's order or from one supply.",
      examples: [
        "reserve SO1", "reserve SO1.1 from inventory", "reserve SO1.1 lot L1",
        "reserve SO1 to ship", "reserve PO1.1 for sales orders", "reserve SO1.1 preview",
      ]),
    Form(
      "reserve", [.required("quantity", is: .amount, at: 0)] + clauses(from: 1),
      summary: "Bind a quantity of supply to a demand.",
      examples: ["reserve 3 of SO1.1 from PO1.1", "reserve 4 of PO1.1 for SO1.1"]),
  ]

  let target: Reference
  let quantity: QuantityInUnit?
  let partner: ReservationPartners.Choice
  let key: TrackingKey?
  let ignoresOwnNumbers: Bool
  let onlyToShip: Bool
  let isPreview: Bool
  /// `lot none`: the list of the line's numbers was left without a choice.
  let hasNoNumber: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let hasQuantity = arguments.form.clauses.first?.kind == .amount
    let first = hasQuantity ? 1 : 0
    quantity = hasQuantity ? try arguments.said(0) : nil
    target = try arguments.documentReference(arguments.record(first) ?? 0)
    partner = try arguments.partners(from: first + 1, for: first + 6)
    var hasNoNumber = false
    for slot in first + 2...first + 4 where arguments.cell(slot)?.flags.contains(.none) == true {
      hasNoNumber = true
    }
    self.hasNoNumber = hasNoNumber
    let keys = try arguments.keys(
      arguments.cell(first + 2), arguments.cell(first + 3), arguments.cell(first + 4))
    key = hasNoNumber ? nil : keys.first
    ignoresOwnNumbers = arguments.has(first + 5)
    onlyToShip = arguments.has(first + 7)
    isPreview = arguments.has(first + 8)
  }

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
    if hasNoNumber {
      throw TrackingError(
        .numberNotChosen, blaming: .lot, "a specific reservation needs a number of the line",
        advice: "name it, or leave it out to reserve any")
    }
    let partner = try model.partner(partner)
    let sources = try model.sources(target)
    // One line is refused with its reason; of several, those that cannot be reserved are passed by.
    var problem: TrackingError?
    var isReserved = false
    for source in sources {
      let mark = model.mark
      do throws(TrackingError) {
        try reserve(source, partner, &model)
        isReserved = true
      } catch {
        model.rollBack(to: mark)
        if error.code == .numbersUnmatched { throw error }
        problem = problem ?? error
      }
    }
    if !isReserved, let problem { throw problem }
  }

  private func reserve(
    _ source: SourceReference, _ partner: PartnerChoice, _ model: inout Model
  ) throws(TrackingError) {
    if onlyToShip {
      try model.reserveToShip(source)
      return
    }
    let base = try quantity.map { said throws(TrackingError) in
      try model.baseQuantity(said, of: source)
    }
    var command = Reserve(base, for: source)
    command.partner = partner
    command.key = key
    command.ignoresOwnNumbers = ignoresOwnNumbers
    let result = try command.perform(on: &model)
    // what is said of one kind, one record or a quantity is had or not.
    guard !result.isComplete, base == nil, partner == .any else { return }
    model.informOfPart(result, of: key, for: source)
  }
}
