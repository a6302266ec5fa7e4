import LotwiseSyntax

/// Something that a line names: goods, a place, a party, a number, a day.
struct LinePart: Hashable, Sendable {
  enum Kind: UInt8, CaseIterable, Sendable {
    case item, variant, lot, serial, package, location, bin, vendor, customer, document, unit
    case trackingCode, series, entry, quantity, date, text
    /// What looks like a name that nobody knows yet.
    case other
  }

  /// As it is written in the language.
  let text: String
  let kinds: Set<Kind>
  /// The words between it and what is named before it, in small letters.
  var before: [String] = []
  /// The unit beside a quantity.
  var unit: String?
  /// A word before it says of which kind it is.
  var isSaid = false
  /// It stands between braces.
  var isInBlock = false
  /// With it a line of a block begins.
  var beginsLine = false
  /// How much of each number: `6 each`.
  var isEach = false

  init(_ text: String, _ kinds: Set<Kind>) { (self.text, self.kinds) = (text, kinds) }

  func isKind(_ kind: Kind) -> Bool { kinds.contains(kind) }

  /// Whether it stands for a lot, a serial number or a package.
  var isNumber: Bool { !kinds.isDisjoint(with: Self.numbers) }

  static let numbers: Set<Kind> = [.lot, .serial, .package]

  /// `N of` of a quantity, or `N UNIT of`.
  var amount: String { unit.map { "\(text) \($0) of" } ?? "\(text) of" }

  /// Whether a line begins with it as the one who does something: `customer C returns …`.
  func isSubject(_ kind: Kind) -> Bool {
    isKind(kind) && before.allSatisfy { LeadVocabulary.nouns[$0] == kind || $0 == "the" }
  }

  /// How much, without its sign.
  var withoutSign: LinePart {
    guard isKind(.quantity), text.hasPrefix("-") || text.hasPrefix("+") else { return self }
    var part = called(String(text.dropFirst()), kinds)
    (part.isSaid, part.unit) = (isSaid, unit)
    return part
  }

  /// Another name in its place.
  func called(_ text: String, _ kinds: Set<Kind>) -> LinePart {
    var part = LinePart(text, kinds)
    (part.before, part.isSaid) = (before, true)
    (part.isInBlock, part.beginsLine) = (isInBlock, beginsLine)
    return part
  }

  /// Whether it is called as orders are: `SO7`, `RPO-001`.
  var isLikeDocument: Bool {
    let letters = text.prefix(while: \.isLetter).uppercased()
    let digits = text.dropFirst(letters.count)
    return (2...3).contains(letters.count) && letters.hasSuffix("O") && letters != "NO"
      && digits.contains(where: \.isNumber)
      && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
  }

  /// The line that Business Central numbers so: 10000 is the first one.
  static func line(of number: Int) -> Int? {
    number >= 10_000 && number.isMultiple(of: 10_000) ? number / 10_000 : nil
  }

  /// The document of a line, and the number of the line.
  var header: Substring { text.prefix { $0 != "." } }
  var line: Substring? {
    let rest = text.dropFirst(header.count)
    return rest.isEmpty ? nil : rest.dropFirst()
  }
}
