import ItemTracking
import LotwiseSyntax

/// Opens a journal with what a production order has still to use, or to make.
struct ProductionJournalStatement: Statement {
  static let forms = [
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
  ]

  let order: DocumentNo
  let journal: DocumentNo
  let explodes: Bool
  let flag: Bool
  let date: CalendarDate

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    explodes = arguments.form.phrase == "explode output"
    order = try arguments.documentNo(0)
    journal = try arguments.documentNo(1, of: 0, .name)
    flag = arguments.has(2)
    date = try arguments.date(3)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      let order = try tables.requireDocument(order)
      if explodes {
        var command = ExplodeOutput(order, as: journal)
        command.hasNumbersOnLines = flag
        command.postingDate = date
        try command.perform(on: &tables)
      } else {
        var command = CalculateConsumption(order, as: journal)
        if flag { command.basis = .actualOutput }
        command.postingDate = date
        try command.perform(on: &tables)
      }
    }
    return .done
  }
}
