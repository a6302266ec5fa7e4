import ItemTracking
import LotwiseSyntax

/// Puts the numbers of what a line has reserved on the line.
struct AssignReservedStatement: Statement {
  static let forms = [
    Form(
      "assign reserved numbers",
      [.required("line", after: "to", is: .group(.reference), at: 0)],
      summary: "Put the numbers of what lines have reserved on the lines.",
      examples: ["assign reserved numbers to SO1", "assign reserved numbers to TO1.1"])
  ]

  let target: Reference

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.reference(arguments.record(0) ?? 0)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      var isTaken = false
      for source in try tables.sources(target) where try tables.takeReservedNumbers(of: source) {
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
