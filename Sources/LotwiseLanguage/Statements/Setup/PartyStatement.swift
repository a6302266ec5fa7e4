import ItemTracking
import LotwiseSyntax

/// Declares a vendor or a customer, or changes one: any clause of its declaration.
struct PartyStatement: OrdinalStatement {
  static let ordinalForms =
    ["", "set "].flatMap { verb in
      [
        Form(
          verb + "vendor",
          [.required("vendor", is: .code, at: 0)] + PartyClauses.clauses(.vendor, from: 1),
          summary: verb.isEmpty ? "Declare a vendor." : "Change a vendor.",
          examples: [verb + "vendor CUSTOM \"Custom Metals Incorporated\""],
          takesClausesInBlock: true),
        Form(
          verb + "customer",
          [.required("customer", is: .code, at: 0)] + PartyClauses.clauses(.customer, from: 1),
          summary: verb.isEmpty ? "Declare a customer." : "Change a customer.",
          examples: [
            verb + "customer SELANG \"Selangorian Ltd.\"", verb + "customer SELANG reserve always",
          ], takesClausesInBlock: true),
      ]
    }

  let no: PartyNo
  let kind: PartyKind
  let isChange: Bool
  let clauses: PartyClauses

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let words = arguments.form.phraseWords
    isChange = words.first == "set"
    kind = words.last == "vendor" ? .vendor : .customer
    no = try arguments.partyNo(0)
    clauses = PartyClauses(&arguments, kind, from: 1)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if isChange {
        try model.change(kind, no) { clauses.apply(to: &$0) }
        return
      }
      var party = Party(kind, no: no)
      clauses.apply(to: &party)
      try model.declare(party)
    }
    return .done
  }
}

/// The clauses of a vendor or a customer, alike in its declaration and in `set`.
struct PartyClauses: Sendable {
  var name: TextID?
  var reserve: ReservePolicy?
  var priority: Int32?
  var blocked: UInt8?

  static func clauses(_ kind: PartyKind, from first: Int) -> [Clause] {
    var clauses: [Clause] = [
      .optional("name", is: .text, at: first), .flag("blocked", at: first + 1),
      .flag("not blocked", at: first + 2),
    ]
    if kind == .customer {
      clauses += [
        .optional(
          "reserve", after: "reserve", is: .word(["never", "optional", "always"]), at: first + 3),
        .optional("priority", after: "priority", is: .integer, at: first + 4),
      ]
    }
    return clauses
  }

  init(_ arguments: inout Arguments, _ kind: PartyKind, from first: Int) {
    if arguments.has(first) { name = arguments.textID(first) }
    if arguments.has(first + 1) { blocked = 1 }
    if arguments.has(first + 2) { blocked = 0 }
    guard kind == .customer else { return }
    reserve = arguments.choice(first + 3)
    priority = arguments.cell(first + 4).map { Int32(clamping: $0.value) }
  }

  func apply(to party: inout Party) {
    if let name { party.name = name }
    if let reserve { party.reserve = reserve }
    if let priority { party.priority = priority }
    if let blocked { party.blocked = blocked }
  }
}
