/// What of a bin or a zone is to change; nil leaves a field as it is.
public struct BinChanges: Hashable, Sendable {
  /// Another zone; the bin takes its types, ranking and class unless they are said, too.
  public var zoneCode: ZoneCode?
  /// What it is used for (W-079); refused while the bin holds goods (W-116).
  public var types: BinTypes?
  /// Higher ones come first in picks and put-aways (W-079).
  public var ranking: Int32?
  /// Which goods it takes; blank for any, and refused while it holds goods (W-116).
  public var classCode: WarehouseClassCode?
  /// Whether goods pass through it on their way from receipt to shipment.
  public var isCrossDock: Bool?
  /// Whether picks leave it alone (W-079); refused while it holds goods (W-116).
  public var isDedicated: Bool?
  /// Which movements are stopped, of its contents too (W-079).
  public var block: BinBlock?
  /// Zero for no limit.
  public var maximumCubage: Quantity?
  /// Zero for no limit.
  public var maximumWeight: Quantity?

  /// Nothing changes.
  public init() {}

  /// Whether what a bin with goods keeps is among them (W-116).
  var changesUse: Bool {
    zoneCode != nil || types != nil || classCode != nil || isDedicated != nil
  }
}

/// Declaring zones and bins, changing and deleting them (W-116).
extension Model {
  /// - Throws: `already-exists`, `code-blank`, `location-unknown`.
  package mutating func declare(_ zone: Zone) throws(TrackingError) {
    try requireNamedLocation(zone.locationCode)
    try requireCode(zone.code.id, "a zone", blaming: .zone)
    guard self.zone(zone.code, at: zone.locationCode) == nil else {
      throw .alreadyExists("zone \(zone.code) at \(zone.locationCode)", blaming: .zone)
    }
    _ = zones.insert(zone, &journal)
  }

  /// Declares a bin; of its zone it takes what the changes do not say.
  ///
  /// - Throws: `already-exists`, `code-blank`, `location-unknown`, `zone-unknown`.
  package mutating func declareBin(
    _ code: BinCode, at locationCode: LocationCode, _ changes: BinChanges
  ) throws(TrackingError) {
    try requireNamedLocation(locationCode)
    try requireCode(code.id, "a bin", blaming: .bin)
    guard bin(code, at: locationCode) == nil else {
      throw .alreadyExists("bin \(code) at \(locationCode)", blaming: .bin)
    }
    var bin = Bin(code, at: locationCode)
    try apply(changes, to: &bin)
    _ = bins.insert(bin, &journal)
  }

  /// Changes a bin and hands on to its contents what they take from it.
  ///
  /// - Throws: `bin-unknown`, `zone-unknown`, `bin-not-empty` for its zone, type, class or
  ///   dedication while it holds goods (W-116).
  package mutating func changeBin(
    _ code: BinCode, at locationCode: LocationCode, _ changes: BinChanges
  ) throws(TrackingError) {
    let id = try requireBin(code, at: locationCode)
    if changes.changesUse { try checkEmpty(id, "changed in its use") }
    var bin = bins[id]
    try apply(changes, to: &bin)
    try checkShipmentBin(bin)
    bins.update(id, &journal) { $0 = bin }
    for content in binContents.ids(inList: BinContent.List.bin, key: id.raw) {
      binContents.update(content, &journal) {
        if changes.block != nil { $0.block = bin.block }
        if changes.ranking != nil || changes.zoneCode != nil { $0.ranking = bin.ranking }
      }
    }
  }

  /// Deletes an empty bin with its empty contents.
  ///
  /// - Throws: `bin-unknown`, `bin-not-empty`, `bin-in-use`, `bin-content-not-empty` (W-116).
  package mutating func deleteBin(
    _ code: BinCode, at locationCode: LocationCode
  ) throws(TrackingError) {
    let id = try requireBin(code, at: locationCode)
    try checkEmpty(id, "deleted")
    try checkUnused(id)
    let contents = binContents.ids(inList: BinContent.List.bin, key: id.raw)
    for content in contents { try checkNoNumbers(in: content) }
    for content in contents { binContents.remove(content, &journal) }
    bins.remove(id, &journal)
  }

  private func apply(_ changes: BinChanges, to bin: inout Bin) throws(TrackingError) {
    if let code = changes.zoneCode {
      bin.take(from: zones[try requireZone(code, at: bin.locationCode)])
    }
    if let types = changes.types { bin.types = types }
    if let ranking = changes.ranking { bin.ranking = ranking }
    if let code = changes.classCode { bin.classCode = code }
    if let isCrossDock = changes.isCrossDock { bin.isCrossDock = isCrossDock ? 1 : 0 }
    if let isDedicated = changes.isDedicated { bin.isDedicated = isDedicated ? 1 : 0 }
    if let block = changes.block { bin.block = block }
    if let maximum = changes.maximumCubage { bin.maximumCubage = maximum }
    if let maximum = changes.maximumWeight { bin.maximumWeight = maximum }
  }

  private func requireNamedLocation(_ code: LocationCode) throws(TrackingError) {
    guard !code.isBlank else {
      throw TrackingError(
        .locationRequired, blaming: .location, "zones and bins belong to a location",
        advice: "`at LOCATION` names it")
    }
    try requireLocation(code)
  }

  /// W-006: goods wait in the shipment bin, so nothing is kept from it.
  private func checkShipmentBin(_ bin: Bin) throws(TrackingError) {
    guard bin.isDedicated == 1, warehouseSetup(of: bin.locationCode)?.shipmentBin == bin.code
    else { return }
    throw TrackingError(
      .binInUse, blaming: .bin,
      "\(bin.code) is the shipment bin of \(bin.locationCode), so it cannot be dedicated (W-006)")
  }

  /// W-116: nothing is in the bin.
  func checkEmpty(_ id: RowID<Bin>, _ what: String) throws(TrackingError) {
    for content in binContents.ids(inList: BinContent.List.bin, key: id.raw)
    where !binContents[content].quantityBase.isZero {
      let bin = bins[id]
      let item = trackedSKUs[binContents[content].stock].unit.itemNo
      let quantity = binContents[content].quantityBase
      throw TrackingError(
        .binNotEmpty, blaming: .bin,
        "bin \(bin.code) at \(bin.locationCode) cannot be \(what): it contains \(quantity) of \(item) (W-116)",
        facts: [Fact("found", .quantity(quantity))])
    }
  }

  /// W-116: no warehouse journal line names the bin, and no location uses it for a purpose.
  private func checkUnused(_ id: RowID<Bin>) throws(TrackingError) {
    let bin = bins[id]
    let list = WarehouseJournalLine.List.bin
    guard warehouseJournalLines.first(inList: list, key: id.raw).isNone else {
      throw .binInUse(bin, "lines of a warehouse journal name it")
    }
    guard let setup = warehouseSetup(of: bin.locationCode) else { return }
    for purpose in SpecialBin.allCases where setup[purpose] == bin.code {
      throw .binInUse(bin, "it is the \(purpose.name) of the location")
    }
  }
}

extension TrackingError {
  fileprivate static func binInUse(_ bin: Bin, _ why: String) -> TrackingError {
    TrackingError(
      .binInUse, blaming: .bin,
      "bin \(bin.code) at \(bin.locationCode) cannot be deleted: \(why) (W-116)")
  }
}
