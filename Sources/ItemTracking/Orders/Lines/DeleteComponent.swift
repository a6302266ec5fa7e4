/// Taking a component away from what is made of it.
extension Model {
  /// Deletes a component of an open order or of a planning line.
  ///
  /// Its reservations are cancelled. With numbers assigned, BC asks; on a no the component stays.
  ///
  /// - Throws: `document-released`, `line-posted` when a part of it is consumed, `delete-tracking`
  ///   (a question) when numbers are assigned and nothing is answered.
  mutating func deleteComponent(_ id: RowID<ProductionComponent>) throws(TrackingError) {
    let line = lines[components[id].line]
    try requireOpen(line.document)
    let place = "\(documents[line.document].no).\(line.lineNo).\(components[id].componentNo)"
    guard components[id].quantityConsumed.isZero, !isConsumed(id, line) else {
      throw TrackingError(
        .linePosted, blaming: .line, "consumption of component \(place) is posted (T-161)",
        advice: "`set \(place) quantity …` lowers what is still to be used")
    }
    if !trackedQuantity(of: SourceReference(id)).isZero {
      let question = TrackingError(
        .deleteTracking, blaming: .command,
        "component \(place) has item tracking; delete it with the component? (T-063)")
      guard try ask(question) else { return }
    }
    dropComponent(id)
  }

  /// Whether an entry says that a component of a production line was consumed, also when it was
  /// put back since.
  private func isConsumed(_ id: RowID<ProductionComponent>, _ line: DocumentLine) -> Bool {
    guard !line.making.isNone else { return false }
    let chain = ItemLedgerEntry.Chain.making
    return itemLedgerEntries.ids(inChain: chain, key: line.making.raw).contains {
      let entry = itemLedgerEntries[$0]
      return entry.type == .consumption
        && postedLines[entry.posting].componentNo == components[id].componentNo
    }
  }
}
