import LotwiseSyntax
import Testing

/// A script in which every mistake is marked: below its line stand carets, the code, and words that
/// the message or its label holds.
///
///     receeve 1 of BOLT
///     ^^^^^^^ unknown-statement did you mean `receive`
struct MarkedText {
  struct Mark {
    var line: Int
    /// From 0, in columns of a terminal; a tab takes two.
    var column: Int
    var width: Int
    var code: String
    var words: String
  }

  var script = ""
  var marks: [Mark] = []

  init(_ text: String) {
    var line = 0
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let mark = Self.mark(part, below: line) {
        marks.append(mark)
      } else {
        script += part + "\n"
        line += 1
      }
    }
  }

  private static func mark(_ text: Substring, below line: Int) -> Mark? {
    let carets = text.drop { $0 == " " }
    let width = carets.prefix { $0 == "^" }.count
    guard width > 0 else { return nil }
    let words = carets.dropFirst(width + 1).split(separator: " ", maxSplits: 1)
    return Mark(
      line: line, column: text.count - carets.count, width: width,
      code: words.first.map(String.init) ?? "", words: words.count > 1 ? String(words[1]) : "")
  }

  /// Whether a check of the script finds exactly what is marked, each with its carets in place.
  func expectMarked(
    in table: FormTable = SampleForms.table,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> Set<String> {
    var sources = SourceList()
    let id = sources.add(name: "test.lot", bytes: Array(script.utf8))
    var check = StaticCheck(table)
    let found = check.check(sources[id])
    let told = found.map { DiagnosticRenderer().render($0, in: sources) }
    #expect(
      found.count == marks.count, "\(told.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
    for ((diagnostic, text), mark) in zip(zip(found, told), marks) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let position = diagnostic.place.map { sources.position(of: $0) }
      #expect(diagnostic.code == mark.code, "\(text)", sourceLocation: sourceLocation)
      #expect(position?.line == mark.line, "\(text)", sourceLocation: sourceLocation)
      #expect(position?.column == mark.column + 1, "\(text)", sourceLocation: sourceLocation)
      let carets =
        String(repeating: " ", count: mark.column) + String(repeating: "^", count: mark.width)
      let isMarked = lines.contains { line in
        guard let bar = line.range(of: "| ") else { return false }
        let rest = line[bar.upperBound...]
        return rest == carets || rest.hasPrefix(carets + " ")
      }
      #expect(isMarked, "\(text)", sourceLocation: sourceLocation)
      #expect(
        mark.words.isEmpty || text.contains(mark.words), "\(text)", sourceLocation: sourceLocation)
    }
    return Set(found.map(\.code))
  }
}

extension String {
  /// Where a text begins and ends.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
