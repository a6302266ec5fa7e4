/// Opens the assembly order that makes what a sales line sells, and binds the two (T-169).
///
/// From then on the numbers of the one are the numbers of the other.
public struct AssembleToOrder: Command {
  /// The sales line; its item needs no assembly BOM.
  public var line: RowID<DocumentLine>
  /// Blank for a number made by the model.
  public var orderNo: DocumentNo = .blank
  /// The sale's bin was named, so it is not the one for what is assembled to order (W-110).
  var keepsBin = false

  /// An assembly order under a number made by the model.
  public init(_ line: RowID<DocumentLine>) { self.line = line }

  /// - Throws: `action-unfit` for a line that is not of a sales order or has its assembly already,
  ///   and whatever opening the order refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let sale = model.lines[line]
    guard sale.kind.assemblesToOrder, sale.linked.isNone,
      sale.outstanding.isPositive
    else {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "only what a sales order still has to ship is assembled to order (T-169)")
    }
    let owner = try open(on: &model)
    // A quote reserves nothing.
    guard sale.kind == .salesOrder else { return owner }
    try model.bind(
      SourceReference(line), to: SourceReference(owner), sale.outstanding, specific: nil)
    return owner
  }

  /// The order without the reservation, for whoever puts numbers on it before.
  ///
  /// Both ends have one bin: the one that is named for the sale, else the one that its location has
  /// for what is assembled to order (W-110).
  func open(on model: inout Model) throws(TrackingError) -> RowID<DocumentLine> {
    let sale = model.lines[line]
    let sku = model.trackedSKUs[sale.stock].unit
    let header = model.documents[sale.document]
    var order = OpenDocument(
      sale.kind == .salesQuote ? .assemblyQuote : .assemblyOrder, no: orderNo)
    order.locationCode = sku.locationCode
    order.postingDate = header.postingDate
    order.documentDate = header.documentDate
    order.dueDate = sale.shipmentDate
    // The unit is the sale's, unless it cannot say what is left of the sale.
    let inUnit = sale.outstanding.exactQuotient(by: sale.quantityPerUnit)
    var made = AddLine(
      to: try order.perform(on: &model), inUnit ?? sale.outstanding, of: sku.itemNo)
    if inUnit != nil { made.unitCode = sale.unitCode }
    made.variantCode = sku.variantCode
    let owner = try made.perform(on: &model)
    model.lines.update(owner, &model.journal) { $0.linked = line }
    model.lines.update(line, &model.journal) { $0.linked = owner }
    let bin = keepsBin ? sale.binCode : model.defaultBins(of: model.lines[line]).bin
    for id in [line, owner] {
      model.lines.update(id, &model.journal) { $0.binCode = bin }
    }
    return owner
  }
}

extension Model {
  /// The posted assembly of which a posted sales line took its goods, when there was one (T-169).
  func assembledToOrder(_ posted: RowID<PostedLine>) -> RowID<PostedLine>? {
    let chain = ItemApplicationEntry.Chain.outbound
    for entry in itemEntries(of: posted) where !itemLedgerEntries[entry].isPositive {
      for id in itemApplicationEntries.ids(inChain: chain, key: entry.raw) {
        let made = itemLedgerEntries[itemApplicationEntries[id].inbound].posting
        if postedLines[made].flags.contains(.assembledToOrder) { return made }
      }
    }
    return nil
  }

  /// Assembles a sales line to order again, of what was used for it the last time.
  mutating func assemble(
    _ line: RowID<DocumentLine>, like made: RowID<PostedLine>
  ) throws(TrackingError) {
    let owner: RowID<DocumentLine>
    if let known = assembly(for: lines[line]) {
      owner = known
    } else {
      owner = try AssembleToOrder(line).perform(on: &self)
    }
    dropComponents(of: owner)
    let header = postedLines[made]
    for id in postedLines.ids(inChain: 0, key: header.document.raw) {
      let used = postedLines[id]
      guard used.entryType == .assemblyConsumption, !used.flags.contains(.correction) else {
        continue
      }
      let quantityPer = try used.quantity.quotient(by: header.quantity)
      let expected = try quantityPer.product(with: lines[owner].quantityBase)
      let unit = trackedSKUs[used.stock].unit
      let component = addComponent(to: owner, quantityPer, expected: expected, of: unit)
      try reserveAlways(SourceReference(component))
    }
  }
}
