import ItemTracking
import LotwiseSyntax

/// The names of items, places, parties, documents and numbers that a script makes, and where it
/// uses them.
///
/// A name is made where a statement declares it, keeps it after `as`, or brings goods in under it.
/// What cannot be read without running, such as `{lot}`, opens its kind: any name may be made so.
struct ScriptNames {
  /// A kind of name, called as in the forms.
  enum Kind: Int, CaseIterable {
    case item, variant, location, vendor, customer, series, unit, document, checkpoint, trackingCode
    /// Whom a document is with, by its kind.
    case party
    case lot, serial, package

    var label: String {
      switch self {
      case .item: "item"
      case .variant: "variant"
      case .location: "location"
      case .vendor: "vendor"
      case .customer: "customer"
      case .series: "series"
      case .unit: "unit"
      case .document: "document"
      case .checkpoint: "checkpoint"
      case .trackingCode: "tracking code"
      case .party: "vendor, customer or location"
      case .lot: "lot no."
      case .serial: "serial no."
      case .package: "package no."
      }
    }

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

    static let numbers: Set<Kind> = [.lot, .serial, .package]

    var isNumber: Bool { Self.numbers.contains(self) }

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

  private(set) var made = MadeNames()
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
    let traits = StatementRegistry.traits(matcher.match.form)
    if traits.contains(.makesAnyName) { openAll() }
    if traits.contains(.makesNumbers) { open.formUnion([.lot, .serial, .package]) }
    if traits.contains(.includesScript) { include(tokens[range], text) }
    matcher.forEachNamedCode { code in
      guard tokens.indices.contains(code.token) else { return }
      let role = ValueRole(code.role)
      guard let kind = Kind(role) else { return }
      take(kind, Self.isMade(role, traits), tokens[code.token], text, isExpectedToFail)
    }
    if relates { relate(matcher, tokens, text) }
  }

  /// Numbers that a statement only uses are brought in by others.
  private static func isMade(_ role: ValueRole, _ traits: FormTraits) -> Bool {
    role.isNew && !(role.namesNumber && traits.contains(.usesNumbers))
  }

  /// Gathers what is named beside what.
  private mutating func relate(
    _ matcher: borrowing Matcher, _ tokens: [Token], _ text: TokenText
  ) {
    let codes = matcher.namedCodes().filter { tokens.indices.contains($0.token) }
    let traits = StatementRegistry.traits(matcher.match.form)
    let phrase = matcher.form.phrase
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
    guard !token.flags.contains(.interpolated),
      let id = text.withBytes(
        of: token, changing: &made,
        { Self.id($0, of: kind, isOfWord: token.kind == .word, in: &$1) })
    else {
      // What is not known yet, or more numbers than are written.
      if isMade { open.insert(kind) }
      return
    }
    if isMade {
      made.insert(id, as: kind)
      if relates { noteMade(token, text) }
    } else if !isExpectedToFail, id != 0, !made.contains(id, as: kind) {
      let place = SourceLocation(source: text.source.id, span: token.span)
      uses.append(Use(kind: kind, name: made.text(id), place: place))
    }
  }

  /// The id of a name, of a document without what is behind its dot; 0 for a blank one and for a
  /// number that is given by a statement that names none; nil for a range.
  private static func id(
    _ name: UnsafeBufferPointer<UInt8>, of kind: Kind, isOfWord: Bool, in made: inout MadeNames
  ) -> Int32? {
    if CodeText.twoDots(name) != nil { return nil }
    if name.first == UInt8(ascii: "~") { return 0 }
    var name = name
    if kind == .document, isOfWord, let dot = name.firstIndex(of: UInt8(ascii: ".")) {
      name = UnsafeBufferPointer(rebasing: name[..<dot])
    }
    return made.intern(name)
  }

  private mutating func noteMade(_ token: Token, _ text: TokenText) {
    guard token.kind == .word else { return }
    let word = text.string(of: token)
    let isSmall = word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    if token.keyword >= 0 || word.hasSuffix(".") || isSmall { wordsMade.insert(word) }
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
    made.formUnion(other.made)
    open.formUnion(other.open)
  }

  /// For so many unknown names the nearest ones are looked for.
  private static let mostSuggested = 100

  private func suggestion(for name: String, among kinds: Set<Kind>) -> String? {
    SpellingSuggestions.question(for: name, among: made.all(kinds).sorted())
  }

  /// Names that are used and made nowhere, each at its first place.
  func unknown() -> [Diagnostic] {
    var told: Set<String> = []
    return uses.compactMap { use in
      let kinds: Set<Kind> = use.kind == .party ? [.vendor, .customer, .location] : [use.kind]
      guard open.isDisjoint(with: kinds), made.kinds(of: use.name).isDisjoint(with: kinds),
        told.insert("\(use.kind) \(use.name)").inserted
      else { return nil }
      // Where many are unknown, not all names are looked through for each.
      let near = told.count <= Self.mostSuggested ? suggestion(for: use.name, among: kinds) : nil
      guard let code = use.kind.code else {
        let kind = use.kind.label.dropLast(" no.".count)
        return Diagnostic(
          severity: .warning, code: LanguageCode.numberUnknown.rawValue,
          message: "nothing comes in under \(kind) \(use.name) in this script", place: use.place,
          label: near ?? "")
      }
      return Diagnostic(
        code: code,
        message: "\(use.kind.label) \(use.name) is made nowhere in this script",
        place: use.place, label: near ?? "")
    }
  }
}
