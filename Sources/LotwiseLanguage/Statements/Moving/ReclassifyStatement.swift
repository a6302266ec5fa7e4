import ItemTracking
import LotwiseSyntax

/// Gives goods other numbers, another date or another place: in one line, or by a journal.
struct ReclassifyStatement: Statement {
  /// What stands after `as`: the new number and its date.
  private static let new = FormGroup(
    "new number",
    [
      .optional("serial no.", after: "serial", is: .codeRange, at: 0),
      .optional("lot no.", after: "lot", is: .codeRange, at: 1),
      .optional("package no.", after: "package", is: .codeRange, at: 2),
      .optional("expiration date", after: "expires", is: .date, at: 3),
    ])
  private static let tracking = FormGroup(
    "reclassified number",
    [
      .optional("quantity", is: .amount, at: 0),
      .optional("serial no.", after: "serial", is: .codeRange, at: 1),
      .optional("lot no.", after: "lot", is: .codeRange, at: 2),
      .optional("package no.", after: "package", is: .codeRange, at: 3),
      .optional("new number", after: "as", is: .group(new), at: 4),
    ])
  private static let clauses: [Clause] = [
    .required("goods", is: .group(.goods), at: 0),
    .optional("new number", after: "as", is: .group(new), at: 1),
    .optional("location", after: "to", is: .code, at: 2),
    .optional("numbers", is: .block(tracking), at: 3),
  ]
  private static let line = FormGroup("reclassification line", clauses)

  static let forms = [
    Form(
      "reclassify", clauses + [.optional("posting date", after: "on", is: .date, at: 4)],
      summary: "Give goods another number, another date, or another place.",
      examples: [
        "reclassify 4 of BOLT lot L1 as lot L1B expires 2027-06-30",
        "reclassify 4 of BOLT lot L1 at EAST to WEST",
      ]),
    Form(
      "reclassification journal",
      [
        .required("journal", is: .code, at: 0),
        .optional("posting date", after: "on", is: .date, at: 1),
        .optional("location", after: "at", is: .code, at: 2),
        .optional("lines", is: .block(line), at: 3),
      ], summary: "Open a reclassification journal.",
      examples: [
        "reclassification journal J2 { 15 of BOLT at EAST { 10 of lot A as lot C; 5 of lot B as lot C } }"
      ]),
  ]

  let command: OpenDocument
  let lines: [Line]
  let isShort: Bool

  struct Line: Sendable {
    var goods: Goods
    var toLocation: LocationCode?
    var numbers: [Number] = []
  }

  struct Number: Sendable {
    var quantity: Quantity?
    var keys: TrackingKeys
    var new: TrackingKeys = []
    /// Nil for the date the goods have.
    var expiration: CalendarDate?
  }

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isShort = arguments.form.phrase == "reclassify"
    if isShort {
      var command = OpenDocument(.reclassificationJournal)
      command.postingDate = try arguments.date(4)
      lines = [try Line(&arguments, 0)]
      command.locationCode = lines[0].goods.locationCode
      self.command = command
      return
    }
    var command = OpenDocument(.reclassificationJournal, no: try arguments.documentNo(0))
    command.postingDate = try arguments.date(1)
    command.locationCode = try arguments.locationCode(2)
    self.command = command
    var lines: [Line] = []
    for cell in arguments.cells(3) where cell.record >= 0 {
      lines.append(try Line(&arguments, Int(cell.record)))
    }
    self.lines = lines
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
  init(_ arguments: inout Arguments, _ record: Int) throws(Diagnostic) {
    goods = try arguments.goods(arguments.record(0, of: record) ?? 0)
    toLocation =
      arguments.has(2, of: record) ? try arguments.locationCode(2, of: record, .toLocation) : nil
    if !goods.keys.isEmpty {
      var own = ReclassifyStatement.Number(quantity: nil, keys: goods.keys)
      try own.read(&arguments, arguments.record(1, of: record))
      numbers.append(own)
    }
    for cell in arguments.cells(3, of: record) where cell.record >= 0 {
      let row = Int(cell.record)
      var number = ReclassifyStatement.Number(
        quantity: nil,
        keys: try arguments.keys(
          arguments.cell(1, of: row), arguments.cell(2, of: row), arguments.cell(3, of: row)))
      if let amount = arguments.cell(0, of: row) {
        number.quantity = try arguments.quantity(amount)
      }
      try number.read(&arguments, arguments.record(4, of: row))
      numbers.append(number)
    }
  }

  func add(to document: RowID<Document>, _ model: inout Model) throws(TrackingError) {
    var line = AddLine(
      to: document, goods.quantity ?? Quantity(max(1, goods.keys.count)), of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    if !goods.locationCode.isBlank { line.locationCode = goods.locationCode }
    line.toLocationCode = toLocation
    let id = try line.perform(on: &model)
    for number in numbers { try number.assign(to: SourceReference(id), &model) }
  }
}

extension ReclassifyStatement.Number {
  fileprivate mutating func read(
    _ arguments: inout Arguments, _ record: Int?
  ) throws(Diagnostic) {
    guard let record else { return }
    new = try arguments.keys(
      arguments.cell(0, of: record), arguments.cell(1, of: record), arguments.cell(2, of: record))
    if arguments.has(3, of: record) {
      expiration = try arguments.date(3, of: record, .expiration)
    }
  }

  /// Several serial numbers become as many new ones, or all of them one new lot.
  fileprivate func assign(
    to source: SourceReference, _ model: inout Model
  ) throws(TrackingError) {
    for (place, key) in keys.enumerated() {
      var assignment = AssignTracking(keys.count > 1 ? .one : quantity, of: key, to: source)
      let target =
        new.count == keys.count ? new[place] : new.count == 1 ? new[0] : TrackingKey.none
      if new.count > 1, new.count != keys.count {
        throw TrackingError(
          .serialQuantity, blaming: .serial,
          "\(keys.count) serial numbers cannot become \(new.count)",
          facts: [
            Fact("found", .quantity(Quantity(new.count))),
            Fact("required", .quantity(Quantity(keys.count))),
          ])
      }
      assignment.reclassify(as: target, expires: expiration, model)
      try assignment.perform(on: &model)
    }
  }
}
