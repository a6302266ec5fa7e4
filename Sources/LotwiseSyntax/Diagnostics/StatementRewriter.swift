/// Puts a statement that no form takes into the words of one, where it has one reading.
///
/// The rewrites that may be taken are applied, one after the other, until the statement fits. A
/// block in braces goes over as it stands, its statements are looked at for themselves.
struct StatementRewriter: ~Copyable {
  private var matcher: Matcher
  private var lexer: Lexer
  private var tokens: [Token] = []

  init(_ table: FormTable) {
    matcher = Matcher(table)
    lexer = Lexer(keywords: table.keywords)
  }

  /// Rewrites are applied so many times over.
  private static let deepest = 4
  /// Statements of more words are not rewritten.
  private static let longest = 80

  /// How the statement is to be read; nil when no rewrite makes it fit.
  mutating func rewritten(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceText, _ fits: StaticCheck.Inspection
  ) -> String? {
    let rewrites = matcher.table.synonyms.rewrites
    guard !rewrites.taken.isEmpty, var words = Self.words(tokens, range, source)
    else { return nil }
    // A question mark asks; it is no part of a name.
    if let last = words.last, last.hasSuffix("?"), last.count > 1 {
      words[words.count - 1].removeLast()
    }
    var open = [words]
    if let small = inSmallLetters(words) {
      if isTaken(small, fits) { return StatementRepair.joined(small) }
      open.append(small)
    }
    var seen = Set(open)
    for _ in 0..<Self.deepest {
      var next: [[String]] = []
      for words in open {
        let read = Synonyms.Rewrite.Words(words)
        var others = rewrites.taken.compactMap { $0.applied(to: read) }
        others += withLinesRewritten(words)
        for other in others where !Self.repeatsWord(other) {
          guard seen.insert(other).inserted else { continue }
          if isTaken(other, fits) { return StatementRepair.joined(other) }
          next.append(other)
        }
      }
      open = next
    }
    return nil
  }

  /// The statement with the words of the language in small letters; nil where they are so already.
  private func inSmallLetters(_ words: [String]) -> [String]? {
    let small = words.map { word in
      guard word.hasPrefix("{"), !word.contains("\"") else { return inSmallLetters(word) }
      return word.split(separator: " ", omittingEmptySubsequences: false)
        .map { inSmallLetters(String($0)) }.joined(separator: " ")
    }
    return small == words ? nil : small
  }

  private func inSmallLetters(_ word: String) -> String {
    let small = word.lowercased()
    return matcher.table.keywords.number(of: small) >= 0 ? small : word
  }

  /// The statement with the lines of its blocks in the words of the language, where they have
  /// others; as often as a line has several readings.
  private func withLinesRewritten(_ words: [String]) -> [[String]] {
    var found: [[String]] = []
    while let next = withLinesRewritten(words, reading: found.count) { found.append(next) }
    return found
  }

  /// With the reading of each line that has this number, or its last; nil when none has so many.
  private func withLinesRewritten(_ words: [String], reading: Int) -> [String]? {
    var hasChanged = false
    let result = words.map { word -> String in
      guard word.hasPrefix("{"), word.hasSuffix("}"), !word.dropFirst().contains("{") else {
        return word
      }
      let lines = word.dropFirst().dropLast().split(omittingEmptySubsequences: false) {
        $0 == "\n" || $0 == ";"
      }
      var text = ""
      for line in lines {
        if !text.isEmpty { text += word.contains("\n") ? "\n" : ";" }
        var parts = Form.split(String(line))
        // The end of a line parts it from the next one, a comma there says no more.
        let comma = lines.count > 1 ? parts.last.flatMap { $0.hasSuffix(",") ? $0 : nil } : nil
        if let comma, reading == 0 {
          parts[parts.count - 1] = String(comma.dropLast())
          hasChanged = true
        }
        let read = Synonyms.Rewrite.Words(parts)
        let others = matcher.table.synonyms.rewrites.lines.compactMap { $0.applied(to: read) }
        if reading < others.count { hasChanged = true }
        let other = reading < others.count ? others[reading] : others.last
        let own = comma != nil && reading == 0 ? " " + StatementRepair.joined(parts) : String(line)
        text += other.map { " " + StatementRepair.joined($0) + " " } ?? own
      }
      return "{" + text + "}"
    }
    return hasChanged ? result : nil
  }

  /// Whether a rewrite has put words where none can stand: one of the language twice in a row, two
  /// of them twice, or words that join beside each other, as in `for to C`.
  private static func repeatsWord(_ words: [String]) -> Bool {
    for index in words.indices.dropLast() {
      let (first, second) = (words[index], words[index + 1])
      if first == second, isWord(first) { return true }
      if joints.contains(first), joints.contains(second) { return true }
      if index + 3 < words.count, first == words[index + 2], second == words[index + 3],
        isWord(first), isWord(second)
      {
        return true
      }
    }
    return false
  }

  private static func isWord(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static let joints: Set<String> = ["to", "from", "at", "for", "into", "onto", "with"]

  /// The words of a statement, each block one of them; nil where they stand on several lines.
  private static func words(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceText
  ) -> [String]? {
    var words: [String] = []
    var index = range.lowerBound
    var end = tokens[range].first?.start ?? 0
    while index < range.upperBound, words.count <= longest {
      let token = tokens[index]
      guard !source.string(Span(start: end, end: token.start)).contains("\n") else { return nil }
      if token.kind == .openBrace {
        let last = min(index + token.distanceToPartner, range.upperBound - 1)
        end = tokens[last].span.end
        index = last
      } else {
        guard token.kind != .separator else { return nil }
        end = token.span.end
      }
      words.append(source.string(Span(start: token.start, end: end)))
      index += 1
    }
    return words.count <= longest ? words : nil
  }

  private mutating func isTaken(
    _ words: [String], _ fits: StaticCheck.Inspection
  ) -> Bool {
    let source = SourceText(name: "", StatementRepair.joined(words))
    guard let end = lexer.next(into: &tokens, of: source, from: 0), !lexer.hasProblem,
      !lexer.isUnfinished, end >= source.bytes.count,
      matcher.match(tokens, 0..<tokens.count, TokenText(source))
    else { return false }
    guard matcher.match.interpolations.isEmpty else { return true }
    return fits(matcher.match.form, tokens, 0..<tokens.count, source) == nil
  }
}
