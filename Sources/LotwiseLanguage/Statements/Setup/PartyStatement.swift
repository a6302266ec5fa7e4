import ItemTracking
import LotwiseSyntax

/// Declares a vendor or a customer, or changes one: any clause of its declaration.
struct PartyStatement: Statement {
  static let leaders = ["vendor", "customer", "set"]
  static let forms = [
    form("vendor", .vendor, "Declare a vendor.", "CUSTOM \"Custom Metals Incorporated\""),
    form(
      "customer", .customer, "Declare a customer.", "SELANG \"Selangorian Ltd.\"",
      "SELANG reserve always"),
    form(
      "set vendor", .vendor, isChange: true, "Change a vendor.",
      "CUSTOM \"Custom Metals Incorporated\""),
    form(
      "set customer", .customer, isChange: true, "Change a customer.",
      "SELANG \"Selangorian Ltd.\"", "SELANG reserve always"),
  ]

  private static func form(
    _ phrase: String, _ kind: PartyKind, isChange: Bool = false, _ summary: String,
    _ examples: String...
  ) -> StatementForm {
    StatementForm(phrase, summary, examples.map { "\(phrase) \($0)" }) { form in
      form.allowBraces()
      let role: ValueRole = kind == .vendor ? .vendor : .customer
      let no = form.required(
        kind == .vendor ? "vendor" : "customer", PartyNo.self, as: isChange ? role : role.new)
      let clauses = PartyClauses.clauses(kind, in: &form)
      return { a throws(Diagnostic) in
        PartyStatement(
          no: try a.value(no), kind: kind, isChange: isChange, clauses: try clauses(&a))
      }
    }
  }

  let no: PartyNo
  let kind: PartyKind
  let isChange: Bool
  let clauses: PartyClauses

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let clauses = clauses
    if isChange {
      try session.perform(ChangeMasterData.party(kind, no) { clauses.apply(to: &$0) })
      return .done
    }
    var party = Party(kind, no: no)
    clauses.apply(to: &party)
    try session.perform(Declare.party(party))
    return .done
  }
}

/// The clauses of a vendor or a customer, alike in its declaration and in `set`.
struct PartyClauses: Sendable {
  var name: TextID?
  var reserve: ReservePolicy?
  var priority: Int32?
  var isBlocked: Bool?
  var leadTime: TextID?

  static func clauses(_ kind: PartyKind, in form: inout FormBuilder) -> Reader<PartyClauses> {
    let name = form.optional("name", QuotedText.self)
    let blocked = form.yesNo("blocked", "not blocked")
    let own = kind == .customer ? customerClauses(in: &form) : vendorClauses(in: &form)
    return { a throws(Diagnostic) in
      var clauses = PartyClauses(name: try a.value(name), isBlocked: a.value(blocked))
      try own(&clauses, &a)
      return clauses
    }
  }

  private static func customerClauses(in form: inout FormBuilder) -> Filler<PartyClauses> {
    let reserve = form.optional("reserve", after: "reserve", ReservePolicy.self)
    let priority = form.optional("priority", after: "priority", Int32.self)
    return { clauses, a throws(Diagnostic) in
      clauses.reserve = try a.value(reserve)
      clauses.priority = try a.value(priority)
    }
  }

  private static func vendorClauses(in form: inout FormBuilder) -> Filler<PartyClauses> {
    let leadTime = form.optional(
      "lead time", after: "lead time", FormulaOrNone.self,
      summary: "Used where no card says one.")
    return { clauses, a throws(Diagnostic) in clauses.leadTime = try a.value(leadTime) }
  }

  func apply(to party: inout Party) {
    if let name { party.name = name }
    if let reserve { party.reserve = reserve }
    if let priority { party.priority = priority }
    if let leadTime { party.leadTime = leadTime }
    if let isBlocked { party.blocked = isBlocked ? 1 : 0 }
  }
}
