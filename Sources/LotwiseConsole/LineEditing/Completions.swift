/// What may stand at the cursor.
package struct Completions: Equatable, Sendable {
  /// One way to go on, and what helps to choose it (a quantity, a date).
  package struct Candidate: Equatable, Sendable {
    package var text: String
    package var detail: String

    package init(_ text: String, detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// The byte offset in the entry from which a candidate replaces the text up to the cursor.
  package var replaceFrom: Int
  /// In the order in which they are listed.
  package var candidates: [Candidate]
  /// What follows the only candidate: a space after a word, nothing after a folder.
  package var closing: String
  /// What is expected, said where nothing can be listed.
  package var hint: String

  package init(
    replaceFrom: Int, candidates: [Candidate], closing: String = " ", hint: String = ""
  ) {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
    self.closing = closing
    self.hint = hint
  }

  /// Returns the text that every candidate allows in place of what was typed, if it says more.
  ///
  /// Candidates that do not go on from the typed text (the nearest words to a wrong one) are only
  /// listed, unless there is but one.
  package func insertion(replacing typed: String) -> String? {
    guard let first = candidates.first else { return nil }
    if candidates.count == 1 { return first.text + closing }
    let shared = candidates.dropFirst().reduce(Substring(first.text)) { prefix, candidate in
      Completions.sharedPrefix(prefix, candidate.text[...])
    }
    guard shared.count >= typed.count, shared != typed[...] else { return nil }
    return String(shared)
  }

  private static func sharedPrefix(_ left: Substring, _ right: Substring) -> Substring {
    let length = zip(left, right).prefix { $0 == $1 }.count
    return left.prefix(length)
  }
}
