import ItemTracking
import LotwiseSyntax

/// Opens an order, a quote, an invoice or a credit memo with its lines; journals are opened by
/// `JournalStatement`.
struct OrderStatement: Statement {
  /// What is bought or sold: every open kind of document with a vendor or a customer.
  private static let traded = DocumentKind.allCases.filter { $0.partyKind != nil && !$0.isPosted }

  static let leaders = [
    "purchase", "sales", "production", "assembly", "planning", "requisition", "transfer",
  ]
  static let forms =
    traded.map { kind in
      form(kind.name, kind) { form in
        let isVendor = kind.partyKind == .vendor
        let party = form.optional(
          isVendor ? "vendor" : "customer", after: kind.stockSign == 1 ? "from" : "to",
          PartyNo.self,
          as: isVendor ? .vendor : .customer)
        let location = form.optional("location", after: "at", LocationCode.self)
        return { command, a throws(Diagnostic) in
          command.partyNo = try a.value(party) ?? .blank
          command.locationCode = try a.value(location) ?? .blank
        }
      }
    } + [
      form("production order", .productionOrder) { form in
        let statuses = DeclaredStatus.allCases.map { ($0.status, form.flag($0.word)) }
        form.exclude(statuses.map(\.1))
        let location = form.optional("location", after: "at", LocationCode.self)
        return { command, a throws(Diagnostic) in
          command.status = statuses.first { a.has($0.1) }?.0 ?? .released
          command.locationCode = try a.value(location) ?? .blank
        }
      },
      form("assembly order", .assemblyOrder, location),
      form("planning worksheet", .planningWorksheet, location),
      form("requisition worksheet", .planningWorksheet) { form in
        let fill = location(&form)
        return { command, a throws(Diagnostic) in
          try fill(&command, &a)
          command.isRequisition = true
        }
      },
      form(
        "transfer order", .transferOrder,
        example: "transfer order TO1 from EAST to WEST via OWNLOG { 3 of BOLT lot L2 }"
      ) { form in
        let from = form.required("location", after: "from", LocationCode.self)
        let to = form.required("destination", after: "to", LocationCode.self, blaming: .toLocation)
        let via = form.optional(
          "location in transit", after: "via", LocationCode.self, blaming: .viaLocation)
        let isDirect = form.flag("directly")
        form.exclude(via, isDirect)
        return { command, a throws(Diagnostic) in
          command.locationCode = try a.value(from)
          command.toLocationCode = try a.value(to)
          command.inTransitCode = try a.value(via) ?? .blank
          command.isDirect = a.has(isDirect)
        }
      },
    ]

  private static func location(_ form: inout FormBuilder) -> Filler<OpenDocument> {
    let location = form.optional("location", after: "at", LocationCode.self)
    return { command, a throws(Diagnostic) in
      command.locationCode = try a.value(location) ?? .blank
    }
  }

  /// The form of one kind of document: its number, what only it has, its dates and its lines.
  private static func form(
    _ phrase: String, _ kind: DocumentKind, example: String? = nil,
    _ declareOwn: (inout FormBuilder) -> Filler<OpenDocument>
  ) -> StatementForm {
    StatementForm(
      phrase, "Open \(phrase.hasPrefix("a") ? "an" : "a") \(phrase).",
      [example ?? "\(phrase) X1 { 1 of BOLT }"]
    ) { form in
      // Without a number it gets the next of a series that no name of a script is in.
      let no = form.optional("order", DocumentNo.self, as: .document.new)
      let later = form.optional(
        "number", after: "as", DocumentNo.self, as: .document.new,
        summary: "the number, where none stands before the clauses")
      form.exclude(no, later)
      let own = declareOwn(&form)
      let dates = DocumentChanges.dates(in: &form)
      let lines = form.lines("lines", of: OrderLine.self)
      return { a throws(Diagnostic) in
        let (no, later) = (try a.value(no), try a.value(later))
        var command = OpenDocument(kind, no: no ?? later ?? .blank)
        try own(&command, &a)
        try dates(&a).apply(to: &command)
        return OrderStatement(command: command, lines: try a.lines(lines) ?? [])
      }
    }
  }

  let command: OpenDocument
  let lines: [OrderLine]

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let document = try session.refusing { model throws(TrackingError) in
      let document = try command.perform(on: &model)
      for line in lines { try line.add(to: document, &model) }
      return document
    }
    if command.no.isBlank {
      let no = session.model.documents[document].no
      session.dialog.inform(.numbered(command.kind, no))
    }
    return .done
  }
}

extension TrackingError {
  /// Which number a document without one got.
  fileprivate static func numbered(_ kind: DocumentKind, _ no: DocumentNo) -> TrackingError {
    TrackingError(
      .documentNumbered, blaming: .document, "the \(kind.name) is \(no)",
      advice: "`as` names it: `… as SO7`")
  }
}
