import ItemTracking
import LotwiseSyntax

/// Puts a number on a line.
struct AssignStatement: OrdinalStatement {
  private static func target(at ordinal: Int) -> Clause {
    .optional("line", after: "to", is: .group(.documentReference), at: ordinal)
  }
  static let ordinalForms = [
    Form(
      "assign",
      [
        .optional("quantity", is: .amount, at: 0),
        .optional("serial no.", after: "serial", is: .codeRange, at: 1),
        .optional("lot no.", after: "lot", is: .codeRange, at: 2),
        .optional("package no.", after: "package", is: .codeRange, at: 3),
        .optional("expiration date", after: "expires", is: .date, at: 4),
        .optional("warranty date", after: "warranty", is: .date, at: 5), target(at: 6),
        .optional("entry applied to", after: "applied to entry", is: .integer, at: 7),
        .optional("entry applied from", after: "applied from entry", is: .integer, at: 8),
        .flag("unchecked", at: 9),
        .optional("new number", after: "as", is: .group(OrderLines.newNumber), at: 10),
      ], summary: "Put a number on a line: all that is not assigned yet, or a quantity of it.",
      examples: ["assign lot L3 to PO1.2", "assign 5 of lot L3 to PO1.2"]),
    Form(
      "assign",
      [
        .optional("quantity", is: .amount, at: 0),
        .required(
          "next number", after: "next", is: .word(["serial", "lot", "package"]), at: 1),
        .flag("with new lot", at: 2), target(at: 3), .flag("with new package", at: 4),
        .flag("with cards", at: 5), .optional("first serial no.", after: "from", is: .code, at: 6),
        .optional("increment", after: "by", is: .integer, at: 7),
        .optional("selected serial nos.", after: "for serial", is: .codeRange, at: 8),
        .optional("selected lot no.", after: "for lot", is: .codeRange, at: 9),
        .optional("selected package no.", after: "for package", is: .codeRange, at: 10),
      ], summary: "Draw the next numbers of the item's series, or of one's own, for a line.",
      examples: [
        "assign next lot to PO1.2", "assign 4 of next serial to PO1.1 with new lot",
        "assign 3 of next serial from K-9 by 5 to PO1.1",
        "assign next lot to PO1.1 for serial SN1..SN3",
      ]),
  ]

  private enum Numbers: Sendable {
    case given(AssignedNumbers)
    case next(NextNumbers)
  }

  private let numbers: Numbers
  private let target: Reference?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let isNext = arguments.form.clauses[1].words == "next"
    target = try arguments.record(isNext ? 3 : 6).map { record throws(Diagnostic) in
      try arguments.documentReference(record)
    }
    numbers =
      isNext
      ? .next(try NextNumbers(&arguments)) : .given(try AssignedNumbers(&arguments))
  }

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
      session.warnIfShort(Array(numbers.numbers.keys), of: source)
    }
    return .done
  }
}

/// Numbers that a statement names, with what belongs to them.
private struct AssignedNumbers: Sendable {
  var numbers: OrderLine.Numbers
  var appliesTo: RowID<ItemLedgerEntry>
  var appliesFrom: RowID<ItemLedgerEntry>
  var isUnchecked: Bool

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    numbers = try OrderLine.Numbers(&arguments, 0, newNumber: 10)
    if numbers.keys.isEmpty {
      throw Diagnostic(
        .missingWord, "a number is missing", at: arguments.wholePlace,
        label: "expected lot, serial or package")
    }
    appliesTo = arguments.cell(7).map { RowID(entryNo: Int($0.value)) } ?? .none
    appliesFrom = arguments.cell(8).map { RowID(entryNo: Int($0.value)) } ?? .none
    isUnchecked = arguments.has(9)
  }

  /// Gives the numbers for which nothing was left on an opened page.
  func assign(
    to source: SourceReference, _ entry: TrackingEntry, _ model: inout Model
  ) throws(TrackingError) -> [TrackingKey] {
    let quantity = try numbers.baseQuantity(of: source, model)
    var empty: [TrackingKey] = []
    for key in numbers.keys {
      var assignment = AssignTracking(
        numbers.keys.count > 1 ? .one : quantity,
        of: isUnchecked ? key : model.withKnownLot(key, on: source), to: source)
      assignment.expirationDate = numbers.expirationDate
      assignment.warrantyDate = numbers.warrantyDate
      if numbers.renames {
        assignment.rename(as: numbers.newKey, expires: numbers.newExpirationDate, model)
      }
      assignment.appliesTo = appliesTo
      assignment.appliesFrom = appliesFrom
      assignment.isUnchecked = isUnchecked
      assignment.entry = entry
      if try assignment.perform(on: &model).isZero { empty.append(key) }
    }
    return empty
  }
}

/// Numbers that a series gives.
private struct NextNumbers: Sendable {
  var kind: NumberKind
  var quantity: QuantityInUnit?
  var withNewLot: Bool
  var withNewPackage: Bool
  var withCards: Bool
  var startNo: SerialNo
  var increment: Int32
  var selected: TrackingKeys

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    kind = arguments.choice(1) ?? .lot
    quantity = try arguments.cell(0).map { cell throws(Diagnostic) in
      try arguments.said(cell)
    }
    withNewLot = arguments.has(2)
    withNewPackage = arguments.has(4)
    withCards = arguments.has(5)
    startNo = try arguments.code(arguments.cell(6), .serial, longest: 50)
    increment = arguments.cell(7).map { Int32(clamping: $0.value) } ?? 1
    selected = try arguments.keys(
      arguments.cell(8), arguments.cell(9), arguments.cell(10))
    if !startNo.isBlank, kind != .serial {
      throw Diagnostic(
        .unexpectedWord, "only serial numbers are counted up from one's own number",
        at: arguments.wholePlace)
    }
  }

  func assign(
    to source: SourceReference, _ entry: TrackingEntry, _ emptyKeys: [TrackingKey],
    _ model: inout Model
  ) throws(TrackingError) -> [TrackingKey] {
    var draw = AssignNextNumbers(kind, to: source)
    draw.quantity = try quantity.map { said throws(TrackingError) in
      try model.baseQuantity(said, of: source)
    }
    draw.withNewLot = withNewLot
    draw.withNewPackage = withNewPackage
    draw.withCards = withCards
    draw.startNo = startNo
    draw.increment = increment
    draw.selected = Array(selected)
    draw.emptyKeys = emptyKeys
    draw.entry = entry
    return try draw.perform(on: &model)
  }
}
