/// Sales order planning: makes production orders for what a sales order does not have.
///
/// Each is bound to its line (P-138, R-013).
public struct PlanSalesOrder: Command {
  /// The sales order; lines that are served already are passed over.
  public var document: RowID<Document>
  /// The number of the first production order; blank for one made by the model.
  public var orderNo: DocumentNo = .blank
  /// What the production orders are made as.
  public var status: DocumentStatus = .released

  /// Released production orders under numbers made by the model.
  public init(_ document: RowID<Document>) { self.document = document }

  /// One production order a line, of exactly what is not reserved, due when the line ships.
  ///
  /// - Throws: `action-unfit` when it is no sales order; `fully-reserved` when nothing is left.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let header = model.documents[document]
    guard header.kind == .salesOrder else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(header.no) is a \(header.kind.name); only sales orders are planned by line")
    }
    var nextNo = orderNo
    var isMade = false
    for line in model.lineIDs(of: document) {
      let demand = SourceReference(line)
      let open =
        model.netQuantity(of: demand).magnitude - model.reservedQuantity(of: demand).magnitude
      guard open.isPositive, model.netQuantity(of: demand).isNegative else { continue }
      let supply = try make(open, for: demand, nextNo, &model)
      nextNo = .blank
      isMade = true
      // The supply is made under the numbers that are asked for.
      for number in model.trackingLines(of: demand) where number.toHandle.isPositive {
        try AssignTracking(number.quantity - number.handled, of: number.key, to: supply)
          .perform(on: &model)
      }
      try model.bind(demand, to: supply, open, specific: nil)
      model.bindOrderToOrder(supply)
    }
    guard !isMade else { return }
    let wanted = model.netQuantity(of: document)
    throw .fullyReserved(wanted, wanted)
  }

  private func make(
    _ quantity: Quantity, for demand: SourceReference, _ no: DocumentNo, _ model: inout Model
  ) throws(TrackingError) -> SourceReference {
    let sku = model.sku(of: demand)
    var open = OpenDocument(.productionOrder, no: no)
    open.status = status
    open.locationCode = sku.locationCode
    open.dueDate = model.dates(of: demand).shipment
    var add = AddLine(to: try open.perform(on: &model), quantity, of: sku.itemNo)
    add.variantCode = sku.variantCode
    return SourceReference(try add.perform(on: &model))
  }
}

extension Model {
  /// What is left of all lines of an order.
  fileprivate func netQuantity(of document: RowID<Document>) -> Quantity {
    var sum = Quantity.zero
    for line in lineIDs(of: document) { sum += netQuantity(of: SourceReference(line)).magnitude }
    return sum
  }

  /// the pairs of a supply belong to their demand for good.
  fileprivate mutating func bindOrderToOrder(_ supply: SourceReference) {
    for id in entries(of: supply) {
      let row = reservationEntries[id]
      guard row.status == .reservation else { continue }
      reservationEntries.update(id, &journal) { $0.flags.insert(.orderToOrder) }
      reservationEntries.update(row.partner, &journal) { $0.flags.insert(.orderToOrder) }
    }
  }
}
