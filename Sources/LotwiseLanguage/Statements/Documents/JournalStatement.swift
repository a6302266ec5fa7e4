import ItemTracking
import LotwiseSyntax

/// Opens an item journal, or an inventory receipt or shipment, with its lines.
struct JournalStatement: Statement {
  static let leaders = ["item", "inventory"]
  static let forms = [
    StatementForm(
      "item journal", "Open an item journal.",
      [
        "item journal J1 { positive 5 of BOLT lot L3 at EAST }",
        "item journal J2 { consume 1 of 2000 lot LC for MO1.1; output 1 of 1002 serial SN1 for MO1.1 }",
      ]
    ) { form in
      let open = opening(.itemJournal, "journal", in: &form)
      let lines = form.lines("lines", of: Line.self)
      let numbersOnLines = form.flag("with numbers on lines")
      return { a throws(Diagnostic) in
        var command = try open(&a)
        command.hasNumbersOnLines = a.has(numbersOnLines)
        return JournalStatement(command: command, lines: try a.lines(lines) ?? [])
      }
    },
    inventory(
      "inventory receipt", .inventoryReceipt, "Open an inventory receipt: goods that are found."),
    inventory(
      "inventory shipment", .inventoryShipment,
      "Open an inventory shipment: goods that are written off."),
  ]

  private static func inventory(
    _ phrase: String, _ kind: DocumentKind, _ summary: String
  ) -> StatementForm {
    StatementForm(phrase, summary, ["\(phrase) I1 at EAST { 2 of BOLT lot L1 }"]) { form in
      let open = opening(kind, "document", in: &form)
      let lines = form.lines("lines", of: OrderLine.self)
      return { a throws(Diagnostic) in
        JournalStatement(command: try open(&a), lines: try a.lines(lines) ?? [])
      }
    }
  }

  private static func opening(
    _ kind: DocumentKind, _ label: String, in form: inout FormBuilder
  ) -> Reader<OpenDocument> {
    let no = form.required(label, DocumentNo.self, as: .document.new)
    let dates = PostingDates.clauses(in: &form)
    let location = form.optional("location", after: "at", LocationCode.self)
    return { a throws(Diagnostic) in
      var command = OpenDocument(kind, no: try a.value(no))
      let dates = try dates(&a)
      command.postingDate = dates.posting
      command.documentDate = dates.document
      command.locationCode = try a.value(location) ?? .blank
      return command
    }
  }

  let command: OpenDocument
  let lines: [OrderLine]

  private enum Line: ClauseGroup {
    typealias Value = OrderLine

    static let group = GroupForms<OrderLine>(
      "journal line",
      [
        plain("positive", .positiveAdjustment), plain("negative", .negativeAdjustment),
        plain("purchase", .purchase), plain("sale", .sale),
        production("consume", .consumption), production("output", .output),
      ])

    private static func plain(
      _ word: String, _ type: EntryType
    ) -> GroupForms<OrderLine>.Alternative {
      .init(word) { form in
        let line = OrderLine.clauses(in: &form)
        return { a throws(Diagnostic) in
          var line = try line(&a)
          line.command.entryType = type
          return line
        }
      }
    }

    private static func production(
      _ word: String, _ type: EntryType
    ) -> GroupForms<OrderLine>.Alternative {
      .init(word) { form in
        let line = OrderLine.clauses(in: &form)
        let order = form.required("order line", after: "for", DocumentReference.self)
        let operation = form.optional("operation", after: "operation", Int32.self)
        return { a throws(Diagnostic) in
          var line = try line(&a)
          line.command.entryType = type
          line.order = try a.value(order)
          line.operationNo = try a.value(operation) ?? 0
          return line
        }
      }
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let document = try command.perform(on: &model)
      for line in lines { try line.add(to: document, &model) }
    }
    return .done
  }
}
