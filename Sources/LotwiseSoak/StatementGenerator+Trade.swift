import ItemTracking

/// Papers beside orders: quotes, blanket orders, invoices of what was posted, copies, inventory
/// documents, the reservation worksheet.
extension StatementGenerator {
  mutating func trade(_ model: borrowing Model) -> String {
    switch random.below(20) {
    case 0...1: return offered(model)
    case 2...3: return madeOrder(model)
    case 4...6: return invoicedApart(model)
    case 7: return copied(model)
    case 8...9: return inventoryDocument(model)
    case 10...12: return worksheet(model)
    case 13: return released(model)
    case 14: return set(part: model)
    case 15: return previewed(model)
    case 16...17: return counting(model)
    default: return post(model)
    }
  }

  private mutating func counting(_ model: borrowing Model) -> String {
    random.once(in: 2) ? corners(model) : others(model)
  }

  private mutating func offered(_ model: borrowing Model) -> String {
    let no = newDocument()
    switch random.below(4) {
    case 0: return "sales quote \(no) to C { \(goodsToGo(model).phrase) }"
    case 1: return "purchase quote \(no) from V { \(newGoods().phrase) }"
    case 2: return "sales blanket order \(no) to C { \(goodsToGo(model).phrase) }"
    default: return "purchase blanket order \(no) from V { \(newGoods().phrase) }"
    }
  }

  private mutating func madeOrder(_ model: borrowing Model) -> String {
    let kinds: [DocumentKind] = [
      .salesQuote, .purchaseQuote, .salesBlanketOrder, .purchaseBlanketOrder,
    ]
    guard let id = document(model, where: { kinds.contains($0.kind) }) else {
      return offered(model)
    }
    return "make order \(newDocument()) from \(Self.text(of: model.documents[id], model))"
  }

  private static let invoices: [DocumentKind: (kind: String, party: String, posted: String)] = [
    .purchaseReceipt: ("purchase invoice", "from V", "receipt"),
    .salesShipment: ("sales invoice", "to C", "shipment"),
    .returnReceipt: ("sales credit memo", "from C", "return"),
    .returnShipment: ("purchase credit memo", "to V", "return"),
  ]

  /// Receipts and shipments that were not invoiced get their invoice, and returns their memo.
  private mutating func invoicedApart(_ model: borrowing Model) -> String {
    let count = model.postedDocuments.placeCount
    var found: [(no: String, kind: DocumentKind)] = []
    for raw in max(0, count - 60)..<count {
      let document = model.postedDocuments[RowID(raw: Int32(raw))]
      guard !document.no.isMade, Self.invoices[document.kind] != nil else { continue }
      found.append((model.names.text(document.no), document.kind))
    }
    guard let (posted, kind) = random.one(of: found), let words = Self.invoices[kind] else {
      return post(model)
    }
    let no = newDocument()
    let opening = "\(words.kind) \(no) \(words.party)"
    let end = random.once(in: 3) ? "" : "; post \(no)"
    return "repeat 1 { \(opening); get \(words.posted) lines of \(posted) to \(no)\(end) }"
  }

  private mutating func copied(_ model: borrowing Model) -> String {
    guard let id = document(model) else { return "copy NONE to \(newDocument())" }
    let opening = random.one(of: ["sales order", "purchase order", "sales quote"]) ?? ""
    let no = newDocument()
    return
      "repeat 1 { \(opening) \(no); copy \(Self.text(of: model.documents[id], model)) to \(no) }"
  }

  private mutating func inventoryDocument(_ model: borrowing Model) -> String {
    let kinds: [DocumentKind] = [.inventoryReceipt, .inventoryShipment]
    if random.once(in: 2), let id = document(model, where: { kinds.contains($0.kind) }) {
      return "post \(Self.text(of: model.documents[id], model)) answering yes"
    }
    let no = newDocument()
    return random.once(in: 2)
      ? "inventory receipt \(no) { \(newGoods().phrase) }"
      : "inventory shipment \(no) { \(goodsToGo(model).phrase) }"
  }

  /// The reservation worksheet: demand gathered, goods allotted, reserved.
  private mutating func worksheet(_ model: borrowing Model) -> String {
    switch random.below(8) {
    case 0...1:
      let demand = random.once(in: 2) ? "all" : "sales orders"
      return "reservation worksheet RW for \(demand)"
    case 2: return "get demand for RW"
    case 3: return "allocate RW\(random.one(of: ["", " equally", " by priority", " basic"]) ?? "")"
    case 4: return "accept RW"
    case 5...6: return "carry out RW"
    default: return random.once(in: 2) ? "clear allocation of RW" : "empty RW"
    }
  }

  private mutating func released(_ model: borrowing Model) -> String {
    guard let id = document(model) else { return "release NONE" }
    let no = Self.text(of: model.documents[id], model)
    return random.once(in: 2) ? "release \(no)" : "reopen \(no)"
  }

  /// How much of a line is handled and invoiced with the next posting.
  private mutating func set(part model: borrowing Model) -> String {
    guard let (id, text) = line(model) else { return "set NONE.1 invoice 1" }
    let line = model.lines[id]
    let isInbound = line.kind == .purchaseOrder || line.kind == .salesReturnOrder
    let part = random.within(0...3)
    switch random.below(3) {
    case 0: return "set \(text) invoice \(part)"
    case 1: return "set \(text) reserve \(random.one(of: ["never", "optional"]) ?? "always")"
    default: return "set \(text) \(isInbound ? "receive" : "ship") \(part)"
    }
  }

  private mutating func previewed(_ model: borrowing Model) -> String {
    "preview \(post(model))"
  }
}
