/// Other words and orders that people write for what the forms say.
///
/// A clause or a phrase may be called by another name: that is taken as it stands, and help,
/// grammar and completion name the first one only. A rewrite that is `taken` has one reading:
/// the statement is run as it says, and a note tells so. One that is `likely` is what a message
/// shows as the line to type.
public struct Synonyms: Sendable {
  /// For the words of a clause, other words that introduce it wherever they mean nothing else.
  public var clauses: [String: [String]]
  /// For another beginning of a statement, the phrase that is meant.
  public var phrases: [(other: String, phrase: String)]
  /// Made when the first statement has other words: a script without any does not wait for them.
  private let makeRewrites: @Sendable () -> Rewrites

  public init(
    clauses: [String: [String]] = [:], phrases: [(other: String, phrase: String)] = [],
    rewrites: @escaping @Sendable () -> Rewrites = { Rewrites() }
  ) {
    self.clauses = clauses
    self.phrases = phrases
    makeRewrites = rewrites
  }

  public var rewrites: Rewrites { makeRewrites() }

  public struct Rewrites: Sendable {
    /// Those with one reading.
    public var taken: [Rewrite]
    /// The same of single lines of a block, all of its lines together.
    public var lines: [Rewrite]
    /// Those that are only shown.
    public var likely: [Rewrite]

    public init(taken: [Rewrite] = [], lines: [Rewrite] = [], likely: [Rewrite] = []) {
      self.taken = taken
      self.lines = lines
      self.likely = likely
    }
  }

  /// Words that only join others: no name is one of them.
  package static let joints: Set<String> = [
    "of", "to", "from", "on", "at", "for", "in", "into", "as", "with", "by", "and", "via", "line",
    "no.", "onto", "until", "is", "has", "=", "the", "my", "are", "any", "do",
  ]

  /// A statement in another order, and how it is written.
  ///
  /// Words in lower case stand for themselves, words in capitals for any one word: `N` for a
  /// number, `DATE` for a day, `DAYS` for two days with dots between (`FIRST` and `LAST` in the
  /// template), `DOC` and `DOCB` for what looks like a document, `QUOTED` for a text. `a|b` is one
  /// of both, called `VERB` or `KIND` in the template, the second one `HOW`; `…` with a letter is
  /// any words, also none. A block in braces is one of those words.
  public struct Rewrite: Sendable {
    private let pattern: [Part]
    let template: [String]

    private enum Part: Sendable {
      case word(String)
      case name(String)
      case choice(Set<String>)
      /// Any words, also none.
      case stretch(String)

      init(_ text: String) {
        if text.hasPrefix("…") {
          self = .stretch(text)
        } else if text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
          self = .name(text)
        } else if text.contains("|") {
          self = .choice(Set(text.split(separator: "|").map(String.init)))
        } else {
          self = .word(text)
        }
      }

      /// Whether a word in small letters is none of those that may stand here.
      func excludes(_ small: String?) -> Bool {
        switch self {
        case .word(let word): word != small
        case .choice(let words): small.map { !words.contains($0) } ?? true
        case .name: small == nil
        case .stretch: false
        }
      }
    }

    public init(_ pattern: String, _ template: String) {
      self.pattern = Form.split(pattern).map { Part($0) }
      // A comma is a token of its own.
      self.template = Form.split(template.split(separator: ",").joined(separator: " ,"))
    }

    /// The words of a statement, and the same in small letters.
    struct Words {
      let written: [String]
      let small: [String]

      init(_ words: [String]) { (written, small) = (words, words.map { $0.lowercased() }) }
    }

    /// The words of a statement as the template has them; nil when the pattern is another.
    func applied(to words: Words) -> [String]? {
      guard let first = pattern.first, let last = pattern.last,
        !first.excludes(words.small.first), !last.excludes(words.small.last)
      else { return nil }
      var found: [String: [String]] = [:]
      guard Self.match(pattern[...], words, 0, &found) else { return nil }
      return template.flatMap { part -> [String] in
        // `-N`: the number with a sign.
        if part == "-N" || part == "+N", let number = found["N"]?.first {
          return [String(part.prefix(1)) + number]
        }
        // `ND`: so many days.
        if part == "ND", let number = found["N"]?.first { return [number + "D"] }
        if let words = found[part] { return words }
        // `DOC.N`, `"NAME"`: words without blanks between them.
        for separator in [".", "\""] where part.contains(separator) {
          let parts = part.split(separator: separator, omittingEmptySubsequences: false)
          return [
            parts.map { found[String($0)]?.joined(separator: " ") ?? String($0) }
              .joined(separator: separator)
          ]
        }
        return [part]
      }
    }

    private static func match(
      _ pattern: ArraySlice<Part>, _ words: Words, _ start: Int, _ found: inout [String: [String]]
    ) -> Bool {
      guard let next = pattern.first else { return start == words.written.count }
      if case .stretch(let name) = next {
        // The shortest stretch first; patterns have at most three.
        let kept = found
        for end in start...words.written.count {
          if let after = pattern.dropFirst().first,
            after.excludes(end < words.small.count ? words.small[end] : nil)
          {
            continue
          }
          found = kept
          found[name] = Array(words.written[start..<end])
          if match(pattern.dropFirst(), words, end, &found) { return true }
        }
        return false
      }
      guard start < words.written.count, !next.excludes(words.small[start]) else { return false }
      let word = words.written[start]
      switch next {
      case .name(let next):
        guard Self.isName(word, of: next) else { return false }
        found[next] = [word]
        if next == "LINE" {
          // A document and the number of one of its lines.
          let parts = word.split(separator: ".").map(String.init)
          guard parts.count == 2, Self.isNumber(parts[1]), Self.isDocument(parts[0]) else {
            return false
          }
          found["HEADER"] = [parts[0]]
          found["LINENO"] = [parts[1]]
        }
        if next == "DAYS" {
          guard let days = days(word) else { return false }
          (found["FIRST"], found["LAST"]) = ([days.first], [days.last])
        }
      case .choice:
        let small = words.small[start]
        // The first of several choices is the one that the template may name.
        if found["VERB"] != nil { found["HOW"] = found["HOW"] ?? [small] }
        found["VERB"] = found["VERB"] ?? [small]
        found["KIND"] = found["KIND"] ?? [small]
      case .word, .stretch: break
      }
      return match(pattern.dropFirst(), words, start + 1, &found)
    }

    /// Whether a word may stand where a pattern has a name in capitals.
    private static func isName(_ word: String, of name: String) -> Bool {
      guard let first = word.utf8.first, !Synonyms.joints.contains(word) else { return false }
      if marks.contains(first), name != "BLOCK" || !word.hasPrefix("{") { return false }
      if nouns.contains(word), !namesOfWords.contains(name) { return false }
      switch name {
      case "N": return isNumber(word)
      case "UNIT": return word != "x"
      case "LOC": return !isNumber(word) && word != "stock" && word != "inventory"
      case "CODE": return !word.hasPrefix("track")
      case "DOC", "DOCB": return isDocument(word)
      case "DATE": return word == "today" || isDate(word)
      case "QUOTED": return word.hasPrefix("\"")
      default: return true
      }
    }

    /// Words that say what kind of name comes next: none is a name of goods, of a place or a party.
    private static let nouns: Set<String> = [
      "item", "customer", "vendor", "location", "lot", "serial", "package", "quantity", "qty",
      "order", "lots", "serials", "consuming", "using", "expires", "expiration", "variant", "bin",
      "unit", "by", "not", "where", "when", "policy", "journal", "sheet",
      "positive", "negative",
    ]

    /// Names that stand for words of the language, and so for those too.
    private static let namesOfWords: Set<String> = [
      "TABLE", "COLUMN", "VALUE", "VERB", "STATUS", "TEXT",
    ]

    /// The days of `2026-03-01..2026-04-01`.
    private static func days(_ word: String) -> (first: String, last: String)? {
      var bytes = word
      guard let dots = bytes.withUTF8({ CodeText.twoDots($0) }) else { return nil }
      let (first, last) = (
        String(decoding: word.utf8.prefix(dots), as: UTF8.self),
        String(decoding: word.utf8.dropFirst(dots + 2), as: UTF8.self)
      )
      return isDate(first) && isDate(last) ? (first, last) : nil
    }

    /// What begins a token that is no word.
    private static let marks = Set("{}()[],;|\n".utf8)

    /// Whether a word looks like the number of a document: letters and digits, such as `SO1.2`.
    private static func isDocument(_ word: String) -> Bool {
      let hasLetter = word.utf8.contains { ($0 | 0x20) &- 0x61 < 26 }
      return hasLetter && word.utf8.contains(where: Byte.isDigit)
    }

    private static func isDate(_ word: String) -> Bool {
      var word = word
      return word.withUTF8 { DateText.isShaped($0) }
    }

    private static func isNumber(_ word: String) -> Bool {
      let digits =
        word.utf8.first.map { $0 == 0x2B || $0 == 0x2D } == true ? word.dropFirst() : word[...]
      return !digits.isEmpty
        && digits.utf8.allSatisfy { Byte.isDigit($0) || $0 == 0x2E || $0 == 0x5F }
    }
  }
}
