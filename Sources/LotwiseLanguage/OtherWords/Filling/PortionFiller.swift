/// Writes how a document's line is assigned in parts of one size: `split PO1.1 into lots of 2`.
///
/// Nobody says how the lots are called, so they are called after the document.
struct PortionFiller {
  /// What is posted afterwards; empty where nothing is.
  let action: String
  let words: [String]
  let book: NameBook

  /// So many parts are written out.
  private static let most = 8
  private static let counts = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "half": 2, "halves": 2,
  ]

  func filled(with parts: [LinePart]) -> LeadFilled? {
    guard let document = parts.first(where: { $0.isKind(.document) }),
      parts.count(where: { $0.isKind(.document) }) == 1
    else { return nil }
    let header = String(document.header)
    let item = parts.first { $0.isKind(.item) && !$0.isKind(.quantity) }
    guard let line = document.line.map(String.init) ?? book.lineOf(header, item?.text),
      let whole = book.openQuantity("\(header).\(line)")
    else { return nil }
    let numbers = parts.filter { $0.isNumber && !$0.isKind(.quantity) }
    let rest = parts.filter { $0 != document && $0 != item && !numbers.contains($0) }
    let kind = words.contains { $0.hasPrefix("package") } ? "package" : "lot"
    guard rest.allSatisfy({ $0.isKind(.quantity) && $0.unit == nil }),
      numbers.allSatisfy({ $0.isKind(.lot) || $0.kinds.contains(.other) }),
      let (size, count) = sizes(rest, numbers.count, whole)
    else { return nil }
    let names =
      numbers.isEmpty ? (1...count).map { "\(header)-\($0)" } : numbers.map(\.text)
    var texts = names.enumerated().map { index, name in
      // The last one takes what is left.
      let amount = index == count - 1 ? min(size, whole - size * (count - 1)) : size
      return "assign \(amount) of \(kind) \(name) to \(document.text)"
    }
    if !action.isEmpty { texts.append("post \(header) \(action)") }
    var found = LeadFilled(
      text: texts.joined(separator: "; "), cost: 0,
      said: [
        "split", "lots", "lot", "each", "evenly", "equally", "equal", "parts", "packages", "into",
        "two", "three", "four", "five", "six", "half", "halves", "line",
      ])
    found.implied = item?.text
    found.invents = numbers.isEmpty
    return found
  }

  /// How much each part is, and how many there are.
  private func sizes(
    _ quantities: [LinePart], _ named: Int, _ whole: Int
  ) -> (size: Int, count: Int)? {
    var size: Int?
    var count = named > 0 ? named : words.lazy.compactMap { Self.counts[$0] }.first
    for part in quantities {
      guard let number = Int(part.text), number > 0 else { return nil }
      if part.before.last == "of" || part.isEach || part.before.last == "by" {
        guard size == nil else { return nil }
        size = number
      } else if count == nil {
        count = number
      } else {
        return nil
      }
    }
    let isEven = words.contains { ["evenly", "equally", "equal", "half", "halves"].contains($0) }
    guard size != nil || named == 0 || isEven else { return nil }
    let parts = count ?? size.map { (whole + $0 - 1) / $0 } ?? 0
    guard (2...Self.most).contains(parts) else { return nil }
    let each = size ?? (whole.isMultiple(of: parts) ? whole / parts : 0)
    guard each > 0, each * (parts - 1) < whole, size == nil || count == nil || each * parts <= whole
    else { return nil }
    return (each, parts)
  }
}
