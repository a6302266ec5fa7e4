import LotwiseSyntax

/// A word, a table row or a text in quotes, cut into what stays and the expressions in braces.
struct InterpolatedText {
  enum Part {
    case literal(String)
    case expression(String, SourceLocation)
  }

  /// Quotes around it are taken off; those doubled inside are still so.
  let isQuoted: Bool
  private(set) var parts: [Part] = []

  init(_ written: String, isRow: Bool, at place: SourceLocation) {
    isQuoted = !isRow && written.hasPrefix("\"")
    var rest = isQuoted ? written.dropFirst().dropLast() : Substring(written)
    while let open = rest.firstIndex(of: "{") {
      parts.append(.literal(String(rest[..<open])))
      let after = rest.index(after: open)
      if isQuoted || isRow, after < rest.endIndex, rest[after] == "{" {
        // A row is cut into cells later, which then takes the second brace off.
        parts.append(.literal(isRow ? "{{" : "{"))
        rest = rest[rest.index(after: after)...]
        continue
      }
      guard let close = rest[after...].firstIndex(of: "}") else { break }
      parts.append(
        .expression(
          String(rest[after..<close]), Self.place(of: open...close, of: written, at: place)))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.literal(String(rest)))
  }

  /// Where a part of a text stands, when the place is that of the text as it is written.
  private static func place(
    of part: ClosedRange<String.Index>, of written: String, at place: SourceLocation
  ) -> SourceLocation {
    let (start, end) = (place.span.start, place.span.end)
    guard Int(end - start) == written.utf8.count else { return place }
    let before = Int32(written.utf8.distance(from: written.startIndex, to: part.lowerBound))
    let length = Int32(written.utf8.distance(from: part.lowerBound, to: part.upperBound)) + 1
    return SourceLocation(
      source: place.source, span: Span(start: start + before, end: start + before + length))
  }
}
