import ItemTracking
import LotwiseSyntax

/// Opens a journal with what a production order has still to use, or to make.
struct ProductionJournalStatement: Statement {
  static let forms = [
    StatementForm(
      "calculate consumption",
      "Open a journal with what a production order still uses, or what its output used.",
      [
        "calculate consumption of MO1 as J1", "calculate consumption of MO1 by actual output as J1",
      ]
    ) { form in
      let order = form.required("production order", after: "of", DocumentNo.self)
      let journal = form.required(
        "journal", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
      let byOutput = form.flag("by actual output")
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        ProductionJournalStatement(
          order: .document(try a.value(order), line: 0, component: 0, side: .unsaid),
          journal: try a.value(journal),
          action: .consumption(a.has(byOutput) ? .actualOutput : .expectedOutput),
          date: try a.value(on) ?? .blank)
      }
    },
    StatementForm(
      "explode output",
      "Open a journal with what every operation of a production order has still to make.",
      ["explode output of MO1 as J1 with numbers on lines"]
    ) { form in
      let order = form.required("production order", after: "of", DocumentNo.self)
      let journal = form.required(
        "journal", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
      let numbersOnLines = form.flag("with numbers on lines")
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        ProductionJournalStatement(
          order: .document(try a.value(order), line: 0, component: 0, side: .unsaid),
          journal: try a.value(journal), action: .output(numbersOnLines: a.has(numbersOnLines)),
          date: try a.value(on) ?? .blank)
      }
    },
    StatementForm(
      "production journal", "Open a journal with all that a production order still uses and makes.",
      ["production journal J1 for MO1", "production journal J1 for MO1.1"]
    ) { form in
      let journal = form.required("journal", DocumentNo.self, as: .document.new, blaming: .name)
      let order = form.required("production order", after: "for", DocumentReference.self)
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        ProductionJournalStatement(
          order: try a.value(order), journal: try a.value(journal), action: .both,
          date: try a.value(on) ?? .blank)
      }
    },
  ]

  let order: Reference
  let journal: DocumentNo
  let action: Action
  let date: CalendarDate

  enum Action: Sendable {
    case consumption(ConsumptionBasis)
    case output(numbersOnLines: Bool)
    case both
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard case .document(let no, let lineNo, _, _) = order else { return }
      let document = try model.requireDocument(no)
      switch action {
      case .consumption(let basis):
        var command = CalculateConsumption(document, as: journal)
        command.basis = basis
        command.postingDate = date
        try command.perform(on: &model)
      case .output(let numbersOnLines):
        var command = ExplodeOutput(document, as: journal)
        command.hasNumbersOnLines = numbersOnLines
        command.postingDate = date
        try command.perform(on: &model)
      case .both:
        var command = ProductionJournal(document, as: journal)
        if lineNo > 0 { command.line = try model.line(lineNo, of: document) }
        command.postingDate = date
        try command.perform(on: &model)
      }
    }
    return .done
  }
}
