import ArgumentParser
import LotwiseLanguage
import LotwiseSyntax

/// Which scenarios a command is about.
struct Selection {
  private let pattern: Regex<AnyRegexOutput>?
  private let tags: TagExpression?

  init(filter: String?, tag: String?) throws {
    do {
      pattern = try filter.map { try Regex($0) }
    } catch {
      throw ValidationError("--filter is no regular expression: \(filter ?? "")")
    }
    guard let tag else {
      tags = nil
      return
    }
    guard let expression = TagExpression(tag) else {
      throw ValidationError("--tag takes tags joined by and, or, not and ( ), not \(tag)")
    }
    tags = expression
  }

  /// `day1.lot:42` is a line of a file.
  static func split(_ path: String) -> (file: String, line: Int?) {
    guard let colon = path.lastIndex(of: ":"), let line = Int(path[path.index(after: colon)...]),
      line > 0
    else { return (path, nil) }
    return (String(path[..<colon]), line)
  }

  /// Whether a file without scenarios is taken.
  func takesWholeFiles(_ file: String) -> Bool {
    tags == nil && (pattern.map { file.contains($0) } ?? true)
  }

  /// Scenarios that are meant themselves.
  struct Chosen {
    /// Where they begin.
    var starts: Set<Int32> = []
    /// Of those whose name alone is not meant, the example rows that are, counted from 1.
    var rows: [Int32: Set<Int>] = [:]

    func takes(row: Int, of outline: ScenarioOutline) -> Bool {
      rows[outline.start]?.contains(row) ?? true
    }

    /// Whether a scenario, or one of its rows, is run: `receiving 4 leaves 3 › 1`.
    func takes(_ id: Session.ScenarioID) -> Bool {
      let start = id.place.span.start
      guard starts.contains(start), let rows = rows[start] else { return starts.contains(start) }
      return id.name.split(separator: " ").last.flatMap { Int($0) }.map(rows.contains) ?? true
    }
  }

  func chosen(
    _ outlines: [ScenarioOutline], of file: String, line: Int?, lineOf: (Int) -> Int
  ) -> Chosen {
    var chosen = Chosen()
    var found = outlines.filter { outline in
      guard tags.map({ $0.holds(Set(outline.tags)) }) ?? true else { return false }
      guard let pattern, !"\(file) › \(outline.name)".contains(pattern) else { return true }
      let rows = outline.rowNames.indices.filter {
        "\(file) › \(outline.rowNames[$0])".contains(pattern)
      }
      chosen.rows[outline.start] = Set(rows.map { $0 + 1 })
      return !rows.isEmpty
    }
    if let line {
      let around = found.filter {
        lineOf(Int($0.start)) <= line && line <= lineOf(Int($0.end))
      }
      // The innermost scenario around a line is the one that is meant.
      found = around.max { $0.start < $1.start }.map { [$0] } ?? []
    }
    chosen.starts = Set(found.map(\.start))
    return chosen
  }
}

/// `reservation and not slow`: tags, `and`, `or`, `not`, parentheses.
struct TagExpression {
  private indirect enum Node {
    case tag(String)
    case not(Node)
    case and(Node, Node)
    case or(Node, Node)
  }

  private let root: Node

  init?(_ text: String) {
    var spaced = ""
    for character in text {
      spaced += character == "(" || character == ")" ? " \(character) " : String(character)
    }
    var words = spaced.split(separator: " ").map(String.init)[...]
    guard words.count <= 1000, let root = Self.either(&words), words.isEmpty else { return nil }
    self.root = root
  }

  func holds(_ tags: Set<String>) -> Bool { Self.holds(root, tags) }

  private static func holds(_ node: Node, _ tags: Set<String>) -> Bool {
    switch node {
    case .tag(let tag): tags.contains(tag)
    case .not(let inner): !holds(inner, tags)
    case .and(let first, let second): holds(first, tags) && holds(second, tags)
    case .or(let first, let second): holds(first, tags) || holds(second, tags)
    }
  }

  private static func either(_ words: inout ArraySlice<String>) -> Node? {
    guard var node = both(&words) else { return nil }
    while words.first == "or" {
      words.removeFirst()
      guard let next = both(&words) else { return nil }
      node = .or(node, next)
    }
    return node
  }

  private static func both(_ words: inout ArraySlice<String>) -> Node? {
    guard var node = single(&words) else { return nil }
    while words.first == "and" {
      words.removeFirst()
      guard let next = single(&words) else { return nil }
      node = .and(node, next)
    }
    return node
  }

  private static func single(_ words: inout ArraySlice<String>) -> Node? {
    guard let word = words.popFirst() else { return nil }
    switch word {
    case "not": return single(&words).map { .not($0) }
    case "(":
      guard let node = either(&words), words.popFirst() == ")" else { return nil }
      return node
    case ")", "and", "or": return nil
    default: return .tag(word)
    }
  }
}
