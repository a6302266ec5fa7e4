import ItemTracking
import LotwiseSyntax

/// Puts the numbers of what a line has reserved on the line, or makes the numbers that journal
/// lines carry themselves their tracking lines.
struct AssignReservedStatement: Statement {
  static let leaders = ["assign"]
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
      let sources = try model.sources(target)
      let command: TakeNumbers =
        takesOwn ? .own(sources.compactMap(\.line)) : .reserved(sources)
      try command.perform(on: &model)
    }
    return .done
  }
}
