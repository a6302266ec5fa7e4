/// The posted documents that a posting adds its lines to.
struct MadeDocuments {
  var handled = RowID<PostedDocument>.none
  var invoice = RowID<PostedDocument>.none
  /// Of the orders at the other end of drop shipments: one receipt or shipment each.
  var partners: [RowID<Document>: RowID<PostedDocument>] = [:]
  /// False when the order goes with its last posting.
  var keepsHistory: Bool

  init(keepsHistory: Bool) { self.keepsHistory = keepsHistory }
}

/// What is posted together with a line because it hangs on it.
extension PostDocument {
  /// Before a line leaves, what is assembled to order is assembled (T-169), what is dropped is
  /// received (T-066).
  ///
  /// Gives the entries that came in for the line.
  func postLinkedBefore(
    _ work: LineWork, _ header: Document, _ made: inout MadeDocuments, _ model: inout Model
  ) throws(TrackingError) -> [RowID<ItemLedgerEntry>] {
    if let assembly = model.assembly(for: work.line) {
      let reserved = model.reservedQuantity(of: SourceReference(assembly))
      let outstanding = model.lines[assembly].outstanding
      guard reserved == outstanding else {
        throw TrackingError(
          .reservedMismatch, blaming: .quantity,
          "\(reserved) of the assembly order \(model.documents[model.lines[assembly].document].no) are reserved for the sale, but it makes \(outstanding) (T-169)",
          facts: [
            Fact("found", .quantity(reserved)), Fact("required", .quantity(outstanding)),
          ], advice: "delete the line, and sell it again `assembled to order`")
      }
      var command = PostAssembly(model.lines[assembly].document)
      command.quantity = work.handle
      command.postingDate = header.postingDate
      command.documentDate = header.documentDate
      command.isForShipment = true
      _ = try command.perform(on: &model)
      return []
    }
    guard header.kind == .salesOrder, !isForPartner,
      let partner = model.dropPartner(of: work.line)
    else { return cameIn }
    var command = partnerPosting(partner, .receive, work, header, made, model)
    // The sale says which numbers come in, unless the purchase has no tracking at all (T-066).
    if model.hasEntries(SourceReference(partner)) {
      command.named = model.numbersToHandle(of: SourceReference(work.id))
    }
    try post(command, &made, &model)
    return model.entries(ofPosted: model.lines[partner].lastPosted)
  }

  /// After a dropped line came in: it leaves to the customer at once (T-066).
  func postLinkedAfter(
    _ work: LineWork, _ header: Document, _ posted: RowID<PostedLine>,
    _ made: inout MadeDocuments, _ model: inout Model
  ) throws(TrackingError) {
    guard header.kind == .purchaseOrder, !isForPartner,
      let partner = model.dropPartner(of: work.line)
    else { return }
    var command = partnerPosting(partner, .ship, work, header, made, model)
    command.cameIn = model.entries(ofPosted: posted)
    try post(command, &made, &model)
  }

  private func partnerPosting(
    _ partner: RowID<DocumentLine>, _ action: PostingActions, _ work: LineWork,
    _ header: Document, _ made: MadeDocuments, _ model: borrowing Model
  ) -> PostDocument {
    var command = PostDocument(model.lines[partner].document, action)
    command.quantities = [LineQuantity(partner, action, work.handle)]
    command.postingDate = header.postingDate
    command.documentDate = header.documentDate
    command.isForPartner = true
    command.handledInto = made.partners[command.document] ?? .none
    return command
  }

  private func post(
    _ command: PostDocument, _ made: inout MadeDocuments, _ model: inout Model
  ) throws(TrackingError) {
    let result = try command.perform(on: &model)
    if let document = result.documents.first { made.partners[command.document] = document }
  }

  /// What is posted of a line, number by number: of a drop shipment exactly what the other end
  /// names (T-066), else what the line's own tracking says.
  func takeSplits(
    of work: LineWork, _ effect: Quantity, _ cameIn: [RowID<ItemLedgerEntry>],
    _ model: inout Model
  ) throws(TrackingError) -> [PostingSplit] {
    let source = SourceReference(work.id)
    let numbers = cameIn.isEmpty ? named : model.numbers(of: cameIn)
    var splits: [PostingSplit]
    if numbers.isEmpty {
      splits = model.takeSplits(effect.magnitude, of: source, sign: effect.sign)
    } else {
      splits = try model.takeSplits(of: numbers, effect, of: work.id)
    }
    if !cameIn.isEmpty { model.apply(cameIn, to: &splits) }
    return splits
  }
}
