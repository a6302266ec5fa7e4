/// What became of a part of the goods under recall.
public enum RecallKind: String, Hashable, Sendable {
  /// Came from a vendor.
  case received = "received"
  /// Came out of production or assembly.
  case made = "made"
  /// Is in inventory.
  case onHand = "on hand"
  /// Is under way between locations.
  case inTransit = "in transit"
  /// Went to a customer.
  case shipped = "shipped"
  /// Came back from a customer.
  case returned = "returned"
  /// Went back to a vendor.
  case sentBack = "sent back"
  /// Went into something made, whose own lines follow.
  case consumed = "consumed"
  /// A negative adjustment took it.
  case lost = "lost"
  /// A positive adjustment brought it.
  case found = "found"
  /// Under another number now, or before (T-156).
  case renumbered = "renumbered"
  /// Stands on a document that is not posted; no part of the balance.
  case openOrder = "open order"
}

/// One line of a recall.
///
/// Quantities of what came in are positive, of what it became negative, so that each goods' lines
/// but the open orders sum to zero.
public struct RecallLine: Hashable, Sendable {
  /// What became of the part.
  public var kind: RecallKind
  /// The goods, their place and their numbers.
  public var goods: TrackedSKU
  /// Nil where there is no vendor or customer.
  public var partyKind: PartyKind?
  /// Whom they came from or went to; blank for nobody.
  public var partyNo: PartyNo = .blank
  /// What was posted, or the open document that holds them; blank for what is on hand.
  public var documentNo: DocumentNo = .blank
  /// When it was posted; blank for what is on hand or open.
  public var postingDate: CalendarDate = .blank
  /// Where goods on hand lie, as far as the warehouse tracks their number.
  public var binCode: BinCode = .blank
  /// Base units; what came in is positive, what became of it negative.
  public var quantity: Quantity
  /// What is left to explain of the goods after this line; zero on their last one.
  public var balance: Quantity = .zero
}

/// Who has goods under a number, and everything made of them: what is on hand where, what went to
/// whom, which open documents hold it, and a mass balance that closes at zero.
public struct Recall: Sendable {
  /// The number under recall; those left blank may be anything.
  public var key: TrackingKey
  /// The item whose number it is.
  public var itemNo: ItemNo
  /// Only what had happened by then; what documents hold has no past and is left out.
  public var cut: LedgerCut?

  /// A recall of all that is known now.
  public init(_ key: TrackingKey, of itemNo: ItemNo) {
    self.key = key
    self.itemNo = itemNo
  }

  /// What the recall finds, line by line.
  public func lines(on model: borrowing Model) -> [RecallLine] {
    var reach = ReachableEntries()
    for root in Trace(key, of: itemNo, .toUsage).roots(model) where isThere(root, model) {
      reach.follow(root, on: model)
    }
    var known: Set<GoodsUnderNumber> = []
    var result: [RecallLine] = []
    // By entry number: what came in before what was made of it.
    for entry in reach.entries.sorted(by: { $0.raw < $1.raw }) where isThere(entry, model) {
      let goods = GoodsUnderNumber(model.trackedSKUs[model.itemLedgerEntries[entry].stock])
      if known.insert(goods).inserted { add(goods, to: &result, model) }
    }
    return result
  }

  /// One item under one number, wherever it is.
  private struct GoodsUnderNumber: Hashable {
    var itemNo: ItemNo
    var variantCode: VariantCode
    var key: TrackingKey

    init(_ stock: TrackedSKU) {
      itemNo = stock.unit.itemNo
      variantCode = stock.unit.variantCode
      key = stock.tracking
    }
  }

  /// What makes entries one line; goods under another number are one wherever they were.
  private struct Movement: Hashable {
    var kind: RecallKind
    var documentNo: DocumentNo
    var goods: TrackedSKU?

    init(_ line: RecallLine) {
      kind = line.kind
      documentNo = line.documentNo
      goods = line.kind == .renumbered ? nil : line.goods
    }
  }

  private func add(
    _ goods: GoodsUnderNumber, to result: inout [RecallLine], _ model: borrowing Model
  ) {
    var stocks: [TrackedSKUID] = []
    model.trackedSKUs.forEach(carrying: goods.key) {
      if GoodsUnderNumber(model.trackedSKUs[$0]) == goods { stocks.append($0) }
    }
    var entries: [RowID<ItemLedgerEntry>] = []
    for stock in stocks {
      entries += model.itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
    }
    entries = entries.filter { isThere($0, model) }.sorted { $0.raw < $1.raw }
    var lines: [RecallLine] = []
    var places: [Movement: Int] = [:]
    for id in entries {
      let line = movement(id, model)
      if let place = places[Movement(line)] {
        lines[place].quantity += line.quantity
      } else {
        places[Movement(line)] = lines.count
        lines.append(line)
      }
    }
    // What only changed its place, or was undone, is nothing.
    lines.removeAll { $0.quantity.isZero }
    stocks.sort {
      model.names.precedes(
        model.trackedSKUs[$0].unit.locationCode.id, model.trackedSKUs[$1].unit.locationCode.id)
    }
    for stock in stocks {
      lines += onHand(stock, model)
    }
    var balance = Quantity.zero
    for index in lines.indices {
      balance += lines[index].quantity
      lines[index].balance = balance
    }
    result += lines
    guard cut == nil else { return }
    for stock in stocks { addOpen(stock, to: &result, model) }
  }

  private func isThere(_ id: RowID<ItemLedgerEntry>, _ model: borrowing Model) -> Bool {
    cut.map { $0.includes(id, on: model) } ?? true
  }

  private func movement(
    _ id: RowID<ItemLedgerEntry>, _ model: borrowing Model
  ) -> RecallLine {
    let entry = model.itemLedgerEntries[id]
    let kind: RecallKind
    // What is undone takes back what it corrects.
    let isForward = entry.isPositive != entry.flags.contains(.correction)
    switch entry.type {
    case .transfer: kind = .renumbered
    case .purchase: kind = isForward ? .received : .sentBack
    case .sale: kind = isForward ? .returned : .shipped
    case .output, .assemblyOutput: kind = .made
    case .consumption, .assemblyConsumption: kind = .consumed
    case .positiveAdjustment, .negativeAdjustment: kind = isForward ? .found : .lost
    }
    let document = model.postedDocuments[model.postedLines[entry.posting].document]
    return RecallLine(
      kind: kind, goods: model.trackedSKUs[entry.stock], partyKind: document.kind.partyKind,
      partyNo: document.partyNo, documentNo: document.no, postingDate: entry.postingDate,
      quantity: entry.quantity)
  }

  /// One line, or one for each bin and one for what bins do not tell.
  private func onHand(_ stock: TrackedSKUID, _ model: borrowing Model) -> [RecallLine] {
    var sum = Quantity.zero
    var id = model.itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
    while !id.isNone {
      if isThere(id, model) { sum += model.itemLedgerEntries[id].quantity }
      id = model.itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
    }
    guard !sum.isZero else { return [] }
    let goods = model.trackedSKUs[stock]
    let inTransit =
      model.location(goods.unit.locationCode)?.flags.contains(.inTransit) == true
    var lines: [RecallLine] = []
    // Which bin held goods then is not known.
    for (code, held) in cut == nil ? model.binsHolding(stock) : [] {
      sum -= held
      lines.append(RecallLine(kind: .onHand, goods: goods, binCode: code, quantity: -held))
    }
    if !sum.isZero {
      let kind: RecallKind = inTransit ? .inTransit : .onHand
      lines.append(RecallLine(kind: kind, goods: goods, quantity: -sum))
    }
    return lines
  }

  /// What is promised to, or expected by, documents that are not posted.
  private func addOpen(
    _ stock: TrackedSKUID, to result: inout [RecallLine], _ model: borrowing Model
  ) {
    for id in model.reservationEntries.ids(inList: ReservationEntry.List.stock, key: stock.raw) {
      let entry = model.reservationEntries[id]
      let line: RowID<DocumentLine>
      switch entry.source.kind {
      case .ledgerEntry: continue
      case .line, .transferInbound: line = RowID(raw: entry.source.row)
      case .component: line = model.components[RowID(raw: entry.source.row)].line
      }
      let document = model.documents[model.lines[line].document]
      result.append(
        RecallLine(
          kind: .openOrder, goods: model.trackedSKUs[stock],
          partyKind: document.kind.partyKind, partyNo: document.partyNo,
          documentNo: document.no, quantity: entry.quantity))
    }
  }
}
