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
    ])

  /// What a line is made of: goods, perhaps with several numbers.
  private static let component = FormGroup(
    "component", [.required("goods", is: .group(.goods), at: 0)])

  static let clauses: [Clause] = [
    .required("goods", is: .group(.goods), at: 0),
    .optional("shipment date", after: "ships", is: .date, at: 1),
    .optional("expected date", after: "expected", is: .date, at: 2),
    .optional("due date", after: "due", is: .date, at: 3),
    .optional(
      "reserve", after: "reserve", is: .word(["never", "optional", "always"]), at: 4),
    .optional("entry applied to", after: "applied to entry", is: .integer, at: 5),
    .optional("entry applied from", after: "applied from entry", is: .integer, at: 6),
    .optional("tracking lines", is: .block(tracking), at: 7),
    .optional("components", after: "needs", is: .block(component), at: 8),
    .flag("assembled to order", at: 9),
    .optional("assembly order", after: "as", is: .code, at: 10),
    .optional("purchase line", after: "dropped from", is: .group(.documentReference), at: 11),
  ]

  static let order = FormGroup("order line", clauses)
}

/// One line of an order as a script writes it.
struct OrderLine: Sendable {
  var goods: Goods
  var shipmentDate = CalendarDate.blank
  var expectedDate = CalendarDate.blank
  var dueDate = CalendarDate.blank
  var reserve: ReservePolicy?
  var appliesTo = RowID<ItemLedgerEntry>.none
  var appliesFrom = RowID<ItemLedgerEntry>.none
  var entryType: EntryType?
  var tracking: [Numbers] = []
  /// What it is made of, where the line says so itself.
  var components: [Goods]?
  var isAssembledToOrder = false
  var assemblyNo = DocumentNo.blank
  /// The purchase line that is shipped to the customer directly.
  var droppedFrom: Reference?

  /// A number, and how much of it; nil for all that is left.
  struct Numbers: Sendable {
    var quantity: Quantity?
    var unitCode: UnitCode
    var keys: [TrackingKey]
    var expirationDate: CalendarDate
    var warrantyDate: CalendarDate
  }

  init(_ arguments: inout Arguments, _ record: Int) throws(Diagnostic) {
    goods = try arguments.goods(arguments.record(0, of: record) ?? 0)
    shipmentDate = try arguments.date(1, of: record)
    expectedDate = try arguments.date(2, of: record)
    dueDate = try arguments.date(3, of: record)
    if let cell = arguments.cell(4, of: record) {
      reserve = ReservePolicy(rawValue: UInt8(clamping: cell.value))
    }
    if let cell = arguments.cell(5, of: record) { appliesTo = RowID(entryNo: Int(cell.value)) }
    if let cell = arguments.cell(6, of: record) { appliesFrom = RowID(entryNo: Int(cell.value)) }
    for cell in arguments.cells(7, of: record) where cell.record >= 0 {
      tracking.append(try Numbers(&arguments, Int(cell.record)))
    }
    isAssembledToOrder = arguments.has(9, of: record)
    assemblyNo = try arguments.documentNo(10, of: record, .name)
    if let purchase = arguments.record(11, of: record) {
      droppedFrom = try arguments.documentReference(purchase)
    }
    guard arguments.cell(8, of: record) != nil else { return }
    var components: [Goods] = []
    for cell in arguments.cells(8, of: record) where cell.record >= 0 {
      guard let goods = arguments.record(0, of: Int(cell.record)) else { continue }
      components.append(try arguments.goods(goods))
    }
    self.components = components
  }

  /// Adds the line, its fixed application and its tracking.
  func add(
    to document: RowID<Document>, _ tables: inout Tables
  ) throws(TrackingError) -> RowID<DocumentLine> {
    var line = AddLine(
      to: document, goods.quantity ?? Quantity(max(1, goods.keys.count)), of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    line.entryType = entryType
    if !goods.locationCode.isBlank { line.locationCode = goods.locationCode }
    line.shipmentDate = shipmentDate
    line.expectedDate = expectedDate
    line.dueDate = dueDate
    line.reserve = reserve
    let id = try line.perform(on: &tables)
    if isAssembledToOrder || !assemblyNo.isBlank {
      var command = AssembleToOrder(id)
      command.orderNo = assemblyNo
      let made = try command.perform(on: &tables)
      if let components { _ = try tables.setComponents(components, of: made) }
    } else if let components {
      _ = try tables.setComponents(components, of: id)
    }
    if let droppedFrom {
      try tables.dropShip(id, from: try tables.line(droppedFrom))
    }
    try tables.track(id, goods, appliesTo: appliesTo, appliesFrom: appliesFrom)
    for numbers in tracking { try numbers.assign(to: SourceReference(id), &tables) }
    return id
  }
}

extension OrderLine.Numbers {
  init(_ arguments: inout Arguments, _ record: Int) throws(Diagnostic) {
    quantity = nil
    unitCode = .blank
    if let amount = arguments.cell(0, of: record) {
      quantity = try arguments.quantity(amount)
      if let token = arguments.matcher.match.unit(of: amount) {
        unitCode = UnitCode(id: arguments.intern(token))
      }
    }
    keys = try arguments.keys(
      arguments.cell(1, of: record), arguments.cell(2, of: record), arguments.cell(3, of: record))
    expirationDate = try arguments.date(4, of: record)
    warrantyDate = try arguments.date(5, of: record)
  }

  /// In base units, from the unit that is named (T-045).
  func baseQuantity(
    of source: SourceReference, _ tables: borrowing Tables
  ) throws(TrackingError) -> Quantity? {
    guard let quantity, !unitCode.isBlank else { return quantity }
    let item = try tables.item(tables.sku(of: source).itemNo)
    return try tables.baseQuantity(quantity, in: unitCode, of: item).base
  }

  func assign(to source: SourceReference, _ tables: inout Tables) throws(TrackingError) {
    let quantity = try baseQuantity(of: source, tables)
    for key in keys {
      var assignment = AssignTracking(
        keys.count > 1 ? .one : quantity, of: tables.withKnownLot(key, on: source), to: source)
      assignment.expirationDate = expirationDate
      assignment.warrantyDate = warrantyDate
      try assignment.perform(on: &tables)
    }
  }
}
