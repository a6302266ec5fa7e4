import LotwiseSyntax

/// Tells whether the tokens of a statement are what a grammar says, by the grammar alone.
///
/// It follows all readings at once: of a node and a place it gives every place where the node may
/// end. Nothing of the forms is known to it; how the words that the lexical page describes are
/// spelt is in `EBNFWord`.
final class EBNFParser {
  typealias Node = EBNF.Node

  private struct Place: Hashable {
    let name: String
    let start: Int
  }

  private struct State: Hashable {
    let place: Int
    /// Which clauses stand, a bit each.
    let used: UInt64
  }

  private let grammar: EBNF
  /// The phrases of the statements, by their first words.
  private let phrases: [String: [(words: [String], rule: String)]]
  private var words: [EBNFWord] = []
  private var known: [Place: Set<Int>] = [:]
  /// The clauses of a repetition, by its number; nil for one of anything else.
  private var knownClauses: [Int: Clauses?] = [:]

  init(_ grammar: EBNF) {
    self.grammar = grammar
    var phrases: [String: [(words: [String], rule: String)]] = [:]
    if case .choice(let statements) = grammar.rules["statement"] {
      for case .name(let rule) in statements {
        let words = rule.split(separator: " ").dropLast().map(String.init)
        phrases[words[0], default: []].append((words, rule))
      }
    }
    self.phrases = phrases
  }

  func accepts(_ words: [EBNFWord]) -> Bool {
    self.words = words
    known = [:]
    return ends(.name("statement"), 0).contains(words.count)
  }

  private func ends(_ node: Node, _ start: Int) -> Set<Int> {
    switch node {
    case .literal(let word):
      return start < words.count && words[start].isLiteral(word) ? [start + 1] : []
    case .name(let name): return ends(name, start)
    case .sequence(let nodes, let notes): return sequence(nodes, notes, start)
    case .choice(let nodes):
      if start < words.count, words[start].isVariable, Self.isOfWords(node) { return [start + 1] }
      return nodes.reduce(into: []) { $0.formUnion(ends($1, start)) }
    case .optional(let node): return ends(node, start).union([start])
    case .repetition(let body, _):
      guard let clauses = clauses(of: node, []) else { return repeated(body, start) }
      return Set(taken(clauses, [State(place: start, used: 0)]).map(\.place))
    }
  }

  /// A sequence; its clauses may stand before and in braces and behind them, each once in all.
  private func sequence(_ nodes: [Node], _ notes: [EBNF.Note], _ start: Int) -> Set<Int> {
    var states: Set<State> = [State(place: start, used: 0)]
    var needed: UInt64 = 0
    for node in nodes {
      if let clauses = clauses(of: node, notes) { needed |= clauses.needed }
      if Self.isCode(node) {
        let beginnings = nodes.flatMap { clauses(of: $0, notes)?.beginnings ?? [] }
        states = states.filter { state in !beginnings.contains { begins($0, state.place) } }
      }
      states = follow(node, states, notes)
      if states.isEmpty { return [] }
    }
    return Set(states.filter { $0.used & needed == needed }.map(\.place))
  }

  /// Whether a node is a code that stands by its position.
  private static func isCode(_ node: Node) -> Bool {
    switch node {
    case .name(let name): ["code", "code range", "document path"].contains(name)
    default: false
    }
  }

  /// A bare word that begins a clause of the statement is that clause, and no code.
  private func begins(_ clause: [String], _ start: Int) -> Bool {
    start + clause.count <= words.count
      && clause.enumerated().allSatisfy { words[start + $0.offset].isKeyword($0.element) }
  }

  /// Where some nodes of a sequence lead, and which of its clauses stand then.
  private func follow(_ node: Node, _ states: Set<State>, _ notes: [EBNF.Note]) -> Set<State> {
    if let clauses = clauses(of: node, notes) { return taken(clauses, states) }
    if case .optional(.sequence(let nodes, _)) = node,
      nodes.contains(where: { clauses(of: $0, notes) != nil })
    {
      return nodes.reduce(states) { follow($1, $0, notes) }.union(states)
    }
    return states.reduce(into: []) { found, state in
      for end in ends(node, state.place) { found.insert(State(place: end, used: state.used)) }
    }
  }

  /// The clauses of a node, as the notes of the sequence say in which it stands.
  private func clauses(of node: Node, _ notes: [EBNF.Note]) -> Clauses? {
    guard case .repetition(let body, let number) = node else { return nil }
    if let known = knownClauses[number] { return known }
    let clauses = Clauses(body, notes, grammar)
    knownClauses[number] = .some(clauses)
    return clauses
  }

  private func ends(_ name: String, _ start: Int) -> Set<Int> {
    if let known = known[Place(name: name, start: start)] { return known }
    guard let rule = grammar.rules[name] else {
      return start < words.count && words[start].is(name) ? [start + 1] : []
    }
    let found = name == "statement" ? statement(start) : ends(rule, start)
    known[Place(name: name, start: start)] = found
    return found
  }

  /// Of the statements whose first words stand here, that with the longest phrase is meant.
  private func statement(_ start: Int) -> Set<Int> {
    guard start < words.count, let first = words[start].keyword else { return [] }
    let fitting = (phrases[first] ?? []).filter { phrase, _ in
      start + phrase.count <= words.count
        && phrase.enumerated().allSatisfy { words[start + $0.offset].isLiteral($0.element) }
    }
    let longest = fitting.map(\.words.count).max() ?? 0
    return fitting.filter { $0.words.count == longest }.reduce(into: []) { found, phrase in
      if let rule = grammar.rules[phrase.rule] { found.formUnion(ends(rule, start)) }
    }
  }

  private func repeated(_ node: Node, _ start: Int) -> Set<Int> {
    var found: Set<Int> = [start]
    var open = [start]
    while let next = open.popLast() {
      for end in ends(node, next) where found.insert(end).inserted { open.append(end) }
    }
    return found
  }

  /// Clauses in any order, each at most once unless it takes a list, and as the notes say.
  private func taken(_ clauses: Clauses, _ states: Set<State>) -> Set<State> {
    var seen = states
    var open = Array(states)
    while let state = open.popLast() {
      for begin in ends(clauses.before, state.place) {
        for (index, leaf) in clauses.leaves.enumerated() {
          let bit = UInt64(1) << UInt64(index)
          let isFree = leaf.isList || state.used & bit == 0
          guard isFree, state.used & clauses.excluded[index] == 0 else { continue }
          for end in ends(leaf.node, begin) where end > begin {
            for after in ends(clauses.after, end) {
              let next = State(place: after, used: state.used | bit)
              if seen.insert(next).inserted { open.append(next) }
            }
          }
        }
      }
    }
    return seen
  }

  /// Whether a choice holds words alone, which a variable may stand for.
  private static func isOfWords(_ node: Node) -> Bool {
    switch node {
    case .literal: true
    case .choice(let nodes), .sequence(let nodes, _): nodes.allSatisfy(isOfWords)
    case .name, .optional, .repetition: false
    }
  }

  /// The clauses of a repetition, those of rules called `… clause` taken apart.
  private struct Clauses {
    struct Leaf {
      let node: Node
      let words: String
      let isList: Bool
    }

    var before = Node.sequence([], notes: [])
    var after = Node.sequence([], notes: [])
    var leaves: [Leaf] = []
    /// The words that the clauses begin with.
    private(set) var beginnings: [[String]] = []
    /// Which clauses must stand, a bit each.
    private(set) var needed: UInt64 = 0
    /// Of each clause those that may not stand beside it.
    private(set) var excluded: [UInt64] = []

    /// Nil for a repetition of anything else.
    init?(_ body: Node, _ notes: [EBNF.Note], _ grammar: EBNF) {
      guard case .sequence(let nodes, _) = body else { return nil }
      for node in nodes {
        if case .choice(let inner) = node {
          inner.forEach { add($0, grammar) }
        } else if leaves.isEmpty {
          before = node
        } else {
          after = node
        }
      }
      if !leaves.contains(where: { !$0.words.isEmpty }) { return nil }
      beginnings = leaves.compactMap { leaf in
        if case .name = leaf.node { return nil }
        return leaf.words.isEmpty ? nil : leaf.words.split(separator: " ").map(String.init)
      }
      needed = needed(notes)
      excluded = excluded(notes)
    }

    private mutating func add(_ node: Node, _ grammar: EBNF) {
      if case .name(let name) = node, name.contains(" clause"), let rule = grammar.rules[name] {
        // Each alternative is a clause, even where all of them are words.
        if case .choice(let nodes) = rule {
          nodes.forEach { add($0, grammar) }
        } else {
          add(rule, grammar)
        }
      } else if case .choice(let nodes) = node, !EBNFParser.isOfWords(node) {
        nodes.forEach { add($0, grammar) }
      } else {
        // A list without words of its own is lengthened by commas alone.
        let words = Self.first(node)
        leaves.append(Leaf(node: node, words: words, isList: !words.isEmpty && Self.isList(node)))
      }
    }

    private static func first(_ node: Node) -> String {
      switch node {
      case .literal(let word): return word
      case .sequence(let nodes, _):
        let words = nodes.prefix { if case .literal = $0 { true } else { false } }
        return words.map(first).joined(separator: " ")
      case .name(let name): return name
      case .choice, .optional, .repetition: return ""
      }
    }

    private static func isList(_ node: Node) -> Bool {
      guard case .sequence(let nodes, _) = node, case .repetition(let inner, _) = nodes.last,
        case .sequence(let parts, _) = inner, case .literal(",") = parts.first
      else { return false }
      return true
    }

    private func bit(_ words: String) -> UInt64 {
      leaves.firstIndex { $0.words == words }.map { UInt64(1) << UInt64($0) } ?? 0
    }

    private func needed(_ notes: [EBNF.Note]) -> UInt64 {
      notes.reduce(0) { if case .needs(let words) = $1 { $0 | bit(words) } else { $0 } }
    }

    private func excluded(_ notes: [EBNF.Note]) -> [UInt64] {
      leaves.map { leaf in
        notes.reduce(UInt64(0)) { bits, note in
          switch note {
          case .needs: bits
          case .atMostOne(let all) where all.contains(leaf.words):
            all.filter { $0 != leaf.words }.reduce(bits) { $0 | bit($1) }
          case .without(let one, let others) where one == leaf.words:
            others.reduce(bits) { $0 | bit($1) }
          case .without(let one, let others) where others.contains(leaf.words): bits | bit(one)
          case .atMostOne, .without: bits
          }
        }
      }
    }
  }
}
