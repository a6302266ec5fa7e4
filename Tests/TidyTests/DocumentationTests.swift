import Testing

/// What a client of the core sees says what it is, and what it refuses.
@Suite struct DocumentationTests {
  /// What a protocol says already, and what operators mean everywhere.
  private static let told: Set<String> = [
    "listKey", "precedes", "uniqueKey", "chainKey", "isByPlace", "appendLiteral",
    "appendInterpolation", "<", "+", "-", "+=", "-=", "tableName", "fields", "listCount",
    "chainCount", "uniqueCount", "sumCount", "hasCompositeKey", "compositeKey", "volume", "addend",
    "rawValue", "startIndex", "endIndex",
  ]

  /// The initializers of protocols that say themselves what they do.
  private static let toldInitializers = [
    "init(rawValue:", "init(arrayLiteral", "init(stringLiteral", "init(stringInterpolation:",
    "init(literalCapacity:",
  ]

  /// Enumerations whose cases are told elsewhere: by their explanations, as parts of a command, by
  /// their rows in `DocumentKind+Rows`.
  private static let toldCases: Set<String> = ["ErrorCode", "Blame", "DocumentKind"]

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

    var name: String {
      guard words.count > 1, words[0] != "subscript" else { return "" }
      let name = words[1].prefix { !"(:<{".contains($0) }
      return name.isEmpty ? String(words[1].prefix { $0 != "(" }) : String(name)
    }

    /// A type that only keeps kinds of codes apart.
    var isTag: Bool { line.hasSuffix("Tag {}") }

    /// What a protocol says already stands for it.
    var isTold: Bool {
      DocumentationTests.told.contains(name)
        || DocumentationTests.toldInitializers.contains { words.first?.hasPrefix($0) ?? false }
    }
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

  @Test func `public declarations of the core say what they are`() {
    let found = Self.declarations.filter {
      $0.comment.isEmpty && !$0.isTag && !$0.isTold
    }

    #expect(found.map { "\($0.place): \($0.line)" } == [])
    #expect(Self.declarations.count > 1_000)
  }

  @Test func `cases of public enumerations of the core say what they mean`() {
    let sources = Repository.sources.filter { $0.hasPrefix("Sources/ItemTracking/") }
    let found = sources.flatMap(Self.plainCases)

    #expect(found == [])
  }

  /// The cases without a comment of the public enumerations in a file.
  private static func plainCases(in path: String) -> [String] {
    let lines = Repository.lines(path).map(String.init)
    var found: [String] = []
    for (start, line) in lines.enumerated() where line.trimmingBlanks.hasPrefix("public enum ") {
      let margin = String(line.prefix { $0 == " " })
      let name = line.trimmingBlanks.dropFirst("public enum ".count).prefix { $0.isLetter }
      guard line.hasSuffix("{"), !toldCases.contains(String(name)) else { continue }
      let end = lines[start...].firstIndex { $0 == margin + "}" } ?? start
      for index in start..<end where lines[index].hasPrefix(margin + "  case ") {
        guard !lines[index - 1].trimmingBlanks.hasPrefix("///") else { continue }
        found.append("\(path):\(index + 1): \(lines[index].trimmingBlanks)")
      }
    }
    return found
  }

  @Test func `public functions of the core that refuse say with which codes`() {
    let found = Self.declarations.filter { declaration in
      declaration.throwsRefusals && !declaration.comment.contains { $0.contains("- Throws: ") }
    }

    #expect(found.map { "\($0.place): \($0.line)" } == [])
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
}
