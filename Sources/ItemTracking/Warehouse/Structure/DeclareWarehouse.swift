/// Declares how a location is set up inside: zones, bins, their contents, put-away templates.
///
/// Order of checks: what is named is there, then the rules of its kind; of several bins each in
/// turn.
public enum DeclareWarehouse: Command {
  /// A zone under a code of its own at the location.
  case zone(Zone)
  /// Several bins alike, under codes of their own at the location.
  case bins([BinCode], at: LocationCode, BinChanges)
  /// Several bins, each as if it were alone (W-116).
  case changeBins([BinCode], at: LocationCode, BinChanges)
  /// Several bins that are empty and serve no purpose (W-116).
  case deleteBins([BinCode], at: LocationCode)
  /// What a bin may hold of an item, before anything is there.
  case binContent(BinContentName, BinContentChanges)
  /// What of a bin content the changes say; nil stays.
  case changeBinContent(BinContentName, BinContentChanges)
  /// A bin content that is empty.
  case deleteBinContent(BinContentName)
  /// The lines of a template in the order in which they are tried (W-152).
  case template(PutAwayTemplateCode, [PutAwayConditions])
  /// How a location handles its goods, in order (W-002 to W-006).
  case location(LocationCode, [LocationChange])

  /// - Throws: `already-exists`, `code-blank`, `location-unknown`, `zone-unknown`, `bin-unknown`,
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
