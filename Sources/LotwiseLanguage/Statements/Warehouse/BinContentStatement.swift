import ItemTracking
import LotwiseSyntax

/// Declares what a bin is for, changes or deletes it.
struct BinContentStatement: Statement {
  static let leaders = ["bin", "set", "delete"]
  static let forms = [
    StatementForm(
      "bin content of", "Declare the content of a bin: an item that it holds, or is to hold.",
      ["bin content of BOLT in bin B1 at YEL default, fixed minimum 5 maximum 20"]
    ) { form in
      let (named, changes) = clauses(in: &form)
      return { a throws(Diagnostic) in
        Self(action: .declare, goods: try named(&a), changes: try changes(&a))
      }
    },
    StatementForm(
      "set bin content of", "Change the content of a bin.",
      ["set bin content of BOLT in bin B1 at YEL maximum 30"]
    ) { form in
      let (named, changes) = clauses(in: &form)
      return { a throws(Diagnostic) in
        Self(action: .change, goods: try named(&a), changes: try changes(&a))
      }
    },
    StatementForm(
      "delete bin content of", "Delete the content of a bin that holds nothing of it.",
      ["delete bin content of BOLT in bin B1 at YEL"]
    ) { form in
      let named = Named.clauses(in: &form)
      return { a throws(Diagnostic) in
        Self(action: .delete, goods: try named(&a), changes: BinContentChanges())
      }
    },
  ]

  private enum Action: Sendable { case declare, change, delete }

  private let action: Action
  private let goods: Named
  private let changes: BinContentChanges

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let name = BinContentName(
        goods.sku, in: goods.unitCode,
        bin: try model.binCode(goods.bin, at: goods.sku.locationCode))
      let command: DeclareWarehouse =
        switch action {
        case .declare: .binContent(name, changes)
        case .change: .changeBinContent(name, changes)
        case .delete: .deleteBinContent(name)
        }
      try command.perform(on: &model)
    }
    return .done
  }

  /// `BOX of BOLT variant RED in bin B1 at YEL`.
  private struct Named: Sendable {
    var sku: StockkeepingUnit
    var unitCode: UnitCode
    var bin: BinName

    static func clauses(in form: inout FormBuilder) -> Reader<Named> {
      let item = form.required("item", ItemNo.self)
      let variant = form.optional("variant", after: "variant", VariantCode.self)
      let unit = form.optional("unit", after: "unit", UnitCode.self)
      let bin = form.required("bin", after: "in bin", BinName.self)
      let place = form.required("location", after: "at", LocationCode.self)
      return { a throws(Diagnostic) in
        Named(
          sku: StockkeepingUnit(
            itemNo: try a.value(item), variantCode: try a.value(variant) ?? .blank,
            locationCode: try a.value(place)),
          unitCode: try a.value(unit) ?? .blank, bin: try a.value(bin))
      }
    }
  }

  private static func clauses(
    in form: inout FormBuilder
  ) -> (Reader<Named>, Reader<BinContentChanges>) {
    let named = Named.clauses(in: &form)
    let roles = form.list("role", of: Role.self)
    let blocked = form.optional("block", after: "blocked", BlockWord.self)
    let unblocked = form.flag("unblocked")
    let ranking = form.optional("ranking", after: "ranking", Int32.self)
    let minimum = form.optional("minimum", after: "minimum", Quantity.self)
    let maximum = form.optional("maximum", after: "maximum", Quantity.self)
    form.exclude(blocked, unblocked)
    form.allowBraces()
    return (
      named,
      { a throws(Diagnostic) in
        var changes = BinContentChanges()
        for role in try a.values(roles) { role.apply(to: &changes) }
        changes.block = a.has(unblocked) ? BinBlock.none : try a.value(blocked)?.block
        changes.ranking = try a.value(ranking)
        changes.minimum = try a.value(minimum)
        changes.maximum = try a.value(maximum)
        return changes
      }
    )
  }

  /// `default, fixed`, each also with `not`.
  private enum Role: String, ClauseChoice {
    case isDefault = "default"
    case isFixed = "fixed"
    case isNotDefault = "not default"
    case isNotFixed = "not fixed"

    var word: String { rawValue }

    func apply(to changes: inout BinContentChanges) {
      switch self {
      case .isDefault: changes.isDefault = true
      case .isFixed: changes.isFixed = true
      case .isNotDefault: changes.isDefault = false
      case .isNotFixed: changes.isFixed = false
      }
    }
  }
}
