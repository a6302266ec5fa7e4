/// What a line asks for that goods and documents do not take.
extension NameBook {
  /// What is said of a line that gives goods an expiration date which their code does not use
  /// (T-183); nil of any other.
  func undated(_ line: String) -> String? {
    for statement in line.split(separator: ";") {
      let words = statement.split(separator: " ").map(String.init)
      guard words.first == "reclassify", words.contains("expires"),
        let code = words.lazy.compactMap({ undatedCode($0) }).first
      else { continue }
      let whole = "set tracking code \(code) expiration used; \(placed(line))"
      return "help: \(code) uses no expiration dates; `\(whole)` lets it, for all its items"
    }
    return nil
  }

  /// Statements in which goods get their warranty date, and those that only look.
  private static let warranting = LeadVocabulary.words(
    """
    receive buy bought purchase sales assign return tracking item expect show list adjust produce
    assemble add select edit positive count what which when where is find trace serial-card
    """)

  /// What is said of a line that changes the warranty date of goods that came in (T-188).
  func lockedWarranty(_ line: String) -> String? {
    let reader = LineReader(line, self)
    let all = LineToken.all(of: line)
    guard let verb = all.first?.small, !Self.warranting.contains(verb),
      all.contains(where: { $0.small.hasPrefix("warrant") }),
      !reader.parts.contains(where: { $0.isKind(.document) || $0.isKind(.trackingCode) }),
      reader.parts.contains(where: { part in
        LinePart.numbers.contains { part.isKind($0) && itemOf("\($0)", part.text) != nil }
      })
    else { return nil }
    return "help: goods that came in keep their warranty date; `set lot L1 on PO1.1 warranty D` "
      + "changes that of a line before it is posted"
  }
}
