import ItemTracking

/// Reserving, posting, and taking postings back.
extension StatementGenerator {
  private static func isDemand(_ document: Document) -> Bool {
    document.kind == .salesOrder || document.kind == .transferOrder
      || document.kind == .purchaseReturnOrder || hasComponents(document)
  }

  private static func hasComponents(_ document: Document) -> Bool {
    document.kind == .productionOrder || document.kind == .assemblyOrder
  }

  mutating func reserve(_ model: borrowing Model) -> String {
    guard let (id, text) = line(model, where: Self.isDemand) else { return "reserve NONE.1" }
    var demand = text
    let isUsed = Self.hasComponents(model.documents[model.lines[id].document])
    if isUsed, !text.hasPrefix("\"") { demand += ".1" }
    let quantity = random.once(in: 3) ? "\(random.within(1...5)) of " : ""
    switch random.below(6) {
    case 0: return "reserve \(quantity)\(demand) from inventory"
    case 1:
      guard let (_, supply) = line(model, where: { $0.kind == .purchaseOrder }) else {
        return "reserve \(demand)"
      }
      return "reserve \(quantity)\(demand) from \(supply)"
    case 2: return "reserve \(quantity)\(demand) lot L\(random.within(1...8))"
    case 3: return "reserve \(quantity)\(demand) any number"
    case 4: return "reserve \(String(text.prefix { $0 != "." }))"
    default: return "reserve \(quantity)\(demand)"
    }
  }

  mutating func unreserve(_ model: borrowing Model) -> String {
    let found =
      random.once(in: 8)
      ? line(model, where: Self.isDemand)
      : line(model) { model, id in
        Self.isDemand(model.documents[model.lines[id].document])
          && !model.reservedQuantity(of: SourceReference(id)).isZero
      }
    guard let (_, text) = found else { return "unreserve NONE.1" }
    return "unreserve \(text)" + (random.once(in: 4) ? " from inventory" : "")
      + " answering yes"
  }

  mutating func post(_ model: borrowing Model) -> String {
    guard let id = document(model) else { return "post NONE" }
    let document = model.documents[id]
    let no = Self.text(of: document, model)
    guard let (line, _) = self.line(of: id, model) else { return "post \(no) receive" }
    let number = "\(model.lines[line].lineNo)"
    let left = Int(model.lines[line].outstanding.raw / Quantity.scale)
    let part =
      random.once(in: 2) ? "" : " \(random.within(1...max(1, left))) of line \(number)"
    let name = random.once(in: 2) ? " as \(newPosting())" : ""
    switch document.kind.posting {
    case .order(let action, _, _):
      return "post \(no) " + handling(action == .receive ? "receive" : "ship", part, name)
    case .transfer:
      return "post \(no) \(random.once(in: 2) ? "ship" : "receive")\(part)"
    case .production: return production(no, number, line, model)
    case .never, .invoice, .journal, .count, .assembly: return "post \(no)"
    }
  }

  private mutating func handling(_ verb: String, _ part: String, _ name: String) -> String {
    switch random.below(4) {
    case 0: "invoice\(part)"
    case 1: "\(verb)\(part)\(name), invoice\(part)"
    default: "\(verb)\(part)\(name)"
    }
  }

  private mutating func production(
    _ no: String, _ number: String, _ line: RowID<DocumentLine>, _ model: borrowing Model
  ) -> String {
    let item = model.names.text(model.trackedSKUs[model.lines[line].stock].unit.itemNo)
    let made = random.within(1...2)
    let output = "output \(made) of line \(number)\(newNumbers(item, made))"
    // What is posted of an order says its variant itself.
    guard random.once(in: 2), let used = stock(model), !used.numbers.hasPrefix(" variant") else {
      return "post \(no) \(output)"
    }
    let consumed = "consume \(used.quantity) of line \(number).1\(used.numbers)"
    return "post \(no) " + (random.once(in: 2) ? consumed : "\(consumed), \(output)")
  }

  mutating func undoPosting(_ model: borrowing Model) -> String {
    let line = random.once(in: 4) ? 2 : 1
    guard let no = namedPosting(model, where: { $0.kind != .postedAssembly }) else {
      return "undo NONE.\(line)"
    }
    // An assembly to order is undone with its order, once that is confirmed.
    return "undo \(no).\(line)\(random.once(in: 3) ? " answering yes" : "")"
  }

  /// A posting named lately: older ones are mostly invoiced or gone.
  mutating func namedPosting(
    _ model: borrowing Model, where isWanted: (PostedDocument) -> Bool
  ) -> String? {
    let count = model.postedDocuments.placeCount
    var found: [String] = []
    for raw in max(0, count - 300)..<count {
      let document = model.postedDocuments[RowID(raw: Int32(raw))]
      guard !document.no.isMade, isWanted(document) else { continue }
      found.append(model.names.text(document.no))
    }
    return random.one(of: found.suffix(20))
  }
}
