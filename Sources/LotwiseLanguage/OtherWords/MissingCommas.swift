import LotwiseSyntax

/// Words that are missing between the parts of a question: `columns entry item lot` lists three
/// columns, `where item = BOLT lot = L1` asks two things of a row.
struct MissingCommas {
  private let validator = StatementValidator()
  /// So many may be missing.
  private static let most = 8

  /// The line with a comma, or `and`, wherever one is missing; nil where that is not all.
  func put(into line: String) -> String? {
    guard let rest = unread(of: line) else { return nil }
    var reading = (taken: String(line.utf8.dropLast(rest.utf8.count)) ?? "", rest: rest)
    for _ in 0..<Self.most {
      var next: (taken: String, rest: String)?
      while reading.taken.last == " " { reading.taken.removeLast() }
      for word in [", ", " and "] {
        let other = reading.taken + word + reading.rest
        if validator.accepts(SourceText(name: "", other)) { return other }
        // Of two that get further the comma is the likelier.
        if next == nil, let rest = unread(of: other), rest.utf8.count < reading.rest.utf8.count {
          next = (String(other.utf8.dropLast(rest.utf8.count)) ?? "", rest)
        }
      }
      guard let next else { return nil }
      reading = next
    }
    return nil
  }

  /// What a line ends with from a word on that cannot follow what is before it.
  private func unread(of line: String) -> String? {
    let source = SourceText(name: "", line)
    guard case .wrong(let problem) = validator.reading(of: source),
      problem.code == SyntaxCode.unexpectedWord.rawValue, let place = problem.place?.span.start,
      place > 0
    else { return nil }
    return source.string(Span(start: place, end: Int32(source.bytes.count)))
  }
}
