import ItemTracking
import LotwiseSyntax

/// Says how goods are planned: of an item, or of an item at one place.
struct PlanningParametersStatement: Statement {
  static let leaders = ["planning", "delete"]
  static let forms = [
    StatementForm(
      "planning of", "Say how an item is planned; with a place or a variant, there only.",
      [
        "planning of BOLT { replenish by purchase from CUSTOM; lot size 200 }",
        "planning of BOLT at EAST { replenish by transfer from WEST }",
        "planning of BOLT { policy lot-for-lot; accumulation 5D; minimum order 50 }",
        "planning of BOLT at EAST like item",
      ]
    ) { form in
      form.allowBraces()
      let goods = form.part(PlannedGoods.clauses)
      let parameters = form.part(PlanningClauses.clauses)
      return { a throws(Diagnostic) in
        PlanningParametersStatement(
          goods: try goods.read(&a), clauses: try parameters.read(&a))
      }
    },
    StatementForm(
      "delete planning of", "Forget how an item is planned, or is at a place.",
      ["delete planning of BOLT at EAST"]
    ) { form in
      let goods = form.part(PlannedGoods.clauses)
      return { a throws(Diagnostic) in
        PlanningParametersStatement(goods: try goods.read(&a), clauses: nil)
      }
    },
  ]

  let goods: PlannedGoods
  /// Nil to forget them.
  let clauses: PlanningClauses?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    guard let clauses else {
      var command = DeletePlanning(of: goods.item)
      command.variantCode = goods.variant
      command.locationCode = goods.location
      try session.perform(command)
      return .done
    }
    var command = DeclarePlanning(
      of: goods.item, from: clauses.isLikeItem ? .likeItem : .asBefore
    ) { clauses.apply(to: &$0) }
    command.variantCode = goods.variant
    command.locationCode = goods.location
    try session.perform(command)
    return .done
  }
}

/// An item, everywhere or at one place.
struct PlannedGoods: Sendable {
  let item: ItemNo
  let variant: VariantCode?
  let location: LocationCode?

  static func clauses(in form: inout FormBuilder) -> Reader<PlannedGoods> {
    let item = form.required("item", ItemNo.self)
    let variant = form.optional("variant", after: "variant", VariantCode.self)
    let location = form.optional("location", after: "at", LocationCode.self)
    return { a throws(Diagnostic) in
      PlannedGoods(
        item: try a.value(item), variant: try a.value(variant), location: try a.value(location))
    }
  }
}
