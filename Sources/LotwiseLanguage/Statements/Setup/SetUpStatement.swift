import ItemTracking
import LotwiseSyntax

/// Sets what holds for the whole company.
struct SetUpStatement: Statement {
  static let forms = [
    StatementForm(
      "setup", "Set what holds for the whole company.",
      [
        "setup { negative inventory refused }", "setup { dampener 5D; dampener percent 25 }",
        "setup { components at EAST }",
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
      return { a throws(Diagnostic) in
        SetUpStatement(
          negative: try a.value(negative), packages: try a.value(packages),
          reversing: a.value(reversing), skipping: a.value(skipping),
          location: a.value(location), variants: a.value(variants),
          inventoryDocuments: a.value(documents), dampener: try a.value(dampener),
          dampenerPercent: try a.value(percent), components: try a.value(components))
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

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if let components { try model.requireLocation(components) }
      model.setUp {
        if let negative { $0.negativeInventory = negative }
        if let packages { $0.packageSeries = packages }
        if let reversing { $0.exactCostReversing = reversing ? 1 : 0 }
        if let skipping { $0.skipsManualReservation = skipping ? 1 : 0 }
        if let location { $0.locationRequired = location ? 1 : 0 }
        if let variants { $0.variantsRequired = variants ? 1 : 0 }
        if let inventoryDocuments { $0.reservesInventoryDocuments = inventoryDocuments ? 1 : 0 }
        if let dampener { $0.dampener = dampener }
        if let dampenerPercent { $0.dampenerPercent = dampenerPercent }
        if let components { $0.componentsLocation = components }
      }
    }
    return .done
  }
}
