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
    case item, variant, location, vendor, customer, series, unit, document, checkpoint
    case trackingCode = "tracking code"
    /// Whom a document is with, by its kind.
    case party = "vendor, customer or location"
    case lot = "lot no."
    case serial = "serial no."
    case package = "package no."

    /// Nil for values that `check` does not look up.
    init?(_ role: ValueRole) {
      switch role.kind {
      case .item: self = .item
      case .variant: self = .variant
      case .location: self = .location
      case .party: self = .party
      case .vendor: self = .vendor
      case .customer: self = .customer
      case .series: self = .series
      case .unit: self = .unit
      case .document, .postedDocument: self = .document
      case .checkpoint: self = .checkpoint
      case .trackingCode: self = .trackingCode
      case .lot: self = .lot
      case .serial: self = .serial
      case .package: self = .package
      case .none, .bin, .zone, .definition, .refusal, .file,
        .topic, .table, .column,
        .subject, .figure, .variable, .scenario, .tag, .rule, .example, .times, .condition,
        .otherwise, .look:
        return nil
      }
    }

    var isNumber: Bool { self == .lot || self == .serial || self == .package }

    /// What `run` would say; nil for numbers, which are no mistake by themselves.
    var code: String? {
      switch self {
      case .item: ErrorCode.itemUnknown.rawValue
      case .variant: ErrorCode.variantUnknown.rawValue
      case .location: ErrorCode.locationUnknown.rawValue
      case .vendor, .party: ErrorCode.vendorUnknown.rawValue
      case .customer: ErrorCode.customerUnknown.rawValue
      case .series: ErrorCode.seriesUnknown.rawValue
      case .unit: ErrorCode.unitUnknown.rawValue
      case .document: ErrorCode.documentUnknown.rawValue
      case .trackingCode: ErrorCode.trackingCodeUnknown.rawValue
      case .checkpoint: LanguageCode.checkpointUnknown.rawValue
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
  /// What is made under a name as it is written, where that looks like a word of the language.
  private(set) var wordsMade: Set<String> = []
  /// Of documents what they are made as.
  private(set) var documentKinds: [String: DocumentKind] = [:]
  /// Of documents whom they are with, and the items of their lines.
  private(set) var documentParties: [String: String] = [:]
  private(set) var documentItems: [String: [String]] = [:]
  /// Whether a word that only joins others, or a number with a sign, stands for a name.
  private(set) var namesNoName = false
  /// Bins by their codes, with the places that have one.
  private(set) var bins: [String: Set<String>] = [:]
  private(set) var uses: [Use] = []
  private(set) var open: Set<Kind> = []
  /// The items that are named beside a number: of `lot L1` those of statements with both.
  private(set) var itemsOfNumbers: [String: Set<String>] = [:]
  /// Where goods under a number are named, of `lot L1` the places; the blank one is empty.
  private(set) var placesOfNumbers: [String: Set<String>] = [:]
  /// How much came in under a number, where that is all that the script says of it; else empty.
  private(set) var amountsOfNumbers: [String: String] = [:]
  /// Whether documents are posted, which changes what there is.
  private(set) var posts = false
  /// The files it includes, as they are written.
  private(set) var includes: [String] = []

  /// Whether it is also gathered what is named beside what: only lines to type are made of that.
  private let relates: Bool

  init(relating relates: Bool = false) { self.relates = relates }

  /// Takes in the statement just matched; inside an expected failure names may be wrong.
  mutating func read(
    _ matcher: borrowing Matcher, _ tokens: [Token], _ range: Range<Int>, _ text: TokenText,
    isExpectedToFail: Bool
  ) {
    let traits = StatementRegistry.traits[matcher.match.form]
    if traits.contains(.makesAnyName) { openAll() }
    if traits.contains(.makesNumbers) { open.formUnion([.lot, .serial, .package]) }
    if traits.contains(.includesScript) { include(tokens[range], text) }
    let codes = matcher.namedCodes().filter { tokens.indices.contains($0.token) }
    for code in codes {
      let role = ValueRole(code.role)
      guard let kind = Kind(role) else { continue }
      take(kind, Self.isMade(role, traits), tokens[code.token], text, isExpectedToFail)
    }
    if relates { relate(codes, matcher, tokens, text) }
  }

  /// Numbers that a statement only uses are brought in by others.
  private static func isMade(_ role: ValueRole, _ traits: FormTraits) -> Bool {
    role.isNew && !(role.namesNumber && traits.contains(.usesNumbers))
  }

  /// Gathers what is named beside what.
  private mutating func relate(
    _ codes: [NamedCode], _ matcher: borrowing Matcher, _ tokens: [Token],
    _ text: TokenText
  ) {
    let traits = StatementRegistry.traits[matcher.match.form]
    let phrase = StatementRegistry.table.forms[matcher.match.form].phrase
    if phrase == "post" { posts = true }
    var (item, bin) = ("", "")
    var (numbers, places): ([String], Set<String>) = ([], [])
    var (isOfDocument, bringsNumbers) = (false, false)
    var (document, party, items) = ("", "", [String]())
    for code in codes {
      let role = ValueRole(code.role)
      let word = text.string(of: tokens[code.token])
      let name = word.uppercased()
      if role.kind == .item {
        item = name
        items.append(item)
      }
      if role.namesNumber, !item.isEmpty {
        // Of a range its ends are known.
        for end in [name] + name.split(separator: "..").map(String.init) {
          itemsOfNumbers["\(role.kind) \(end)", default: []].insert(item)
          numbers.append("\(role.kind) \(end)")
          if role.isNew, !traits.contains(.usesNumbers) { bringsNumbers = true }
        }
      }
      if role.kind == .location { places.insert(word) }
      if role.kind == .document {
        isOfDocument = true
        document = name
      }
      if [.party, .vendor, .customer].contains(role.kind) { party = word }
      noteWord(tokens[code.token], text, isBin: role.kind == .bin)
      if role.kind == .bin, role.isNew { bin = name }
      if role.kind == .location, !bin.isEmpty { bins[bin, default: []].insert(word) }
      if Kind(role) == .document, Self.isMade(role, traits) {
        documentKinds[name] = DocumentKind.allCases.first { $0.name == phrase }
      }
    }
    if isOfDocument, documentKinds[document] != nil {
      if !party.isEmpty { documentParties[document] = party }
      let isMaking = documentItems[document] == nil
      if isMaking || phrase == "add" { documentItems[document, default: []] += items }
    }
    // Documents say what is to be; what is only looked at may be anywhere.
    guard !isOfDocument, !places.isEmpty || bringsNumbers else { return }
    let amounts = matcher.plainAmounts()
    let named = Set(numbers)
    for number in named {
      placesOfNumbers[number, default: []].formUnion(places.isEmpty ? [""] : places)
      let isAll = bringsNumbers && named.count == 1 && amounts.count == 1
      let amount = isAll ? text.string(of: tokens[amounts[0]]) : ""
      amountsOfNumbers[number] = amountsOfNumbers[number] == nil ? amount : ""
    }
  }

  private mutating func noteWord(_ token: Token, _ text: TokenText, isBin: Bool) {
    guard token.kind == .word else { return }
    let word = text.string(of: token)
    let isSmall = word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if isBin, isSmall { namesNoName = true }
    if Synonyms.joints.contains(word) || word.hasPrefix("+") || word.hasPrefix("-") {
      namesNoName = true
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
    if name.withUTF8({ CodeText.twoDots($0) }) != nil {
      // A range makes more numbers than are written.
      if isMade { open.insert(kind) }
      return
    }
    if kind == .document, let dot = name.firstIndex(of: "."), token.kind == .word {
      name = String(name[..<dot])
    }
    // Such a number is given by a statement that names none.
    if name.hasPrefix("~") { return }
    if isMade {
      made[kind, default: []].insert(name)
      let isSmall = word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      if token.kind == .word, token.keyword >= 0 || word.hasSuffix(".") || isSmall {
        wordsMade.insert(word)
      }
    } else if !isExpectedToFail, !name.isEmpty, !(made[kind]?.contains(name) ?? false) {
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

  /// For so many unknown names the nearest ones are looked for.
  private static let mostSuggested = 100

  private func suggestion(for name: String, among kinds: Set<Kind>) -> String? {
    let known = kinds.reduce(into: Set<String>()) { $0.formUnion(made[$1, default: []]) }
    return SpellingSuggestions.question(for: name, among: known.sorted())
  }

  /// Names that are used and made nowhere, each at its first place.
  func unknown() -> [Diagnostic] {
    var told: Set<String> = []
    return uses.compactMap { use in
      let kinds: Set<Kind> = use.kind == .party ? [.vendor, .customer, .location] : [use.kind]
      guard open.isDisjoint(with: kinds),
        !kinds.contains(where: { made[$0]?.contains(use.name) ?? false }),
        told.insert("\(use.kind) \(use.name)").inserted
      else { return nil }
      // Where many are unknown, not all names are looked through for each.
      let near = told.count <= Self.mostSuggested ? suggestion(for: use.name, among: kinds) : nil
      guard let code = use.kind.code else {
        let kind = use.kind.rawValue.dropLast(" no.".count)
        return Diagnostic(
          severity: .warning, code: LanguageCode.numberUnknown.rawValue,
          message: "nothing comes in under \(kind) \(use.name) in this script", place: use.place,
          label: near ?? "")
      }
      return Diagnostic(
        code: code,
        message: "\(use.kind.rawValue) \(use.name) is made nowhere in this script",
        place: use.place, label: near ?? "")
    }
  }
}
