import ItemTracking
import LotwiseSyntax

/// Puts the numbers of what a line has reserved on the line, or makes the numbers that journal
/// lines carry themselves their tracking lines.
struct AssignReservedStatement: Statement {
  static let forms = [
    StatementForm(
      "assign reserved numbers", "Put the numbers of what lines have reserved on the lines.",
      ["assign reserved numbers to SO1", "assign reserved numbers to TO1.1"]
    ) { form in
      let line = form.required("line", after: "to", Reference.self)
      return { a throws(Diagnostic) in
        AssignReservedStatement(target: try a.value(line), takesOwn: false)
      }
    },
    StatementForm(
      "assign own numbers",
      "Make the numbers that journal lines carry themselves their tracking lines.",
      ["assign own numbers to J1"]
    ) { form in
      let journal = form.required("journal", after: "to", Reference.self)
      return { a throws(Diagnostic) in
        AssignReservedStatement(target: try a.value(journal), takesOwn: true)
      }
    },
  ]

  let target: Reference
  let takesOwn: Bool

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
