import ItemTracking
import LotwiseSyntax

/// The rules of a tracking code: `lot specific`, `serial outbound on sales`, `expiration strict`,
/// each with `not` to switch it off (T-003 to T-014).
enum TrackingRules {
  static let group = FormGroup("tracking rule", NumberKind.allCases.flatMap(numberForms) + dates)

  private static func numberForms(_ kind: NumberKind) -> [Form] {
    let name = kind.name
    return [
      Form("\(name) specific", []), Form("\(name) not specific", []),
      Form("\(name) in warehouse", []), Form("\(name) not in warehouse", []),
      Form("\(name) inbound on", [flows]), Form("\(name) not inbound on", [flows]),
      Form("\(name) outbound on", [flows]), Form("\(name) not outbound on", [flows]),
      Form("\(name) on transfers", []), Form("\(name) not on transfers", []),
      Form("\(name) card required", [cards]), Form("\(name) card not required", [cards]),
      Form("\(name) cards created", []), Form("\(name) cards not created", []),
    ]
  }

  private static let dates = [
    Form("expiration used", []), Form("expiration not used", []),
    Form("expiration required", []), Form("expiration not required", []),
    Form("expiration strict", []), Form("expiration not strict", []),
    Form("warranty required", []), Form("warranty not required", []),
    Form("warranty none", []),
    Form("warranty", [.required("formula", is: .dateFormula, at: 0)]),
  ]

  private static let flows = Clause.required(
    "movement",
    is: .word([
      "purchases", "sales", "positive adjustments", "negative adjustments", "manufacturing",
      "assembly",
    ]), at: 0)
  private static let flowFlags: [(inbound: NumberFlags, outbound: NumberFlags)] = [
    (.purchaseInbound, .purchaseOutbound), (.salesInbound, .salesOutbound),
    (.positiveInbound, .positiveOutbound), (.negativeInbound, .negativeOutbound),
    (.manufacturingInbound, .manufacturingOutbound), (.assemblyInbound, .assemblyOutbound),
  ]
  private static let cards = Clause.required(
    "direction", is: .word(["inbound", "outbound", "always"]), at: 0)
  private static let cardFlags: [NumberFlags] = [
    .cardInbound, .cardOutbound, [.cardInbound, .cardOutbound],
  ]

  /// The rules of a list or of a block, in the order in which they are written.
  static func changes(
    _ cells: [MatchedValue], _ arguments: inout Arguments
  ) throws(Diagnostic) -> [TrackingCodeChange] {
    var changes: [TrackingCodeChange] = []
    for cell in cells where cell.record >= 0 {
      changes.append(try change(Int(cell.record), &arguments))
    }
    return changes
  }

  private static func change(
    _ record: Int, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TrackingCodeChange {
    let form = group.forms[arguments.alternative(of: record)]
    var words = form.phraseWords
    let isOn = !words.contains("not")
    words.removeAll { $0 == "not" }
    // Only some rules have a value.
    let cell = form.clauses.isEmpty ? nil : arguments.cell(0, of: record)
    let choice = Int(cell?.value ?? 0)
    guard let kind = NumberKind.allCases.first(where: { $0.name == words[0] }) else {
      return try dateChange(words, isOn, record, &arguments)
    }
    switch words[1] {
    case "specific": return .specific(kind, isOn)
    case "in": return .warehouse(kind, isOn)
    case "inbound": return .workflow(kind, flowFlags[choice].inbound, isOn)
    case "outbound": return .workflow(kind, flowFlags[choice].outbound, isOn)
    case "on": return .workflow(kind, .transfer, isOn)
    case "card": return .cards(kind, cardFlags[choice], isOn)
    default: return .cards(kind, .cardsCreated, isOn)
    }
  }

  private static func dateChange(
    _ words: [String], _ isOn: Bool, _ record: Int, _ arguments: inout Arguments
  ) throws(Diagnostic) -> TrackingCodeChange {
    switch words.joined(separator: " ") {
    case "expiration used": .dates(.expirationUsed, isOn)
    case "expiration required": .dates(.expirationRequired, isOn)
    case "expiration strict": .dates(.expirationStrict, isOn)
    case "warranty required": .dates(.warrantyRequired, isOn)
    case "warranty none": .warranty(.blank)
    default: .warranty(try arguments.formula(0, of: record))
    }
  }
}
