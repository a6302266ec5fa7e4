import LotwiseSyntax

/// What words of the field may mean: a form to fill, a line with places, a table to look at.
struct LeadWay: Sendable {
  enum Shape: Sendable {
    /// The form with this phrase, whose clauses take the parts.
    case form(String, without: Set<String>)
    case template(LeadTemplate)
    case table(String, [String])
    case expectation
    /// Numbers go onto a document's line, and so much of it is posted.
    case assigning(String)
    /// A number becomes several others.
    case splitting
    /// What a line is of is assigned in parts, each under its own number; then this is done.
    case portioning(String)
    /// A period is planned, and this done with its worksheet.
    case planning(String)
  }

  /// One of these must be said; `*` stands for any ending, `+` joins words that belong together.
  private let triggers: [[LeadPattern]]
  /// Words that say nothing more.
  private let also: [LeadPattern]
  /// Kinds of which something must be named: one of each group.
  let needs: [Set<LinePart.Kind>]
  let shape: Shape
  /// What the way is worth where another one fits as well.
  let cost: Int
  /// It changes something: no answer to a question.
  private(set) var acts = false
  /// Put behind the line where no day is named.
  let ending: String
  /// Words with which something else is meant.
  private let unless: [LeadPattern]
  /// What the number of what is made begins with, where none is named.
  let letters: String
  /// Only of lines in braces.
  private let isOfBlock: Bool
  /// What the line begins with, where that must be said.
  private let verbs: [LeadPattern]
  /// Who does it, where the line begins with that: `V sends 5 BOLT`.
  private let subject: LinePart.Kind?

  init(
    _ triggers: String, _ shape: Shape, needs: [Set<LinePart.Kind>] = [], also: String = "",
    cost: Int = 0, ending: String = "", unless: String = "", letters: String = "",
    isOfBlock: Bool = false, subject: LinePart.Kind? = nil, verbs: String = ""
  ) {
    self.triggers = triggers.split(separator: " ").map { group in
      group.split(separator: "+").map { LeadPattern($0) }
    }
    self.also = LeadPattern.all(also)
    self.unless = LeadPattern.all(unless)
    (self.shape, self.needs, self.cost, self.ending) = (shape, needs, cost, ending)
    self.verbs = LeadPattern.all(verbs)
    (self.letters, self.isOfBlock, self.subject) = (letters, isOfBlock, subject)
  }

  static let all = acting + looking + tracing + expecting

  private static let acting = (moving + onDocuments + making + planning).map { way in
    var way = way
    way.acts = true
    return way
  }

  private static let particles: Set<String> = ["off", "back", "in", "out", "up", "away"]

  /// What somebody does, by words that say so alone.
  private static let deeds = LeadPatternSet(
    acting.flatMap(\.triggers).filter { group in
      group.dropFirst().allSatisfy { particles.contains($0.stem) }
    }.map { $0[0] })
  private static let words = LeadPatternSet(all.flatMap { $0.triggers.joined() + $0.also })

  /// Whether a word is what somebody does: what leaves it out means something else.
  static func isAct(_ word: String) -> Bool {
    guard LeadVocabulary.nouns[word] == nil, word != "tracking", word != "goods" else {
      return false
    }
    return deeds.contains(word)
      // `over-receive`: it is done otherwise than the second word says.
      || word.split(separator: "-").dropFirst().contains { deeds.contains(String($0)) }
  }

  /// Whether a word is one of a way.
  static func knows(_ word: String, isStrict: Bool = false) -> Bool {
    words.contains(word, isStrict: isStrict)
  }

  /// The words that it is known by; nil when none is said.
  ///
  /// A way without any is always possible.
  func triggered(by words: LineWords) -> Set<String>? {
    guard unless.allSatisfy({ words.matching($0).isEmpty }) else { return nil }
    let verb = words.all.first ?? ""
    guard verbs.isEmpty || verbs.contains(where: { $0.matches(verb) }) else { return nil }
    guard !triggers.isEmpty else { return [] }
    var found: Set<String> = []
    for group in triggers {
      let said = group.map { words.matching($0) }
      if said.allSatisfy({ !$0.isEmpty }) { said.forEach { found.formUnion($0) } }
    }
    return found.isEmpty ? nil : found
  }

  func fits(_ parts: [LinePart]) -> Bool {
    (!isOfBlock || parts.contains(where: \.isInBlock))
      && (subject.map { parts.first?.isSubject($0) ?? false } ?? true)
      && needs.allSatisfy { group in parts.contains { !$0.kinds.isDisjoint(with: group) } }
  }

  /// The words that say nothing besides it.
  func says(_ word: String) -> Bool {
    also.contains { $0.matches(word) }
  }
}

extension LeadWay.Shape {
  static func form(_ phrase: String) -> Self { .form(phrase, without: []) }
  static func line(_ text: String) -> Self { .template(LeadTemplate(text)) }
}
