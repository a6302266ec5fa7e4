import ItemTracking
import LotwiseReports

extension Model {
  /// A trace as a graph value; when it is stopped on its way it lacks lines.
  func graph(_ trace: Trace, until isStopped: () -> Bool = { false }) -> TraceGraph {
    let lines = trace.lines(on: self)
    var hasChildren = [Bool](repeating: false, count: lines.count)
    for line in lines where line.parent >= 0 { hasChildren[Int(line.parent)] = true }
    var nodes: [TraceGraph.Node] = []
    nodes.reserveCapacity(lines.count)
    for (place, line) in lines.enumerated() {
      if place % 1024 == 0, isStopped() { break }
      nodes.append(node(line, at: place, hasChildren: hasChildren[place]))
    }
    let toOrigin = trace.direction == .toOrigin
    return TraceGraph(
      title: "trace \(names.text(trace.key)) to \(toOrigin ? "origin" : "usage")",
      direction: toOrigin ? .toOrigin : .toUsage, nodes: nodes)
  }

  private func node(_ line: TraceLine, at place: Int, hasChildren: Bool) -> TraceGraph.Node {
    let entry = itemLedgerEntries[line.entry]
    let stock = trackedSKUs[entry.stock]
    let document = postedDocuments[postedLines[entry.posting].document]
    return TraceGraph.Node(
      line: place + 1, parent: line.parent < 0 ? nil : Int(line.parent) + 1,
      level: Int(line.level), entry: line.entry.entryNo,
      description: traceDescription(entry, document), item: names.text(stock.unit.itemNo),
      number: stock.tracking.isBlank ? "" : names.text(stock.tracking),
      quantity: entry.quantity.raw, location: names.text(stock.unit.locationCode),
      party: partyName(document), again: line.isAgain, hasChildren: hasChildren,
      details: [])
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

  func partyName(_ document: PostedDocument) -> String {
    guard let kind = document.kind.partyKind, !document.partyNo.isBlank else { return "" }
    guard let party = party(kind, document.partyNo), !party.name.isBlank else {
      return names.text(document.partyNo)
    }
    return names.text(party.name)
  }
}
