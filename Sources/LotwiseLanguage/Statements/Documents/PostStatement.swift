import ItemTracking
import LotwiseSyntax

/// Posts an order, a production order's steps, or a journal.
struct PostStatement: Statement {
  static let leaders = ["post"]
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
  let actions: [PostingAction]
  let dates: PostingDates
  let postedNo: DocumentNo

  /// One step of a posting, and how much of what it takes.
  private enum Action: ClauseGroup {
    typealias Value = PostingAction

    static let group = GroupForms<PostingAction>(
      "action",
      [
        step(.receive), step(.ship), step(.invoice), step(.output), step(.consume),
        step(.assemble, AssembledShare.self),
      ])

    private static func step(_ verb: PostingAction.Verb) -> GroupForms<PostingAction>.Alternative {
      step(verb, Share.self)
    }

    private static func step<Part: ClauseGroup & SendableMetatype>(
      _ verb: PostingAction.Verb, _: Part.Type
    ) -> GroupForms<PostingAction>.Alternative where Part.Value == PostingAction.Share {
      .init(verb.rawValue) { form in
        let share = form.optional("share", Part.self)
        let name = form.optional(
          "document", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
        return { a throws(Diagnostic) in
          var action = PostingAction(verb, try a.value(share))
          action.postedNo = try a.value(name) ?? .blank
          return action
        }
      }
    }
  }

  /// `2 of line 1.1 lot LOT1`: a part of a line, or of a component.
  private enum Share: ClauseGroup {
    typealias Value = PostingAction.Share

    static let group = GroupForms<PostingAction.Share>("posted share") { form in
      let amount = form.required("quantity", Amount.self)
      let line = form.required("line", after: "line", LinePath.self)
      let keys = TrackingKeys.clauses(in: &form)
      let dates = NumberDates.clauses(in: &form)
      let application = FixedApplication.clauses(in: &form)
      let operation = form.optional("operation", after: "operation", Int32.self)
      return { a throws(Diagnostic) in
        let path = try a.value(line)
        var share = PostingAction.Share(
          try a.value(amount), .line(path.line, component: path.component))
        share.keys = try keys(&a)
        let (dates, application) = (try dates(&a), try application(&a))
        share.expirationDate = dates.expiration
        share.warrantyDate = dates.warranty
        share.appliesTo = application.to
        share.appliesFrom = application.from
        share.operationNo = try a.value(operation)
        return share
      }
    }
  }

  /// `2 of KIT`: what an assembly order makes.
  private enum AssembledShare: ClauseGroup {
    typealias Value = PostingAction.Share

    static let group = GroupForms<PostingAction.Share>("assembled share") { form in
      let amount = form.required("quantity", Amount.self)
      let item = form.required("item", ItemNo.self)
      return { a throws(Diagnostic) in
        PostingAction.Share(try a.value(amount), .item(try a.value(item)))
      }
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      var command = PostByActions(try model.requireDocument(document), actions)
      command.postingDate = dates.posting
      command.documentDate = dates.document
      command.postedNo = postedNo
      _ = try command.perform(on: &model)
    }
    return .done
  }
}
