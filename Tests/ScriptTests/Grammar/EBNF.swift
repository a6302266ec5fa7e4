/// A grammar read from EBNF: rules by their names.
struct EBNF {
  indirect enum Node {
    case literal(String)
    /// A rule, or what the lexical page describes.
    case name(String)
    case sequence([Node], notes: [Note])
    case choice([Node])
    case optional(Node)
    /// Each is told from the others by a number.
    case repetition(Node, number: Int)
  }

  /// What a comment says of the clauses of its sequence, by the words they begin with.
  enum Note {
    case needs(String)
    case atMostOne([String])
    case without(String, [String])
  }

  private(set) var rules: [String: Node] = [:]

  init(_ text: String) throws {
    var reader = Reader(text)
    while let (name, node) = try reader.rule() { rules[name] = node }
  }

  /// Rules that are named and not there.
  func undefined(besides known: Set<String>) -> [String] {
    var missing: Set<String> = []
    func walk(_ node: Node) {
      switch node {
      case .literal: break
      case .name(let name): if rules[name] == nil, !known.contains(name) { missing.insert(name) }
      case .sequence(let nodes, _), .choice(let nodes): nodes.forEach(walk)
      case .optional(let node), .repetition(let node, _): walk(node)
      }
    }
    rules.values.forEach(walk)
    return missing.sorted()
  }

  struct Mistake: Error { let text: String }

  /// Reads rules: `name = alternatives ;`.
  private struct Reader {
    enum Token: Equatable {
      case name(String)
      case literal(String)
      case comment(String)
      case mark(Character)
    }

    private var tokens: ArraySlice<Token> = []
    private var repetitionCount = 0

    init(_ text: String) {
      var rest = text[...]
      var found: [Token] = []
      while let first = rest.first {
        if rest.hasPrefix("(*") {
          let parts = rest.dropFirst(2).split(separator: "*)", maxSplits: 1)
          found.append(.comment(String(parts[0])))
          rest = parts.count > 1 ? parts[1] : ""
        } else if first == "\"" {
          let word = rest.dropFirst().prefix { $0 != "\"" }
          found.append(.literal(String(word)))
          rest = rest.dropFirst(word.count + 2)
        } else if first.isLetter {
          let name = rest.prefix { $0.isLetter || $0.isNumber || " -/\n".contains($0) }
          let words = name.split { $0 == " " || $0 == "\n" }
          found.append(.name(words.joined(separator: " ")))
          rest = rest.dropFirst(name.count)
        } else {
          if !first.isWhitespace { found.append(.mark(first)) }
          rest = rest.dropFirst()
        }
      }
      tokens = found[...]
    }

    mutating func rule() throws -> (String, Node)? {
      while case .comment = tokens.first { tokens.removeFirst() }
      guard case .name(let name) = tokens.popFirst() else { return nil }
      try expect("=")
      let node = try choice()
      try expect(";")
      return (name, node)
    }

    private mutating func choice() throws -> Node {
      var alternatives = [try sequence()]
      while take("|") { alternatives.append(try sequence()) }
      return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws -> Node {
      var nodes = [try factor()]
      while take(",") { nodes.append(try factor()) }
      var notes: [Note] = []
      while case .comment(let text) = tokens.first {
        tokens.removeFirst()
        notes.append(try Self.note(text))
      }
      return nodes.count == 1 && notes.isEmpty ? nodes[0] : .sequence(nodes, notes: notes)
    }

    private mutating func factor() throws -> Node {
      switch tokens.popFirst() {
      case .literal(let word): return .literal(word)
      case .name(let name): return .name(name)
      case .mark("("): return try closed(by: ")") { .choice([$0]) }
      case .mark("["): return try closed(by: "]") { .optional($0) }
      case .mark("{"):
        repetitionCount += 1
        let number = repetitionCount
        return try closed(by: "}") { .repetition($0, number: number) }
      case let other: throw Mistake(text: "\(String(describing: other)) cannot stand here")
      }
    }

    private mutating func closed(by mark: Character, _ make: (Node) -> Node) throws -> Node {
      let node = try choice()
      try expect(mark)
      return make(node)
    }

    private mutating func take(_ mark: Character) -> Bool {
      guard tokens.first == .mark(mark) else { return false }
      tokens.removeFirst()
      return true
    }

    private mutating func expect(_ mark: Character) throws {
      guard take(mark) else {
        throw Mistake(text: "\(mark) is missing before \(tokens.prefix(3))")
      }
    }

    private static func note(_ text: String) throws -> Note {
      let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      let quoted = parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      if text.contains("needs "), let first = quoted.first { return .needs(first) }
      if text.contains("at most one of ") { return .atMostOne(quoted) }
      if text.contains(" stands without "), let first = quoted.first {
        return .without(first, Array(quoted.dropFirst()))
      }
      throw Mistake(text: "a comment that says nothing: \(text)")
    }
  }
}
