/// Replaces a line by lines of what its item is assembled from, for as many as it is of.
///
/// What was to be assembled for it goes, and its numbers when that is confirmed; lines of what is
/// always reserved are reserved as any new line is.
public struct ExplodeLine: Command {
  /// The line; its item must have an assembly BOM.
  public var line: RowID<DocumentLine>

  /// The explosion of one line.
  public init(_ line: RowID<DocumentLine>) { self.line = line }

  /// - Throws: `action-unfit` unless it is the line of a sale or a purchase, and of an item with an
  ///   assembly bill of materials; `document-released`, `line-posted`, `line-reserved`;
  ///   `line-tracked` for a purchase with numbers, the question `delete-tracking` for a sale.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let row = model.lines[line]
    let sku = model.trackedSKUs[row.stock].unit
    let list = BillOfMaterialsLine.List.assembly
    let parts = model.bomLines.ids(inList: list, key: sku.itemNo.id).map { model.bomLines[$0] }
    guard row.kind.partyKind != nil, !parts.isEmpty else {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        row.kind.partyKind == nil
          ? "only lines of sales and purchases are exploded"
          : "item \(sku.itemNo) has no assembly bill of materials, so there is nothing to explode",
        advice: "`assembly bom of \(sku.itemNo) { … }` declares one")
    }
    try model.requireOpen(row.document)
    guard row.quantityHandled.isZero, row.postedSource.isNone, model.dropPartner(of: row) == nil
    else {
      throw TrackingError(
        .linePosted, blaming: .line,
        "a part of the line is posted, or it is bought for a sale, so it is not exploded")
    }
    guard try mayGo(row, &model) else { return }
    model.dropLine(line)
    for part in parts {
      guard let quantity = part.quantityPer.multiplied(by: row.quantityBase) else {
        throw .quantityOverflow(row.quantity)
      }
      var add = AddLine(to: row.document, quantity, of: part.itemNo)
      add.variantCode = part.variantCode
      add.locationCode = sku.locationCode
      add.shipmentDate = row.shipmentDate
      add.expectedDate = row.expectedDate
      _ = try add.perform(on: &model)
    }
  }

  /// What is reserved stays; numbers of a purchase are taken off first, those of a sale go when
  /// that is confirmed (T-063, R-085).
  private func mayGo(
    _ row: DocumentLine, _ model: inout Model
  ) throws(TrackingError) -> Bool {
    let source = SourceReference(line)
    let reserved = model.reservedQuantity(of: source).magnitude
    guard reserved.isZero || model.assembly(for: row) != nil else {
      throw TrackingError(
        .lineReserved, blaming: .line,
        "the line is not exploded while \(reserved) are reserved (R-085)",
        facts: [Fact("reserved", .quantity(reserved))], advice: "`unreserve` the line first")
    }
    guard !model.assignedQuantity(of: source).isZero else { return true }
    guard row.kind.partyKind == .customer else {
      throw TrackingError(
        .lineTracked, blaming: .line,
        "the line is not exploded while item tracking is assigned (T-062)",
        advice: "`unassign` the numbers first")
    }
    return try model.ask(
      TrackingError(
        .deleteTracking, blaming: .command,
        "the line has item tracking; explode it and delete that? (T-063)"))
  }
}
