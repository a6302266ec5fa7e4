/// Taking documents and lines away with all that hangs on them.
extension Model {
  /// Removes a document with its lines, components, tracking and tracking history.
  mutating func dropDocument(_ id: RowID<Document>) {
    let list = DocumentLine.List.document
    while case let line = lines.first(inList: list, key: id.raw), !line.isNone { dropLine(line) }
    documents.remove(id, &journal)
  }

  /// Removes a line and everything that hangs on it; reservations are closed, of demand and of
  /// supply, and what was kept of its posted numbers goes: posted documents
  /// find them in the ledger (T-108).
  mutating func dropLine(_ id: RowID<DocumentLine>) {
    release(SourceReference(id), downTo: .zero, .allow, all: true)
    release(SourceReference(inboundOf: id), downTo: .zero, .allow, all: true)
    clearMessageReferences(to: id)
    while case let row = trackingSpecifications.first(inList: 0, key: id.raw), !row.isNone {
      trackingSpecifications.remove(row, &journal)
    }
    dropComponents(of: id)
    for count in countLines(of: id) { countLines.remove(count, &journal) }
    if let plan = planningLine(of: id) {
      for reason in untrackedElements.ids(inList: 0, key: id.raw) {
        untrackedElements.remove(reason, &journal)
      }
      planningLines.remove(plan, &journal)
    }
    let linked = lines[id].linked
    lines.remove(id, &journal)
    guard !linked.isNone else { return }
    lines.update(linked, &journal) {
      $0.linked = .none
      // A purchase without its sale is one like any other; the sale waits for another purchase.
      if $0.kind == .purchaseOrder { $0.purchasing = .ordinary }
    }
    // What is assembled for nobody else goes with what it was for (T-169).
    if lines[linked].kind.isAssembly { dropDocument(lines[linked].document) }
  }

  /// Removes the components of a line with what is tracked and reserved on them.
  mutating func dropComponents(of id: RowID<DocumentLine>) {
    for component in components.ids(inList: ProductionComponent.List.line, key: id.raw) {
      dropComponent(component)
    }
  }

  /// Removes a component with what is tracked and reserved on it.
  mutating func dropComponent(_ id: RowID<ProductionComponent>) {
    release(SourceReference(id), downTo: .zero, .allow, all: true)
    let list = TrackingSpecification.List.component
    while case let row = trackingSpecifications.first(inList: list, key: id.raw), !row.isNone {
      trackingSpecifications.remove(row, &journal)
    }
    components.remove(id, &journal)
  }
}
