import ItemTracking
import LotwiseSyntax

/// Opens a journal with what a production order has still to use, or to make.
struct ProductionJournalStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "calculate consumption",
      [
        .required("production order", after: "of", is: .code, at: 0),
        .required("journal", after: "as", is: .code, at: 1),
        .flag("by actual output", at: 2),
        .optional("posting date", after: "on", is: .date, at: 3),
      ],
      summary: "Open a journal with what a production order still uses, or what its output used.",
      examples: [
        "calculate consumption of MO1 as J1", "calculate consumption of MO1 by actual output as J1",
      ]),
    Form(
      "explode output",
      [
        .required("production order", after: "of", is: .code, at: 0),
        .required("journal", after: "as", is: .code, at: 1),
        .flag("with numbers on lines", at: 2),
        .optional("posting date", after: "on", is: .date, at: 3),
      ],
      summary: "Open a journal with what every operation of a production order has still to make.",
      examples: ["explode output of MO1 as J1 with numbers on lines"]),
    Form(
      "production journal",
      [
        .required("journal", is: .code, at: 0),
        .required("production order", after: "for", is: .group(.documentReference), at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
      ],
      summary: "Open a journal with all that a production order still uses and makes.",
      examples: ["production journal J1 for MO1", "production journal J1 for MO1.1"]),
  ]

  let order: Reference
  let journal: DocumentNo
  let action: Action
  let flag: Bool
  let date: CalendarDate

  enum Action: Sendable { case consumption, output, both }

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let isBoth = arguments.form.phrase == "production journal"
    action =
      isBoth ? .both : arguments.form.phrase == "explode output" ? .output : .consumption
    if isBoth {
      journal = try arguments.documentNo(0, of: 0, .name)
      order = try arguments.documentReference(arguments.record(1) ?? 0)
    } else {
      order = .document(try arguments.documentNo(0), line: 0, component: 0, side: .unsaid)
      journal = try arguments.documentNo(1, of: 0, .name)
    }
    flag = !isBoth && arguments.has(2)
    date = try arguments.date(isBoth ? 2 : 3)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard case .document(let no, let lineNo, _, _) = order else { return }
      let document = try model.requireDocument(no)
      switch action {
      case .consumption:
        var command = CalculateConsumption(document, as: journal)
        if flag { command.basis = .actualOutput }
        command.postingDate = date
        try command.perform(on: &model)
      case .output:
        var command = ExplodeOutput(document, as: journal)
        command.hasNumbersOnLines = flag
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
