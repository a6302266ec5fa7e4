import Testing

/// Nothing is declared that nobody names.
@Suite struct DeclarationTests {
  /// Named by the compiler alone.
  private static let named: Set<String> = ["LotwiseBench", "appendLiteral"]

  @Test func `what is declared in the sources is named somewhere`() {
    var counts: [Substring: Int] = [:]
    var declared: [(name: Substring, place: String)] = []
    for path in Repository.sources + Repository.tests {
      for (number, line) in Repository.lines(path).enumerated() {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        for word in words { counts[word, default: 0] += 1 }
        guard path.hasPrefix("Sources/"), let name = Self.name(in: code) else { continue }
        declared.append((name, "\(name) in \(path):\(number + 1)"))
      }
    }
    let dead = declared.filter { counts[$0.name] == 1 && !Self.named.contains(String($0.name)) }

    #expect(dead.map(\.place) == [])
  }

  /// The name that a line declares as a type, a function, a property or an alias.
  private static func name(in code: Substring) -> Substring? {
    let words = code.split { " (<:=,{".contains($0) }
    let keywords: Set<Substring> = [
      "func", "var", "let", "struct", "enum", "protocol", "typealias",
    ]
    let before: Set<Substring> = [
      "public", "package", "private", "fileprivate", "static", "mutating", "indirect",
      "nonisolated", "@inline", "__always)", "@inlinable", "@discardableResult",
      "@usableFromInline", "@TaskLocal",
    ]
    guard let at = words.firstIndex(where: keywords.contains), at + 1 < words.count,
      words[..<at].allSatisfy({ before.contains($0) || $0.hasSuffix("set)") })
    else { return nil }
    let name = words[at + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.isEmpty || name == "_" ? nil : name
  }
}
