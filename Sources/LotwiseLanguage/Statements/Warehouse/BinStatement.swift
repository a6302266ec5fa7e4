import ItemTracking
import LotwiseSyntax

/// Declares bins, changes or deletes one.
struct BinStatement: Statement {
  static let leaders = ["bin", "bins", "set", "delete"]
  static let forms = [
    StatementForm(
      "bin", "Declare a bin of a location.",
      ["bin B1 at YEL", "bin P1 at WHI in zone PICK ranking 100"]
    ) { form in
      let code = form.required("bin", BinCode.self, as: .bin.new, blaming: .bin)
      let place = form.required("location", after: "at", LocationCode.self)
      let changes = BinChanges.clauses(in: &form)
      form.allowBraces()
      return { a throws(Diagnostic) in
        Self(
          action: .declare, codes: [try a.value(code)], place: try a.value(place),
          changes: try changes(&a))
      }
    },
    StatementForm(
      "bins", "Declare several bins of a location, counted up.",
      ["bins B1..B4 at YEL", "bins P1..P9 at WHI in zone PICK"]
    ) { form in
      let range = form.required("bins", NumberRange<BinCodeTag>.self, blaming: .bin)
      let place = form.required("location", after: "at", LocationCode.self)
      let changes = BinChanges.clauses(in: &form)
      form.allowBraces()
      return { a throws(Diagnostic) in
        let codes: [BinCode] = try a.codes(try a.value(range))
        return Self(
          action: .declare, codes: codes, place: try a.value(place), changes: try changes(&a))
      }
    },
    StatementForm(
      "set bin", "Change a bin; its contents take over its ranking and block.",
      ["set bin B1 at YEL blocked outbound", "set bin B1 at YEL dedicated"]
    ) { form in
      let code = form.required("bin", BinCode.self, as: .bin, blaming: .bin)
      let place = form.required("location", after: "at", LocationCode.self)
      let changes = BinChanges.clauses(in: &form)
      form.allowBraces()
      return { a throws(Diagnostic) in
        Self(
          action: .change, codes: [try a.value(code)], place: try a.value(place),
          changes: try changes(&a))
      }
    },
    StatementForm(
      "delete bin", "Delete a bin that holds nothing.", ["delete bin B1 at YEL"]
    ) { form in
      let code = form.required("bin", BinCode.self, as: .bin, blaming: .bin)
      let place = form.required("location", after: "at", LocationCode.self)
      return { a throws(Diagnostic) in
        Self(
          action: .delete, codes: [try a.value(code)], place: try a.value(place),
          changes: BinChanges())
      }
    },
  ]

  private enum Action: Sendable { case declare, change, delete }

  private let action: Action
  private let codes: [BinCode]
  private let place: LocationCode
  private let changes: BinChanges

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch action {
    case .declare: try session.perform(DeclareWarehouse.bins(codes, at: place, changes))
    case .change: try session.perform(DeclareWarehouse.changeBins(codes, at: place, changes))
    case .delete: try session.perform(DeclareWarehouse.deleteBins(codes, at: place))
    }
    return .done
  }
}

extension BinChanges {
  /// The clauses of a bin, alike in `bin`, `bins` and `set bin`.
  static func clauses(in form: inout FormBuilder) -> Reader<BinChanges> {
    let zone = form.optional("zone", after: "in zone", ZoneCode.self)
    let types = form.list("type", after: "type", of: BinTypeWord.self)
    let ranking = form.optional("ranking", after: "ranking", Int32.self)
    let blocked = form.optional("block", after: "blocked", BlockWord.self)
    let unblocked = form.flag("unblocked")
    let dedicated = form.yesNo("dedicated", "not dedicated")
    let crossDock = form.yesNo("cross-dock", "not cross-dock")
    let classCode = form.optional("class", after: "class", WarehouseClassCode.self)
    let cubage = form.optional("maximum cubage", after: "maximum cubage", Quantity.self)
    let weight = form.optional("maximum weight", after: "maximum weight", Quantity.self)
    form.exclude(blocked, unblocked)
    return { a throws(Diagnostic) in
      var changes = BinChanges()
      changes.zoneCode = try a.value(zone)
      if a.has(types) { changes.types = try a.values(types).types }
      changes.ranking = try a.value(ranking)
      changes.block = a.has(unblocked) ? BinBlock.none : try a.value(blocked)?.block
      changes.isDedicated = a.value(dedicated)
      changes.isCrossDock = a.value(crossDock)
      changes.classCode = try a.value(classCode)
      changes.maximumCubage = try a.value(cubage)
      changes.maximumWeight = try a.value(weight)
      return changes
    }
  }
}
