/// A page on which fields stand: of what it is, how its lines begin, and its captions.
struct CaptionCard: Sendable {
  /// How a line begins where its owner is known, such as `set item {item}`.
  struct Line: Sendable {
    let known: LeadTemplate
    /// The words with which what nobody knows yet is declared; empty where nothing is.
    let declared: [String]
    /// What stands before the name of what has just been declared.
    let begun: Substring
  }

  let lines: [Line]
  /// Words that say nothing but which page is meant.
  let nouns: Set<String>
  /// What stands between two clauses.
  let joint: String
  /// Words that say nothing of what is declared anew, such as `only`.
  let ofNew: Set<String>
  private let captions: [String: [Caption]]

  init(
    _ lines: [(known: String, declared: String)], nouns: String, joint: String = " ",
    ofNew: String = "", _ captions: [Caption]
  ) {
    (self.joint, self.ofNew) = (joint, LeadVocabulary.words(ofNew))
    self.lines = lines.map { line in
      Line(
        known: LeadTemplate(line.known),
        declared: line.declared.split(separator: " ").map(String.init),
        begun: line.known.prefix { $0 != "{" })
    }
    self.nouns = LeadVocabulary.words(nouns)
    var found: [String: [Caption]] = [:]
    for caption in captions {
      if let first = caption.words.first { found[first, default: []].append(caption) }
    }
    self.captions = found.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest caption that some words begin with.
  func caption(at words: ArraySlice<String>) -> Caption? {
    guard let first = words.first else { return nil }
    return captions[first]?.first { words.starts(with: $0.words) }
  }

  /// Every one, for the tests.
  var all: [Caption] { captions.values.joined().sorted { $0.words.joined() < $1.words.joined() } }

  static let all = [
    item, unit, trackingCode, series, location, zone, bin, binContent, customer, vendor, line,
    numberCard, setup,
  ]
}
