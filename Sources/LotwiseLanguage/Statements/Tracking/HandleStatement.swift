import ItemTracking
import LotwiseSyntax

/// Sets what the next posting handles and invoices of each number.
struct HandleStatement: Statement {
  static let leaders = ["handle"]
  static let forms = [
    StatementForm(
      "handle", "Set what the next posting handles, and invoices, of each number of a line.",
      [
        "handle 2 of lot L1, 0 of lot L2 on PO1.1", "handle 2 of lot L1 invoicing 1 on PO1.1",
        "handle serial SN1, SN4 on PO1.2",
      ]
    ) { form in
      form.mark(.usesNumbers)
      let shares = form.requiredList("number", of: Share.self)
      let line = form.optional("line", after: "on", DocumentReference.self)
      return { a throws(Diagnostic) in
        HandleStatement(shares: try a.values(shares), target: try a.value(line))
      }
    },
    all("handle all", .all, "Handle and invoice all that is left of every number of a line again."),
    all("handle nothing", .nothing, "Handle and invoice nothing of any number of a line."),
  ]

  private static func all(
    _ phrase: String, _ share: HandledShare, _ summary: String
  ) -> StatementForm {
    StatementForm(phrase, summary, ["\(phrase) on PO1.1"]) { form in
      let line = form.optional("line", after: "on", DocumentReference.self)
      return { a throws(Diagnostic) in
        HandleStatement(target: try a.value(line), all: share)
      }
    }
  }

  private enum Share: ClauseGroup {
    typealias Value = HandleNumbers.Share

    static let group = GroupForms<HandleNumbers.Share>(
      "handled share",
      ofEach: { amount, keys, form in
        let toInvoice = form.optional("to invoice", after: "invoicing", Quantity.self)
        return { a throws(Diagnostic) in
          var share = HandleNumbers.Share(try amount(&a), of: try keys(&a))
          share.toInvoice = try a.value(toInvoice)
          return share
        }
      })
  }

  var shares: [HandleNumbers.Share] = []
  let target: Reference?
  var all: HandledShare?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let source = try session.tracked(target)
    var command = HandleNumbers(on: source)
    command.all = all
    command.shares = shares
    try session.perform(command)
    return .done
  }
}
