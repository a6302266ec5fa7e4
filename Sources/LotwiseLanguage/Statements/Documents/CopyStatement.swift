import ItemTracking
import LotwiseSyntax

/// Copies lines to an open document, or gets posted lines onto an invoice or a credit memo.
struct CopyStatement: OrdinalStatement {
  private static func get(_ what: String, _ example: String) -> Form {
    Form(
      "get \(what) lines of",
      [
        .required("posted document", is: .group(.documentReference), at: 0),
        .required("document", after: "to", is: .code, at: 1),
      ],
      summary: "Put \(what) lines on a document that invoices them, or transfers the goods.",
      examples: [example])
  }
  static let ordinalForms = [
    Form(
      "copy",
      [
        .required("document", is: .code, at: 0),
        .required("other document", after: "to", is: .code, at: 1),
      ], summary: "Copy the lines of a document to an open one; a posted one's numbers come along.",
      examples: ["copy SO1 to SO2"]),
    Form(
      "copy lines of",
      [
        .required("posted document", is: .group(.documentReference), at: 0),
        .required("document", after: "to", is: .code, at: 1), .flag("reversing cost", at: 2),
      ],
      summary:
        "Copy posted lines; reversing cost brings their numbers and the entries they take back.",
      examples: ["copy lines of SS1 to SR1 reversing cost"]),
    get("receipt", "get receipt lines of PR1 to PI1"),
    get("shipment", "get shipment lines of SS1 to SI1"),
    get("return", "get return lines of RR1 to SC1"),
  ]

  let source: Reference
  let target: DocumentNo
  let isGetting: Bool
  let reversesCost: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let phrase = arguments.form.phrase
    isGetting = phrase.hasPrefix("get")
    source =
      phrase == "copy"
      ? .document(try arguments.documentNo(0), line: 0, component: 0, side: .unsaid)
      : try arguments.documentReference(arguments.record(0) ?? 0)
    target = try arguments.documentNo(1, of: 0, .name)
    reversesCost = phrase == "copy lines of" && arguments.has(2)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let target = try model.requireDocument(target)
      if isGetting {
        try GetPostedLines(try model.postedLines(source), to: target).perform(on: &model)
        return
      }
      let command = CopyLines(to: target)
      if case .document(let no, 0, _, _) = source, let open = model.document(no), !reversesCost {
        try command.copy(open, on: &model)
        return
      }
      try command.copy(
        try model.postedLines(source), reversingCost: reversesCost, on: &model)
    }
    return .done
  }
}
