/// Adds a line to an open document with all that is said of it.
///
/// That is its numbers, what it is made of, how its goods are bought, and of a journal line the
/// order that it is for.
///
/// Order of checks: the line itself (`AddLine`), what it is assembled from, how it is bought, its
/// numbers in their order, the production order it is for. In a count the goods are calculated
/// instead (`Count`).
public struct AddOrderLine: Command {
  /// The open document; its kind says what the line does.
  public var document: RowID<Document>
  /// What, how much, where and under which numbers; without a quantity one piece, or one a number.
  public var goods: Goods
  /// A journal line's type; else given by the document's kind.
  public var entryType: EntryType?
  /// The line's own dates; nil takes the document's.
  public var dates = LineDates()
  /// Nil for the item's policy, and where that is optional the document's.
  public var reserve: ReservePolicy?
  /// Planning leaves the line as it is (P-032).
  public var isInflexible = false
  /// Who adds it: code may name a directed location in a journal (W-079a).
  public var origin = LineOrigin.byUser
  /// Where a transfer puts the goods; nil for the default bin.
  public var toBin: BinName?
  /// The entry that the goods are applied to, or from; none for what the costing method chooses.
  public var appliesTo = RowID<ItemLedgerEntry>.none
  /// Of goods that come back: the entry that they left by (T-048).
  public var appliesFrom = RowID<ItemLedgerEntry>.none
  /// The numbers besides those of the goods.
  public var numbers: [LineNumbers] = []
  /// What it is made of, where the line says so itself.
  public var components: [Goods]?
  /// It is assembled for the sale although its item is not always (T-169).
  public var isAssembledToOrder = false
  /// The number of the assembly order; blank for a made one.
  public var assemblyNo = DocumentNo.blank
  /// How a sale's goods are bought (P-026); nil for an ordinary purchase.
  public var purchasing: PurchasingChoice?
  /// Of output and consumption: what of a production order the line is for.
  public var productionOrder: ProductionOrderPart?

  /// Goods for a document; what else is said of the line is set afterwards.
  public init(_ goods: Goods, to document: RowID<Document>) {
    self.goods = goods
    self.document = document
  }

  /// - Throws: what `AddLine`, `AssembleToOrder` and `AssignTracking` refuse; `numbers-twice` for
  ///   several numbers on the line of a journal with numbers on lines (T-151).
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let header = model.documents[document]
    guard !header.kind.isCount else {
      return try model.calculateCount(of: goods, in: document)
    }
    model.tellDue(dates, of: header)
    let id =
      header.hasNumbersOnLines == 1 ? try addWithOwnNumbers(&model) : try add(goods, &model)
    if let productionOrder { try model.connect(id, to: productionOrder) }
    return id
  }

  /// A line that carries its number itself.
  private func addWithOwnNumbers(
    _ model: inout Model
  ) throws(TrackingError) -> RowID<DocumentLine> {
    var bare = self
    bare.goods.keys = []
    bare.numbers = []
    let id = try bare.add(bare.goods, &model)
    guard goods.keys.count <= 1, numbers.isEmpty else {
      throw TrackingError(
        .numbersTwice, blaming: .lot,
        "a line of a journal with numbers on lines carries one number (T-151)",
        advice: "write a line a number")
    }
    if let key = goods.keys.first {
      try model.setNumbers(
        key, expires: goods.expirationDate, warranty: goods.warrantyDate, on: id)
    }
    return id
  }

  private func add(
    _ goods: Goods, _ model: inout Model
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let id = try line(of: goods).perform(on: &model)
    guard goods.bin.isBlank || purchasing?.purchasing != .dropShipment else {
      throw TrackingError(
        .actionUnfit, blaming: .bin,
        "what a vendor ships to the customer lies in no bin (W-110)")
    }
    try assemble(id, &model)
    if let purchasing { try purchasing.apply(to: id, &model) }
    try model.track(id, goods, appliesTo: appliesTo, appliesFrom: appliesFrom)
    let source = SourceReference(id)
    for numbers in numbers { try AssignNumbers(numbers, to: source).assign(on: &model) }
    model.warnIfShort(goods.keys, of: source)
    model.warnIfShort(numbers.flatMap(\.keys), of: source)
    try model.carryTracking(of: id)
    return id
  }

  private func line(of goods: Goods) -> AddLine {
    var line = AddLine(to: document, goods.quantityOrOneEach, of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    line.entryType = entryType
    if !goods.locationCode.isBlank { line.locationCode = goods.locationCode }
    line.shipmentDate = dates.shipment ?? .blank
    line.expectedDate = dates.expected ?? .blank
    line.dueDate = dates.due ?? .blank
    line.reserve = reserve
    line.isInflexible = isInflexible
    line.origin = origin
    if !goods.bin.isBlank { line.bin = goods.bin }
    line.toBin = toBin
    line.assemblyNo = assemblyNo
    return line
  }

  private func assemble(
    _ id: RowID<DocumentLine>, _ model: inout Model
  ) throws(TrackingError) {
    var made = model.assembly(for: model.lines[id])
    if made == nil, isAssembledToOrder || !assemblyNo.isBlank {
      var command = AssembleToOrder(id)
      command.orderNo = assemblyNo
      command.keepsBin = !goods.bin.isBlank
      made = try command.perform(on: &model)
    }
    if let components { try model.setComponents(components, of: made ?? id) }
  }
}

/// A line of a production order, perhaps one of its components, perhaps one of its operations.
public struct ProductionOrderPart: Hashable, Sendable {
  /// The line of the production order.
  public var line: RowID<DocumentLine>
  /// 0 for the component of the consumed item.
  public var componentNo: Int32 = 0
  /// Of output: the operation that is done; 0 for the last one.
  public var operationNo: Int32 = 0

  /// What is made by the last operation, or the component of the item consumed.
  public init(_ line: RowID<DocumentLine>) { self.line = line }
}

/// How a sale's goods are bought: by its purchasing code alone, or by the line of a purchase order.
public struct PurchasingChoice: Hashable, Sendable {
  /// What BC's purchasing code says: drop shipment or special order.
  public var purchasing: Purchasing
  /// The line that buys them, where it is known already.
  public var purchase: RowID<DocumentLine>?

  /// A way of buying, and the line that does it where there is one.
  public init(_ purchasing: Purchasing, by purchase: RowID<DocumentLine>? = nil) {
    self.purchasing = purchasing
    self.purchase = purchase
  }

  func apply(to line: RowID<DocumentLine>, _ model: inout Model) throws(TrackingError) {
    guard let purchase else {
      try model.setPurchasing(purchasing, of: line)
      return
    }
    if purchasing == .specialOrder {
      try model.orderSpecially(line, from: purchase)
    } else {
      try model.dropShip(line, from: purchase)
    }
  }
}

extension Model {
  /// Connects a journal line with what of a production order it is for (T-161, T-163).
  mutating func connect(
    _ id: RowID<DocumentLine>, to part: ProductionOrderPart
  ) throws(TrackingError) {
    try connect(id, to: part.line, component: part.componentNo, operation: part.operationNo)
  }
}
