import ItemTracking

/// Production by orders of each status, and the journals that say what was used and made.
extension StatementGenerator {
  mutating func making(_ model: borrowing Model) -> String {
    guard let id = document(model, where: { $0.kind == .productionOrder }), !random.once(in: 5)
    else {
      let status = random.one(of: [" released", " released", " firm", " planned", ""]) ?? ""
      let made = random.one(of: ["BIKE", "LAST", "TOP", "MID", "MID"]) ?? "MID"
      let day = date(near: model.workDate)
      return "production order \(newDocument())\(status) due \(day) "
        + "{ \(random.within(1...4)) of \(made)\(random.once(in: 2) ? "" : " at EAST") }"
    }
    let no = Self.text(of: model.documents[id], model)
    let journal = "PJ\(random.within(1...2))"
    switch random.below(16) {
    case 0...1: return "production journal \(journal) for \(no)"
    case 2:
      let actual = random.once(in: 2) ? " by actual output" : ""
      return "calculate consumption of \(no) as \(journal)\(actual)"
    case 3: return "explode output of \(no) as \(journal)"
    case 4...6: return post(journal: journal, model)
    case 7: return change(journal: journal, model)
    case 8...9: return suppliedComponents(no, model)
    case 10: return "refresh \(no) answering yes"
    case 11: return "finish \(no) answering yes"
    case 12: return "release \(no)"
    case 13: return reserve(model)
    default: return post(model)
    }
  }

  private mutating func post(journal: String, _ model: borrowing Model) -> String {
    guard random.once(in: 3) else { return "post \(journal) answering yes" }
    return "delete \(journal) answering yes"
  }

  private mutating func change(journal: String, _ model: borrowing Model) -> String {
    let isIt = { (document: Document) in document.kind == .itemJournal }
    guard let (id, text) = line(model, where: isIt) else { return "post \(journal)" }
    let item = model.names.text(model.trackedSKUs[model.lines[id].stock].unit.itemNo)
    switch random.below(4) {
    case 0: return "set \(text) quantity \(random.within(1...4))"
    case 1: return "select entries for \(text)"
    case 2: return "assign own numbers to \(journal)"
    default:
      let numbers = newNumbers(item, 1)
      return numbers.isEmpty ? "delete \(text)" : "assign\(numbers) to \(text)"
    }
  }

  /// What the components of an order need comes in.
  private mutating func suppliedComponents(_ no: String, _ model: borrowing Model) -> String {
    var steps: [String] = []
    model.components.forEach { component, row in
      let document = model.documents[model.lines[row.line].document]
      guard Self.text(of: document, model) == no, row.remaining.isPositive else { return }
      let unit = model.trackedSKUs[row.stock].unit
      let place = unit.locationCode.isBlank ? "" : " at \(model.names.text(unit.locationCode))"
      let item = model.names.text(unit.itemNo)
      let quantity = Int(row.remaining.raw / Quantity.scale) + 1
      let lot = item == "BOLT" || item == "LINK" ? " lot L\(component.raw % 8 + 1)" : ""
      steps.append("receive \(quantity) of \(item)\(lot)\(place)")
    }
    guard !steps.isEmpty else { return produce(model) }
    return "repeat 1 { \(steps.joined(separator: "; ")) }"
  }
}
