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
  public var text: String
}

extension Session {
  /// Notes that a table should be written anew, when that was asked for.
  mutating func update(
    _ target: GoldenUpdate.Target, _ found: ReportTable, headings: [String]
  ) {
    guard updatesGoldens else { return }
    let indentation = sources[target.source].indentation(of: Int(target.statement))
    let writer = GoldenTableWriter(indentation: indentation + 2)
    let table =
      headings.isEmpty ? writer.render(found) : (try? writer.render(found, headings: headings))
    guard let table else { return }
    let text = "\n" + table + String(repeating: " ", count: indentation)
    updates.append(GoldenUpdate(target: target, text: text))
  }

  /// The script with its updates put in; nil when nothing changes.
  ///
  /// A place that ran several times, as under `for each`, is changed only when every run agrees.
  public func updated(_ source: SourceID) -> [UInt8]? {
    var texts: [LotwiseSyntax.Span: Set<String>] = [:]
    for update in updates where update.target.source == source {
      texts[update.target.span, default: []].insert(update.text)
    }
    let agreed = texts.filter { $0.value.count == 1 }.sorted { $0.key.start > $1.key.start }
    var bytes = sources[source].bytes
    for (span, text) in agreed {
      bytes.replaceSubrange(span.range, with: text.first.map { Array($0.utf8) } ?? [])
    }
    return bytes == sources[source].bytes ? nil : bytes
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
}
