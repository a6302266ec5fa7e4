/// One place of a form: what introduces it, what stands there, how often.
public struct Clause: Hashable, Sendable {
  public enum Cardinality: Hashable, Sendable {
    case required, optional
    /// None, one or several: a comma lengthens the list.
    case list
    case requiredList
  }

  /// The place of the clause in its form, so that `match[record, ordinal]` is one array access.
  public let ordinal: Int
  /// The words before the value; empty for a clause that is known by its position.
  public let words: String
  public let kind: SlotKind
  public let cardinality: Cardinality
  /// What the value is called in messages and in the usage: `lot no.`.
  public let label: String
  public let summary: String
  /// What the layer above takes the value for.
  public let role: ClauseRole

  public init(
    _ ordinal: Int, _ label: String, after words: String = "", is kind: SlotKind,
    _ cardinality: Cardinality, as role: ClauseRole = .none, summary: String = ""
  ) {
    self.ordinal = ordinal
    self.words = words
    self.kind = kind
    self.cardinality = cardinality
    self.label = label
    self.role = role
    self.summary = summary
  }

  public static func required(
    _ label: String, after words: String = "", is kind: SlotKind, at ordinal: Int,
    summary: String = ""
  ) -> Clause {
    Clause(ordinal, label, after: words, is: kind, .required, summary: summary)
  }

  public static func optional(
    _ label: String, after words: String = "", is kind: SlotKind, at ordinal: Int,
    summary: String = ""
  ) -> Clause {
    Clause(ordinal, label, after: words, is: kind, .optional, summary: summary)
  }

  public static func list(
    _ label: String, after words: String = "", of kind: SlotKind, at ordinal: Int,
    summary: String = ""
  ) -> Clause {
    Clause(ordinal, label, after: words, is: kind, .list, summary: summary)
  }

  public static func requiredList(
    _ label: String, after words: String = "", of kind: SlotKind, at ordinal: Int,
    summary: String = ""
  ) -> Clause {
    Clause(ordinal, label, after: words, is: kind, .requiredList, summary: summary)
  }

  public static func flag(_ words: String, at ordinal: Int, summary: String = "") -> Clause {
    Clause(ordinal, words, after: words, is: .flag, .optional, summary: summary)
  }

  /// Words that must stand there and tell one form of a phrase from another: `next lot`.
  public static func marker(_ words: String, at ordinal: Int) -> Clause {
    Clause(ordinal, words, after: words, is: .flag, .required)
  }

  /// By which what was matched is read.
  public var number: ClauseNumber { ClauseNumber(ordinal) }

  public var isPositional: Bool { words.isEmpty }
  public var isRequired: Bool { cardinality == .required || cardinality == .requiredList }
  public var isList: Bool { cardinality == .list || cardinality == .requiredList }

  public var wordList: [String] { Form.split(words) }
}

/// What the value of a clause is to the layer above: handed on with what is expected and with what
/// was found, never looked at here.
public struct ClauseRole: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let none = ClauseRole(rawValue: 0)
}

/// Names a clause of its form to the match: given by the clause itself, never made of an integer.
public struct ClauseNumber: Hashable, Sendable {
  public let rawValue: Int16

  init(_ ordinal: Int) { rawValue = Int16(ordinal) }
}
