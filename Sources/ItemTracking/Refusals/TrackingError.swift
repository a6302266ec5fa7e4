// Refusals: why a command is refused, and what is said without refusing.
// Tables: none.
// Rules: every code tells the rules it enforces (`ErrorCode+Explanation`).
// Entry points: `TrackingError`, `ErrorCode`, `Wording`, `Message`.
// Order of checks: each command states its own.

/// Why the model refuses a command: a stable code, what to blame, and the facts.
///
/// The wording keeps codes and quantities as typed values; whoever prints makes the text.
public struct TrackingError: Error, Hashable, Sendable {
  /// Stable over versions: what callers decide by, and what the rules are looked up by.
  public var code: ErrorCode
  /// The part of the command to point at.
  public var blame: Blame
  /// Why it is refused: lower case, without a full stop.
  public var wording: Wording
  /// What was found and what is allowed, for `expect failure … where found = 6`.
  public var facts: [Fact]
  /// Said beside the place: the figures behind the refusal.
  public var detail: Wording?
  /// What to do next.
  public var advice: Wording?
  /// A question that was not answered: the command may be given again with an answer.
  public var isQuestion = false

  /// A refusal; figures and what to do next where there are any.
  public init(
    _ code: ErrorCode, blaming blame: Blame, _ wording: Wording, facts: [Fact] = [],
    detail: Wording? = nil, advice: Wording? = nil
  ) {
    self.code = code
    self.blame = blame
    self.wording = wording
    self.facts = facts
    self.detail = detail
    self.advice = advice
  }
}

/// A named figure of a refusal.
public struct Fact: Hashable, Sendable {
  /// What scripts and callers ask for it by, such as `found` or `allowed`.
  public let name: String
  /// The figure itself, in the unit in which the wording says it.
  public let value: Wording.Value

  /// A figure under a name; the same names mean the same in every refusal.
  public init(_ name: String, _ value: Wording.Value) {
    self.name = name
    self.value = value
  }
}

/// The part of a command that a refusal points at; the language maps it to a place in the text.
public enum Blame: UInt8, Hashable, Sendable {
  case command, quantity, item, variant, unit, location, toLocation, viaLocation, lot, serial
  case package, party, document, line, date, expiration, warranty, series, code, entry
  case component, supply, name, bin, zone
}
