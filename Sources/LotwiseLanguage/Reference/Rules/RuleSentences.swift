/// What each rule says, in a sentence that one can act on, for `help T-110`.
///
/// One text an area: the rule's id, and its sentence to where the next begins. A test holds that
/// every rule that is kept has one, and no other.
public enum RuleSentences {
  /// The sentence of a rule; nil when the rule is not kept.
  public static func text(of id: String) -> String? {
    areas(of: id).lazy.compactMap { entry(id, in: $0) }.first
  }

  private static func areas(of id: String) -> [String] {
    switch id.first {
    case "T": [tracking, trackedPosting]
    case "R": [reservation]
    case "P": [planning]
    case "W": [warehouse]
    default: []
    }
  }

  /// The lines that stand under an id, as one.
  private static func entry(_ id: String, in text: String) -> String? {
    let lines = text.split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix(id + " ") }) else { return nil }
    let more = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
    return ([lines[start].dropFirst(id.count + 1)] + more).joined(separator: " ")
  }
}
