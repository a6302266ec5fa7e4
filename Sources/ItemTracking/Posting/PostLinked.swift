/// What is posted together with a line because it hangs on it.
extension PostDocument {
  /// Before a line leaves, what is assembled to order is assembled (T-169), what is dropped is
  /// received (T-066).
  ///
  /// Gives the entries that came in for the line.
  func postLinkedBefore(
    _ work: LineWork, _ header: Document, _ tables: inout Tables
  ) throws(TrackingError) -> [RowID<ItemLedgerEntry>] {
    if let assembly = tables.assembly(for: work.line) {
      let reserved = tables.reservedQuantity(of: SourceReference(assembly)).magnitude
      let outstanding = tables.lines[assembly].outstanding
      guard reserved == outstanding else {
        throw TrackingError(
          .reservedMismatch, blaming: .quantity,
          "\(reserved) of the assembly order \(tables.documents[tables.lines[assembly].document].no) are reserved for the sale, but it makes \(outstanding) (T-169)",
          facts: [
            Fact("found", .quantity(reserved)), Fact("required", .quantity(outstanding)),
          ], advice: "delete the line, and sell it again `assembled to order`")
      }
      var command = PostAssembly(tables.lines[assembly].document)
      command.quantity = work.handle
      command.postingDate = postingDate.or(header.postingDate)
      command.documentDate = documentDate.or(postingDate.or(header.documentDate))
      command.isForShipment = true
      _ = try command.perform(on: &tables)
      return []
    }
    guard !isForPartner, let partner = tables.dropPartner(of: work.line) else { return cameIn }
    try tables.checkDropTracking(work.id, partner)
    guard header.kind == .salesOrder else { return [] }
    let result = try partnerPosting(partner, .receive, work, header, tables).perform(on: &tables)
    return result.documents.flatMap { document in
      tables.postedLines.ids(inChain: 0, key: document.raw).flatMap {
        tables.entries(ofPosted: $0)
      }
    }
  }

  /// After a dropped line came in: it leaves to the customer at once (T-066).
  func postLinkedAfter(
    _ work: LineWork, _ header: Document, _ entries: [RowID<ItemLedgerEntry>],
    _ tables: inout Tables
  ) throws(TrackingError) {
    guard header.kind == .purchaseOrder, !isForPartner,
      let partner = tables.dropPartner(of: work.line)
    else { return }
    var command = partnerPosting(partner, .ship, work, header, tables)
    command.cameIn = entries
    _ = try command.perform(on: &tables)
  }

  private func partnerPosting(
    _ partner: RowID<DocumentLine>, _ action: PostingActions, _ work: LineWork,
    _ header: Document, _ tables: borrowing Tables
  ) -> PostDocument {
    var command = PostDocument(tables.lines[partner].document, action)
    command.quantities = [LineQuantity(partner, action, work.handle)]
    command.postingDate = postingDate.or(header.postingDate)
    command.documentDate = documentDate.or(postingDate.or(header.documentDate))
    command.isForPartner = true
    return command
  }
}

extension Tables {
  /// What came in for a line is what leaves by it, number by number.
  func apply(_ entries: [RowID<ItemLedgerEntry>], to splits: inout [PostingSplit]) {
    for index in splits.indices where splits[index].appliesTo.isNone && splits[index].pairs.isEmpty
    {
      let key = splits[index].key
      let entry = entries.first { stockKeys[ledger[$0].stock].tracking == key }
      splits[index].appliesTo = entry ?? .none
    }
  }
}
