/// One movement of a production order: so much of a line finished, or of a component used.
public struct ProductionStep: Hashable, Sendable {
  /// What a step does, and of what.
  public enum Kind: Hashable, Sendable {
    /// Goods of an order line come out.
    case output(RowID<DocumentLine>)
    /// A component is used.
    case consumption(RowID<ProductionComponent>)
  }

  /// Whether goods come out or are used, and of which line or component.
  public var kind: Kind
  /// Base units; negative takes a movement back (T-166).
  public var quantity: Quantity
  /// The numbers, each with its quantity; empty for what the order's own tracking says.
  public var numbers: [Number] = []
  /// Fixed application of what is used to an entry that came in; none by default (T-047).
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// Fixed application of what is put back to the entry that it left by; none by default (T-048).
  public var appliesFrom: RowID<ItemLedgerEntry> = .none
  /// Of an output: the operation that is done; 0 for the last one.
  public var operationNo: Int32 = 0
  /// The bin; blank for that of the order's line or component.
  public var binCode = BinCode.blank

  /// A number and how much of it.
  public struct Number: Hashable, Sendable {
    /// The number; at least one of the three is given.
    public var key: TrackingKey
    /// Base units; the numbers of a step add up to its quantity.
    public var quantity: Quantity
    /// Of output: blank for the date that the number is known with (T-183).
    public var expirationDate: CalendarDate = .blank
    /// Of output: blank for none, or for what the tracking code calculates (T-186).
    public var warrantyDate: CalendarDate = .blank
    /// Fixed application of this number alone; none for that of the step.
    public var appliesTo: RowID<ItemLedgerEntry> = .none
    /// Of what is put back: the entry that this number left by; none for that of the step.
    public var appliesFrom: RowID<ItemLedgerEntry> = .none

    /// A number and how much of it, without dates and fixed application.
    public init(_ key: TrackingKey, _ quantity: Quantity) {
      self.key = key
      self.quantity = quantity
    }
  }

  /// A movement under the order's own numbers; the rest is set afterwards.
  public init(_ kind: Kind, _ quantity: Quantity) {
    self.kind = kind
    self.quantity = quantity
  }
}

/// Posts output and consumption of a released production order (T-161 to T-166).
///
/// Steps are posted in the order given. Only the output of the last operation is goods (T-162).
/// Consumption is applied as every outbound entry is (T-132, T-135, T-164).
public struct PostProduction: Command {
  /// The released production order.
  public var document: RowID<Document>
  /// What moves, in the order in which it is posted.
  public var steps: [ProductionStep]
  /// Blank for the order's own.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date, and without one for the order's own.
  public var documentDate: CalendarDate = .blank

  /// Movements in their order, in the order's own dates.
  public init(_ document: RowID<Document>, _ steps: [ProductionStep]) {
    self.document = document
    self.steps = steps
  }

  /// - Throws: `action-unfit` unless the order is released, and what posting each step refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    let header = model.documents[document]
    guard header.kind == .productionOrder, header.status == .released else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(header.no) is not a released production order, so it posts no output and no consumption")
    }
    guard steps.contains(where: { !$0.quantity.isZero }) else {
      throw .nothingToPost(header.no)
    }
    let date = postingDate.or(header.postingDate)
    var result = PostingResult()
    let posted = model.insertPostedDocument(
      PostedDocument(
        .postedProduction, no: header.no, orderKind: .productionOrder, orderNo: header.no,
        partyNo: .blank, postingDate: date, documentDate: documentDate.or(date)),
      &result)
    for step in steps where !step.quantity.isZero { try post(step, date, posted, &model) }
    return result
  }

  private func post(
    _ step: ProductionStep, _ date: CalendarDate, _ posted: RowID<PostedDocument>,
    _ model: inout Model
  ) throws(TrackingError) {
    let source: SourceReference
    let owner: RowID<DocumentLine>
    var componentNo: Int32 = 0
    switch step.kind {
    case .output(let line):
      source = SourceReference(line)
      owner = line
    case .consumption(let component):
      source = SourceReference(component)
      owner = model.components[component].line
      componentNo = model.components[component].componentNo
    }
    let isOutput = componentNo == 0
    let line = model.lines[owner]
    let made = model.trackedSKUs[line.stock].unit.itemNo
    if isOutput {
      let last = model.lastOperation(of: made)
      let operation = step.operationNo == 0 ? last : step.operationNo
      var isLast = true
      if step.operationNo != 0 { isLast = try model.isLastOperation(operation, of: made) }
      try flush(operation, step.quantity, of: owner, date, posted, &model)
      guard isLast else {
        try done(step, owner, posted, &model)
        return
      }
    }
    try postGoods(step, source, owner, componentNo, date, posted, &model)
  }

  /// T-165: what is for an operation and consumes itself goes when output of the operation is
  /// posted: backward what that output needs, forward all of it.
  private func flush(
    _ operation: Int32, _ output: Quantity, of line: RowID<DocumentLine>, _ date: CalendarDate,
    _ posted: RowID<PostedDocument>, _ model: inout Model
  ) throws(TrackingError) {
    guard operation != 0 else { return }
    for id in model.components.ids(inList: ProductionComponent.List.line, key: line.raw) {
      let component = model.components[id]
      guard component.operationNo == operation, component.flushing != .manual else { continue }
      let quantity =
        component.flushing == .forward
        ? component.remaining : try component.quantityPer.product(with: output)
      guard !quantity.isZero else { continue }
      try post(ProductionStep(.consumption(id), quantity), date, posted, &model)
    }
  }

  private func postGoods(
    _ step: ProductionStep, _ source: SourceReference, _ owner: RowID<DocumentLine>,
    _ componentNo: Int32, _ date: CalendarDate, _ posted: RowID<PostedDocument>,
    _ model: inout Model
  ) throws(TrackingError) {
    let isOutput = componentNo == 0
    let line = model.lines[owner]
    let sku = model.sku(of: source)
    let item = try model.item(sku.itemNo)
    var postedLine = PostedLine(
      document: posted, lineNo: line.lineNo, stock: model.trackedSKUs.intern(TrackedSKU(sku)),
      unitCode: item.baseUnit, orderLineNo: line.lineNo, quantity: step.quantity,
      previous: line.lastPosted, entryType: isOutput ? .output : .consumption)
    if !isOutput { postedLine.componentNo = componentNo }
    let postedID = model.postedLines.insert(postedLine, &model.journal)
    let effect = step.quantity.times(sign: isOutput ? 1 : -1)
    var posting = PostingLine(
      type: postedLine.entryType, sku: sku, item: item, code: model.trackingCode(of: item),
      quantity: effect, postingDate: date, documentDate: documentDate.or(date), posting: postedID)
    posting.making = line.making.isNone ? postedID : line.making
    if line.making.isNone {
      model.lines.update(owner, &model.journal) { $0.making = postedID }
    }
    posting.appliesTo = step.appliesTo
    posting.appliesFrom = step.appliesFrom
    posting.binCode = step.binCode.isBlank ? model.ownBin(of: step) : step.binCode
    posting.usesOwnBin = true
    var splits = try splits(step, source, effect, &model)
    if isOutput, effect.isNegative {
      try checkPick(splits, posting, model)
      try applyBack(&splits, posting, model)
    }
    try model.checkTrackingCovers(splits, posting)
    try model.checkOneDatePerLot(splits, posting)
    let first = model.itemLedgerEntries.placeCount
    for split in splits {
      let entry = try model.postEntry(split, posting)
      if isOutput, !split.key.isBlank { model.keepHistory(of: entry, split, owner) }
    }
    try model.registerInBins(from: first, posting)
    advance(step, owner, postedID, &model)
    model.resetToHandle(of: source)
  }

  /// W-135: output that is taken back would have to be picked, unless it names its entry.
  private func checkPick(
    _ splits: [PostingSplit], _ line: PostingLine, _ model: borrowing Model
  ) throws(TrackingError) {
    let code = line.sku.locationCode
    guard let setup = model.warehouseSetup(of: code), !setup.isDirected,
      setup.consumption == .inventoryPick, line.appliesTo.isNone,
      splits.contains(where: { $0.appliesTo.isNone })
    else { return }
    throw TrackingError(
      .warehouseHandlingRequired, blaming: .entry,
      "warehouse handling is required for output of \(line.item.no) that is taken back: location \(code) consumes by inventory pick (W-135)",
      advice: "`applied to entry N` takes one output entry back without a pick")
  }

  /// T-166: output that is taken back takes back one output entry of the same line.
  ///
  /// A number finds it when there is exactly one that holds enough; else it must be named.
  private func applyBack(
    _ splits: inout [PostingSplit], _ line: PostingLine, _ model: borrowing Model
  ) throws(TrackingError) {
    let made = model.itemLedgerEntries.ids(
      inChain: ItemLedgerEntry.Chain.making, key: line.making.raw
    ).filter {
      model.itemLedgerEntries[$0].type == .output && model.itemLedgerEntries[$0].isPositive
    }
    for index in splits.indices {
      let split = splits[index]
      if split.appliesTo.isNone, line.appliesTo.isNone, !split.key.isBlank {
        let found = made.filter {
          let goods = model.trackedSKUs[model.itemLedgerEntries[$0].stock]
          return goods == TrackedSKU(line.sku, split.key)
            && model.itemLedgerEntries[$0].remainingQuantity >= split.quantity.magnitude
        }
        if found.count == 1 { splits[index].appliesTo = found[0] }
      }
      let target =
        splits[index].appliesTo.isNone ? line.appliesTo : splits[index].appliesTo
      guard made.contains(target) else {
        throw TrackingError(
          .appliesTo, blaming: .entry,
          "\(split.quantity.magnitude) of output taken back name no output entry of the same order line (T-166)",
          facts: [Fact("found", .number(target.entryNo))], advice: "`applied to entry N`")
      }
    }
  }

  /// T-162: an operation before the last one makes no goods; that it was done is all there is.
  private func done(
    _ step: ProductionStep, _ owner: RowID<DocumentLine>, _ posted: RowID<PostedDocument>,
    _ model: inout Model
  ) throws(TrackingError) {
    guard step.numbers.isEmpty else {
      throw TrackingError(
        .actionUnfit, blaming: .lot,
        "operation \(step.operationNo) is not the last one, so its output has no numbers (T-162)",
        advice: "the last operation's output gets them")
    }
    let line = model.lines[owner]
    var row = PostedLine(
      document: posted, lineNo: line.lineNo, stock: line.stock, unitCode: line.unitCode,
      orderLineNo: line.lineNo, quantity: step.quantity, previous: line.lastPosted,
      entryType: .output)
    row.operationNo = UInt16(clamping: step.operationNo)
    let id = model.postedLines.insert(row, &model.journal)
    model.lines.update(owner, &model.journal) { $0.lastPosted = id }
  }

  /// The numbers that the step names, or those of the order.
  private func splits(
    _ step: ProductionStep, _ source: SourceReference, _ effect: Quantity,
    _ model: inout Model
  ) throws(TrackingError) -> [PostingSplit] {
    guard !step.numbers.isEmpty else {
      if step.quantity.isNegative {
        return [PostingSplit(key: .none, quantity: effect, toInvoice: .zero)]
      }
      try model.checkTrackedToHandle(step.quantity.magnitude, invoicing: nil, of: source)
      return model.takeSplits(step.quantity.magnitude, of: source, sign: effect.sign)
    }
    var splits: [PostingSplit] = []
    for number in step.numbers {
      if !number.key.serialNo.isBlank, number.quantity.magnitude != .one {
        throw TrackingError(
          .serialQuantity, blaming: .quantity,
          "serial \(number.key.serialNo) stands for one piece, not for \(number.quantity)",
          facts: [Fact("found", .quantity(number.quantity))])
      }
      var split = PostingSplit(
        key: number.key, quantity: number.quantity.magnitude.times(sign: effect.sign),
        toInvoice: .zero)
      split.expirationDate = number.expirationDate
      split.warrantyDate = number.warrantyDate
      split.appliesTo = number.appliesTo
      split.appliesFrom = number.appliesFrom
      if step.quantity.isPositive {
        split.source = source
        split.pairs = model.takeNamed(number.key, number.quantity.magnitude, of: source)
      }
      splits.append(split)
    }
    return splits
  }

  private func advance(
    _ step: ProductionStep, _ owner: RowID<DocumentLine>, _ posted: RowID<PostedLine>,
    _ model: inout Model
  ) {
    switch step.kind {
    case .output:
      model.lines.update(owner, &model.journal) {
        $0.quantityHandled += step.quantity
        $0.quantityToHandle = $0.outstanding.isNegative ? .zero : $0.outstanding
        $0.lastPosted = posted
      }
    case .consumption(let component):
      model.components.update(component, &model.journal) {
        $0.quantityConsumed += step.quantity
      }
    }
  }
}

extension Model {
  /// The bin of the line that is finished, or of the component that is used (W-133a).
  fileprivate func ownBin(of step: ProductionStep) -> BinCode {
    switch step.kind {
    case .output(let line): lines[line].binCode
    case .consumption(let component): components[component].binCode
    }
  }

  /// Whether a blank row stays reserved when its record is posted under a number: what is used must
  /// be what is reserved, what is made suits a demand that names no other number (R-126, T-163).
  private func keepsLink(_ row: ReservationEntry, under key: TrackingKey) -> Bool {
    let other = trackedSKUs[reservationEntries[row.partner].stock].tracking
    return other == key || row.isPositive && other.isBlank
  }

  /// Uses up the rows of a source that carry a number which the posting names, then blank ones
  /// (T-163); gives the reserved rows among them.
  fileprivate mutating func takeNamed(
    _ key: TrackingKey, _ quantity: Quantity, of source: SourceReference
  ) -> [RowID<ReservationEntry>] {
    var rest = quantity
    var pairs: [RowID<ReservationEntry>] = []
    var links: [RowID<ReservationEntry>] = []
    for wantsKey in [true, false] {
      // what is reserved moves before what is not.
      let rows = entries(of: source, under: wantsKey ? key : .none)
      for id in movingOrder(rows) where rest.isPositive {
        guard isRow(id, of: source), !pairs.contains(id), !links.contains(id) else { continue }
        let entry = reservationEntries[id]
        if !wantsKey, entry.status == .reservation, !keepsLink(entry, under: key) { continue }
        let part = min(rest, entry.quantity.magnitude)
        rest -= part
        let signed = part.times(sign: entry.quantity.sign)
        let own = signed == entry.quantity ? id : splitEntry(id, off: signed)
        switch entry.status {
        case .reservation: pairs.append(own)
        case .tracking: links.append(own)
        case .surplus, .prospect: closeEntry(own)
        }
      }
    }
    // What these links leave free seeks others only when the source offers no more than its rest.
    for link in links { closeEntry(link) }
    return pairs
  }
}
