/// Why something is done: `because "it failed"`, `with reason rust`.
enum ReasonWords {
  /// Statements that take a text themselves.
  private static let texts = LeadVocabulary.words(
    "comment note lot serial package item customer vendor location variant tracking set let scenario "
      + "save load include import")
  private static let blocking = LeadVocabulary.words(
    "block unblock quarantine hold lock freeze reject unlock")
  private static let small = LeadVocabulary.words(
    "of it is was to the a reason code : = as for text")

  static func find(in words: [UnkeptWord]) -> (text: String, place: Int)? {
    guard let verb = words.first?.small, !texts.contains(verb),
      !words.contains(where: { "{}".contains($0.small) })
    else { return nil }
    for start in words.indices.dropFirst(2) {
      var next = start
      if ["with", "for", ",", "as"].contains(words[next].small), next + 1 < words.count {
        next += 1
      }
      let isDue =
        words[next].small == "due" && next + 1 < words.count && words[next + 1].small == "to"
      let isNoted =
        ["comment", "note", "remark"].contains(words[next].small) && words.last?.isQuoted == true
      let isBare =
        blocking.contains(verb) && words[next].isQuoted && next == words.count - 1
        && !["of", "item", "lot", "serial", "package"].contains(words[next - 1].small)
      guard isDue || isNoted || isBare || ["because", "reason"].contains(words[next].small) else {
        continue
      }
      let rest = words[(isBare ? next : next + 1)...]
      let said = rest.drop { Self.small.contains($0.small) }
      guard let first = said.first, !(isDue && first.small.first?.isNumber == true) else {
        continue
      }
      let text = said.map { $0.text.filter { $0 != "\"" } }.joined(separator: " ")
      return (text, start)
    }
    return nil
  }
}
