/// What is to change of a line of an open document; nil leaves a field as it is.
public struct LineChanges: Hashable, Sendable {
  /// Another item; refused once the line is posted, reserved or tracked, or made of components.
  public var itemNo: ItemNo?
  /// In the line's unit, or in the one that is named with it.
  public var quantity: Quantity?
  /// Another unit, in which `quantity` counts, or the old quantity from then on.
  public var unitCode: UnitCode?
  /// Where the goods are; a transfer takes them from there.
  public var locationCode: LocationCode?
  /// Blank for the item without a variant.
  public var variantCode: VariantCode?
  /// Dates of the line; a user's that break reservations are refused (R-077).
  public var dates = LineDates()
  /// Whether its goods are reserved (R-020).
  public var reserve: ReservePolicy?
  /// None takes a fixed application back.
  public var appliesTo: RowID<ItemLedgerEntry>?
  /// None takes it back; of what comes back the entry that it left by (T-048).
  public var appliesFrom: RowID<ItemLedgerEntry>?
  /// Whether planning leaves the line as it is (P-032).
  public var isInflexible: Bool?
  /// The line's own numbers, in a journal with numbers on lines (T-151); blank dates clear.
  public var serialNo: SerialNo?
  /// Blank takes it away.
  public var lotNo: LotNo?
  /// Blank takes it away.
  public var packageNo: PackageNo?
  /// BC's Expiration Date of the line's own numbers.
  public var expirationDate: CalendarDate?
  /// BC's Warranty Date of the line's own numbers.
  public var warrantyDate: CalendarDate?
  /// What the next posting receives, ships and invoices; in the line's unit.
  public var toReceive: Quantity?
  /// What the next posting ships; in the line's unit.
  public var toShip: Quantity?
  /// What the next invoice takes; in the line's unit.
  public var toInvoice: Quantity?
  /// The bin of the goods, and the one that they go to; blank for none (W-111, W-112).
  public var bin: BinName?
  /// The bin that the goods go to; blank for none (W-112).
  public var toBin: BinName?
  /// How a sale's goods are bought (P-026).
  public var purchasing: PurchasingChoice?
  /// Of a journal line: what of a production order it is for.
  public var productionOrder: ProductionOrderPart?
  /// Of a planning line: whom it is bought from, or where it is moved from (P-089).
  public var vendorNo: PartyNo?
  /// Of a planning line: where a transfer takes it from (P-089).
  public var fromLocationCode: LocationCode?

  /// Nothing changes.
  public init() {}

  /// True when nothing changes.
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
    rest.isInflexible = nil
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
  /// The line; its document may not be released where that forbids the change.
  public var line: RowID<DocumentLine>
  /// What changes of it; nil fields stay.
  public var changes: LineChanges
  /// Who moves dates: a user's that break reservations are refused, a program's break them (R-077).
  public var who = DateChange.byUser

  /// A user's change of a line.
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
    if who == .byUser {
      model.tellDue(changes.dates, of: model.documents[model.lines[line].document])
    }
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
        "of a planning line only quantity, due date, place, variant, supplier and flexibility are set"
      )
    }
    var command = ChangePlanningLine(line)
    command.quantity = changes.quantity
    command.dueDate = changes.dates.due ?? .blank
    command.fromLocationCode = changes.fromLocationCode
    command.vendorNo = changes.vendorNo
    command.locationCode = changes.locationCode
    command.variantCode = changes.variantCode
    command.isInflexible = changes.isInflexible
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
