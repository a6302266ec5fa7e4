/// One way to write a statement, a line of a block, or a phrase inside a statement.
///
/// From this one declaration come matching, messages, help, the grammar and completion.
public struct Form: Hashable, Sendable {
  /// The words it begins with; empty for the default form of a group.
  ///
  /// The longest phrase wins.
  public let phrase: String
  public let clauses: [Clause]
  /// Sets of clauses, by their ordinals, of which at most one may stand.
  public let exclusions: [[Int]]
  public let summary: String
  public let examples: [String]
  /// Whether the clauses may also stand in `{ }`, one a line, as in every declaration.
  public let takesClausesInBlock: Bool

  public init(
    _ phrase: String, _ clauses: [Clause], exclusions: [[Int]] = [], summary: String = "",
    examples: [String] = [], takesClausesInBlock: Bool = false
  ) {
    self.phrase = phrase
    self.clauses = clauses
    self.exclusions = exclusions
    self.summary = summary
    self.examples = examples
    self.takesClausesInBlock = takesClausesInBlock
  }

  public var phraseWords: [String] { Self.split(phrase) }

  static func split(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }
}

/// Forms that may stand at one place, told apart by their phrase; `""` is the default.
///
/// The name is what the grammar calls it. Groups of one name are the same group.
public struct FormGroup: Hashable, Sendable {
  public let name: String
  public let forms: [Form]

  public init(_ name: String, _ forms: [Form]) {
    self.name = name
    self.forms = forms
  }

  public init(_ name: String, _ clauses: [Clause]) {
    self.init(name, [Form("", clauses)])
  }
}
