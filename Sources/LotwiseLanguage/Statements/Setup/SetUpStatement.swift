import ItemTracking
import LotwiseSyntax

/// Sets what holds for the whole company.
struct SetUpStatement: Statement {
  static let forms = [
    Form(
      "setup",
      [
        .optional(
          "negative inventory", after: "negative inventory",
          is: .word(["default", "allowed", "refused"]), at: 0),
        .optional("package series", after: "packages from", is: .code, at: 1),
        .flag("exact cost reversing required", at: 2),
      ], summary: "Set what holds for the whole company.",
      examples: ["setup { negative inventory refused }"], takesClausesInBlock: true)
  ]

  let negative: NegativeInventory?
  let packages: SeriesCode?
  let reversing: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    negative = arguments.choice(0)
    packages =
      arguments.has(1) ? try arguments.code(arguments.cell(1), .series, longest: 20) : nil
    reversing = arguments.has(2)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    session.perform { tables in
      tables.setUp {
        if let negative { $0.negativeInventory = negative }
        if let packages { $0.packageSeries = packages }
        if reversing { $0.exactCostReversing = 1 }
      }
    }
    return .done
  }
}
