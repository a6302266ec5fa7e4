import ItemTracking
import LotwiseSyntax

/// Says how goods are planned: of an item, or of an item at one place.
struct PlanningParametersStatement: Statement {
  static let forms = [
    StatementForm(
      "planning of", "Say how more of an item is got; with a place or a variant, there only.",
      [
        "planning of BOLT { replenish by purchase from CUSTOM; lot size 200 }",
        "planning of BOLT at EAST { replenish by transfer from WEST }",
      ]
    ) { form in
      form.allowBraces()
      let item = form.required("item", ItemNo.self)
      let variant = form.optional("variant", after: "variant", VariantCode.self)
      let location = form.optional("location", after: "at", LocationCode.self)
      let replenishment = form.optional(
        "replenishment", after: "replenish by", Replenishment.self)
      let from = form.optional(
        "vendor or location", after: "from", SupplierCode.self,
        summary: "The vendor it is bought from, or the location it is moved from.")
      let leadTime = form.optional("lead time", after: "lead time", FormulaText.self)
      let lotSize = form.optional("lot size", after: "lot size", Quantity.self)
      return { a throws(Diagnostic) in
        PlanningParametersStatement(
          item: try a.value(item), variant: try a.value(variant),
          location: try a.value(location), replenishment: try a.value(replenishment),
          supplier: try a.value(from), leadTime: try a.value(leadTime),
          lotSize: try a.value(lotSize))
      }
    }
  ]

  /// The code of a vendor or of a location, as the replenishment says.
  private enum SupplierCode: ClauseValue {
    typealias Value = Int32

    static var kind: SlotKind { .code }
    static var role: ValueRole { .party }
    static var blame: Blame? { .party }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> Int32 {
      try arguments.codeID(matched, 20)
    }
  }

  let item: ItemNo
  let variant: VariantCode?
  let location: LocationCode?
  let replenishment: Replenishment?
  let supplier: Int32?
  let leadTime: TextID?
  let lotSize: Quantity?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try model.declarePlanning(of: item, variant: variant, at: location) {
        if let replenishment { $0.replenishment = replenishment }
        if let supplier {
          if $0.replenishment == .transfer {
            $0.fromLocationCode = LocationCode(id: supplier)
          } else {
            $0.vendorNo = PartyNo(id: supplier)
          }
        }
        if let leadTime { $0.leadTime = leadTime }
        if let lotSize { $0.lotSize = lotSize }
      }
    }
    return .done
  }
}
