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
