import ItemTracking
import LotwiseSyntax

/// Puts a number on a line.
struct AssignStatement: Statement {
  static let leaders = ["assign"]
  static let forms = [
    StatementForm(
      "assign", "Put a number on a line: all that is not assigned yet, or a quantity of it.",
      ["assign lot L3 to PO1.2", "assign 5 of lot L3 to PO1.2"]
    ) { form in
      let numbers = AssignNumbers.clauses(in: &form)
      let line = form.optional("line", after: "to", DocumentReference.self)
      return { a throws(Diagnostic) in
        AssignStatement(numbers: .given(try numbers(&a)), target: try a.value(line))
      }
    },
    StatementForm(
      "assign", "Draw the next numbers of the item's series, or of one's own, for a line.",
      [
        "assign next lot to PO1.2", "assign 4 of next serial to PO1.1 with new lot",
        "assign 3 of next serial from K-9 by 5 to PO1.1",
        "assign next lot to PO1.1 for serial SN1..SN3",
      ]
    ) { form in
      form.mark(.makesNumbers)
      let numbers = NextNumbers.clauses(in: &form)
      let line = form.optional("line", after: "to", DocumentReference.self)
      return { a throws(Diagnostic) in
        AssignStatement(numbers: .next(try numbers(&a)), target: try a.value(line))
      }
    },
  ]

  private enum Numbers: Sendable {
    case given(AssignNumbers)
    case next(NextNumbers)
  }

  private let numbers: Numbers
  private let target: Reference?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let source = try session.tracked(target)
    let entry = session.entry(of: source)
    let known = entry == .onPage ? session.page?.emptyKeys ?? [] : []
    let empty: [TrackingKey]
    switch numbers {
    case .given(var command):
      command.source = source
      command.entry = entry
      empty = known + (try session.perform(command))
    case .next(let next):
      empty = try session.refusing { model throws(TrackingError) in
        try next.assign(to: source, entry, known, &model)
      }
    }
    if entry == .onPage { session.page?.emptyKeys = empty }
    return .done
  }
}

extension AssignNumbers {
  /// Numbers that a statement names, with what belongs to them; the line is found later.
  fileprivate static func clauses(in form: inout FormBuilder) -> Reader<AssignNumbers> {
    let numbers = LineNumbers.clauses(in: &form)
    let application = FixedApplication.clauses(in: &form)
    let unchecked = form.flag("unchecked")
    return { a throws(Diagnostic) in
      var command = AssignNumbers(try numbers(&a), to: SourceReference(RowID<DocumentLine>.none))
      let application = try application(&a)
      command.appliesTo = application.to ?? .none
      command.appliesFrom = application.from ?? .none
      command.isUnchecked = a.has(unchecked)
      return command
    }
  }
}

/// Numbers that a series gives.
private struct NextNumbers: Sendable {
  var amount: QuantityInUnit?
  var kind: NumberKind
  var withNewLot: Bool
  var withNewPackage: Bool
  var withCards: Bool
  var startNo: SerialNo?
  var increment: Int32?
  var selected: TrackingKeys

  static func clauses(in form: inout FormBuilder) -> Reader<NextNumbers> {
    let amount = form.optional("quantity", Amount.self)
    let kind = form.required("next number", after: "next", NumberKind.self)
    let newLot = form.flag("with new lot")
    let newPackage = form.flag("with new package")
    let cards = form.flag("with cards")
    let start = form.optional(
      "first serial no.", after: "from", SerialNo.self, as: .serial.new)
    let increment = form.optional("increment", after: "by", Int32.self)
    let selected = TrackingKeys.clauses(in: &form, introducedBy: "for")
    return { a throws(Diagnostic) in
      let numbers = NextNumbers(
        amount: try a.value(amount), kind: try a.value(kind), withNewLot: a.has(newLot),
        withNewPackage: a.has(newPackage), withCards: a.has(cards),
        startNo: try a.value(start), increment: try a.value(increment),
        selected: try selected(&a))
      guard numbers.kind != .serial else { return numbers }
      guard numbers.startNo == nil, numbers.increment == nil else {
        throw Diagnostic(
          .unexpectedWord, "only serial numbers are counted up from one's own number",
          at: a.place(of: start.set.union(increment.set)))
      }
      guard !numbers.withNewLot || numbers.kind != .lot else {
        throw Diagnostic(
          .unexpectedWord, "a new lot is what is drawn already", at: a.place(of: newLot))
      }
      return numbers
    }
  }

  func assign(
    to source: SourceReference, _ entry: TrackingEntry, _ emptyKeys: [TrackingKey],
    _ model: inout Model
  ) throws(TrackingError) -> [TrackingKey] {
    var draw = AssignNextNumbers(kind, to: source)
    draw.quantity = try amount?.base(of: source, model)
    draw.withNewLot = withNewLot
    draw.withNewPackage = withNewPackage
    draw.withCards = withCards
    draw.startNo = startNo ?? .blank
    draw.increment = increment ?? 1
    draw.selected = Array(selected)
    draw.emptyKeys = emptyKeys
    draw.entry = entry
    return try draw.perform(on: &model)
  }
}
