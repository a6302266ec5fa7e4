import LotwiseLanguage
import LotwiseSyntax
import Testing

/// No clause is dropped: each one that may be written changes what the statement says, or is
/// refused.
///
/// Statements are made from the declarations, so that a new form is tested without being named.
@Suite struct ClauseTests {
  private static let forms = StatementRegistry.table.forms

  /// Clauses that may say what holds anyway; each has an opposite that is tested.
  private static let saysWhatHolds = ["assembled to stock", "not blocked", "invoiced", "released"]

  private static func isSpelledOut(_ finding: String) -> Bool {
    let name = finding.prefix { $0 != ":" }
    // A zone is of no type unless one is named.
    return name == "`zone` type" || saysWhatHolds.contains { name.contains(" \($0)") }
  }

  @Test func `each optional clause changes the statement, or is refused`() {
    var found = Findings()
    for form in Self.forms {
      for variant in FormWriter(form).singles() { found.compare(variant) }
    }
    #expect(found.dropped.filter { !Self.isSpelledOut($0) } == [])
    // Nearly all can be written so that they are accepted, and are truly compared.
    #expect(found.accepted >= 3_400, "\(found.accepted); \(found.refused.count) are refused")
    #expect(found.refused.count * 20 <= found.accepted, "\(found.refused)")
  }

  @Test func `of two clauses of a kind neither is dropped`() {
    var found = Findings()
    for form in Self.forms {
      for pair in FormWriter(form).pairs() { found.compare(pair) }
    }
    #expect(found.dropped.filter { !Self.isSpelledOut($0) } == [])
    #expect(
      found.accepted > 500 && found.accepted > found.refused.count,
      "\(found.accepted); \(found.refused.count) are refused")
  }

  @Test func `each form can be read`() {
    var found = Findings()
    let unread = Self.forms.filter { form in
      !FormWriter(form).smallest.contains { found.value($0) != nil }
    }

    #expect(unread.map { "\($0.phrase): \($0.examples.first ?? "")" } == [])
  }

  @Test func `a value that is dropped would be found`() {
    var found = Findings()
    let text = "receive 1 of X"
    found.compare(
      ClauseVariant(name: "receive") { isEnough in
        _ = isEnough([.init(without: text, with: text + " ")])
      })

    #expect(found.dropped.count == 1)
  }
}

/// Reads statements and holds what they say against each other.
private struct Findings: ~Copyable {
  var session = Session()
  var dropped: [String] = []
  var accepted = 0
  /// What could not be written so that it is accepted.
  var refused: [String] = []
  /// What was read last: a statement without a clause is set beside many with one.
  private var known: [String: String?] = [:]

  /// How many statements are tried for one clause, and for two.
  private static let patience = (single: 300, pair: 48)

  init() {
    // Many statements are refused on the way, and nobody reads what to type instead.
    session.mostCorrected = 0
  }

  /// What a statement says, without where it stands; nil when it is refused.
  mutating func value(_ text: String) -> String? {
    if let value = known[text] { return value }
    if known.count > 1_000 { known = [:] }
    let value = read(text)
    known[text] = .some(value)
    return value
  }

  private mutating func read(_ text: String) -> String? {
    let source = SourceText(name: "clause", text)
    do throws(StatementFailure) {
      guard let statement = try session.prepare(source).first else { return nil }
      return Self.described(statement)
    } catch {
      return nil
    }
  }

  /// The first clauses beside which the clause can be read decide.
  ///
  /// Some value must make a difference there; a clause without which nothing can be read makes one.
  mutating func compare(_ variant: ClauseVariant) {
    var tries = 0
    var isRead = false
    var isNeeded = false
    var same: String?
    variant.eachGroup { ways in
      for way in ways {
        tries += 1
        guard let with = value(way.with) else { continue }
        guard let without = value(way.without) else {
          isNeeded = true
          continue
        }
        isRead = true
        guard with == without else {
          same = nil
          return true
        }
        same = same ?? way.with
      }
      return isRead || tries > Self.patience.single
    }
    note(variant.name, isRead || isNeeded, same)
  }

  mutating func compare(_ pair: ClausePair) {
    var tries = 0
    var isRead = false
    var same: String?
    pair.eachGroup { ways in
      for way in ways {
        tries += 1
        guard let both = value(way.both), let first = value(way.first),
          let second = value(way.second)
        else { continue }
        isRead = true
        guard both == first || both == second else {
          same = nil
          return true
        }
        same = same ?? way.both
      }
      return isRead || tries > Self.patience.pair
    }
    note(pair.name, isRead, same)
  }

  private mutating func note(_ name: String, _ isRead: Bool, _ same: String?) {
    guard isRead else {
      refused.append(name)
      return
    }
    accepted += 1
    if let same { dropped.append("\(name): \(same)") }
  }

  /// All stored values but places in the source.
  private static func described(_ value: Any) -> String {
    if value is LotwiseSyntax.SourceLocation || value is Block || value is GoldenUpdate.Target {
      return ""
    }
    let mirror = Mirror(reflecting: value)
    // Of a table its name is enough; its columns are closures.
    if "\(type(of: value))" == "QueryTable" { return "\(mirror.descendant("name") ?? "")" }
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.map { "\($0.label ?? ""): \(described($0.value))" }
    let name = mirror.displayStyle == .enum ? "\(mirror.children.first?.label ?? "")" : ""
    return "\(name)(\(parts.joined(separator: ", ")))"
  }
}
