import ItemTracking
import LotwiseSyntax

/// Gives goods other numbers, another date or another place: in one line, or by a journal.
struct ReclassifyStatement: Statement {
  static let leaders = ["reclassify", "reclassification"]
  static let forms = [
    StatementForm(
      "reclassify", "Give goods another number, another date, or another place.",
      [
        "reclassify 4 of BOLT lot L1 as lot L1B expires 2027-06-30",
        "reclassify 4 of BOLT lot L1 at EAST to WEST",
      ]
    ) { form in
      let line = Line.clauses(in: &form)
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        let line = try line(&a)
        var command = OpenDocument(.reclassificationJournal)
        command.postingDate = try a.value(on) ?? .blank
        command.locationCode = line.goods.locationCode
        return ReclassifyStatement(command: command, lines: [line], isShort: true)
      }
    },
    StatementForm(
      "reclassification journal", "Open a reclassification journal.",
      [
        "reclassification journal J2 { 15 of BOLT at EAST { 10 of lot A as lot C; 5 of lot B as lot C } }"
      ]
    ) { form in
      let journal = form.required("journal", DocumentNo.self, as: .document.new)
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      let location = form.optional("location", after: "at", LocationCode.self)
      let lines = form.lines("lines", of: Line.self)
      return { a throws(Diagnostic) in
        var command = OpenDocument(.reclassificationJournal, no: try a.value(journal))
        command.postingDate = try a.value(on) ?? .blank
        command.locationCode = try a.value(location) ?? .blank
        return ReclassifyStatement(
          command: command, lines: try a.lines(lines) ?? [], isShort: false)
      }
    },
  ]

  let command: OpenDocument
  let lines: [AddReclassificationLine]
  let isShort: Bool

  private enum Line: ClauseGroup {
    typealias Value = AddReclassificationLine

    static let group = GroupForms<AddReclassificationLine>("reclassification line") {
      clauses(in: &$0)
    }

    static func clauses(in form: inout FormBuilder) -> Reader<AddReclassificationLine> {
      let goods = form.required("goods", StockedGoods.self)
      let new = form.optional("new number", after: "as", NewNumber.self)
      let to = form.optional("location", after: "to", LocationCode.self, blaming: .toLocation)
      let toBin = form.optional("bin", after: "to bin", BinName.self)
      let numbers = form.lines("numbers", of: Number.self)
      return { a throws(Diagnostic) in
        var line = AddReclassificationLine(try a.value(goods), to: .none)
        line.toLocationCode = try a.value(to)
        line.toBin = try a.value(toBin)
        let new = try a.value(new)
        if !line.goods.keys.isEmpty {
          line.numbers.append((new ?? NewNumber()).number(of: line.goods.keys))
        } else if new != nil {
          throw Diagnostic(
            .missingWord, "say which number is to become the new one", at: a.wholePlace,
            label: "expected lot, serial or package before `as`")
        }
        line.numbers += try a.lines(numbers) ?? []
        return line
      }
    }
  }

  /// What stands after `as`: the new number and its date.
  private struct NewNumber: ClauseGroup, Sendable {
    var keys: TrackingKeys = []
    /// Nil for the date the goods have.
    var expiration: CalendarDate?

    func number(of old: TrackingKeys) -> AddReclassificationLine.Number {
      var number = AddReclassificationLine.Number(old, as: keys)
      number.newExpirationDate = expiration
      return number
    }

    static let group = GroupForms<NewNumber>("new number") { form in
      let keys = TrackingKeys.clauses(in: &form)
      let expires = form.optional(
        "expiration date", after: "expires", CalendarDate.self, blaming: .expiration)
      return { a throws(Diagnostic) in
        NewNumber(keys: try keys(&a), expiration: try a.value(expires))
      }
    }
  }

  private enum Number: ClauseGroup {
    typealias Value = AddReclassificationLine.Number

    static let group = GroupForms<AddReclassificationLine.Number>("reclassified number") { form in
      let amount = form.optional("quantity", Amount.self)
      let keys = TrackingKeys.requiredClauses(in: &form)
      let new = form.optional("new number", after: "as", NewNumber.self)
      return { a throws(Diagnostic) in
        let amount = try a.value(amount)
        let keys = try keys(&a)
        var number = (try a.value(new) ?? NewNumber()).number(of: keys)
        number.amount = amount
        return number
      }
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let document = try command.perform(on: &model)
      for var line in lines {
        line.document = document
        _ = try line.perform(on: &model)
      }
      if isShort { _ = try PostJournal(document).perform(on: &model) }
    }
    return .done
  }
}
