import ItemTracking
import LotwiseSyntax

/// Reads the rules of a tracking code: `lot specific`, `serial outbound on sales`,
/// `expiration strict`, separated by commas (T-003 to T-014).
struct TrackingRules {
  private let words: [Arguments.Word]
  private let place: Place
  private var at = 0

  init(_ words: [Arguments.Word], place: Place) {
    self.words = words
    self.place = place
  }

  mutating func apply(
    to code: inout ItemTrackingCode, _ arguments: inout Arguments
  ) throws(Diagnostic) {
    while at < words.count {
      let word = next()
      switch word {
      case ",": continue
      case "serial": try number(.serial, &code)
      case "lot": try number(.lot, &code)
      case "package": try number(.package, &code)
      case "expiration": try expiration(&code)
      case "warranty": try warranty(&code, &arguments)
      default:
        throw wrong(word, ["serial", "lot", "package", "expiration", "warranty"])
      }
    }
  }

  private mutating func next() -> String {
    guard at < words.count else { return "" }
    defer { at += 1 }
    return words[at].token.kind == .comma ? "," : words[at].text
  }

  private func wrong(_ word: String, _ allowed: [String]) -> Diagnostic {
    let span = at > 0 && at <= words.count ? words[at - 1].token.span : place.span
    let near = Nearest.suggestions(for: word, among: allowed, limit: 1)
    let label =
      near.first.map { "did you mean \($0)?" } ?? "expected \(allowed.joined(separator: ", "))"
    return Diagnostic(
      word.isEmpty ? .missingWord : .unknownWord,
      word.isEmpty ? "a word is missing in the rules" : "`\(word)` is no rule of a tracking code",
      at: Place(source: place.source, span: span), label: label)
  }

  private mutating func number(
    _ kind: NumberKind, _ code: inout ItemTrackingCode
  ) throws(Diagnostic) {
    let word = next()
    switch word {
    case "specific": code.setSpecific(kind, true)
    case "inbound": code[kind].formUnion(try flow(inbound: true))
    case "outbound": code[kind].formUnion(try flow(inbound: false))
    case "on":
      guard next() == "transfers" else { throw wrong(words[at - 1].text, ["transfers"]) }
      code[kind].insert(.transfer)
    case "in":
      guard next() == "warehouse" else { throw wrong(words[at - 1].text, ["warehouse"]) }
      code[kind].insert(.warehouse)
    case "not": try switchOff(kind, &code)
    case "card": try card(kind, &code)
    case "cards":
      guard next() == "created" else { throw wrong(words[at - 1].text, ["created"]) }
      code[kind].insert(.cardsCreated)
    default:
      throw wrong(word, ["specific", "inbound", "outbound", "on", "in", "not", "card", "cards"])
    }
  }

  private mutating func switchOff(
    _ kind: NumberKind, _ code: inout ItemTrackingCode
  ) throws(Diagnostic) {
    switch next() {
    case "specific": code.setSpecific(kind, false)
    case "in":
      guard next() == "warehouse" else { throw wrong(words[at - 1].text, ["warehouse"]) }
      code[kind].remove(.warehouse)
    default: throw wrong(words[at - 1].text, ["specific", "in"])
    }
  }

  private mutating func card(
    _ kind: NumberKind, _ code: inout ItemTrackingCode
  ) throws(Diagnostic) {
    guard next() == "required" else { throw wrong(words[at - 1].text, ["required"]) }
    switch next() {
    case "inbound": code[kind].insert(.cardInbound)
    case "outbound": code[kind].insert(.cardOutbound)
    case "always": code[kind].formUnion([.cardInbound, .cardOutbound])
    default: throw wrong(words[at - 1].text, ["inbound", "outbound", "always"])
    }
  }

  /// `on purchases`, `on positive adjustments` … (T-006).
  private mutating func flow(inbound: Bool) throws(Diagnostic) -> NumberFlags {
    let kinds = ["purchases", "sales", "positive", "negative", "manufacturing", "assembly"]
    guard next() == "on" else { throw wrong(words[at - 1].text, ["on"]) }
    let word = next()
    if word == "positive" || word == "negative", at < words.count,
      words[at].text == "adjustments"
    {
      at += 1
    }
    switch word {
    case "purchases", "purchase": return inbound ? .purchaseInbound : .purchaseOutbound
    case "sales", "sale": return inbound ? .salesInbound : .salesOutbound
    case "positive": return inbound ? .positiveInbound : .positiveOutbound
    case "negative": return inbound ? .negativeInbound : .negativeOutbound
    case "manufacturing": return inbound ? .manufacturingInbound : .manufacturingOutbound
    case "assembly": return inbound ? .assemblyInbound : .assemblyOutbound
    default: throw wrong(word, kinds)
    }
  }

  private mutating func expiration(_ code: inout ItemTrackingCode) throws(Diagnostic) {
    switch next() {
    case "used": code.setDates(.expirationUsed)
    case "required": code.setDates(.expirationRequired)
    case "strict": code.setDates(.expirationStrict)
    default: throw wrong(words[at - 1].text, ["used", "required", "strict"])
    }
  }

  private mutating func warranty(
    _ code: inout ItemTrackingCode, _ arguments: inout Arguments
  ) throws(Diagnostic) {
    let word = next()
    if word == "required" {
      code.setDates(.warrantyRequired)
      return
    }
    guard DateFormula(word) != nil, !word.isEmpty else { throw wrong(word, ["required"]) }
    code.warrantyFormula = TextID(
      id: arguments.names.intern(text: Array(word.uppercased().utf8)))
  }
}
