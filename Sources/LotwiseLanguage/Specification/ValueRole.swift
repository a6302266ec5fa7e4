import LotwiseSyntax

/// What a value is, or what it names: completion offers it, and `lotwise check` looks it up.
///
/// A role is declared with its clause; nothing is guessed from what the clause is called.
struct ValueRole: Hashable, Sendable {
  enum Kind: UInt8, CaseIterable, Sendable {
    case none
    case item, variant, unit, location, bin, zone, vendor, customer, party, trackingCode, series
    case document, postedDocument, lot, serial, package
    case checkpoint, definition, refusal, file, topic
    case table, column, subject, figure, variable, scenario, tag, rule, example, times, condition,
      otherwise, look
  }

  let kind: Kind
  /// The statement makes the name; else it uses one that is there.
  let isNew: Bool

  private init(_ kind: Kind, isNew: Bool = false) {
    self.kind = kind
    self.isNew = isNew
  }

  /// The role that the syntax layer has handed on.
  init(_ role: ClauseRole) {
    self.init(Kind(rawValue: role.rawValue >> 1) ?? .none, isNew: role.rawValue & 1 == 1)
  }

  var clauseRole: ClauseRole { ClauseRole(rawValue: kind.rawValue << 1 | (isNew ? 1 : 0)) }

  /// Whether it is a lot, serial or package number, of which more may come in.
  var namesNumber: Bool { kind == .lot || kind == .serial || kind == .package }

  /// The same, of a name that the statement makes.
  var new: ValueRole { ValueRole(kind, isNew: true) }

  static let none = ValueRole(.none)
  static let item = ValueRole(.item)
  static let variant = ValueRole(.variant)
  static let unit = ValueRole(.unit)
  static let location = ValueRole(.location)
  static let bin = ValueRole(.bin)
  static let zone = ValueRole(.zone)
  static let vendor = ValueRole(.vendor)
  static let customer = ValueRole(.customer)
  static let party = ValueRole(.party)
  static let trackingCode = ValueRole(.trackingCode)
  static let series = ValueRole(.series)
  static let document = ValueRole(.document)
  static let postedDocument = ValueRole(.postedDocument)
  static let lot = ValueRole(.lot)
  static let serial = ValueRole(.serial)
  static let package = ValueRole(.package)
  static let checkpoint = ValueRole(.checkpoint)
  static let definition = ValueRole(.definition)
  static let refusal = ValueRole(.refusal)
  static let file = ValueRole(.file)
  static let topic = ValueRole(.topic)
  static let table = ValueRole(.table)
  /// A table, or what all is shown of.
  static let look = ValueRole(.look)
  static let column = ValueRole(.column)
  static let subject = ValueRole(.subject)
  static let figure = ValueRole(.figure)
  static let variable = ValueRole(.variable)
  static let scenario = ValueRole(.scenario)
  static let tag = ValueRole(.tag)
  static let rule = ValueRole(.rule)
  static let example = ValueRole(.example)
  static let times = ValueRole(.times)
  static let condition = ValueRole(.condition)
  static let otherwise = ValueRole(.otherwise)
}
