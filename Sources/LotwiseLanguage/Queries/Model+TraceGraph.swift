import ItemTracking
import LotwiseReports

extension Model {
  /// How much a graph tells of each entry.
  enum GraphDetail {
    case lines
    /// The whole ledger entry, and the open documents that name the goods.
    case picture
  }

  /// A trace as a graph value; when it is stopped on its way it lacks lines.
  func graph(
    _ trace: Trace, _ detail: GraphDetail = .lines, until isStopped: () -> Bool = { false }
  ) -> TraceGraph {
    let lines = trace.lines(on: self)
    var hasChildren = [Bool](repeating: false, count: lines.count)
    for line in lines where line.parent >= 0 { hasChildren[Int(line.parent)] = true }
    var nodes: [TraceGraph.Node] = []
    nodes.reserveCapacity(lines.count)
    var bins = EntryBins()
    for (place, line) in lines.enumerated() {
      if place % 1024 == 0, isStopped() { break }
      nodes.append(node(line, at: place, hasChildren: hasChildren[place]))
      nodes[place].bin = text(of: bins.bins(of: line.entry, on: self))
    }
    if detail == .picture { addDetails(to: &nodes, lines) }
    let toOrigin = trace.direction == .toOrigin
    return TraceGraph(
      title: "trace \(names.text(trace.key)) to \(toOrigin ? "origin" : "usage")",
      direction: toOrigin ? .toOrigin : .toUsage, nodes: nodes)
  }

  private func node(_ line: TraceLine, at place: Int, hasChildren: Bool) -> TraceGraph.Node {
    let entry = itemLedgerEntries[line.entry]
    let stock = trackedSKUs[entry.stock]
    let document = postedDocuments[postedLines[entry.posting].document]
    var node = TraceGraph.Node(
      line: place + 1, parent: line.parent < 0 ? nil : Int(line.parent) + 1,
      level: Int(line.level), entry: line.entry.entryNo,
      description: traceDescription(entry, document), item: names.text(stock.unit.itemNo),
      number: stock.tracking.isBlank ? "" : names.text(stock.tracking),
      quantity: entry.quantity.raw, location: names.text(stock.unit.locationCode),
      party: partyName(document), again: line.isAgain, hasChildren: hasChildren,
      details: [])
    node.kind = entry.type.pictureKind
    (node.what, node.document) = pictureHead(entry, document)
    node.date = entry.postingDate.dayNumber
    node.itemName = names.text(itemText(stock.unit.itemNo))
    let item = items.find(unique: 0, key: stock.unit.itemNo.id)
    node.unit = item.isNone ? "" : names.text(items[item].baseUnit)
    node.remaining = entry.isPositive ? entry.remainingQuantity.raw : 0
    return node
  }

  /// What happened in few words, and the number of the document that did it.
  private func pictureHead(
    _ entry: ItemLedgerEntry, _ document: PostedDocument
  ) -> (what: String, document: String) {
    let kind = document.kind
    if kind == .postedProduction { return (entry.type.name, names.text(document.orderNo)) }
    return (kind.isNamedByEntry ? entry.type.name : kind.name, names.text(document.no))
  }

  /// The ledger entry of each node, and the open documents that name the goods there.
  private func addDetails(to nodes: inout [TraceGraph.Node], _ lines: [TraceLine]) {
    var marked: Set<TrackedSKUID> = []
    for (place, line) in lines.enumerated() where place < nodes.count && !line.isAgain {
      nodes[place].details = QueryTable.ledgerDetails(of: line.entry, on: self)
      let goods = itemLedgerEntries[line.entry].stock
      guard marked.insert(goods).inserted else { continue }
      nodes[place].openDocuments = openDocuments(of: goods, unit: nodes[place].unit)
    }
  }

  /// Documents that are not posted and have these goods on a line.
  private func openDocuments(of goods: TrackedSKUID, unit: String) -> [String] {
    guard !trackedSKUs[goods].tracking.isBlank else { return [] }
    let ids = reservationEntries.ids(inList: ReservationEntry.List.stock, key: goods.raw)
    var order: [String] = []
    var sums: [String: Quantity] = [:]
    for id in ids {
      let entry = reservationEntries[id]
      let line: RowID<DocumentLine>
      switch entry.source.kind {
      case .ledgerEntry: continue
      case .line, .transferInbound: line = RowID(raw: entry.source.row)
      case .component: line = components[RowID(raw: entry.source.row)].line
      }
      let name = names.text(documents[self.lines[line].document].no)
      if sums[name] == nil { order.append(name) }
      sums[name, default: .zero] += entry.quantity
    }
    return order.map { name in
      let quantity = sums[name] ?? .zero
      let amount = TableCell.quantity(quantity.raw < 0 ? -quantity.raw : quantity.raw).printed
      return "\(name) \(quantity.isNegative ? "wants" : "brings") \(amount) \(unit)"
    }
  }

  /// T-213: the record behind an entry, and its number.
  func traceDescription(_ entry: ItemLedgerEntry, _ document: PostedDocument) -> String {
    if document.kind == .postedProduction {
      let status = self.document(document.orderNo).map { documents[$0].status } ?? .finished
      let word = status == .finished ? "Finished" : "Released"
      let type = entry.type == .output ? "Output" : "Consumption"
      return "\(word) Production Order \(type) \(names.text(document.orderNo))"
    }
    // BC finds no record behind these, so the entry's own type stands there.
    if document.kind == .postedAssembly {
      let type = entry.type == .assemblyOutput ? "Output" : "Consumption"
      return "Assembly \(type) \(names.text(document.no))"
    }
    return "\(document.kind.recordName) \(names.text(document.no))"
  }

  func text(of bins: [BinCode]) -> String {
    bins.map { names.text($0) }.joined(separator: ", ")
  }

  func partyName(_ document: PostedDocument) -> String {
    guard let kind = document.kind.partyKind, !document.partyNo.isBlank else { return "" }
    guard let party = party(kind, document.partyNo), !party.name.isBlank else {
      return names.text(document.partyNo)
    }
    return names.text(party.name)
  }
}

extension EntryType {
  /// The colour of a box.
  fileprivate var pictureKind: TraceGraph.Kind {
    switch self {
    case .purchase: .purchase
    case .sale: .sale
    case .output, .assemblyOutput: .made
    case .consumption, .assemblyConsumption: .consumed
    case .transfer: .moved
    case .positiveAdjustment, .negativeAdjustment: .adjusted
    }
  }
}
