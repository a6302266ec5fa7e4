import ItemTracking
import LotwiseSyntax

/// Declares a vendor or a customer.
struct PartyStatement: Statement {
  static let forms = [
    Form(
      "vendor", [.required("vendor", is: .code, at: 0), .optional("name", is: .text, at: 1)],
      summary: "Declare a vendor.",
      examples: ["vendor CUSTOM \"Custom Metals Incorporated\""]),
    Form(
      "customer",
      [
        .required("customer", is: .code, at: 0), .optional("name", is: .text, at: 1),
        .optional(
          "reserve", after: "reserve", is: .word(["never", "optional", "always"]), at: 2),
        .optional("priority", after: "priority", is: .integer, at: 3),
      ], summary: "Declare a customer.",
      examples: ["customer SELANG \"Selangorian Ltd.\""]),
  ]

  let party: Party

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let isVendor = arguments.form.phrase == "vendor"
    var party = Party(isVendor ? .vendor : .customer, no: try arguments.partyNo(0))
    party.name = arguments.textID(1)
    if !isVendor {
      party.reserve = arguments.choice(2) ?? .optional
      party.priority = Int32(clamping: arguments.cell(3)?.value ?? 0)
    }
    self.party = party
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in try tables.declare(party) }
    return .done
  }
}
