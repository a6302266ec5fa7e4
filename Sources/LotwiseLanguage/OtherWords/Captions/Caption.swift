/// A field as a page of Business Central calls it, and the clause that it is here.
struct Caption: Sendable {
  /// What stands behind the caption, and how the clause is written with it.
  enum Value: Sendable {
    /// Checked or not; of one without a second text nothing says that it is not.
    case flag(String, not: String?)
    /// One of the options of the field, by its words, as what is written for each.
    case choice([Option])
    case quantity(String)
    case number(String)
    case formula(String)
    case day(String)
    case text(String)
    /// A name of one of these kinds, or one that nobody knows yet.
    case name(String, Set<LinePart.Kind>)
    /// A number series; with its numbers, or without any, one is made for the field.
    case series(String, ending: String)
  }

  struct Option: Sendable {
    let words: [String]
    let text: String
  }

  /// As the page has it.
  let text: String
  let words: [String]
  let value: Value
  /// Which of the lines of its card it is written in.
  let line: Int

  /// Of a single word that stands for much else, only a name behind it makes a caption.
  var needsDirect: Bool { words == ["tracking"] }

  init(_ text: String, _ value: Value, line: Int = 0) {
    (self.text, self.value, self.line) = (text, value, line)
    words = CaptionWords.all(of: text)
  }
}

extension Caption.Value {
  /// Options as `what the page says = what is written`, one a line; `|` parts words for the same.
  static func choice(_ clause: String, _ options: String) -> Self {
    let lead = clause.isEmpty ? "" : clause + " "
    let all = options.split(separator: "\n").flatMap { line -> [Caption.Option] in
      let sides = line.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
      guard let written = sides.last else { return [] }
      return sides[0].split(separator: "|").map {
        Caption.Option(words: CaptionWords.all(of: String($0)), text: lead + written)
      }
    }
    return .choice(all.sorted { $0.words.count > $1.words.count })
  }

  /// Fields that are checked, as `what is written` and what it is otherwise.
  static func flag(_ text: String) -> Self { .flag(text, not: nil) }
}

/// Words of pages in one spelling: without short forms, and with hyphens as blanks.
enum CaptionWords {
  private static let spellings: [String: String] = [
    "qty": "quantity", "quantities": "quantity", "reqd": "require", "required": "require",
    "requires": "require", "mandatory": "require", "expir": "expiration", "exp": "expiration",
    "expiry": "expiration", "man": "manual", "sn": "serial", "serials": "serial", "ser": "serial",
    "lots": "lot", "batch": "lot", "batches": "lot", "pkg": "package", "packages": "package",
    "no.": "#", "number": "#", "nos.": "##", "nos": "##", "numbers": "##", "whse": "warehouse",
    "adjmt": "adjustment", "adjustments": "adjustment", "adj": "adjustment", "pos": "positive",
    "neg": "negative", "information": "info", "calc": "calculation", "calculate": "calculation",
    "max": "maximum", "min": "minimum", "manuf": "manufacturing", "asm": "assembly",
    "consump": "consumption", "shpt": "shipment", "cap": "capacity", "msg": "message",
    "messages": "message", "dates": "date", "prod": "production", "entries": "entry",
    "bins": "bin", "uom": "unit", "measures": "measure", "appl": "applied", "locations": "location",
    "variants": "variant", "purchases": "purchase", "transfers": "transfer", "allowed": "allow",
    "demands": "demand", "movements": "movement", "pct": "%", "percent": "%", "orders": "order",
    "recalculate": "calculation", "lines": "line", "shipments": "shipment", "receipts": "receipt",
  ]
  /// Words that no caption is told by.
  private static let silent: Set<String> = ["&", "and", "the", "code", "codes", "of"]

  static func all(of text: String) -> [String] {
    LineToken.all(of: text).flatMap { all(of: $0) }
  }

  /// The words of one as it is written, none where it says nothing.
  static func all(of token: LineToken) -> [String] {
    guard !token.isQuoted, !silent.contains(token.small) else { return [] }
    if let own = spellings[token.small] { return [own] }
    return token.small.filter { $0 != "." }.split(separator: "-").map { word in
      let text = String(word)
      return silent.contains(text) ? "" : spellings[text] ?? text
    }.filter { !$0.isEmpty }
  }
}
