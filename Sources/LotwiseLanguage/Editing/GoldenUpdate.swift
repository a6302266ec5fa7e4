import LotwiseReports
import LotwiseSyntax

/// A part of a script that was left open, or is out of date, and what it should say.
public struct GoldenUpdate: Hashable, Sendable {
  /// Where the text goes, and the statement whose indentation it takes.
  public struct Target: Hashable, Sendable {
    public var source: SourceID
    public var span: LotwiseSyntax.Span
    public var statement: Int32
  }

  public var target: Target
  /// What it should say; nil when what stands there is right.
  public var text: String?
}

/// What a run would have scripts say.
public struct GoldenRenewal: Sendable {
  /// A script with all that was filled in and written anew.
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]
    /// The statements that change, and what of them.
    public var changes: [Change]
  }

  /// One thing that a script would say otherwise.
  public struct Change: Hashable, Sendable {
    public var place: SourceLocation
    /// In words: `9 becomes 7`.
    public var what: String
  }

  public var files: [File] = []
  /// Statements that ran several times with different results, so that nothing fits all.
  public var conflicts: [SourceLocation] = []
  /// What is out of date and must be changed by hand, and why.
  public var left: [Diagnostic] = []

  public var isEmpty: Bool { files.isEmpty && conflicts.isEmpty && left.isEmpty }
}

extension Session {
  /// Notes how a table should be written, when that was asked for.
  mutating func update(_ expected: Expectation.ExpectedRows, _ found: ReportTable) {
    guard testRun.updatesGoldens else { return }
    let target = expected.braces
    let indentation = sources[target.source].indentation(of: Int(target.statement))
    var writer = GoldenTableWriter(indentation: indentation + 2)
    let headings = expected.table.headings
    writer.kept = expected.table.anything(in: found.rows.count)
    let table =
      headings.isEmpty ? writer.render(found) : (try? writer.render(found, headings: headings))
    guard let table else { return }
    let blanks = String(repeating: " ", count: indentation)
    let comments = sources[target.source].comments(in: target.span).map { "\(blanks)  \($0)\n" }
    note(target, "\n" + comments.joined() + table + blanks)
  }

  /// Notes what should stand at a place, or that what stands there is right.
  mutating func note(_ target: GoldenUpdate.Target, _ text: String?) {
    guard testRun.updatesGoldens else { return }
    testRun.updates.append(GoldenUpdate(target: target, text: text))
  }

  /// Notes what is out of date and cannot be written anew, once a place.
  mutating func leave(_ place: SourceLocation, _ why: String) {
    guard testRun.updatesGoldens, dryRunDepth == 0 else { return }
    let left = Diagnostic(
      severity: .note, code: "golden-left", message: "it is out of date and is left", place: place,
      label: why)
    if !testRun.updatesLeft.contains(left) { testRun.updatesLeft.append(left) }
  }

  /// The scripts with their updates put in.
  ///
  /// A place that ran several times, as under `for each`, is changed only when every run agrees.
  public func renewal() -> GoldenRenewal {
    var renewal = GoldenRenewal()
    renewal.left = testRun.updatesLeft
    let names = Set(testRun.updates.map(\.target.source))
    for source in names.sorted(by: { $0.number < $1.number }) {
      var texts: [GoldenUpdate.Target: Set<String?>] = [:]
      for update in testRun.updates where update.target.source == source {
        texts[update.target, default: []].insert(update.text)
      }
      var bytes = sources[source].bytes
      var changes: [GoldenRenewal.Change] = []
      for (target, choices) in texts.sorted(by: { $0.key.span.start > $1.key.span.start }) {
        let place = SourceLocation(
          source: source,
          span: LotwiseSyntax.Span(start: target.statement, end: target.span.start))
        guard choices.count == 1 else {
          renewal.conflicts.append(place)
          continue
        }
        guard case let text?? = choices.first else { continue }
        let what = Self.change(from: sources[source].string(target.span), to: text)
        bytes.replaceSubrange(target.span.range, with: Array(text.utf8))
        changes.append(GoldenRenewal.Change(place: place, what: what))
      }
      if bytes != sources[source].bytes {
        renewal.files.append(
          GoldenRenewal.File(
            name: sources[source].name, bytes: bytes, changes: changes.reversed()))
      }
    }
    return renewal
  }

  /// What changes, in a few words.
  private static func change(from old: String, to new: String) -> String {
    let isOpen = old.allSatisfy(\.isWhitespace)
    guard !new.contains("\n") else {
      return isOpen ? "the table is filled in" : "the table is written anew"
    }
    let word = new.drop { $0 == " " }
    return isOpen ? "\(word) is filled in" : "\(old) becomes \(word)"
  }
}

extension SourceText {
  /// The blanks before the line of an offset.
  func indentation(of offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    return end - start
  }

  /// The lines of a span that hold nothing but a comment.
  func comments(in span: LotwiseSyntax.Span) -> [String] {
    let lines = string(span).split(separator: "\n")
    return lines.map { $0.drop(while: { $0 == " " || $0 == "\t" }) }.filter { $0.hasPrefix("#") }
      .map(String.init)
  }
}
