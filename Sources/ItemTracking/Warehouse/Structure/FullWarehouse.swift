/// A whole directed location in one step: zones, bins, their purposes, a put-away template (W-117).
public struct FullWarehouse: Command {
  /// The location; it may not be declared yet.
  public var locationCode: LocationCode
  /// Of the location; blank for none.
  public var description: TextID = .blank
  /// From 1 to `mostBinsPerZone`; the last bin of a zone takes the purposes that are left.
  public var binsPerZone: Int

  /// A directed location with so many bins in each of its zones.
  public init(_ code: LocationCode, binsPerZone: Int) {
    locationCode = code
    self.binsPerZone = binsPerZone
  }

  /// More bins than these are a slip of the pen.
  public static let mostBinsPerZone = 1_000

  private struct Part {
    var zone: String
    var types: BinTypes
    var ranking: Int32
    /// The purposes that its bins get, in their order; the last bin takes what is left.
    var purposes: [SpecialBin] = []
  }

  private static let parts: [Part] = [
    Part(zone: "ADJUSTMENT", types: [], ranking: 0, purposes: [.adjustment]),
    Part(zone: "BULK", types: .putAway, ranking: 50),
    Part(zone: "CROSS-DOCK", types: [.putAway, .pick], ranking: 0, purposes: [.crossDock]),
    Part(zone: "PICK", types: [.putAway, .pick], ranking: 100),
    Part(
      zone: "PRODUCTION", types: [], ranking: 5,
      purposes: [.shopFloor, .toProduction, .fromProduction]),
    Part(zone: "QC", types: [], ranking: 0, purposes: [.toAssembly, .fromAssembly]),
    Part(zone: "RECEIVE", types: .receive, ranking: 10, purposes: [.receipt]),
    Part(zone: "SHIP", types: .ship, ranking: 200, purposes: [.shipment]),
    Part(zone: "STAGE", types: .ship, ranking: 5),
  ]

  private static let template: [PutAwayConditions] = [
    [.fixed, .sameItem, .unit, .minimum], [.fixed, .sameItem, .unit],
    [.floating, .sameItem, .unit], [.floating, .sameItem], [.floating, .empty], .floating,
  ]

  /// - Throws: `already-exists`, `quantity-not-positive` for a number of bins out of 1 to 1,000.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    guard (1...Self.mostBinsPerZone).contains(binsPerZone) else {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity,
        "a full warehouse has 1 to \(Self.mostBinsPerZone) bins a zone, not \(binsPerZone) (W-117)",
        facts: [Fact("found", .number(binsPerZone))])
    }
    var location = Location(code: locationCode)
    location.description = description
    try model.declare(location)
    let template = PutAwayTemplateCode(id: model.names.intern(code: "STD"))
    if model.putAwayTemplates.first(inList: 0, key: template.id).isNone {
      try model.declareTemplate(template, Self.template)
    }
    try model.changeWarehouse(
      of: locationCode,
      [
        .flag(.bins, true), .flag(.directed, true), .flag(.breakbulk, true),
        .consumption(.warehousePick), .template(template),
      ])
    var count = 0
    var purposes: [LocationChange] = []
    for part in Self.parts {
      let codes = try declare(part, after: &count, &model)
      for (index, purpose) in part.purposes.enumerated() {
        purposes.append(.bin(purpose, codes[min(index, codes.count - 1)]))
      }
    }
    try model.changeWarehouse(of: locationCode, purposes)
  }

  private func declare(
    _ part: Part, after count: inout Int, _ model: inout Model
  ) throws(TrackingError) -> [BinCode] {
    let code = ZoneCode(id: model.names.intern(code: part.zone))
    var zone = Zone(code, at: locationCode)
    zone.types = part.types
    zone.ranking = part.ranking
    zone.isCrossDock = part.purposes.contains(.crossDock) ? 1 : 0
    try model.declare(zone)
    var changes = BinChanges()
    changes.zoneCode = code
    var codes: [BinCode] = []
    for _ in 0..<binsPerZone {
      count += 1
      let bin = BinCode(id: model.names.intern(code: "BIN\(count)"))
      try model.declareBin(bin, at: locationCode, changes)
      codes.append(bin)
    }
    return codes
  }
}

extension Model {
  /// Declares a put-away template: its lines in the order in which they are tried (W-152).
  ///
  /// - Throws: `already-exists`, `code-blank`.
  package mutating func declareTemplate(
    _ code: PutAwayTemplateCode, _ lines: [PutAwayConditions]
  ) throws(TrackingError) {
    try requireCode(code.id, "a put-away template", blaming: .name)
    guard putAwayTemplates.first(inList: 0, key: code.id).isNone else {
      throw .alreadyExists("put-away template \(code)", blaming: .name)
    }
    for (index, conditions) in lines.enumerated() {
      _ = putAwayTemplates.insert(
        PutAwayTemplateLine(code, Int32(index + 1), conditions), &journal)
    }
  }
}
