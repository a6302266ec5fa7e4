import ItemTracking
import LotwiseSyntax

/// Declares a zone: what its bins have in common.
struct ZoneStatement: Statement {
  static let leaders = ["zone"]
  static let forms = [
    StatementForm(
      "zone", "Declare a zone of a location: its bins take its type, ranking and class.",
      ["zone PICK at WHI type put-away, pick ranking 100"]
    ) { form in
      let code = form.required("zone", ZoneCode.self, as: .zone.new)
      let place = form.required("location", after: "at", LocationCode.self)
      let types = form.list("type", after: "type", of: BinTypeWord.self)
      let ranking = form.optional("ranking", after: "ranking", Int32.self)
      let crossDock = form.flag("cross-dock")
      let classCode = form.optional("class", after: "class", WarehouseClassCode.self)
      form.allowBraces()
      return { a throws(Diagnostic) in
        var zone = Zone(try a.value(code), at: try a.value(place))
        zone.types = try a.values(types).types
        zone.ranking = try a.value(ranking) ?? 0
        zone.isCrossDock = a.has(crossDock) ? 1 : 0
        zone.classCode = try a.value(classCode) ?? .blank
        return Self(zone: zone)
      }
    }
  ]

  private let zone: Zone

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(DeclareWarehouse.zone(zone))
    return .done
  }
}
