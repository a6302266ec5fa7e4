import ItemTracking
import LotwiseReports
import LotwiseSnapshot
import LotwiseSyntax

/// All that statements came to, as a short sum for each table and each kind of thing that is told:
/// whatever changes in any row, after any statement, changes a sum.
public struct Fingerprint: Hashable, Sendable {
  /// The sum of one table, or of what was refused, shown or seen.
  public struct Part: Hashable, Sendable {
    public var name: String
    public var sum: String

    public init(name: String, sum: String) {
      self.name = name
      self.sum = sum
    }
  }

  /// Only of what is not empty.
  public var parts: [Part] = []

  public init() {}

  /// Names of parts that are no tables of the model.
  enum Told: String, CaseIterable {
    /// Codes, facts and places of refusals, met or expected, and of messages.
    ///
    /// Not their words, whose change changes nothing that is done.
    case refusals
    /// What statements showed.
    case shown
    /// The tables as they are shown at the end.
    case tables
    /// Lots, serial numbers and their figures.
    case numbers
    /// What lines could be bound to and are bound to.
    case matches
    /// What is and will be available of items.
    case figures
    /// Where numbers came from and went.
    case traces
    /// What is left when the scenario has been taken back: nothing, if all is well.
    case left
  }
}

/// Gathers a fingerprint while statements run.
///
/// A table counts as it stands after each statement of its own, so that what is made and goes
/// again is known too.
struct FingerprintTaker: Sendable {
  let shape: TableSums
  /// For each table all states that it was in, and the last one.
  private var tables: [Checksum?]
  private var last: [Int64]
  private var told: [Fingerprint.Told: Checksum] = [:]

  init(_ model: inout Model) {
    shape = TableSums(&model)
    tables = Array(repeating: nil, count: shape.names.count)
    last = Array(repeating: 0, count: shape.names.count)
  }

  mutating func note(_ model: inout Model) {
    let sums = shape.sums(of: &model)
    for tag in sums.indices where sums[tag] != last[tag] {
      tables[tag, default: Checksum()].add(sums[tag])
      last[tag] = sums[tag]
    }
  }

  /// Whether the tables stand as they stood last.
  func isAsNoted(model: inout Model) -> Bool { shape.sums(of: &model) == last }

  mutating func note(_ kind: Fingerprint.Told, _ texts: [String]) {
    for text in texts { told[kind, default: Checksum()].add(text: text) }
  }

  var fingerprint: Fingerprint {
    var parts = zip(shape.names, tables).compactMap { name, sum in
      sum.map { Fingerprint.Part(name: name, sum: Self.text($0)) }
    }
    for kind in Fingerprint.Told.allCases {
      if let sum = told[kind] {
        parts.append(Fingerprint.Part(name: kind.rawValue, sum: Self.text(sum)))
      }
    }
    var result = Fingerprint()
    result.parts = parts
    return result
  }

  /// Four digits tell enough: a change is rarely one of a single sum, and then unseen once in
  /// 65,536 times.
  private static func text(_ sum: Checksum) -> String {
    let digits = String(UInt64(bitPattern: sum.value) >> 48, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension [Checksum?] {
  fileprivate subscript(tag: Int, default start: Checksum) -> Checksum {
    get { self[tag] ?? start }
    set { self[tag] = newValue }
  }
}

extension Session {
  /// What came of the statements so far; nil when nobody asked for it.
  public var fingerprint: Fingerprint? { testRun.fingerprints.last?.fingerprint }

  /// Gathers from here on what statements come to; of a scenario by itself.
  public mutating func takeFingerprints() {
    testRun.fingerprints = [FingerprintTaker(&model)]
    noteState()
  }

  /// A scenario goes on from what was before it.
  mutating func beginFingerprint() {
    if let outer = testRun.fingerprints.last { testRun.fingerprints.append(outer) }
  }

  /// Ends that of a scenario that was taken back; what is left of it then is known too.
  mutating func endFingerprint() -> Fingerprint? {
    var taker = testRun.fingerprints.popLast()
    if let outer = testRun.fingerprints.last, !outer.isAsNoted(model: &model) {
      taker?.note(.left, ["something"])
    }
    return taker?.fingerprint
  }

  /// Looks at what is computed when somebody asks.
  public mutating func noteLooks() {
    guard !testRun.fingerprints.isEmpty else { return }
    for (kind, texts) in ResultLooks(at: self).texts {
      testRun.fingerprints[testRun.fingerprints.count - 1].note(kind, texts)
    }
  }

  /// Notes how the tables stand.
  mutating func noteState() {
    let place = testRun.fingerprints.count - 1
    guard place >= 0 else { return }
    testRun.fingerprints[place].note(&model)
  }

  /// Notes a refusal that was met, expected or not.
  mutating func noteRefusal(_ diagnostic: Diagnostic) {
    let place = testRun.fingerprints.count - 1
    guard place >= 0, !isTrying else { return }
    let at = diagnostic.place.map { sources[$0.source].string($0.span) } ?? ""
    testRun.fingerprints[place].note(
      .refusals,
      [diagnostic.code, at] + diagnostic.facts.flatMap { [$0.name, $0.value] })
  }

  /// Tells what a statement gave.
  mutating func show(_ outcome: Outcome) {
    let place = testRun.fingerprints.count - 1
    if place >= 0 {
      testRun.fingerprints[place].note(.shown, [OutputFormat.text.text(of: outcome) ?? ""])
    }
    report(.outcome(outcome))
  }

  /// Tells a message of a statement that succeeded.
  mutating func noteMessage(_ message: ReportedMessage) {
    guard !testRun.fingerprints.isEmpty else { return }
    let diagnostic = message.diagnostic
    testRun.fingerprints[testRun.fingerprints.count - 1].note(
      .refusals,
      [diagnostic.code, "\(message.severity)", message.answer.map { "\($0)" } ?? ""]
        + diagnostic.facts.flatMap { [$0.name, $0.value] })
  }
}
