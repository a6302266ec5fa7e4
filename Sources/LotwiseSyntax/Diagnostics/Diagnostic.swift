/// What is said about a wrong place in a script, whoever found it.
///
/// One type for the parser, the checks and the interpreter, because a reader sees one layout.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  /// A second place that explains the first.
  public struct Label: Hashable, Sendable {
    public var place: SourceLocation
    public var text: String

    public init(place: SourceLocation, text: String) {
      self.place = place
      self.text = text
    }
  }

  /// A value of the message by name, for `expect failure CODE where found = 6`.
  public struct Fact: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var severity: Severity
  /// Stable, in kebab case: what `help CODE` and `expect failure CODE` name.
  public var code: String
  public var message: String
  public var place: SourceLocation?
  /// What stands beside the caret.
  public var label: String
  public var secondary: [Label]
  /// The lines after `=`: the rule, the help, what happened to the model.
  public var notes: [String]
  public var facts: [Fact]
  /// What else the same statement was refused with, where it tried several things: rows of a file.
  public var others: [Diagnostic] = []

  public init(
    severity: Severity = .error, code: String, message: String, place: SourceLocation? = nil,
    label: String = "", secondary: [Label] = [], notes: [String] = [], facts: [Fact] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.label = label
    self.secondary = secondary
    self.notes = notes
    self.facts = facts
  }

  public init(
    _ code: SyntaxCode, _ message: String, at place: SourceLocation? = nil, label: String = ""
  ) {
    self.init(code: code.rawValue, message: message, place: place, label: label)
  }
}
