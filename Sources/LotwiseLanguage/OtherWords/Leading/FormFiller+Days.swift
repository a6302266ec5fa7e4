import ItemTracking
import LotwiseSyntax

extension FormFiller {
  /// What is said of the day on which goods come, leave or are made.
  private static let dayWords: [String: [LeadPattern]] = [
    "expected": LeadPattern.all("receiv* receipt arriv* coming come"),
    "ships": LeadPattern.all("ship* leav* depart* dispatch* send*"),
    "due": LeadPattern.all("finish* ready done complet* end ending"),
  ]
  private static let delivering = LeadPattern.all("deliver* wanted needed requested promised")
  private static let until: Set<String> = ["for", "by", "until"]

  /// The word that leads a day to a clause of a document; nil where none does.
  func dayWord(of clause: Clause, _ part: LinePart) -> String? {
    guard part.isKind(.date), let words = Self.dayWords[clause.words],
      let kind = DocumentKind.allCases.first(where: { $0.name == form.phrase })
    else { return nil }
    if let word = part.before.last(where: { word in words.contains { $0.matches(word) } }) {
      return word
    }
    // `for 2026-04-01` is the day that the document has.
    guard clause.words == NameBook.day(of: kind) else { return nil }
    return part.before.last { word in
      Self.until.contains(word) || Self.delivering.contains { $0.matches(word) }
    }
  }
}
