/// Other words and orders that people write for what the forms say.
///
/// A clause or a phrase may be called by another name: that is taken as it stands, and help,
/// grammar and completion name the first one only. A rewrite is never taken: it is what a message
/// shows as the line to type.
public struct Synonyms: Sendable {
  /// For the words of a clause, other words that introduce it wherever they mean nothing else.
  public var clauses: [String: [String]]
  /// For another beginning of a statement, the phrase that is meant.
  public var phrases: [(other: String, phrase: String)]
  public var rewrites: [Rewrite]

  public init(
    clauses: [String: [String]] = [:], phrases: [(other: String, phrase: String)] = [],
    rewrites: [Rewrite] = []
  ) {
    self.clauses = clauses
    self.phrases = phrases
    self.rewrites = rewrites
  }

  /// A statement in another order, and how it is written.
  ///
  /// Words in lower case stand for themselves, words in capitals for any one word (`N` for a
  /// number), and `…` with a letter for any words, also none.
  public struct Rewrite: Sendable {
    let pattern: [String]
    let template: [String]

    public init(_ pattern: String, _ template: String) {
      self.pattern = Form.split(pattern)
      // A comma is a token of its own.
      self.template = Form.split(template.split(separator: ",").joined(separator: " ,"))
    }

    /// The words of a statement as the template has them; nil when the pattern is another.
    func applied(to words: [String]) -> [String]? {
      var found: [String: [String]] = [:]
      guard Self.match(pattern[...], words[...], &found) else { return nil }
      return template.flatMap { part -> [String] in
        // `-N`: the number with a sign.
        if part == "-N" || part == "+N", let number = found["N"]?.first {
          return [String(part.prefix(1)) + number]
        }
        return found[part] ?? [part]
      }
    }

    private static func match(
      _ pattern: ArraySlice<String>, _ words: ArraySlice<String>, _ found: inout [String: [String]]
    ) -> Bool {
      guard let next = pattern.first else { return words.isEmpty }
      if next.hasPrefix("…") {
        // The shortest stretch first; patterns have at most three.
        for end in words.startIndex...words.endIndex {
          found[next] = Array(words[words.startIndex..<end])
          if match(pattern.dropFirst(), words[end...], &found) { return true }
        }
        return false
      }
      guard let word = words.first else { return false }
      if next.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
        guard next != "N" || isNumber(word) else { return false }
        found[next] = [word]
      } else if next != word.lowercased() {
        return false
      }
      return match(pattern.dropFirst(), words.dropFirst(), &found)
    }

    private static func isNumber(_ word: String) -> Bool {
      let digits =
        word.utf8.first.map { $0 == 0x2B || $0 == 0x2D } == true ? word.dropFirst() : word[...]
      return !digits.isEmpty
        && digits.utf8.allSatisfy { Byte.isDigit($0) || $0 == 0x2E || $0 == 0x5F }
    }
  }
}
