import Testing

/// What a client of the core sees says what it is, and what it refuses.
@Suite struct DocumentationTests {
  /// What a protocol says already, and what operators mean everywhere.
  private static let told: Set<String> = [
    "listKey", "precedes", "uniqueKey", "chainKey", "isByPlace", "appendLiteral",
    "appendInterpolation", "<", "+", "-", "+=", "-=",
  ]

  /// Fields and initializers without a comment: may only shrink.
  ///
  /// Their names say it, within a type that says what it is.
  private static let plainFields = 1_261

  private struct Declaration {
    var place: String
    var line: String
    var comment: [String]
    var throwsRefusals: Bool

    /// `func`, `var`, `struct` …, behind what modifies it.
    var words: [String] {
      line.split(separator: " ").map(String.init).filter {
        ![
          "public", "static", "mutating", "indirect", "prefix", "public(set)", "internal(set)",
          "package(set)", "private(set)", "consuming", "borrowing", "nonisolated",
        ].contains($0)
      }
    }

    var isField: Bool {
      let first = words.first.map { String($0.prefix { $0.isLetter }) } ?? ""
      return ["var", "let", "init"].contains(first)
    }

    var name: String {
      guard words.count > 1, words[0] != "subscript" else { return "" }
      let name = words[1].prefix { !"(:<{".contains($0) }
      return name.isEmpty ? String(words[1].prefix { $0 != "(" }) : String(name)
    }

    /// A type that only keeps kinds of codes apart.
    var isTag: Bool { line.hasSuffix("Tag {}") }
  }

  private static let declarations: [Declaration] = Repository.sources.filter {
    $0.hasPrefix("Sources/ItemTracking/")
  }.flatMap(declarations)

  private static func declarations(in path: String) -> [Declaration] {
    let lines = Repository.lines(path).map(String.init)
    return lines.indices.compactMap { index in
      let line = lines[index].trimmingBlanks
      guard line.hasPrefix("public ") else { return nil }
      var above = index - 1
      while above >= 0, lines[above].trimmingBlanks.hasPrefix("@") { above -= 1 }
      var comment: [String] = []
      while above >= 0, lines[above].trimmingBlanks.hasPrefix("///") {
        comment.append(lines[above].trimmingBlanks)
        above -= 1
      }
      let head = lines[index...].prefix(8)
      let end = head.firstIndex { $0.contains("{") } ?? index
      let refuses = lines[index...end].contains { $0.contains("throws(TrackingError)") }
      return Declaration(
        place: "\(path):\(index + 1)", line: line, comment: comment, throwsRefusals: refuses)
    }
  }

  @Test func `public types and functions of the core say what they are`() {
    let found = Self.declarations.filter {
      !$0.isField && $0.comment.isEmpty && !$0.isTag && !Self.told.contains($0.name)
    }

    #expect(found.map { "\($0.place): \($0.line)" } == [])
    #expect(Self.declarations.count > 1_000)
  }

  @Test func `public functions of the core that refuse say with which codes`() {
    let found = Self.declarations.filter { declaration in
      declaration.throwsRefusals && !declaration.comment.contains { $0.contains("- Throws: ") }
    }

    #expect(found.map { "\($0.place): \($0.line)" } == [])
  }

  @Test func `fields and initializers without a comment get fewer`() {
    let count = Self.declarations.filter { $0.isField && $0.comment.isEmpty }.count

    #expect(count <= Self.plainFields, "\(count)")
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
}
