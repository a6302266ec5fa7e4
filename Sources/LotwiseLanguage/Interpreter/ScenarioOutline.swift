import LotwiseSyntax

/// A scenario as its source has it, found without running anything.
public struct ScenarioOutline: Sendable {
  /// With the names of the scenarios around it: `picking › even in part`.
  public let name: String
  /// The names under which its example rows run, in their order; empty without rows in the script.
  public let rowNames: [String]
  /// Where those rows begin.
  public let rowStarts: [Int32]
  /// Whether further rows stand in a file.
  public let hasRowFile: Bool
  public let tags: [String]
  /// Offsets of its first and its last byte.
  public let start: Int32
  public let end: Int32

  /// The scenarios of a source in their order; those inside others after them.
  public static func all(in source: SourceText) -> [ScenarioOutline] {
    guard source.problem() == nil else { return [] }
    var finder = Finder(matcher: Matcher(StatementRegistry.met), text: TokenText(source))
    source.forEachStatement { tokens in
      // Without a block there is no scenario.
      guard tokens.contains(where: { $0.kind == .openBrace }) else { return }
      finder.find(tokens, 0..<tokens.count, around: [])
    }
    return finder.found
  }

  /// The chosen scenarios with those around them, which lead to them, and those inside.
  public static func withRelatives(
    of chosen: Set<Int32>, in outlines: [ScenarioOutline]
  ) -> Set<Int32> {
    let picked = outlines.filter { chosen.contains($0.start) }
    let related = outlines.filter { outline in
      picked.contains { other in
        (outline.start <= other.start && other.end <= outline.end)
          || (other.start <= outline.start && outline.end <= other.end)
      }
    }
    return Set(related.map(\.start))
  }
}

/// Walks statements and their blocks.
private struct Finder: ~Copyable {
  var matcher: Matcher
  let text: TokenText
  var found: [ScenarioOutline] = []

  init(matcher: consuming Matcher, text: TokenText) {
    self.matcher = matcher
    self.text = text
  }

  mutating func find(_ tokens: [Token], _ range: Range<Int>, around names: [String]) {
    guard matcher.match(tokens, range, text) else { return }
    let nested = matcher.match.nested
    var inner = names
    if let name = matcher.values(of: ValueRole.scenario.new.clauseRole).first, let last = range.last
    {
      inner.append(text.string(of: tokens[Int(name.start)]))
      found.append(
        ScenarioOutline(
          name: inner.joined(separator: " › "), rowNames: rowNames(inner, tokens),
          rowStarts: rowStarts(tokens),
          hasRowFile: !matcher.values(of: ValueRole.file.clauseRole).isEmpty,
          tags: matcher.values(of: ValueRole.tag.clauseRole).map {
            text.string(of: tokens[Int($0.start)])
          },
          start: tokens[range.lowerBound].start, end: tokens[last].span.end))
    }
    for part in nested where part.isBlock {
      for statement in BlockReader(tokens: tokens, range: part.range) {
        find(tokens, statement, around: inner)
      }
    }
  }

  private func rowStarts(_ tokens: [Token]) -> [Int32] {
    guard let cell = matcher.values(of: ValueRole.example.clauseRole).first else { return [] }
    return tokens[cell.tokens].filter { $0.kind == .tableRow }.dropFirst().map(\.start)
  }

  /// The names of the rows of the scenario that was matched last: what stands under a heading goes
  /// where the name has the heading in braces.
  private func rowNames(_ names: [String], _ tokens: [Token]) -> [String] {
    guard let cell = matcher.values(of: ValueRole.example.clauseRole).first, let own = names.last
    else { return [] }
    let rows = tokens[cell.tokens].filter { $0.kind == .tableRow }.map { token in
      TableRow(token, in: text.source).cells.map { text.source.string($0.span) }
    }
    guard let headings = rows.first else { return [] }
    return rows.dropFirst().enumerated().map { index, row in
      var name = own
      for (heading, cell) in zip(headings, row) {
        name = name.split(separator: "{\(heading)}", omittingEmptySubsequences: false)
          .joined(separator: cell)
      }
      return (names.dropLast() + [name, "\(index + 1)"]).joined(separator: " › ")
    }
  }
}
