import ItemTracking
import LotwiseSyntax

/// Posts an order, a production order's steps, or a journal.
struct PostStatement: Statement {
  static let forms = [
    StatementForm(
      "post", "Post an order, in part or in whole, or a journal.",
      [
        "post PO1 receive", "post PO1 receive 4 of line 1 as PR1", "post PO1 receive, invoice",
        "post MO1 output 2 of line 1 serial SN1..SN2, consume 2 of line 1.1 lot LOT1",
        "post AO1 assemble 2 of KIT, consume 4 of line 1",
      ]
    ) { form in
      let document = form.required("document", DocumentNo.self)
      let actions = form.list("action", of: Action.self)
      let dates = PostingDates.clauses(in: &form)
      let postedNo = form.optional(
        "posted document", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
      return { a throws(Diagnostic) in
        PostStatement(
          document: try a.value(document), actions: try a.values(actions), dates: try dates(&a),
          postedNo: try a.value(postedNo) ?? .blank)
      }
    }
  ]

  let document: DocumentNo
  let actions: [Action]
  let dates: PostingDates
  let postedNo: DocumentNo

  /// One step of a posting, and how much of what it takes.
  struct Action: ClauseGroup, Sendable {
    var verb: Verb
    var share: Share?
    /// What an assembly order is said to make, and how much of it.
    var assembled: (amount: QuantityInUnit, itemNo: ItemNo)?
    var name = DocumentNo.blank

    enum Verb: String, Sendable { case receive, ship, invoice, output, consume, assemble }

    static let group = GroupForms<Action>(
      "action",
      [
        step(.receive), step(.ship), step(.invoice), step(.output), step(.consume),
        .init("assemble") { form in
          let assembled = form.optional("share", AssembledShare.self)
          let name = name(in: &form)
          return { a throws(Diagnostic) in
            Action(
              verb: .assemble, assembled: try a.value(assembled),
              name: try a.value(name) ?? .blank)
          }
        },
      ])

    private static func step(_ verb: Verb) -> GroupForms<Action>.Alternative {
      .init(verb.rawValue) { form in
        let share = form.optional("share", Share.self)
        let name = name(in: &form)
        return { a throws(Diagnostic) in
          Action(verb: verb, share: try a.value(share), name: try a.value(name) ?? .blank)
        }
      }
    }

    private static func name(in form: inout FormBuilder) -> Slot<DocumentNo> {
      form.optional("document", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
    }
  }

  /// `2 of line 1.1 lot LOT1`: a part of a line, or of a component.
  struct Share: ClauseGroup, Sendable {
    var amount: QuantityInUnit
    var path: LinePath
    var keys: TrackingKeys
    var dates: NumberDates
    var application: FixedApplication
    var operationNo: Int32?

    static let group = GroupForms<Share>("posted share") { form in
      let amount = form.required("quantity", Amount.self)
      let line = form.required("line", after: "line", LinePath.self)
      let keys = TrackingKeys.clauses(in: &form)
      let dates = NumberDates.clauses(in: &form)
      let application = FixedApplication.clauses(in: &form)
      let operation = form.optional("operation", after: "operation", Int32.self)
      return { a throws(Diagnostic) in
        Share(
          amount: try a.value(amount), path: try a.value(line), keys: try keys(&a),
          dates: try dates(&a), application: try application(&a),
          operationNo: try a.value(operation))
      }
    }
  }

  /// `2 of KIT`: what an assembly order makes.
  private enum AssembledShare: ClauseGroup {
    typealias Value = (amount: QuantityInUnit, itemNo: ItemNo)

    static let group = GroupForms<Value>("assembled share") { form in
      let amount = form.required("quantity", Amount.self)
      let item = form.required("item", ItemNo.self)
      return { a throws(Diagnostic) in
        (amount: try a.value(amount), itemNo: try a.value(item))
      }
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let id = try model.requireDocument(document)
      switch model.documents[id].kind.posting {
      case .journal:
        guard actions.isEmpty else { throw .unfitAction(model.documents[id].kind) }
        var command = PostJournal(id)
        command.postedNo = postedNo
        command.postingDate = dates.posting
        command.documentDate = dates.document
        _ = try command.perform(on: &model)
      case .production:
        var command = PostProduction(id, try steps(of: id, model))
        command.postingDate = dates.posting
        command.documentDate = dates.document
        _ = try command.perform(on: &model)
      case .count:
        guard actions.isEmpty else { throw .unfitAction(model.documents[id].kind) }
        var command = PostCount(id)
        command.postedNo = postedNo
        command.postingDate = dates.posting
        command.documentDate = dates.document
        _ = try command.perform(on: &model)
      case .assembly: _ = try assembly(id, model).perform(on: &model)
      case .never, .order, .invoice, .transfer: _ = try order(id, model).perform(on: &model)
      }
    }
    return .done
  }
}
