/// A word of the ways, in which `*` stands for any ending.
struct LeadPattern: Hashable, Sendable {
  /// The word, or what it begins with.
  let stem: String
  let isOpen: Bool
  private let hasDash: Bool

  init(_ text: Substring) {
    isOpen = text.hasSuffix("*")
    stem = String(isOpen ? text.dropLast() : text)
    hasDash = stem.contains("-")
  }

  private static let endings = LeadVocabulary.words("s d ed ing es e ment ity ory ion able er")

  /// Whether a word that is the stem, or begins with it, is meant; `lot-for-lot` is no lot.
  ///
  /// `isStrict`: with an ending of the language alone.
  func admits(_ word: String, isStrict: Bool = false) -> Bool {
    guard isOpen else { return word == stem }
    let rest = word.dropFirst(stem.count)
    if isStrict, !rest.isEmpty, !Self.endings.contains(String(rest)) { return false }
    return hasDash || !rest.contains("-")
  }

  func matches(_ word: String) -> Bool {
    (isOpen ? word.hasPrefix(stem) : word == stem) && admits(word)
  }

  static func all(_ text: String) -> [LeadPattern] {
    text.split(separator: " ").map { LeadPattern($0) }
  }
}

/// Many patterns, of which those for a word are found at once.
struct LeadPatternSet: Sendable {
  private var patterns: [String: [LeadPattern]] = [:]
  /// Of the longest beginning by which a word is known, in letters.
  private let longest: Int

  init(_ all: [LeadPattern]) {
    for pattern in Set(all) { patterns[pattern.stem, default: []].append(pattern) }
    longest = patterns.keys.map(\.count).max() ?? 0
  }

  func contains(_ word: String, isStrict: Bool = false) -> Bool {
    var stem = ""
    // A word may be as long as a file.
    for letter in word.prefix(longest) {
      stem.append(letter)
      if let found = patterns[stem],
        found.contains(where: { pattern in
          (pattern.isOpen || stem.count == word.count) && pattern.admits(word, isStrict: isStrict)
        })
      {
        return true
      }
    }
    return false
  }
}

/// The words of a line, found by what they begin with.
struct LineWords: Sendable {
  let all: [String]
  private var beginnings: [String: [String]] = [:]

  init(_ words: [String]) {
    all = words
    for word in Set(words) {
      // What is postponed is not posted.
      let isOther = word.hasPrefix("postpon")
      var stem = ""
      for letter in word {
        stem.append(letter)
        if isOther, stem == "post" { continue }
        beginnings[stem, default: []].append(word)
      }
    }
  }

  func matching(_ pattern: LeadPattern) -> [String] {
    beginnings[pattern.stem]?.filter { pattern.admits($0) } ?? []
  }
}
