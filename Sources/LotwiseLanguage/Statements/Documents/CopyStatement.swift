import ItemTracking
import LotwiseSyntax

/// Copies lines to an open document, or gets posted lines onto an invoice or a credit memo.
struct CopyStatement: Statement {
  static let leaders = ["copy", "get"]
  static let forms = [
    StatementForm(
      "copy", "Copy the lines of a document to an open one; a posted one's numbers come along.",
      ["copy SO1 to SO2"]
    ) { form in
      let source = form.required("document", DocumentNo.self)
      let target = form.required("other document", after: "to", DocumentNo.self, blaming: .name)
      return { a throws(Diagnostic) in
        CopyStatement(
          source: .document(try a.value(source), line: 0, component: 0, side: .unsaid),
          target: try a.value(target), action: .copy)
      }
    },
    StatementForm(
      "copy lines of",
      "Copy posted lines; reversing cost brings their numbers and the entries they take back.",
      ["copy lines of SS1 to SR1 reversing cost"]
    ) { form in
      let source = form.required("posted document", DocumentReference.self)
      let target = form.required("document", after: "to", DocumentNo.self, blaming: .name)
      let reversesCost = form.flag("reversing cost")
      return { a throws(Diagnostic) in
        CopyStatement(
          source: try a.value(source), target: try a.value(target),
          action: a.has(reversesCost) ? .copyReversingCost : .copy)
      }
    },
    get("receipt", "get receipt lines of PR1 to PI1"),
    get("shipment", "get shipment lines of SS1 to SI1"),
    get("return", "get return lines of RR1 to SC1"),
  ]

  private static func get(_ what: String, _ example: String) -> StatementForm {
    StatementForm(
      "get \(what) lines of",
      "Put \(what) lines on a document that invoices them, or transfers the goods.", [example]
    ) { form in
      let source = form.required("posted document", DocumentReference.self)
      let target = form.required("document", after: "to", DocumentNo.self, blaming: .name)
      return { a throws(Diagnostic) in
        CopyStatement(source: try a.value(source), target: try a.value(target), action: .get)
      }
    }
  }

  let source: Reference
  let target: DocumentNo
  let action: Action

  enum Action: Sendable { case copy, copyReversingCost, get }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let target = try model.requireDocument(target)
      if action == .get {
        try GetPostedLines(try model.postedLines(source), to: target).perform(on: &model)
        return
      }
      let reversesCost = action == .copyReversingCost
      if case .document(let no, 0, _, _) = source, let open = model.document(no), !reversesCost {
        try CopyLines(.document(open), to: target).perform(on: &model)
        return
      }
      var command = CopyLines(.postedLines(try model.postedLines(source)), to: target)
      command.reversesCost = reversesCost
      try command.perform(on: &model)
    }
    return .done
  }
}
