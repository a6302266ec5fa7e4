import ItemTracking
import LotwiseSyntax

/// The lines of an order's block: goods with their numbers and dates, each perhaps with a block of
/// tracking lines.
enum OrderLines {
  /// `4 of lot L1`, `serial SN1 lot L2`: a line of a tracking block.
  static let tracking = FormGroup(
    "tracking line",
    [
      .optional("quantity", is: .amount, at: 0),
      .optional("serial no.", after: "serial", is: .codeRange, at: 1),
      .optional("lot no.", after: "lot", is: .codeRange, at: 2),
      .optional("package no.", after: "package", is: .codeRange, at: 3),
      .optional("expiration date", after: "expires", is: .date, at: 4),
      .optional("warranty date", after: "warranty", is: .date, at: 5),
      .optional("new number", after: "as", is: .group(newNumber), at: 6),
    ])

  /// What a direct transfer calls the goods where they arrive, and a reclassification from then on.
  static let newNumber = FormGroup(
    "given number",
    [
      .optional("serial no.", after: "serial", is: .code, at: 0),
      .optional("lot no.", after: "lot", is: .code, at: 1),
      .optional("package no.", after: "package", is: .code, at: 2),
      .optional("expiration date", after: "expires", is: .date, at: 3),
    ])

  /// What a line is made of: goods, perhaps with several numbers.
  private static let component = FormGroup(
    "component", [.required("goods", is: .group(.goods), at: 0)])

  static let clauses: [Clause] =
    [.required("goods", is: .group(.goods), at: 0)] + LineClauses.clauses(from: 1) + [
      .optional("tracking lines", is: .block(tracking), at: Slot.tracking),
      .optional("components", after: "needs", is: .block(component), at: Slot.components),
      .flag("assembled to order", at: Slot.assembled),
      .optional("assembly order", after: "as", is: .code, at: Slot.assembly),
    ] + PurchasingClause.clauses(from: Slot.purchasing)

  /// Where the parts of a line stand that are no clauses of `LineClauses`.
  enum Slot {
    static let tracking = 1 + LineClauses.count
    static let components = tracking + 1
    static let assembled = components + 1
    static let assembly = assembled + 1
    static let purchasing = assembly + 1
    /// The first that a form with more than a line's clauses may use.
    static let next = purchasing + PurchasingClause.count
  }

  static let order = FormGroup("order line", clauses)
}

/// One line of an order as a script writes it.
struct OrderLine: Sendable {
  var goods: Goods
  var clauses: LineClauses
  var entryType: EntryType?
  var tracking: [Numbers] = []
  /// What it is made of, where the line says so itself.
  var components: [Goods]?
  var isAssembledToOrder = false
  var assemblyNo = DocumentNo.blank
  var purchasing: PurchasingClause?

  /// A number, and how much of it; nil for all that is left.
  struct Numbers: Sendable {
    var quantity: QuantityInUnit?
    var keys: TrackingKeys
    var expirationDate: CalendarDate
    var warrantyDate: CalendarDate
    /// Of a direct transfer and a reclassification: the numbers that the goods get, where they
    /// differ (T-149, T-154).
    var newKey = TrackingKey.none
    /// Of a reclassification: nil for the date they have.
    var newExpirationDate: CalendarDate?

    var renames: Bool { !newKey.isBlank || newExpirationDate != nil }
  }

  init(_ arguments: inout Arguments, _ record: Int) throws(Diagnostic) {
    goods = try arguments.goods(arguments.record(0, of: record) ?? 0)
    clauses = try LineClauses(&arguments, record, from: 1)
    for cell in arguments.cells(OrderLines.Slot.tracking, of: record) where cell.record >= 0 {
      tracking.append(try Numbers(&arguments, Int(cell.record), newNumber: 6))
    }
    isAssembledToOrder = arguments.has(OrderLines.Slot.assembled, of: record)
    assemblyNo = try arguments.documentNo(OrderLines.Slot.assembly, of: record, .name)
    purchasing = try PurchasingClause(&arguments, record, from: OrderLines.Slot.purchasing)
    guard arguments.cell(OrderLines.Slot.components, of: record) != nil else { return }
    var components: [Goods] = []
    for cell in arguments.cells(OrderLines.Slot.components, of: record) where cell.record >= 0 {
      guard let goods = arguments.record(0, of: Int(cell.record)) else { continue }
      components.append(try arguments.goods(goods))
    }
    self.components = components
  }

  /// Adds the line, its fixed application and its tracking.
  func add(
    to document: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let kind = model.documents[document].kind
    if kind == .countOrder || kind == .countJournal {
      return try model.calculateCount(of: goods, in: document)
    }
    var line = AddLine(
      to: document, goods.quantity ?? Quantity(max(1, goods.keys.count)), of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    line.entryType = entryType
    if !goods.locationCode.isBlank { line.locationCode = goods.locationCode }
    clauses.apply(to: &line)
    line.assemblyNo = assemblyNo
    let id = try line.perform(on: &model)
    let assembly = model.assembly(for: model.lines[id])
    if assembly != nil || isAssembledToOrder || !assemblyNo.isBlank {
      var command = AssembleToOrder(id)
      command.orderNo = assemblyNo
      let made: RowID<DocumentLine>
      if let assembly { made = assembly } else { made = try command.perform(on: &model) }
      if let components { _ = try model.setComponents(components, of: made) }
    } else if let components {
      _ = try model.setComponents(components, of: id)
    }
    if let purchasing { try purchasing.apply(to: id, &model) }
    try model.track(
      id, goods, appliesTo: clauses.appliesTo ?? .none, appliesFrom: clauses.appliesFrom ?? .none)
    for numbers in tracking { try numbers.assign(to: SourceReference(id), &model) }
    if !goods.keys.isEmpty { model.warnIfShort(goods.keys, of: SourceReference(id)) }
    if !tracking.isEmpty { model.warnIfShort(tracking.flatMap(\.keys), of: SourceReference(id)) }
    if purchasing != nil { try model.carryTracking(of: id) }
    return id
  }
}

extension Arguments {
  /// The numbers after `as`.
  mutating func newKey(_ record: Int) throws(Diagnostic) -> TrackingKey {
    let keys = try keys(cell(0, of: record), cell(1, of: record), cell(2, of: record))
    return keys.first ?? .none
  }
}

extension OrderLine.Numbers {
  /// Reads the first six clauses of a record, and the new number where it stands.
  init(_ arguments: inout Arguments, _ record: Int, newNumber: Int) throws(Diagnostic) {
    quantity = try arguments.said(0, of: record)
    keys = try arguments.keys(
      arguments.cell(1, of: record), arguments.cell(2, of: record), arguments.cell(3, of: record))
    expirationDate = try arguments.date(4, of: record)
    warrantyDate = try arguments.date(5, of: record)
    guard let new = arguments.record(newNumber, of: record) else { return }
    newKey = try arguments.newKey(new)
    newExpirationDate = try arguments.givenDate(3, of: new, .expiration)
  }

  /// In base units, from the unit that is named (T-045).
  func baseQuantity(
    of source: SourceReference, _ model: borrowing Model
  ) throws(TrackingError) -> Quantity? {
    guard let quantity else { return nil }
    return try model.baseQuantity(quantity, of: source)
  }

  func assign(to source: SourceReference, _ model: inout Model) throws(TrackingError) {
    let quantity = try baseQuantity(of: source, model)
    for key in keys {
      var assignment = AssignTracking(
        keys.count > 1 ? .one : quantity, of: model.withKnownLot(key, on: source), to: source)
      assignment.expirationDate = expirationDate
      assignment.warrantyDate = warrantyDate
      if renames { assignment.rename(as: newKey, expires: newExpirationDate, model) }
      try assignment.perform(on: &model)
    }
  }
}
