/// What is to change of a line of an open document; nil leaves a field as it is.
public struct LineChanges: Hashable, Sendable {
  public var itemNo: ItemNo?
  /// In the line's unit, or in the one that is named with it.
  public var quantity: Quantity?
  public var unitCode: UnitCode?
  public var locationCode: LocationCode?
  public var variantCode: VariantCode?
  public var dates = LineDates()
  public var reserve: ReservePolicy?
  /// None takes a fixed application back.
  public var appliesTo: RowID<ItemLedgerEntry>?
  public var appliesFrom: RowID<ItemLedgerEntry>?
  /// Whether planning leaves the line as it is (P-032).
  public var isInflexible: Bool?
  /// The line's own numbers, in a journal with numbers on lines (T-151); blank dates clear.
  public var serialNo: SerialNo?
  public var lotNo: LotNo?
  public var packageNo: PackageNo?
  public var expirationDate: CalendarDate?
  public var warrantyDate: CalendarDate?
  /// What the next posting receives, ships and invoices; in the line's unit.
  public var toReceive: Quantity?
  public var toShip: Quantity?
  public var toInvoice: Quantity?
  /// The bin of the goods, and the one that they go to; blank for none (W-111, W-112).
  public var bin: BinName?
  public var toBin: BinName?
  public var purchasing: PurchasingChoice?
  /// Of a journal line: what of a production order it is for.
  public var productionOrder: ProductionOrderPart?
  /// Of a planning line: whom it is bought from, or where it is moved from (P-089).
  public var vendorNo: PartyNo?
  public var fromLocationCode: LocationCode?

  public init() {}

  public var isEmpty: Bool { self == LineChanges() }

  fileprivate var changesNumbers: Bool {
    serialNo != nil || lotNo != nil || packageNo != nil || expirationDate != nil
      || warrantyDate != nil
  }

  /// Whether nothing is said that a planning line does not have.
  fileprivate var fitPlanning: Bool {
    var rest = self
    rest.quantity = nil
    rest.dates.due = nil
    rest.vendorNo = nil
    rest.fromLocationCode = nil
    rest.locationCode = nil
    rest.variantCode = nil
    return rest.isEmpty
  }
}

/// Changes a line of an open document.
///
/// Order of checks: field by field, in the order in which `LineChanges` lists what moves the line
/// (item, quantity, place, variant, dates), then what it carries, what is posted next, its bins and
/// what it is connected with. A line of a planning worksheet is checked as `ChangePlanningLine`
/// says.
public struct ChangeLine: Command {
  public var line: RowID<DocumentLine>
  public var changes: LineChanges
  public var who = DateChange.byUser

  public init(_ line: RowID<DocumentLine>, _ changes: LineChanges) {
    self.line = line
    self.changes = changes
  }

  /// - Throws: `action-unfit` for what a line of its kind does not have, and what each field's own
  ///   rules refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    guard model.planningLine(of: line) == nil else {
      try planned().perform(on: &model)
      return
    }
    guard changes.vendorNo == nil, changes.fromLocationCode == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .party, "only a planning line has a vendor of its own",
        advice: "`set` the whole document `from` another one")
    }
    if let item = changes.itemNo { try model.setItem(item, of: line) }
    if changes.quantity != nil || changes.unitCode != nil {
      try model.setQuantity(
        changes.quantity ?? model.lines[line].quantity, in: changes.unitCode, of: line)
    }
    if let place = changes.locationCode { try model.setLocation(place, of: line) }
    if let variant = changes.variantCode { try model.setVariant(variant, of: line) }
    if !changes.dates.isEmpty { try model.setDates(changes.dates, of: line, who) }
    if let reserve = changes.reserve { try model.setReserve(reserve, of: line) }
    if let entry = changes.appliesTo { try model.apply(.to(entry), of: line) }
    if let entry = changes.appliesFrom { try model.apply(.from(entry), of: line) }
    if let isInflexible = changes.isInflexible {
      model.setFlexibility(isInflexible: isInflexible, of: line)
    }
    if changes.changesNumbers { try setNumbers(&model) }
    try setToPost(&model)
    if changes.bin != nil || changes.toBin != nil {
      try model.setBins(changes.bin, to: changes.toBin, of: line)
    }
    if let purchasing = changes.purchasing { try purchasing.apply(to: line, &model) }
    if let part = changes.productionOrder { try model.connect(line, to: part) }
  }

  private func planned() throws(TrackingError) -> ChangePlanningLine {
    guard changes.fitPlanning, who == .byUser else {
      throw TrackingError(
        .actionUnfit, blaming: .command,
        "of a planning line only quantity, due date, location, variant and supplier are set")
    }
    var command = ChangePlanningLine(line)
    command.quantity = changes.quantity
    command.dueDate = changes.dates.due ?? .blank
    command.fromLocationCode = changes.fromLocationCode
    command.vendorNo = changes.vendorNo
    command.locationCode = changes.locationCode
    command.variantCode = changes.variantCode
    return command
  }

  private func setNumbers(_ model: inout Model) throws(TrackingError) {
    let (serial, lot, package) = (changes.serialNo, changes.lotNo, changes.packageNo)
    try model.changeNumbers(
      of: line, expires: changes.expirationDate, warranty: changes.warrantyDate
    ) {
      if let serial { $0.serialNo = serial }
      if let lot { $0.lotNo = lot }
      if let package { $0.packageNo = package }
    }
  }

  /// A transfer is shipped and received; every other line goes one way.
  private func setToPost(_ model: inout Model) throws(TrackingError) {
    let kind = model.lines[line].kind
    if kind == .transferOrder {
      guard changes.toInvoice == nil else {
        throw TrackingError(
          .actionUnfit, blaming: .quantity, "a \(kind.name) is shipped and received, not invoiced",
          advice: "`set … ship` or `set … receive` the quantity")
      }
      if let quantity = changes.toShip {
        try model.setToHandle(QuantityInUnit(quantity), of: line)
      }
      if let quantity = changes.toReceive {
        try model.setToReceive(QuantityInUnit(quantity), of: line)
      }
    } else {
      let isShipped = kind.stockSign == -1
      guard isShipped ? changes.toReceive == nil : changes.toShip == nil else {
        throw TrackingError(
          .actionUnfit, blaming: .quantity,
          "a \(kind.name) is \(isShipped ? "shipped, not received" : "received, not shipped")",
          advice: "`set … \(isShipped ? "ship" : "receive")` the quantity")
      }
      if let quantity = changes.toReceive ?? changes.toShip {
        try model.setToHandle(QuantityInUnit(quantity), of: line)
      }
    }
    if let quantity = changes.toInvoice {
      try model.setToInvoice(QuantityInUnit(quantity), of: line)
    }
  }
}
