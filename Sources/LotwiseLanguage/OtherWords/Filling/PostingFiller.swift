import LotwiseSyntax

/// Writes numbers onto a line of a document and posts so much of it: `ship 2 of SO1 lot L2`.
struct PostingFiller {
  /// What is posted: `receive` or `ship`, and `invoice` behind a comma.
  let action: String
  let words: [String]
  let book: NameBook

  private static let form = StatementRegistry.table.forms.first { $0.phrase == "assign" }

  func filled(with parts: [LinePart]) -> [LeadFilled] {
    guard let form = Self.form, var document = parts.first(where: { $0.isKind(.document) }),
      parts.count(where: { $0.isKind(.document) }) == 1
    else { return [] }
    let item = parts.first { $0.isKind(.item) && !$0.isKind(.quantity) }
    let header = String(document.header)
    let line = document.line.map(String.init) ?? book.lineOf(header, item?.text)
    if document.line == nil, book.lineOf(header, nil) == nil {
      // Of several lines the one of the item is meant.
      guard let line else { return [] }
      let before = document.before
      document = LinePart("\(header).\(line)", [.document])
      document.before = before
    }
    let isAside = { (part: LinePart) in
      !part.kinds.isDisjoint(with: [.location, .vendor, .customer])
    }
    let days = parts.filter(isPostingDay)
    let own = parts.filter { $0 != item && !$0.isKind(.document) && !isAside($0) }
      .filter { !days.contains($0) }
    guard days.count < 2, let amount = amount(in: own, line) else { return [] }
    return FormFiller(form: form, words: words, book: book, without: ["as"])
      .filled(with: own + [document]).map { filled in
        var found = filled
        let actions = action.split(separator: ",", maxSplits: 1).map(String.init)
        found.text += "; post \(header) \(actions[0])" + amount
        if actions.count > 1 { found.text += "," + actions[1] }
        if let day = days.first { found.text += " on \(day.text)" }
        found.implied = item?.text
        found.aside = parts.filter(isAside).map(\.text)
        found.cost += 1
        return found
      }
  }

  private func isPostingDay(_ part: LinePart) -> Bool {
    part.isKind(.date) && part.before.contains { ["on", "posted", "posting", "date"].contains($0) }
      && !part.before.contains { $0.hasPrefix("exp") || $0.hasPrefix("warrant") }
  }

  /// How much of the line is posted, empty where that is not said; nil where it cannot be.
  private func amount(in parts: [LinePart], _ line: String?) -> String? {
    let quantities = parts.filter { $0.isKind(.quantity) }
    guard let first = quantities.first else { return "" }
    guard let line else { return nil }
    if quantities.count == 1 { return " \(first.amount) line \(line)" }
    let numbers = quantities.compactMap { $0.unit == nil ? Int($0.text) : nil }
    guard numbers.count == quantities.count, numbers.allSatisfy({ $0.magnitude < 1_000_000 }) else {
      return nil
    }
    return " \(numbers.reduce(0, +)) of line \(line)"
  }
}
