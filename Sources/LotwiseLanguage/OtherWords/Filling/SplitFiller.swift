/// Writes how a lot, or other number, is split into several: each part gets its new number.
struct SplitFiller {
  let book: NameBook

  func filled(with parts: [LinePart]) -> LeadFilled? {
    guard let source = parts.first(where: { $0.isNumber && !$0.isKind(.quantity) }),
      let kind = [LinePart.Kind.lot, .package].first(where: source.isKind)
    else { return nil }
    let rest = parts.filter { $0 != source }
    let named = rest.first { $0.isKind(.item) && !$0.isKind(.quantity) }?.text
    guard let item = named ?? book.itemOf("\(kind)", source.text) else { return nil }
    let targets = rest.filter { ($0.isKind(.other) || $0.isNumber) && !$0.isKind(.quantity) }
    let quantities = rest.filter { $0.isKind(.quantity) }
    let places = rest.filter { $0.isKind(.location) }
    let isWhole =
      rest.count == targets.count + quantities.count + places.count + (named == nil ? 0 : 1)
    guard !targets.isEmpty, places.count < 2, isWhole,
      quantities.isEmpty || quantities.count == targets.count
    else { return nil }
    let place = places.first.map { " at \($0.text)" } ?? ""
    var texts: [String] = []
    for (index, target) in targets.enumerated() {
      let amount = quantities.isEmpty ? "N of" : quantities[index].amount
      texts.append(
        "reclassify \(amount) \(item) \(kind) \(source.text)\(place) as \(kind) \(target.text)")
    }
    return LeadFilled(
      text: texts.joined(separator: "; "), cost: 0, isOpen: quantities.isEmpty)
  }
}
