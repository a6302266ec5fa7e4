import ItemTracking
import LotwiseSyntax

/// Gives goods other numbers, another date or another place: in one line, or by a journal.
struct ReclassifyStatement: Statement {
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
  let lines: [Line]
  let isShort: Bool

  struct Line: ClauseGroup, Sendable {
    var goods: Goods
    var toLocation: LocationCode?
    var toBin: BinName?
    var numbers: [Number] = []

    static let group = GroupForms<Line>("reclassification line") { clauses(in: &$0) }

    static func clauses(in form: inout FormBuilder) -> Reader<Line> {
      let goods = form.required("goods", StockedGoods.self)
      let new = form.optional("new number", after: "as", NewNumber.self)
      let to = form.optional("location", after: "to", LocationCode.self, blaming: .toLocation)
      let toBin = form.optional("bin", after: "to bin", BinName.self)
      let numbers = form.lines("numbers", of: Number.self)
      return { a throws(Diagnostic) in
        var line = Line(
          goods: try a.value(goods), toLocation: try a.value(to), toBin: try a.value(toBin))
        let new = try a.value(new)
        if !line.goods.keys.isEmpty {
          line.numbers.append(Number(keys: line.goods.keys, new: new ?? NewNumber()))
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
  struct NewNumber: ClauseGroup, Sendable {
    var keys: TrackingKeys = []
    /// Nil for the date the goods have.
    var expiration: CalendarDate?

    static let group = GroupForms<NewNumber>("new number") { form in
      let keys = TrackingKeys.clauses(in: &form)
      let expires = form.optional(
        "expiration date", after: "expires", CalendarDate.self, blaming: .expiration)
      return { a throws(Diagnostic) in
        NewNumber(keys: try keys(&a), expiration: try a.value(expires))
      }
    }
  }

  struct Number: ClauseGroup, Sendable {
    var amount: QuantityInUnit?
    var keys: TrackingKeys
    var new = NewNumber()

    static let group = GroupForms<Number>("reclassified number") { form in
      let amount = form.optional("quantity", Amount.self)
      let keys = TrackingKeys.requiredClauses(in: &form)
      let new = form.optional("new number", after: "as", NewNumber.self)
      return { a throws(Diagnostic) in
        Number(
          amount: try a.value(amount), keys: try keys(&a), new: try a.value(new) ?? NewNumber())
      }
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let document = try command.perform(on: &model)
      for line in lines { try line.add(to: document, &model) }
      if isShort { _ = try PostJournal(document).perform(on: &model) }
    }
    return .done
  }
}

extension ReclassifyStatement.Line {
  fileprivate func add(
    to document: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    var line = AddLine(
      to: document, goods.quantity ?? Quantity(max(1, goods.keys.count)), of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    if !goods.locationCode.isBlank { line.locationCode = goods.locationCode }
    line.toLocationCode = toLocation
    if !goods.bin.isBlank { line.bin = goods.bin }
    line.toBin = toBin
    let id = try line.perform(on: &model)
    for number in numbers { try number.assign(to: SourceReference(id), &model) }
  }
}

extension ReclassifyStatement.Number {
  /// Several serial numbers become as many new ones, or all of them one new lot.
  fileprivate func assign(
    to source: SourceReference, _ model: inout Model
  ) throws(TrackingError) {
    if new.keys.count > 1, new.keys.count != keys.count {
      throw TrackingError(
        .serialQuantity, blaming: .serial,
        "\(keys.count) serial numbers cannot become \(new.keys.count)",
        facts: [
          Fact("found", .quantity(Quantity(new.keys.count))),
          Fact("required", .quantity(Quantity(keys.count))),
        ])
    }
    let quantity = try amount.map { amount throws(TrackingError) in
      try model.baseQuantity(amount, of: source)
    }
    for (place, key) in keys.enumerated() {
      var assignment = AssignTracking(keys.count > 1 ? .one : quantity, of: key, to: source)
      let target = new.keys.count == 1 ? new.keys[0] : new.keys.isEmpty ? .none : new.keys[place]
      assignment.reclassify(as: target, expires: new.expiration, model)
      try assignment.perform(on: &model)
    }
  }
}
