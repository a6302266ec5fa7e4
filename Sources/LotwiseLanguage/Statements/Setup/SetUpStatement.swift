import ItemTracking
import LotwiseSyntax

/// Sets what holds for the whole company.
struct SetUpStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "setup",
      [
        .optional(
          "negative inventory", after: "negative inventory",
          is: .word(["default", "allowed", "refused"]), at: 0),
        .optional("package series", after: "packages from", is: .code, at: 1),
        .flag("exact cost reversing required", at: 2),
        .flag("exact cost reversing optional", at: 3),
        .flag("skip manual reservation", at: 4), .flag("ask for manual reservation", at: 5),
        .flag("location required", at: 6), .flag("location optional", at: 7),
        .flag("variants required", at: 8), .flag("variants optional", at: 9),
        .optional("dampener period", after: "dampener", is: .dateFormula, at: 10),
        .optional("dampener percent", after: "dampener percent", is: .quantity, at: 11),
        .flag("inventory documents reserved", at: 12),
        .flag("inventory documents not reserved", at: 13),
        .optional("location of components", after: "components at", is: .code, at: 14),
      ], summary: "Set what holds for the whole company.",
      examples: [
        "setup { negative inventory refused }", "setup { dampener 5D; dampener percent 25 }",
        "setup { components at EAST }",
      ], takesClausesInBlock: true)
  ]

  let negative: NegativeInventory?
  let packages: SeriesCode?
  let reversing: UInt8?
  let skipping: UInt8?
  let location: UInt8?
  let variants: UInt8?
  let inventoryDocuments: UInt8?
  let dampener: TextID?
  let dampenerPercent: Quantity?
  let components: LocationCode?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    negative = arguments.choice(0)
    packages =
      arguments.has(1) ? try arguments.code(arguments.cell(1), .series, longest: 20) : nil
    reversing = arguments.rule(2, 3)
    skipping = arguments.rule(4, 5)
    location = arguments.rule(6, 7)
    variants = arguments.rule(8, 9)
    inventoryDocuments = arguments.rule(12, 13)
    dampener = arguments.has(10) ? try arguments.formula(10) : nil
    dampenerPercent = try arguments.quantity(11)
    components = arguments.has(14) ? try arguments.locationCode(14) : nil
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if let components { try model.requireLocation(components) }
      model.setUp {
        if let negative { $0.negativeInventory = negative }
        if let packages { $0.packageSeries = packages }
        if let reversing { $0.exactCostReversing = reversing }
        if let skipping { $0.skipsManualReservation = skipping }
        if let location { $0.locationRequired = location }
        if let variants { $0.variantsRequired = variants }
        if let inventoryDocuments { $0.reservesInventoryDocuments = inventoryDocuments }
        if let dampener { $0.dampener = dampener }
        if let dampenerPercent { $0.dampenerPercent = dampenerPercent }
        if let components { $0.componentsLocation = components }
      }
    }
    return .done
  }
}

extension Arguments {
  /// 1 or 0 as one of two flags says; nil when neither is given, so that the rule stays.
  fileprivate func rule(_ on: Int, _ off: Int) -> UInt8? {
    has(on) ? 1 : has(off) ? 0 : nil
  }
}
