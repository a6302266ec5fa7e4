import LotwiseSyntax

/// What words of the field may mean: a form to fill, a line with places, a table to look at.
struct LeadWay: Sendable {
  enum Shape: Sendable {
    /// The form with this phrase, whose clauses take the parts.
    case form(String, without: Set<String>)
    case template(LeadTemplate)
    case table(String, [String])
    case expectation
  }

  /// One of these must be said; `*` stands for any ending, `+` joins words that belong together.
  private let triggers: [[Substring]]
  /// Words that say nothing more.
  private let also: [Substring]
  /// Kinds of which something must be named: one of each group.
  let needs: [Set<LinePart.Kind>]
  let shape: Shape
  /// What the way is worth where another one fits as well.
  let cost: Int
  /// It changes something: no answer to a question.
  private(set) var acts = false
  /// Put behind the line where no day is named.
  let ending: String

  init(
    _ triggers: String, _ shape: Shape, needs: [Set<LinePart.Kind>] = [], also: String = "",
    cost: Int = 0, ending: String = ""
  ) {
    self.triggers = triggers.split(separator: " ").map { $0.split(separator: "+") }
    self.also = also.split(separator: " ")
    (self.shape, self.needs, self.cost, self.ending) = (shape, needs, cost, ending)
  }

  static let all = acting + looking + tracing + expecting

  private static let acting = (moving + onDocuments + making + planning).map { way in
    var way = way
    way.acts = true
    return way
  }

  private static let particles: Set<Substring> = ["off", "back", "in", "out", "up", "away"]

  /// Whether a word is what somebody does: what leaves it out means something else.
  static func isAct(_ word: String) -> Bool {
    guard LeadVocabulary.nouns[word] == nil, word != "tracking" else { return false }
    return acting.contains { way in
      way.triggers.contains { group in
        let isAlone = group.count == 1 || group.dropFirst().allSatisfy(particles.contains)
        return isAlone && LeadVocabulary.matches(word, group[0]) && word != "goods"
      }
    }
  }

  func knows(_ word: String, isStrict: Bool = false) -> Bool {
    triggers.contains { $0.contains { LeadVocabulary.matches(word, $0, isStrict: isStrict) } }
      || also.contains { LeadVocabulary.matches(word, $0, isStrict: isStrict) }
  }

  /// The words that it is known by; nil when none is said.
  ///
  /// A way without any is always possible.
  func triggered(by words: [String]) -> Set<String>? {
    guard !triggers.isEmpty else { return [] }
    var found: Set<String> = []
    for group in triggers {
      let said = group.map { trigger in
        words.filter { LeadVocabulary.matches($0, trigger) }
      }
      if said.allSatisfy({ !$0.isEmpty }) { said.forEach { found.formUnion($0) } }
    }
    return found.isEmpty ? nil : found
  }

  func fits(_ parts: [LinePart]) -> Bool {
    needs.allSatisfy { group in parts.contains { !$0.kinds.isDisjoint(with: group) } }
  }

  /// The words that say nothing besides it.
  func says(_ word: String) -> Bool {
    also.contains { LeadVocabulary.matches(word, $0) }
  }
}

extension LeadWay.Shape {
  static func form(_ phrase: String) -> Self { .form(phrase, without: []) }
  static func line(_ text: String) -> Self { .template(LeadTemplate(text)) }
}
