/// Declares how a location is set up inside: zones, bins, their contents, put-away templates.
///
/// Order of checks: what is named is there, then the rules of its kind; of several bins each in
/// turn.
public enum DeclareWarehouse: Command {
  case zone(Zone)
  case bins([BinCode], at: LocationCode, BinChanges)
  case changeBins([BinCode], at: LocationCode, BinChanges)
  case deleteBins([BinCode], at: LocationCode)
  case binContent(BinContentName, BinContentChanges)
  case changeBinContent(BinContentName, BinContentChanges)
  case deleteBinContent(BinContentName)
  /// The lines of a template in the order in which they are tried (W-152).
  case template(PutAwayTemplateCode, [PutAwayConditions])
  /// How a location handles its goods, in order (W-002 to W-006).
  case location(LocationCode, [LocationChange])

  /// - Throws: `already-exists`, `location-unknown`, `zone-unknown`, `bin-unknown`,
  ///   `bin-not-empty`, `bin-in-use`, `bin-content-missing`, `bin-content-not-empty`,
  ///   `default-bin-twice`, `location-in-use`, and what else the rules of its kind refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .zone(let zone): try model.declare(zone)
    case .bins(let codes, let place, let changes):
      for code in codes { try model.declareBin(code, at: place, changes) }
    case .changeBins(let codes, let place, let changes):
      for code in codes { try model.changeBin(code, at: place, changes) }
    case .deleteBins(let codes, let place):
      for code in codes { try model.deleteBin(code, at: place) }
    case .binContent(let name, let changes): try model.declareBinContent(name, changes)
    case .changeBinContent(let name, let changes): try model.changeBinContent(name, changes)
    case .deleteBinContent(let name): try model.deleteBinContent(name)
    case .template(let code, let lines): try model.declareTemplate(code, lines)
    case .location(let code, let changes): try model.changeWarehouse(of: code, changes)
    }
  }
}
