import ItemTracking
import LotwiseSyntax

/// Which rules and forms scripts that ran well have exercised.
///
/// A rule counts when a script names it, in a comment, a scenario's name or after `proves`, and
/// when a script expects a refusal, a warning, a message or a question that enforces it. A form
/// counts when a statement has it.
public struct Coverage: Sendable {
  /// Rules that a script names: there they are in force and let something pass, or it says why not.
  package private(set) var proved: Set<String> = []
  /// Rules that a refusal, a warning, a message or a question enforces.
  package private(set) var refused: Set<String> = []
  package private(set) var forms: Set<Int> = []
  /// Rules of which a scenario that proves them noticed a change of what keeps them; nil when
  /// nobody said what was tried.
  public var shown: Set<String>?
  private var seen: Set<String> = []

  public init() {}

  package init(proved: Set<String>, refused: Set<String>, forms: Set<Int>) {
    self.proved = proved
    self.refused = refused
    self.forms = forms
  }

  /// Takes in what other scripts have exercised.
  package mutating func add(_ other: Coverage) {
    proved.formUnion(other.proved)
    refused.formUnion(other.refused)
    forms.formUnion(other.forms)
  }

  private var rules: Set<String> { proved.union(refused) }

  /// The rules of the rule book that nothing exercised, with their titles, in its order.
  public var openRules: [(id: String, title: String)] {
    let rules = rules
    return RuleTitles.all.filter { !rules.contains($0.id) }
  }

  /// How many forms there are, and how each one that nothing used is written.
  public var openForms: [String] {
    let all = StatementRegistry.table.forms
    return zip(StatementRegistry.numbers, all).filter { !forms.contains($0.0) }.map {
      FormPrinter.usage($0.1.unanswered)
    }
  }

  /// What stands in few words, and then what is open, a line each.
  public var text: String {
    let (rules, forms) = (openRules, openForms)
    let (ruleCount, formCount) = (RuleTitles.all.count, StatementRegistry.table.forms.count)
    let known = Set(RuleTitles.all.map(\.id))
    var text = "rules exercised: \(ruleCount - rules.count) of \(ruleCount)"
    text += " (enforced in a scenario that names them \(proved.intersection(known).count)"
    text += ", refused \(refused.intersection(known).count))\n"
    for rule in rules { text += "  \(rule.id) \(rule.title)\n" }
    if let shown {
      let open = RuleTitles.all.filter { proved.contains($0.id) && !shown.contains($0.id) }
      text += "rules shown by a change that was noticed: \(known.intersection(shown).count)"
      text += " of \(known.intersection(proved).count)\n"
      for rule in open { text += "  \(rule.id) \(rule.title)\n" }
    }
    text += "forms used: \(formCount - forms.count) of \(formCount)\n"
    for form in forms { text += "  \(form)\n" }
    return text
  }

  /// Takes in what a session read: its script, and whatever that included.
  public mutating func add(_ sources: SourceList) {
    for number in 0..<sources.count {
      let source = sources[SourceID(number: Int32(number))]
      guard seen.insert(source.name).inserted, source.problem() == nil else { continue }
      addRules(namedIn: source.bytes)
      var reader = FormReader(source)
      source.forEachStatement { reader.read($0, 0..<$0.count) }
      forms.formUnion(reader.forms)
      for code in reader.codes { refused.formUnion(code.rules) }
    }
  }

  private mutating func addRules(namedIn bytes: [UInt8]) {
    let isOfWord = { (byte: UInt8) in
      byte == UInt8(ascii: "-")
        || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
    for word in bytes.split(whereSeparator: { !isOfWord($0) }) where word.count >= 5 {
      guard let rule = RuleTitles.named(String(decoding: word, as: UTF8.self)) else { continue }
      proved.insert(rule.id)
    }
  }
}

/// Reads a script statement by statement, those in blocks and expectations too.
private struct FormReader: ~Copyable {
  private var matcher = Matcher(StatementRegistry.met)
  private let text: TokenText
  private(set) var forms: Set<Int> = []
  private(set) var codes: Set<ErrorCode> = []

  init(_ source: SourceText) { text = TokenText(source) }

  mutating func read(_ tokens: [Token], _ range: Range<Int>) {
    guard matcher.match(tokens, range, text) else { return }
    let (form, nested) = (Int(matcher.match.form), matcher.match.nested)
    forms.insert(form)
    for expected in matcher.values(of: ValueRole.refusal.clauseRole) {
      let name = text.string(of: tokens[Int(expected.start)]).lowercased()
      if let code = ErrorCode(rawValue: name) { codes.insert(code) }
    }
    for part in nested {
      guard part.isBlock else {
        read(tokens, part.range)
        continue
      }
      for statement in BlockReader(tokens: tokens, range: part.range) { read(tokens, statement) }
    }
  }
}
