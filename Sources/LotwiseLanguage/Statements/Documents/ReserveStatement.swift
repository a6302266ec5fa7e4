import ItemTracking
import LotwiseSyntax

/// Binds available supply to a demand.
struct ReserveStatement: Statement {
  static let kinds = [
    "inventory", "purchase orders", "returns", "production orders", "transfers",
  ]
  static let choices: [SupplyChoice] = [
    .inventory, .purchaseOrders, .salesReturns, .productionOrders, .transfers,
  ]
  private static let rest: [Clause] = [
    .optional(
      "supply", after: "from", is: .either(kinds, or: .group(.reference)), at: 1),
    .optional("serial no.", after: "serial", is: .code, at: 2),
    .optional("lot no.", after: "lot", is: .code, at: 3),
    .optional("package no.", after: "package", is: .code, at: 4), .flag("any number", at: 5),
  ]
  static let forms = [
    Form(
      "reserve",
      [.required("demand", is: .group(.documentReference), at: 0)] + rest,
      summary: "Bind available supply to a demand, in the engine's order or from one supply.",
      examples: ["reserve SO1", "reserve SO1.1 from inventory", "reserve SO1.1 lot L1"]),
    Form(
      "reserve",
      [.required("demand", is: .group(.documentReference), at: 0)] + rest
        + [.required("quantity", is: .amount, at: 6)],
      summary: "Bind a quantity of supply to a demand.",
      examples: ["reserve 3 of SO1.1 from PO1.1"]),
  ]

  let demand: Reference
  let quantity: Quantity?
  let choice: SupplyChoice
  let supply: Reference?
  let key: TrackingKey?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    demand = try arguments.documentReference(arguments.record(0) ?? 0)
    (choice, supply) = try arguments.supply(1)
    let keys = try arguments.keys(arguments.cell(2), arguments.cell(3), arguments.cell(4))
    key = keys.first
    if arguments.form.clauses.count > 6, let amount = arguments.cell(6) {
      quantity = try arguments.quantity(amount)
    } else {
      quantity = nil
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      let sources = try tables.sources(demand)
      var problem: TrackingError?
      var reserved = false
      for source in sources {
        var command = Reserve(quantity, for: source)
        command.supply = try tables.supply(choice, supply)
        command.key = key
        do throws(TrackingError) {
          _ = try command.perform(on: &tables)
          reserved = true
        } catch {
          problem = problem ?? error
        }
      }
      if !reserved, let problem { throw problem }
    }
    return .done
  }
}

extension Arguments {
  /// `from inventory`, `from PO1.1`, `from entry 2`.
  mutating func supply(_ slot: Int) throws(Diagnostic) -> (SupplyChoice, Reference?) {
    guard let cell = cell(slot) else { return (.any, nil) }
    record(.supply, cell)
    if cell.flags.contains(.choice) { return (ReserveStatement.choices[Int(cell.value)], nil) }
    guard cell.record >= 0 else { return (.any, nil) }
    return (.any, try reference(Int(cell.record)))
  }
}

extension Tables {
  func supply(
    _ choice: SupplyChoice, _ reference: Reference?
  ) throws(TrackingError) -> SupplyChoice {
    guard let reference else { return choice }
    let source = try source(reference)
    if let entry = source.ledgerEntry { return .entry(entry) }
    guard let line = source.line else { throw .needsLine }
    return .line(line)
  }
}
