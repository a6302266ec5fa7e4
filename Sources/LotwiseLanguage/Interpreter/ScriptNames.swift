import ItemTracking
import LotwiseSyntax

/// The names of items, places, parties, documents and numbers that a script makes, and where it
/// uses them.
///
/// A name is made where a statement declares it, keeps it after `as`, or brings goods in under it.
/// What cannot be read without running, such as `{lot}`, opens its kind: any name may be made so.
struct ScriptNames {
  /// A kind of name, called as in the forms.
  enum Kind: String, CaseIterable {
    case item, location, vendor, customer, series, unit, document
    case trackingCode = "tracking code"
    case lot = "lot no."
    case serial = "serial no."
    case package = "package no."

    /// What `run` would say; nil for numbers, which are no mistake by themselves.
    var code: ErrorCode? {
      switch self {
      case .item: .itemUnknown
      case .location: .locationUnknown
      case .vendor: .vendorUnknown
      case .customer: .customerUnknown
      case .series: .seriesUnknown
      case .unit: .unitUnknown
      case .document: .documentUnknown
      case .trackingCode: .trackingCodeUnknown
      case .lot, .serial, .package: nil
      }
    }
  }

  struct Use {
    let kind: Kind
    let name: String
    let place: SourceLocation
  }

  private(set) var made: [Kind: Set<String>] = [:]
  private(set) var uses: [Use] = []
  private(set) var open: Set<Kind> = []
  /// The files it includes, as they are written.
  private(set) var includes: [String] = []

  /// What only uses numbers that other statements bring in.
  private static let usingNumbers: Set<String> = [
    "ship", "trace", "find", "recall", "unassign", "handle", "reserve", "unreserve", "transfer",
  ]
  /// What only uses documents that other statements open.
  private static let usingDocuments: Set<String> = [
    "post", "preview post", "add", "copy", "allocate", "carry out", "empty", "get demand",
    "clear allocation",
  ]

  /// Takes in the statement just matched; inside an expected failure names may be wrong.
  mutating func read(
    _ matcher: borrowing Matcher, _ tokens: [Token], _ range: Range<Int>, _ text: TokenText,
    isExpectedToFail: Bool
  ) {
    let form = matcher.table.forms[matcher.match.form]
    if form.phrase == "load snapshot" || form.phrase == "import" { openAll() }
    if form.phrase.contains("next") { open.formUnion([.lot, .serial, .package]) }
    if form.phrase == "include" { include(tokens[range], text) }
    for code in matcher.namedCodes() where tokens.indices.contains(code.token) {
      guard let (kind, isMade) = Self.meaning(of: code, in: form.phrase) else { continue }
      take(kind, isMade, tokens[code.token], text, isExpectedToFail)
    }
  }

  private static func meaning(
    of code: NamedCode, in phrase: String
  ) -> (kind: Kind, isMade: Bool)? {
    if code.words == "as" { return (.document, true) }
    switch code.label {
    case "item", "whole item": return (.item, phrase == "item" && code.isOutermost)
    case "location", "location in transit", "destination":
      return (.location, phrase == "location" && code.isOutermost)
    case "vendor": return (.vendor, phrase == "vendor" && code.words.isEmpty)
    case "customer": return (.customer, phrase == "customer" && code.words.isEmpty)
    case "series", "lot series", "serial series", "package series":
      return (.series, phrase == "series" && code.isOutermost)
    case "tracking code": return (.trackingCode, false)
    case "code" where phrase == "tracking code": return (.trackingCode, true)
    case "unit": return (.unit, phrase == "unit" || phrase == "item" || phrase == "set item")
    case "document" where code.isPath: return (.document, false)
    case "serial no.", "new serial no.", "first serial no.":
      return (.serial, !usingNumbers.contains(phrase))
    case "lot no.", "new lot no.": return (.lot, !usingNumbers.contains(phrase))
    case "package no.", "new package no.": return (.package, !usingNumbers.contains(phrase))
    default:
      // Whatever else a statement names may be what other statements refer to.
      let isUse = phrase.hasPrefix("get ") || usingDocuments.contains(phrase)
      return code.isOutermost && !code.isPath ? (.document, !isUse) : nil
    }
  }

  private mutating func take(
    _ kind: Kind, _ isMade: Bool, _ token: Token, _ text: TokenText, _ isExpectedToFail: Bool
  ) {
    let word = text.string(of: token)
    if token.flags.contains(.interpolated) {
      if isMade { open.insert(kind) }
      return
    }
    var name = word.uppercased()
    if name.contains("..") {
      // A range makes more numbers than are written.
      if isMade { open.insert(kind) }
      return
    }
    if kind == .document, let dot = name.firstIndex(of: "."), token.kind == .word {
      name = String(name[..<dot])
    }
    if isMade {
      made[kind, default: []].insert(name)
    } else if !isExpectedToFail, !name.isEmpty {
      let place = SourceLocation(source: text.source.id, span: token.span)
      uses.append(Use(kind: kind, name: name, place: place))
    }
  }

  private mutating func include(_ tokens: ArraySlice<Token>, _ text: TokenText) {
    guard let token = tokens.first(where: { $0.kind == .string }),
      !token.flags.contains(.interpolated)
    else { return openAll() }
    includes.append(text.string(of: token))
  }

  mutating func openAll() { open = Set(Kind.allCases) }

  /// Adds what an included script makes.
  mutating func add(_ other: ScriptNames) {
    made.merge(other.made) { $0.union($1) }
    open.formUnion(other.open)
  }

  /// Names that are used and made nowhere, each at its first place.
  func unknown() -> [Diagnostic] {
    var told: Set<String> = []
    return uses.compactMap { use in
      let known = made[use.kind, default: []]
      guard !open.contains(use.kind), !known.contains(use.name),
        told.insert("\(use.kind) \(use.name)").inserted
      else { return nil }
      let near = SpellingSuggestions.question(for: use.name, among: known.sorted())
      guard let code = use.kind.code else {
        let kind = use.kind.rawValue.dropLast(" no.".count)
        return Diagnostic(
          severity: .warning, code: LanguageCode.numberUnknown.rawValue,
          message: "nothing comes in under \(kind) \(use.name) in this script", place: use.place,
          label: near ?? "")
      }
      return Diagnostic(
        code: code.rawValue,
        message: "\(use.kind.rawValue) \(use.name) is made nowhere in this script",
        place: use.place, label: near ?? "")
    }
  }
}
