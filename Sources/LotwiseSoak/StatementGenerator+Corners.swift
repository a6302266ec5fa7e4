import ItemTracking

/// Corners of the trade: copies that take cost back, other units, opened pages, counts by order,
/// reclassifications by journal.
extension StatementGenerator {
  mutating func corners(_ model: borrowing Model) -> String {
    switch random.below(10) {
    case 0...1: reversedCopy(model)
    case 2...4: inOtherUnits(model)
    case 5...6: openedPage(model)
    case 7...8: countOrder(model)
    default: reclassificationJournal(model)
    }
  }

  /// A return, or a credit memo, of lines that were posted under a name.
  private mutating func reversedCopy(_ model: borrowing Model) -> String {
    let count = model.postedDocuments.placeCount
    let no = newDocument()
    for _ in 0..<20 where count > 0 {
      let recent = min(count, 200)
      let id = RowID<PostedDocument>(raw: Int32(count - recent + random.below(recent)))
      let document = model.postedDocuments[id]
      guard !document.no.isMade else { continue }
      let opening: String
      let kind = document.kind
      if kind == .salesShipment || kind == .postedSalesInvoice {
        opening =
          random.once(in: 2)
          ? "sales return order \(no) from C" : "sales credit memo \(no) from C"
      } else if kind == .purchaseReceipt || kind == .postedPurchaseInvoice {
        opening =
          random.once(in: 2)
          ? "purchase return order \(no) to V" : "purchase credit memo \(no) to V"
      } else {
        continue
      }
      let how = random.once(in: 4) ? "" : " reversing cost"
      let named = model.names.text(document.no)
      return "repeat 1 { \(opening); copy lines of \(named) to \(no)\(how) }"
    }
    return "copy lines of NONE to \(no) reversing cost"
  }

  private static let boxed = ["NUT", "BOLT", "FAIR"]

  /// Orders in boxes and dozens, and what is posted, set and handled of them in this unit or that.
  private mutating func inOtherUnits(_ model: borrowing Model) -> String {
    let found = line(model) { model, id in
      let line = model.lines[id]
      let item = model.names.text(model.trackedSKUs[line.stock].unit.itemNo)
      return Self.boxed.contains(item)
        && (line.kind.partyKind != nil || line.kind == .transferOrder)
    }
    guard random.once(in: 2), let (id, text) = found else { return orderInBoxes(model) }
    let line = model.lines[id]
    let isInbound = line.kind == .purchaseOrder || line.kind == .salesReturnOrder
    let verb = isInbound ? "receive" : "ship"
    let amount =
      random.one(of: ["1 BOX", "0.5 BOX", "0.08333", "0.33333 BOX", "2 PCS", "1"]) ?? "1"
    switch random.below(4) {
    case 0:
      let part = random.one(of: ["1", "0.5", "0.08333", "2"]) ?? "1"
      return "set \(text) \(verb) \(part)"
    case 1:
      guard let number = model.trackingLines(of: SourceReference(id)).first else {
        return "reserve \(amount) of \(text)"
      }
      return "handle \(amount) of\(Self.text(of: number.key, model)) on \(text)"
    case 2: return "reserve \(amount) of \(text)"
    default:
      let no = Self.text(of: model.documents[line.document], model)
      return "post \(no) \(verb) \(amount) of line \(line.lineNo)"
    }
  }

  private mutating func orderInBoxes(_ model: borrowing Model) -> String {
    guard !random.once(in: 2) else { return movedInBoxes(model) }
    let item = random.one(of: Self.boxed) ?? "NUT"
    let amount = random.one(of: ["1 BOX", "2 BOX", "2.5 BOX", "0.5 BOX"]) ?? "1 BOX"
    let numbers = item == "BOLT" && random.once(in: 2) ? " lot L\(random.within(1...8))" : ""
    let line = "\(amount) of \(item)\(numbers)"
    let no = newDocument()
    switch random.below(4) {
    case 0: return "sales order \(no) to C { \(line) }"
    case 1: return "transfer order \(no) from EAST to WEST via ROAD { \(line) }"
    case 2: return "receive \(line) at EAST"
    default: return "purchase order \(no) from V at EAST { \(line) }"
    }
  }

  /// What is on hand, moved, counted and written off in boxes.
  private mutating func movedInBoxes(_ model: borrowing Model) -> String {
    guard let goods = stock(model), Self.boxed.contains(goods.item) else {
      let item = random.one(of: Self.boxed) ?? "NUT"
      return "adjust +2 BOX of \(item)\(newNumbers(item, 1)) at EAST"
    }
    let boxes = random.one(of: ["1", "0.5", "2"]) ?? "1"
    let what = "\(boxes) BOX of \(goods.item)\(goods.numbers)"
    let to = goods.location == "EAST" ? "WEST" : "EAST"
    let from = goods.location.isEmpty ? "" : " from \(goods.location)"
    switch random.below(6) {
    case 0: return "adjust -\(what)\(goods.place) answering yes"
    case 1: return "count \(what)\(goods.place) answering yes"
    case 2: return "transfer \(what)\(from) to \(to)"
    case 3: return "return \(what)\(goods.place) to V"
    case 4: return "reclassify \(what)\(goods.place)\(renumbered(goods)) to \(to)"
    default: return "ship \(what)\(goods.place) not invoiced as \(newPosting())"
    }
  }

  private mutating func renumbered(_ goods: Goods) -> String {
    guard !goods.numbers.isEmpty else { return "" }
    let numbers = newNumbers(goods.item, 1)
    return numbers.isEmpty ? "" : " as\(numbers)"
  }

  /// A tracking page with a few changes, some of them down to nothing.
  private mutating func openedPage(_ model: borrowing Model) -> String {
    let found =
      random.once(in: 3)
      ? line(model)
      : line(model) { model, id in !model.trackingLines(of: SourceReference(id)).isEmpty }
    guard let (id, text) = found else { return "edit tracking of NONE.1 { discard }" }
    let item = model.names.text(model.trackedSKUs[model.lines[id].stock].unit.itemNo)
    var changes: [String] = []
    for number in model.trackingLines(of: SourceReference(id)).prefix(3) {
      let key = Self.text(of: number.key, model)
      let quantity = Int(number.quantity.raw / Quantity.scale)
      switch random.below(4) {
      case 0: changes.append("set\(key) on \(text) quantity 0")
      case 1: changes.append("set\(key) on \(text) quantity \(random.within(0...max(1, quantity)))")
      case 2: changes.append("unassign\(key)")
      default: break
      }
    }
    let numbers = newNumbers(item, 1)
    if !numbers.isEmpty { changes.append("assign \(random.within(0...2)) of\(numbers)") }
    if random.once(in: 10) || changes.isEmpty { changes.append("discard") }
    return "edit tracking of \(text) { \(changes.joined(separator: "; ")) } answering yes"
  }

  /// A physical inventory order: opened, recorded, finished, posted.
  private mutating func countOrder(_ model: borrowing Model) -> String {
    guard let id = document(model, where: { $0.kind == .countOrder }), !random.once(in: 4) else {
      let place = random.one(of: ["", " at EAST", " at WEST"]) ?? ""
      return "count order \(newDocument())\(place) { BOLT; MILK; CAM; NUT }"
    }
    let no = Self.text(of: model.documents[id], model)
    guard model.documents[id].status != .finished else { return "post \(no) answering yes" }
    let isRecorded = model.lineIDs(of: id).allSatisfy { line in
      model.countLines(of: line).contains { model.countLines[$0].isRecorded == 1 }
    }
    if random.once(in: isRecorded ? 2 : 8) { return "finish \(no)" }
    var records: [String] = []
    for line in model.lineIDs(of: id) {
      let item = model.names.text(model.trackedSKUs[model.lines[line].stock].unit.itemNo)
      let quantity = random.within(0...3)
      let isSerial = item == "CAM"
      let numbers = newNumbers(item, 1)
      records.append("\(isSerial ? min(quantity, 1) : quantity) of \(item)\(numbers)")
      for count in model.countLines(of: line).prefix(4) {
        let row = model.countLines[count]
        let key = model.trackedSKUs[row.stock].tracking
        let expected = Int(row.expected.raw / Quantity.scale)
        guard !key.isBlank, expected > 0 else { continue }
        records.append(
          "\(random.within((expected - 1)...expected)) of \(item)\(Self.text(of: key, model))")
      }
    }
    return "recording of \(no) { \(records.joined(separator: "; ")) }"
  }

  /// A reclassification journal: opened with old numbers, which then get new ones.
  private mutating func reclassificationJournal(_ model: borrowing Model) -> String {
    let isWanted = { (document: Document) in document.kind == .reclassificationJournal }
    guard let (id, text) = line(model, where: isWanted) else {
      let goods = goodsToGo(model)
      return "reclassification journal \(newDocument()) { \(goods.phrase) }"
    }
    let line = model.lines[id]
    let item = model.names.text(model.trackedSKUs[line.stock].unit.itemNo)
    guard let number = model.trackingLines(of: SourceReference(id)).first, !random.once(in: 3)
    else {
      let no = Self.text(of: model.documents[line.document], model)
      return random.once(in: 2) ? "select entries for \(text)" : "post \(no) answering yes"
    }
    let new = newNumbers(item, 1)
    guard !new.isEmpty else { return "set \(text) quantity \(random.within(1...5))" }
    return "set\(Self.text(of: number.key, model)) on \(text) as\(new)"
  }
}
