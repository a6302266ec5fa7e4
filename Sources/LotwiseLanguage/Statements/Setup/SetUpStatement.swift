import ItemTracking
import LotwiseSyntax

/// Sets what holds for the whole company.
struct SetUpStatement: Statement {
  static let leaders = ["setup"]
  static let forms = [
    StatementForm(
      "setup", "Set what holds for the whole company.",
      [
        "setup { negative inventory refused }", "setup { dampener 5D; dampener percent 25 }",
        "setup { components at EAST; safety lead time 0D }",
      ]
    ) { form in
      form.allowBraces()
      let negative = form.optional(
        "negative inventory", after: "negative inventory", NegativeInventory.self)
      let packages = form.optional("package series", after: "packages from", SeriesCode.self)
      let reversing = form.yesNo("exact cost reversing required", "exact cost reversing optional")
      let skipping = form.yesNo("skip manual reservation", "ask for manual reservation")
      let location = form.yesNo("location required", "location optional")
      let variants = form.yesNo("variants required", "variants optional")
      let dampener = form.optional("dampener period", after: "dampener", FormulaText.self)
      let percent = form.optional("dampener percent", after: "dampener percent", Quantity.self)
      let documents = form.yesNo(
        "inventory documents reserved", "inventory documents not reserved")
      let components = form.optional(
        "location of components", after: "components at", LocationCode.self)
      let planning = form.part(PlanningSetUp.clauses)
      return { a throws(Diagnostic) in
        SetUpStatement(
          negative: try a.value(negative), packages: try a.value(packages),
          reversing: a.value(reversing), skipping: a.value(skipping),
          location: a.value(location), variants: a.value(variants),
          inventoryDocuments: a.value(documents), dampener: try a.value(dampener),
          dampenerPercent: try a.value(percent), components: try a.value(components),
          planning: try planning.read(&a))
      }
    }
  ]

  let negative: NegativeInventory?
  let packages: SeriesCode?
  let reversing: Bool?
  let skipping: Bool?
  let location: Bool?
  let variants: Bool?
  let inventoryDocuments: Bool?
  let dampener: TextID?
  let dampenerPercent: Quantity?
  let components: LocationCode?
  let planning: PlanningSetUp

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let setUp = self
    try session.perform(ChangeMasterData.company { setUp.apply(to: &$0) })
    return .done
  }

  private func apply(to settings: inout CompanySettings) {
    if let negative { settings.negativeInventory = negative }
    if let packages { settings.packageSeries = packages }
    if let reversing { settings.exactCostReversing = reversing ? 1 : 0 }
    if let skipping { settings.skipsManualReservation = skipping ? 1 : 0 }
    if let location { settings.locationRequired = location ? 1 : 0 }
    if let variants { settings.variantsRequired = variants ? 1 : 0 }
    if let inventoryDocuments {
      settings.reservesInventoryDocuments = inventoryDocuments ? 1 : 0
    }
    if let dampener { settings.dampener = dampener }
    if let dampenerPercent { settings.dampenerPercent = dampenerPercent }
    if let components { settings.componentsLocation = components }
    planning.apply(to: &settings)
  }
}
