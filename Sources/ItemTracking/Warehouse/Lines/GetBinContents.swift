/// Puts what lies in bins on a journal or a transfer order, a line a content, with its numbers
/// (W-143).
///
/// A reclassification journal moves it, an item journal takes it away.
public struct GetBinContents: Command {
  /// An open reclassification journal, item journal or transfer order.
  public var document: RowID<Document>
  /// Blank for the document's place.
  public var locationCode: LocationCode = .blank
  /// Blank for all bins of the place.
  public var bin: BinName = .blank
  /// Blank for all items.
  public var itemNo: ItemNo = .blank

  /// All that lies in the bins of the document's place.
  public init(to document: RowID<Document>) { self.document = document }

  /// Order of checks: the document, its place, the bin, then line by line what adding refuses.
  ///
  /// - Throws: `action-unfit`, `not-warehouse`, `use-warehouse-journal` (W-079a), `bin-unknown`,
  ///   `nothing-to-get`, and what `AddLine` and `AssignTracking` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let header = model.documents[document]
    let place = locationCode.isBlank ? header.locationCode : locationCode
    try model.requireLocation(place)
    try check(header, place)
    let setup = try model.requireBins(at: place)
    if header.kind == .itemJournal, setup.isDirected {
      throw .useWarehouseJournal(
        "adjustments of location \(place) are made in a warehouse journal: it is directed (W-079a)",
        advice: "`warehouse journal WJ1 at \(place) { negative … in bin B }`")
    }
    if !itemNo.isBlank { _ = try model.item(itemNo) }
    var isEmpty = true
    for bin in try bins(at: place, model) {
      let types = model.bins[bin].types
      guard !types.contains(.receive) || model.bins[bin].isCrossDock == 1 else { continue }
      for content in model.binContents.ids(inList: BinContent.List.bin, key: bin.raw) {
        let goods = model.trackedSKUs[model.binContents[content].stock].unit
        guard itemNo.isBlank || goods.itemNo == itemNo else { continue }
        let quantity = available(content, header, model)
        guard quantity.isPositive else { continue }
        isEmpty = false
        try get(content, quantity, goods, setup, &model)
      }
    }
    guard isEmpty else { return }
    throw TrackingError(
      .nothingToGet, blaming: .document, "nothing lies there that could be taken (W-143)",
      advice: "`show bin-contents at \(place)` tells what does")
  }

  private func check(_ header: Document, _ place: LocationCode) throws(TrackingError) {
    guard header.kind == .transferOrder else {
      guard header.kind != .reclassificationJournal, header.kind != .itemJournal else { return }
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "a \(header.kind.name) takes no contents of bins (W-143)",
        advice: "reclassification journals, item journals and transfer orders do")
    }
    guard place != header.locationCode else { return }
    throw TrackingError(
      .actionUnfit, blaming: .location,
      "\(header.no) takes its goods from \(header.locationCode), not from bins of \(place) (W-143)")
  }

  private func bins(
    at place: LocationCode, _ model: borrowing Model
  ) throws(TrackingError) -> [RowID<Bin>] {
    guard !bin.isBlank else { return model.bins.ids(inList: 0, key: place.id) }
    return [try model.requireBin(try model.binCode(bin, at: place), at: place)]
  }

  /// What may be taken, in base units; a transfer leaves what is dedicated, blocked or promised.
  private func available(
    _ id: RowID<BinContent>, _ header: Document, _ model: borrowing Model
  ) -> Quantity {
    let content = model.binContents[id]
    guard header.kind == .transferOrder else { return content.quantityBase }
    guard model.bins[content.bin].isDedicated == 0, !content.block.stopsOutbound else {
      return .zero
    }
    return content.quantityBase - model.planned(for: id).out
  }

  private func get(
    _ id: RowID<BinContent>, _ quantity: Quantity, _ goods: StockkeepingUnit,
    _ setup: WarehouseSetup, _ model: inout Model
  ) throws(TrackingError) {
    let content = model.binContents[id]
    let kind = model.documents[document].kind
    let perUnit = try model.unit(content.unitCode, of: try model.item(goods.itemNo)).perUnit
    var add = AddLine(
      to: document, quantity.divided(by: perUnit) ?? quantity, of: goods.itemNo)
    add.variantCode = goods.variantCode
    add.unitCode = content.unitCode
    add.locationCode = goods.locationCode
    if kind == .itemJournal { add.entryType = .negativeAdjustment }
    if kind != .transferOrder || !setup.isDirected {
      add.bin = BinName(model.bins[content.bin].code)
    }
    if kind == .reclassificationJournal { add.toBin = .blank }
    let source = SourceReference(try add.perform(on: &model))
    let numbers = model.binNumbers.ids(inList: BinNumber.List.content, key: id.raw).map {
      model.binNumbers[$0]
    }
    // Numbers that make more than is taken say nothing of which of them are.
    let sum = numbers.reduce(Quantity.zero) { $0 + $1.quantityBase }
    guard sum <= quantity else { return }
    for number in numbers where number.quantityBase.isPositive {
      var assignment = AssignTracking(
        number.quantityBase, of: model.trackedSKUs[number.stock].tracking, to: source)
      assignment.isUnchecked = true
      try assignment.perform(on: &model)
    }
  }
}
