import ItemTracking
import LotwiseSyntax

/// Opens a journal with what a production order has still to use, or to make.
struct ProductionJournalStatement: Statement {
  static let leaders = ["calculate", "explode", "production"]
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
          action: .consumption(
            of: try a.value(order), a.has(byOutput) ? .actualOutput : .expectedOutput),
          journal: try a.value(journal), date: try a.value(on) ?? .blank)
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
          action: .output(of: try a.value(order), numbersOnLines: a.has(numbersOnLines)),
          journal: try a.value(journal), date: try a.value(on) ?? .blank)
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
          action: .both(of: try a.value(order)), journal: try a.value(journal),
          date: try a.value(on) ?? .blank)
      }
    },
  ]

  let action: Action
  let journal: DocumentNo
  let date: CalendarDate

  enum Action: Sendable {
    case consumption(of: DocumentNo, ConsumptionBasis)
    case output(of: DocumentNo, numbersOnLines: Bool)
    case both(of: Reference)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      switch action {
      case .consumption(of: let no, let basis):
        var command = CalculateConsumption(try model.requireDocument(no), as: journal)
        command.basis = basis
        command.postingDate = date
        try command.perform(on: &model)
      case .output(of: let no, let numbersOnLines):
        var command = ExplodeOutput(try model.requireDocument(no), as: journal)
        command.hasNumbersOnLines = numbersOnLines
        command.postingDate = date
        try command.perform(on: &model)
      case .both(of: let order):
        guard case .document(let no, let lineNo, _, _) = order else { return }
        let document = try model.requireDocument(no)
        var command = ProductionJournal(document, as: journal)
        if lineNo > 0 { command.line = try model.line(lineNo, of: document) }
        command.postingDate = date
        try command.perform(on: &model)
      }
    }
    return .done
  }
}
