import ItemTracking
import LotwiseSyntax

/// Puts the numbers of what a line has reserved on the line, or makes the numbers that journal
/// lines carry themselves their tracking lines.
struct AssignReservedStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "assign reserved numbers",
      [.required("line", after: "to", is: .group(.reference), at: 0)],
      summary: "Put the numbers of what lines have reserved on the lines.",
      examples: ["assign reserved numbers to SO1", "assign reserved numbers to TO1.1"]),
    Form(
      "assign own numbers",
      [.required("journal", after: "to", is: .group(.reference), at: 0)],
      summary: "Make the numbers that journal lines carry themselves their tracking lines.",
      examples: ["assign own numbers to J1"]),
  ]

  let target: Reference
  let takesOwn: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    takesOwn = arguments.form.phrase == "assign own numbers"
    target = try arguments.reference(arguments.record(0) ?? 0)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard !takesOwn else {
        for line in try model.sources(target).compactMap(\.line) {
          try model.requireNumbersOnLine(line)
          try model.trackOwnNumbers(of: line)
          model.showOwnNumbers(of: line)
        }
        return
      }
      var isTaken = false
      for source in try model.sources(target) where try model.takeReservedNumbers(of: source) {
        isTaken = true
      }
      guard !isTaken else { return }
      throw TrackingError(
        .nothingReserved, blaming: .line, "nothing that is reserved has a number",
        advice: "`reserve …` first")
    }
    return .done
  }
}
