import ItemTracking
import LotwiseSyntax

/// The rules of a tracking code: `lot specific`, `serial outbound on sales`, `expiration strict`,
/// each with `not` to switch it off (T-003 to T-014).
enum TrackingRule: ClauseGroup {
  typealias Value = TrackingCodeChange
  private typealias Alternative = GroupForms<TrackingCodeChange>.Alternative

  static let group = GroupForms<TrackingCodeChange>(
    "tracking rule", NumberKind.allCases.flatMap { numberRules($0) } + dateRules)

  private static func numberRules(_ kind: NumberKind) -> [Alternative] {
    let name = kind.name
    return pair("\(name) specific", "\(name) not specific") { .specific(kind, $0) }
      + pair("\(name) in warehouse", "\(name) not in warehouse") { .warehouse(kind, $0) }
      + pair("\(name) inbound on", "\(name) not inbound on", "movement", Flow.self) {
        .workflow(kind, $0.inbound, $1)
      }
      + pair("\(name) outbound on", "\(name) not outbound on", "movement", Flow.self) {
        .workflow(kind, $0.outbound, $1)
      }
      + pair("\(name) on transfers", "\(name) not on transfers") { .workflow(kind, .transfer, $0) }
      + pair(
        "\(name) card required", "\(name) card not required", "direction", CardDirection.self
      ) { .cards(kind, $0.flags, $1) }
      + pair("\(name) cards created", "\(name) cards not created") {
        .cards(kind, .cardsCreated, $0)
      }
  }

  private static let dateRules: [Alternative] =
    pair("expiration used", "expiration not used") { .dates(.expirationUsed, $0) }
    + pair("expiration required", "expiration not required") { .dates(.expirationRequired, $0) }
    + pair("expiration strict", "expiration not strict") { .dates(.expirationStrict, $0) }
    + pair("warranty required", "warranty not required") { .dates(.warrantyRequired, $0) }
    + [
      Alternative("warranty none") { _ in { _ throws(Diagnostic) in .warranty(.blank) } },
      Alternative("warranty") { form in
        let formula = form.required("formula", FormulaText.self)
        return { a throws(Diagnostic) in .warranty(try a.value(formula)) }
      },
    ]

  /// A rule, and the words that switch it off.
  private static func pair(
    _ on: String, _ off: String, _ change: @escaping @Sendable (Bool) -> TrackingCodeChange
  ) -> [Alternative] {
    [(on, true), (off, false)].map { phrase, isOn in
      Alternative(phrase) { _ in { _ throws(Diagnostic) in change(isOn) } }
    }
  }

  private static func pair<Choice: ClauseChoice>(
    _ on: String, _ off: String, _ label: String, _ type: Choice.Type,
    _ change: @escaping @Sendable (Choice, Bool) -> TrackingCodeChange
  ) -> [Alternative] {
    [(on, true), (off, false)].map { phrase, isOn in
      Alternative(phrase) { form in
        let choice = form.required(label, type)
        return { a throws(Diagnostic) in change(try a.value(choice), isOn) }
      }
    }
  }

  /// A kind of movement on which a number is asked for.
  private enum Flow: String, ClauseChoice {
    case purchases, sales
    case positive = "positive adjustments"
    case negative = "negative adjustments"
    case manufacturing, assembly

    var word: String { rawValue }

    var inbound: NumberFlags {
      switch self {
      case .purchases: .purchaseInbound
      case .sales: .salesInbound
      case .positive: .positiveInbound
      case .negative: .negativeInbound
      case .manufacturing: .manufacturingInbound
      case .assembly: .assemblyInbound
      }
    }

    var outbound: NumberFlags {
      switch self {
      case .purchases: .purchaseOutbound
      case .sales: .salesOutbound
      case .positive: .positiveOutbound
      case .negative: .negativeOutbound
      case .manufacturing: .manufacturingOutbound
      case .assembly: .assemblyOutbound
      }
    }
  }

  /// When a number must have its information card.
  private enum CardDirection: String, ClauseChoice {
    case inbound, outbound, always

    var word: String { rawValue }

    var flags: NumberFlags {
      switch self {
      case .inbound: .cardInbound
      case .outbound: .cardOutbound
      case .always: [.cardInbound, .cardOutbound]
      }
    }
  }
}
