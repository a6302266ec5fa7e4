import ItemTracking
import LotwiseSyntax

/// Says how goods are planned: of an item, or of an item at one place.
struct PlanningParametersStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "planning of",
      [
        .required("item", is: .code, at: 0),
        .optional("variant", after: "variant", is: .code, at: 1),
        .optional("location", after: "at", is: .code, at: 2),
        .optional(
          "replenishment", after: "replenish by",
          is: .word(["purchase", "production", "transfer", "assembly"]), at: 3),
        .optional(
          "vendor or location", after: "from", is: .code, at: 4,
          summary: "The vendor it is bought from, or the location it is moved from."),
        .optional("lead time", after: "lead time", is: .dateFormula, at: 5),
        .optional("lot size", after: "lot size", is: .quantity, at: 6),
      ], summary: "Say how more of an item is got; with a place or a variant, there only.",
      examples: [
        "planning of BOLT { replenish by purchase from CUSTOM; lot size 200 }",
        "planning of BOLT at EAST { replenish by transfer from WEST }",
      ], takesClausesInBlock: true)
  ]

  let item: ItemNo
  let variant: VariantCode?
  let location: LocationCode?
  let replenishment: Replenishment?
  let vendor: PartyNo
  let fromLocation: LocationCode
  let leadTime: TextID?
  let lotSize: Quantity?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    item = try arguments.itemNo(0)
    variant =
      arguments.has(1) ? try arguments.code(arguments.cell(1), .variant, longest: 10) : nil
    location = arguments.has(2) ? try arguments.locationCode(2) : nil
    replenishment = arguments.choice(3)
    let isTransfer = replenishment == .transfer
    vendor = try isTransfer ? .blank : arguments.partyNo(4)
    fromLocation = try isTransfer ? arguments.locationCode(4) : .blank
    leadTime = arguments.has(5) ? try arguments.formula(5) : nil
    lotSize = try arguments.quantity(6)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try model.declarePlanning(of: item, variant: variant, at: location) {
        if let replenishment { $0.replenishment = replenishment }
        if !vendor.isBlank { $0.vendorNo = vendor }
        if !fromLocation.isBlank { $0.fromLocationCode = fromLocation }
        if let leadTime { $0.leadTime = leadTime }
        if let lotSize { $0.lotSize = lotSize }
      }
    }
    return .done
  }
}
