/// Taking back a posting of an assembly order: the item goes, the components come back (T-171).
extension UndoPosting {
  /// A line of the posting, as it was before it was undone.
  private struct Taken {
    var id: RowID<PostedLine>
    var line: PostedLine
    var entries: [RowID<ItemLedgerEntry>]
  }

  /// Order of checks: not undone, not assembled to order, the item's entries, the components'.
  ///
  /// - Throws: `recreate-order` (a question) when the order is gone and nothing is answered.
  func undoAssembly(_ document: PostedDocument, on model: inout Model) throws(TrackingError) {
    let id = model.postedLines[postedLine].document
    let lines = model.postedLines.ids(inChain: 0, key: id.raw)
      .filter { !model.postedLines[$0].flags.contains(.correction) }
    guard let header = lines.first else {
      throw TrackingError(
        .undoCorrected, blaming: .document, "\(document.no) is undone already (T-171)")
    }
    if model.postedLines[header].flags.contains(.assembledToOrder), !isForShipment {
      throw TrackingError(
        .undoUnfit, blaming: .document,
        "\(document.no) is assembled to order, so it is undone with its shipment (T-169)",
        advice: "`undo` the shipment")
    }
    // What the shipment took is there again, as the shipment's correction.
    for line in isForShipment ? Array(lines.dropFirst()) : lines {
      try check(model.entries(ofPosted: line), model.postedLines[line], model)
    }
    var taken: [Taken] = []
    for line in lines {
      let posted = model.postedLines[line]
      let entries = model.entries(ofPosted: line)
      var undo = UndoPosting(line)
      undo.replaced = replaced
      let undone = undo.reverse(posted, &model)
      for entry in entries { _ = try undo.undo(entry, posted, undone, document, &model) }
      try model.undoInBins(of: line, as: undone)
      taken.append(Taken(id: line, line: posted, entries: entries))
    }
    if let sale {
      try giveBackToOrder(taken, document, sale, &model)
    } else if !isForShipment {
      try giveBackAssembly(taken, document, &model)
    }
  }

  /// What shipments had taken of assemblies to order is undone with them (T-169).
  func undoAssemblies(
    _ corrections: [RowID<ItemLedgerEntry>: RowID<ItemLedgerEntry>], _ model: inout Model
  ) throws(TrackingError) {
    var taken: [RowID<PostedLine>: [RowID<ItemLedgerEntry>: RowID<ItemLedgerEntry>]] = [:]
    for (sold, correction) in corrections {
      let chain = ItemApplicationEntry.Chain.outbound
      for id in model.itemApplicationEntries.ids(inChain: chain, key: sold.raw) {
        let made = model.itemApplicationEntries[id].inbound
        let posting = model.itemLedgerEntries[made].posting
        let flags = model.postedLines[posting].flags
        guard flags.contains(.assembledToOrder), !flags.contains(.correction) else { continue }
        taken[posting, default: [:]][made] = correction
      }
    }
    for (header, replaced) in taken.sorted(by: { $0.key.raw < $1.key.raw }) {
      var undo = UndoPosting(header)
      undo.isForShipment = true
      undo.replaced = replaced
      undo.sale = model.orderLine(of: postedLine)
      try undo.perform(on: &model)
    }
  }

  /// The sales line and its assembly are bound again, under the same numbers.
  ///
  /// An assembly order that was finished is opened anew, as BC does for a line that is assembled to
  /// order. It grows by what other shipments had taken of the finished one, when they are undone.
  private func giveBackToOrder(
    _ taken: [Taken], _ document: PostedDocument,
    _ sale: RowID<DocumentLine>, _ model: inout Model
  ) throws(TrackingError) {
    guard let first = taken.first else { return }
    if let owner = model.assembly(for: model.lines[sale]) {
      let isOwn = model.documents[model.lines[owner].document].no == document.orderNo
      model.lines.update(owner, &model.journal) {
        if isOwn {
          $0.quantityHandled -= first.line.quantity
        } else {
          $0.quantityBase += first.line.quantity
          $0.quantity = $0.quantityBase.divided(by: $0.quantityPerUnit) ?? $0.quantityBase
        }
        $0.quantityToHandle = $0.outstanding
      }
      if isOwn { model.unchain(first.id, from: owner, previous: first.line.previous) }
      model.restoreTracking(of: first.entries, to: SourceReference(owner))
      try giveBackComponents(taken, owner, isOwn: isOwn, &model)
      try model.bind(
        SourceReference(sale), to: SourceReference(owner), first.line.quantity, specific: nil)
      return
    }
    var assembly = AssembleToOrder(sale)
    assembly.keepsBin = true
    let owner = try assembly.open(on: &model)
    model.restoreTracking(of: first.entries, to: SourceReference(owner))
    try model.bind(
      SourceReference(sale), to: SourceReference(owner), model.lines[owner].outstanding,
      specific: nil)
  }

  private func giveBackComponents(
    _ taken: [Taken],
    _ owner: RowID<DocumentLine>, isOwn: Bool = true, _ model: inout Model
  ) throws(TrackingError) {
    for used in taken.dropFirst() {
      let component = try model.component(used.line.componentNo, of: owner)
      model.components.update(component, &model.journal) {
        if isOwn {
          $0.quantityConsumed -= min(used.line.quantity, $0.quantityConsumed)
        } else {
          $0.expectedQuantity += used.line.quantity
        }
      }
      model.restoreTracking(of: used.entries, to: SourceReference(component))
      model.trackAgain(SourceReference(component))
    }
  }

  private func giveBackAssembly(
    _ taken: [Taken], _ document: PostedDocument,
    _ model: inout Model
  ) throws(TrackingError) {
    guard let first = taken.first else { return }
    var owner = model.document(document.orderNo).flatMap {
      model.lineIfAny(first.line.orderLineNo, of: $0)
    }
    if owner == nil {
      let question = TrackingError(
        .recreateOrder, blaming: .command,
        "the assembly order \(document.orderNo) is gone; open it again with what is undone? (T-171)"
      )
      guard try model.ask(question) else { return }
      owner = try recreate(taken.map(\.line), document, &model)
    } else if let owner {
      model.lines.update(owner, &model.journal) {
        $0.quantityHandled -= first.line.quantity
        $0.quantityToHandle = $0.outstanding
      }
    }
    guard let owner else { return }
    model.unchain(first.id, from: owner, previous: first.line.previous)
    model.restoreTracking(of: first.entries, to: SourceReference(owner))
    try giveBackComponents(taken, owner, &model)
    model.trackAgain(SourceReference(owner))
  }

  /// The order as it was posted: as large as all that was made of it, of what was used; what other
  /// postings made counts as made.
  private func recreate(
    _ lines: [PostedLine], _ document: PostedDocument, _ model: inout Model
  ) throws(TrackingError) -> RowID<DocumentLine>? {
    guard let header = lines.first else { return nil }
    let others = model.otherAssemblies(of: document)
    let made = others.filter { model.postedLines[$0].entryType == .assemblyOutput }
    let handled = model.total(of: made)
    let unit = model.trackedSKUs[header.stock].unit
    let quantity = header.quantity + handled
    let inUnit = quantity.exactQuotient(
      by: try model.quantityPerUnit(header.unitCode, of: unit.itemNo))
    var order = OpenDocument(.assemblyOrder, no: document.orderNo)
    order.isRecreated = true
    order.locationCode = unit.locationCode
    order.postingDate = document.postingDate
    order.documentDate = document.documentDate
    var line = AddLine(
      to: try order.perform(on: &model), inUnit ?? quantity, of: unit.itemNo)
    line.variantCode = unit.variantCode
    if inUnit != nil { line.unitCode = header.unitCode }
    let owner = try line.perform(on: &model)
    model.dropComponents(of: owner)
    for used in lines.dropFirst() {
      let sku = model.trackedSKUs[used.stock].unit
      let consumed = model.total(
        of: others.filter {
          let other = model.postedLines[$0]
          return other.entryType == .assemblyConsumption && other.componentNo == used.componentNo
        })
      let usedPerUnit = try model.quantityPerUnit(used.unitCode, of: sku.itemNo)
      let component = model.addComponent(
        to: owner, try used.quantity.quotient(by: header.quantity),
        expected: used.quantity + consumed, of: sku)
      model.components.update(component, &model.journal) {
        $0.componentNo = used.componentNo
        if usedPerUnit != .one { $0.unitCode = used.unitCode }
        $0.quantityPerUnit = usedPerUnit
        // What is undone is given back below, as to an order that is there.
        $0.quantityConsumed = used.quantity + consumed
      }
      model.followQuantity(of: SourceReference(component))
    }
    model.lines.update(owner, &model.journal) {
      $0.quantityHandled = handled
      $0.quantityToHandle = $0.outstanding
      if let last = made.last { $0.lastPosted = last }
    }
    model.followQuantity(of: SourceReference(owner))
    return owner
  }
}

extension Model {
  /// What other postings of an assembly order made and used, without what is undone, in the order
  /// of posting.
  ///
  /// Only an order that is gone is looked for in all that was posted.
  fileprivate func otherAssemblies(of document: PostedDocument) -> [RowID<PostedLine>] {
    var found: [RowID<PostedLine>] = []
    postedDocuments.forEach { id, other in
      guard other.orderNo == document.orderNo, other.kind == document.kind,
        other.no != document.no
      else { return }
      found += postedLines.ids(inChain: 0, key: id.raw).filter {
        !postedLines[$0].flags.contains(.correction)
      }
    }
    return found.sorted { $0.raw < $1.raw }
  }

  fileprivate func total(of lines: [RowID<PostedLine>]) -> Quantity {
    var sum = Quantity.zero
    for line in lines { sum += postedLines[line].quantity }
    return sum
  }

  /// How many base units one of a posted line holds.
  fileprivate func quantityPerUnit(
    _ code: UnitCode, of itemNo: ItemNo
  ) throws(TrackingError) -> Quantity {
    code.isBlank ? .one : try unit(code, of: item(itemNo)).perUnit
  }
}

extension Model {
  /// The numbers of entries that were undone stand on their source again (T-174).
  fileprivate mutating func restoreTracking(
    of entries: [RowID<ItemLedgerEntry>], to source: SourceReference
  ) {
    let undone = Set(entries)
    for row in history(of: source)
    where undone.contains(trackingSpecifications[row].itemEntry) {
      trackingSpecifications.remove(row, &journal)
    }
    let dates = dates(of: source)
    for id in entries where !trackedSKUs[itemLedgerEntries[id].stock].tracking.isBlank {
      let entry = itemLedgerEntries[id]
      var row = ReservationEntry(
        entryNo: 0, status: .surplus, source: source, stock: entry.stock,
        quantity: entry.quantity)
      if entry.isPositive {
        row.expectedDate = dates.expected
      } else {
        row.shipmentDate = dates.shipment
      }
      row.expirationDate = correctedExpiration(of: id)
      row.warrantyDate = entry.warrantyDate
      insertLoose(row)
    }
    autoTrack(source)
  }
}
