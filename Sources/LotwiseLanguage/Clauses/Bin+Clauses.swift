import ItemTracking
import LotwiseSyntax

extension ZoneCodeTag: CodeRole {
  static var longest: Int { 10 }
  static var role: ValueRole { .zone }
  static var blame: Blame? { .zone }
}

extension WarehouseClassTag: CodeRole {
  static var longest: Int { 10 }
  static var role: ValueRole { .none }
  static var blame: Blame? { .name }
}

extension PutAwayTemplateTag: CodeRole {
  static var longest: Int { 10 }
  static var role: ValueRole { .none }
  static var blame: Blame? { .name }
}

extension BinName: ClauseGroup {
  static var role: ValueRole { .bin }
  static var blame: Blame? { .bin }

  /// `P1`, or `2 of PICK`: the second bin of a zone (W-117).
  static let group = GroupForms<BinName>("bin") { form in
    let number = form.optional("number", Amount.self, blaming: .bin)
    let code = form.required("bin", BinCode.self, blaming: .bin)
    return { a throws(Diagnostic) in
      let code = try a.value(code)
      guard let amount = try a.value(number) else { return BinName(code) }
      guard amount.unitCode.isBlank, amount.quantity.isWhole, amount.quantity.isPositive else {
        throw Diagnostic(
          .notAQuantity, "the bins of a zone are counted 1, 2, 3, …", at: a.place(of: number),
          label: "expected `2 of PICK`, or the code of a bin")
      }
      return BinName(
        Int32(clamping: amount.quantity.raw / Quantity.scale), of: ZoneCode(id: code.id))
    }
  }
}

/// What a bin is used for, in any list that it has.
enum BinTypeWord: String, ClauseChoice {
  case receive
  case ship
  case putAway = "put-away"
  case pick
  case none

  var word: String { rawValue }

  var types: BinTypes {
    switch self {
    case .receive: .receive
    case .ship: .ship
    case .putAway: .putAway
    case .pick: .pick
    case .none: []
    }
  }
}

enum BlockWord: String, ClauseChoice {
  case inbound
  case outbound
  case all

  var word: String { rawValue }

  var block: BinBlock {
    switch self {
    case .inbound: .inbound
    case .outbound: .outbound
    case .all: .all
    }
  }
}

extension Array where Element == BinTypeWord {
  var types: BinTypes { reduce(into: []) { $0.formUnion($1.types) } }
}
