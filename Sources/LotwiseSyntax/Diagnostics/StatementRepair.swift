/// Corrects a statement that no form takes, so that a message can show the line to type.
///
/// A few small edits are tried at the word where the form that got furthest stopped: a word spelt
/// as one that may stand there, a missing word, one too many, another order of the synonyms. The
/// cheapest edits after which the whole statement is taken win.
public struct StatementRepair: ~Copyable {
  private var matcher: Matcher
  private var lexer: Lexer
  private var tokens: [Token] = []
  /// Attempts that are still made.
  private var budget = 320
  /// No word is respelt, put in or left out.
  private var isRewording = false
  /// The item that is meant by a number alone, such as `lot`, `L1`; nil when there is none or more
  /// than one.
  public var itemOf: (_ kind: String, _ number: String) -> String? = { _, _ in nil }

  /// A message shows one line; what does not fit there is not corrected.
  static let longest = 200

  public init(_ table: FormTable) {
    matcher = Matcher(table)
    lexer = Lexer(keywords: table.keywords)
  }

  private struct Attempt {
    var words: [String]
    var cost: Int
    /// A word was put in, or one was left out: both together would put one word for another, as
    /// `serial` for `lot` or for a comma.
    var isLonger = false
    var isShorter = false
  }

  /// What a word costs that is put in, left out, or written differently.
  private enum Cost {
    static let respelt = 1
    static let inserted = 2
    static let left = 4
    static let most = 6
  }

  /// Whether what a form takes makes sense besides; it is asked of every line that may be shown.
  public typealias Sense = (String) -> Bool

  /// The statement that stands in a source, as `corrected` gives it.
  public mutating func corrected(
    _ span: Span, of source: SourceText, sensible: Sense
  ) -> String? {
    let part = SourceText(name: "", source.string(span))
    var tokens: [Token] = []
    guard lexer.next(into: &tokens, of: part, from: 0) != nil, !lexer.hasProblem else {
      return nil
    }
    return corrected(tokens, 0..<tokens.count, TokenText(part), sensible: sensible)
  }

  /// The statement in other words alone, nothing in it respelt.
  public mutating func reworded(_ span: Span, of source: SourceText, sensible: Sense) -> String? {
    isRewording = true
    return corrected(span, of: source, sensible: sensible)
  }

  /// The statement with the fewest edits that a form takes; nil when none was found.
  mutating func corrected(
    _ tokens: [Token], _ range: Range<Int>, _ text: TokenText, sensible: Sense = { _ in true }
  ) -> String? {
    let span = tokens[range].reduce(into: (Int32.max, Int32(0))) {
      $0 = (min($0.0, $1.span.start), max($0.1, $1.span.end))
    }
    guard span.0 < span.1, span.1 - span.0 <= Self.longest else { return nil }
    let words = tokens[range].map { text.source.string($0.span) }
    guard !words.contains(where: { $0.contains("\n") }) else { return nil }
    var attempts = [Attempt(words: words, cost: 0)]
    var seen: Set<[String]> = [words]
    let rewrites = matcher.table.synonyms.rewrites
    for written in words.contains("{") ? [words, Self.withBlocks(words)] : [words] {
      let read = Synonyms.Rewrite.Words(written)
      for rewrite in rewrites.taken + rewrites.likely {
        guard let other = rewrite.applied(to: read).flatMap({ withItem($0, besides: words) }),
          seen.insert(other).inserted
        else { continue }
        attempts.append(Attempt(words: other, cost: Cost.respelt))
      }
    }
    // The rewrites come before anything that costs as much.
    for attempt in attempts.dropFirst() where isTaken(attempt.words, sensible) {
      return Self.joined(attempt.words)
    }
    // What is only likely may be in other words besides, before or after.
    let read = Synonyms.Rewrite.Words(words)
    for rewrite in rewrites.likely {
      guard let likely = rewrite.applied(to: read).flatMap({ withItem($0, besides: words) })
      else { continue }
      let readLikely = Synonyms.Rewrite.Words(likely)
      for rewrite in rewrites.taken {
        guard let other = rewrite.applied(to: readLikely), seen.insert(other).inserted else {
          continue
        }
        if isTaken(other, sensible) { return Self.joined(other) }
      }
    }
    for rewrite in rewrites.taken {
      guard let taken = rewrite.applied(to: read) else { continue }
      let readTaken = Synonyms.Rewrite.Words(taken)
      for rewrite in rewrites.likely {
        guard let other = rewrite.applied(to: readTaken).flatMap({ withItem($0, besides: words) }),
          seen.insert(other).inserted
        else { continue }
        if isTaken(other, sensible) { return Self.joined(other) }
      }
    }
    attempts.removeAll { attempt in attempt.words.contains(where: Self.isBlock) }
    return isRewording ? nil : search(attempts, &seen, sensible)
  }

  private static func isBlock(_ word: String) -> Bool { word.hasPrefix("{") && word != "{" }

  /// The words with each block in braces as one.
  private static func withBlocks(_ words: [String]) -> [String] {
    var found: [String] = []
    var depth = 0
    for word in words {
      if depth > 0, let last = found.indices.last {
        found[last] += " " + word
      } else {
        found.append(word)
      }
      if word == "{" { depth += 1 }
      if word == "}" { depth = max(0, depth - 1) }
    }
    return found
  }

  /// A template that names an item which was not written has that of its number.
  private func withItem(_ words: [String], besides written: [String]) -> [String]? {
    guard let place = words.firstIndex(of: "ITEM"), !written.contains("ITEM") else { return words }
    guard
      let kind = words.firstIndex(where: { ["lot", "serial", "package"].contains($0) }),
      kind + 1 < words.count, let item = itemOf(words[kind], words[kind + 1])
    else { return nil }
    var result = words
    result[place] = item
    return result
  }

  /// Follows the cheapest attempt until one is taken.
  private mutating func search(
    _ first: [Attempt], _ seen: inout Set<[String]>, _ sensible: Sense
  ) -> String? {
    var open = first
    while budget > 0, let next = Self.cheapest(open) {
      let attempt = open.remove(at: next)
      for edit in edits(of: attempt) where seen.insert(edit.words).inserted {
        guard budget > 0 else { return nil }
        if isTaken(edit.words, sensible) { return Self.joined(edit.words) }
        open.append(edit)
      }
    }
    return nil
  }

  private static func cheapest(_ attempts: [Attempt]) -> Int? {
    attempts.indices.min { attempts[$0].cost < attempts[$1].cost }
  }

  // MARK: Edits

  /// The statement with one edit more, the cheapest first.
  private mutating func edits(of attempt: Attempt) -> [Attempt] {
    guard let (failure, expected) = failure(of: attempt.words) else { return [] }
    var found: [Attempt] = []
    func add(_ cost: Int, _ change: (inout [String]) -> Void) {
      guard attempt.cost + cost <= Cost.most else { return }
      var edit = attempt
      change(&edit.words)
      edit.cost += cost
      edit.isLonger = attempt.isLonger || cost == Cost.inserted
      edit.isShorter = attempt.isShorter || cost == Cost.left
      if !edit.isLonger || !edit.isShorter { found.append(edit) }
    }
    if failure.reason == .unknownStatement || failure.reason == .missingStatement {
      for phrase in phrases(like: attempt.words) {
        add(Cost.respelt) {
          $0.replaceSubrange(0..<min($0.count, phrase.taken), with: phrase.words)
        }
      }
      return found
    }
    if attempt.cost == 0 {
      for phrase in respeltPhrases(attempt.words) {
        add(Cost.respelt) { $0.replaceSubrange(0..<phrase.count, with: phrase) }
      }
    }
    let place = min(failure.token, attempt.words.count)
    let known = expected.filter { $0 != "answering" }
    if place < attempt.words.count {
      let word = attempt.words[place]
      for near in SpellingSuggestions.suggestions(for: word, among: known.map(Self.first), limit: 3)
      {
        for words in known where Self.first(words) == near {
          add(Cost.respelt) { $0.replaceSubrange(place...place, with: Form.split(words)) }
        }
      }
      // A code taken for what it is not may be the word that is spelt wrongly.
      if place > 1 {
        add(Cost.inserted) { $0.insert("of", at: place) }
      }
      for words in known.prefix(24) {
        add(Cost.inserted) { $0.insert(contentsOf: Form.split(words), at: place) }
      }
      // Of a list the comma may be missing.
      if place > 1 {
        add(Cost.inserted) { $0.insert(",", at: place) }
      }
      add(Cost.left) { $0.remove(at: place) }
    } else {
      for words in known.prefix(24) {
        add(Cost.inserted) { $0 += Form.split(words) }
      }
    }
    return found.sorted { $0.cost < $1.cost }
  }

  private static func first(_ words: String) -> String { String(words.prefix { $0 != " " }) }

  /// Phrases that the first words of a statement may stand for, and how many words those are.
  private func phrases(like words: [String]) -> [(words: [String], taken: Int)] {
    guard let first = words.first else { return [] }
    let all = matcher.table.forms.map(\.phraseWords).filter { !$0.isEmpty }
    var found: [(words: [String], taken: Int)] = []
    let firsts = all.map { $0[0] }
    let near =
      firsts.contains(first)
      ? [first]
      : SpellingSuggestions.suggestions(for: first, among: firsts, limit: 3)
    for word in near {
      for phrase in all where phrase[0] == word {
        guard phrase.count > 1 else {
          found.append((phrase, 1))
          continue
        }
        let second = words.count > 1 ? words[1] : ""
        if second == phrase[1]
          || !SpellingSuggestions.suggestions(for: second, among: [phrase[1]]).isEmpty
        {
          found.append((phrase, phrase.count))
        } else if found.count < 12 {
          found.append((phrase, 1))
        }
      }
    }
    return found
  }

  /// Phrases of several words that the statement begins with but for the spelling of some: a
  /// shorter phrase, which was taken for the beginning, is not meant then.
  private func respeltPhrases(_ words: [String]) -> [[String]] {
    var found: [[String]] = []
    for form in matcher.table.forms {
      let phrase = form.phraseWords
      guard phrase.count > 1, phrase.count <= words.count, !found.contains(phrase) else { continue }
      let differing = zip(phrase, words).filter { $0 != $1 }
      let isNear = differing.allSatisfy { wanted, word in
        !SpellingSuggestions.suggestions(for: word, among: [wanted]).isEmpty
      }
      if !differing.isEmpty, differing.count < phrase.count, isNear { found.append(phrase) }
    }
    return found.sorted { $0.count > $1.count }
  }

  // MARK: Matching

  private mutating func isTaken(_ words: [String], _ sensible: Sense) -> Bool {
    budget -= 1
    guard let source = read(words), matcher.match(tokens, TokenText(source)) else { return false }
    return sensible(Self.joined(words))
  }

  /// Where the words stop being taken, and the keywords that may stand there.
  private mutating func failure(of words: [String]) -> (Failure, [String])? {
    guard let source = read(words), !matcher.match(tokens, TokenText(source)) else { return nil }
    let (failure, expected) = matcher.failure(tokens, 0..<tokens.count, TokenText(source))
    var known: [String] = []
    for expectation in expected {
      if case .words(let words) = expectation { known.append(words) }
    }
    return (failure, known)
  }

  /// The tokens of a line that is one statement.
  private mutating func read(_ words: [String]) -> SourceText? {
    let source = SourceText(name: "", Self.joined(words))
    guard let end = lexer.next(into: &tokens, of: source, from: 0), !lexer.hasProblem,
      !lexer.isUnfinished, end >= source.bytes.count,
      tokens.count == words.count || words.contains(where: Self.isBlock)
    else { return nil }
    return source
  }

  static func joined(_ words: [String]) -> String {
    var text = ""
    for word in words {
      let isClosed = text.isEmpty || text.hasSuffix("(") || [",", ")", ";"].contains(word)
      text += isClosed ? word : " " + word
    }
    return text
  }
}
