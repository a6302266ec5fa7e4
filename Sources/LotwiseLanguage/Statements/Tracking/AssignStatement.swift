import ItemTracking
import LotwiseSyntax

/// Puts a number on a line.
struct AssignStatement: Statement {
  static let forms = [
    StatementForm(
      "assign", "Put a number on a line: all that is not assigned yet, or a quantity of it.",
      ["assign lot L3 to PO1.2", "assign 5 of lot L3 to PO1.2"]
    ) { form in
      let numbers = AssignedNumbers.clauses(in: &form)
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
    case given(AssignedNumbers)
    case next(NextNumbers)
  }

  private let numbers: Numbers
  private let target: Reference?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let source = try session.tracked(target)
    let entry = session.entry(of: source)
    let known = entry == .onPage ? session.page?.emptyKeys ?? [] : []
    let empty: [TrackingKey] = try session.refusing { model throws(TrackingError) in
      let empty =
        switch numbers {
        case .given(let numbers): known + (try numbers.assign(to: source, entry, &model))
        case .next(let next): try next.assign(to: source, entry, known, &model)
        }
      if entry == .saved, let line = source.line { try model.offerTracking(of: line) }
      return empty
    }
    if entry == .onPage { session.page?.emptyKeys = empty }
    if case .given(let numbers) = numbers {
      session.warnIfShort(Array(numbers.line.keys), of: source)
    }
    return .done
  }
}

/// Numbers that a statement names, with what belongs to them.
private struct AssignedNumbers: Sendable {
  var line: TrackedNumbers
  var application: FixedApplication
  var isUnchecked: Bool

  static func clauses(in form: inout FormBuilder) -> Reader<AssignedNumbers> {
    let line = TrackedNumbers.clauses(in: &form)
    let application = FixedApplication.clauses(in: &form)
    let unchecked = form.flag("unchecked")
    return { a throws(Diagnostic) in
      AssignedNumbers(
        line: try line(&a), application: try application(&a), isUnchecked: a.has(unchecked))
    }
  }

  /// Gives the numbers for which nothing was left on an opened page.
  func assign(
    to source: SourceReference, _ entry: TrackingEntry, _ model: inout Model
  ) throws(TrackingError) -> [TrackingKey] {
    let quantity = try line.amount?.base(of: source, model)
    var empty: [TrackingKey] = []
    for key in line.keys {
      var assignment = AssignTracking(
        line.keys.count > 1 ? .one : quantity,
        of: isUnchecked ? key : model.withKnownLot(key, on: source), to: source)
      assignment.expirationDate = line.dates.expiration ?? .blank
      assignment.warrantyDate = line.dates.warranty ?? .blank
      if line.new.isSaid {
        assignment.rename(as: line.new.key, expires: line.new.expiration, model)
      }
      assignment.appliesTo = application.to ?? .none
      assignment.appliesFrom = application.from ?? .none
      assignment.isUnchecked = isUnchecked
      assignment.entry = entry
      if try assignment.perform(on: &model).isZero { empty.append(key) }
    }
    return empty
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
