/// The short level: one line that builds and posts the same documents (nothing of its own).

/// Receives or ships goods in one step: opens an order, tracks it, posts it.
public struct MoveGoods: Command {
  /// A purchase order, a sales order, or a return order of either.
  public var kind: DocumentKind
  /// What moves, how much, where and under which numbers.
  public var goods: Goods
  /// The vendor or the customer, as the kind says; blank for nobody in particular.
  public var partyNo: PartyNo = .blank
  /// False leaves what was received or shipped to be invoiced later (T-064).
  public var isInvoiced = true
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date.
  public var documentDate: CalendarDate = .blank
  /// The number of the receipt or shipment; blank for a made one.
  public var handledNo: DocumentNo = .blank
  /// Fixed application of what leaves to an entry that came in; none by default (T-047).
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// Fixed application of what comes back to the entry that it left by; none by default (T-048).
  public var appliesFrom: RowID<ItemLedgerEntry> = .none

  /// Goods received or shipped and invoiced on the work date.
  public init(_ kind: DocumentKind, _ goods: consuming Goods) {
    self.kind = kind
    self.goods = goods
  }

  /// - Throws: what opening the order, assigning its numbers and `PostDocument` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    if let item = directPostingItem(model) { return try postDirectly(item, on: &model) }
    return try postInSteps(on: &model)
  }

  /// The long way: the order is opened, gets its line and its tracking, and is posted.
  func postInSteps(on model: inout Model) throws(TrackingError) -> PostingResult {
    var open = OpenDocument(kind)
    open.partyNo = partyNo
    open.locationCode = goods.locationCode
    open.postingDate = postingDate
    open.documentDate = documentDate
    guard case .order(var actions, _, _) = kind.posting else {
      throw TrackingError(
        .actionUnfit, blaming: .command, "goods are not moved by a \(kind.name)",
        advice: "a purchase order, a sales order or a return order of either moves them")
    }
    if isInvoiced { actions.insert(.invoice) }
    let document = try open.perform(on: &model)
    let line = try model.addLine(goods, to: document)
    try model.track(line, goods, appliesTo: appliesTo, appliesFrom: appliesFrom)
    // W-108: the line starts with nothing where the warehouse handles it; here it is said.
    if model.lines[line].quantityToHandle.isZero {
      try model.setToHandle(QuantityInUnit(model.lines[line].quantity), of: line)
    }
    var post = PostDocument(document, actions)
    post.handledNo = handledNo
    return try post.perform(on: &model)
  }
}

/// Moves goods from one location to another: ships and receives a transfer order.
public struct MoveBetweenLocations: Command {
  /// What moves, how much, from where and under which numbers.
  public var goods: Goods
  /// Where they arrive; not where they are.
  public var toLocationCode: LocationCode
  /// The bin that they arrive in; blank for their default bin there.
  public var toBin: BinName = .blank
  /// Blank for a direct transfer.
  public var inTransitCode: LocationCode = .blank
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// The number of the transfer shipment; blank for a made one.
  public var handledNo: DocumentNo = .blank

  /// A direct transfer on the work date.
  public init(_ goods: Goods, to location: LocationCode) {
    self.goods = goods
    toLocationCode = location
  }

  /// - Throws: what opening the transfer, assigning its numbers and `PostDocument` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    var open = OpenDocument(.transferOrder)
    open.locationCode = goods.locationCode
    open.toLocationCode = toLocationCode
    open.inTransitCode = inTransitCode
    open.isDirect = inTransitCode.isBlank
    open.postingDate = postingDate
    let document = try open.perform(on: &model)
    let line = try model.addLine(goods, to: document)
    if !toBin.isBlank { try model.setBins(nil, to: toBin, of: line) }
    try model.track(line, goods)
    // W-108: where the warehouse handles them, both halves are said to be all of it.
    if model.lines[line].quantityToHandle.isZero {
      try model.setToHandle(QuantityInUnit(model.lines[line].quantity), of: line)
    }
    var post = PostDocument(document, inTransitCode.isBlank ? .ship : [.ship, .receive])
    let base = model.lines[line].quantityBase
    post.quantities = [LineQuantity(line, .ship, base), LineQuantity(line, .receive, base)]
    post.handledNo = handledNo
    return try post.perform(on: &model)
  }
}

/// Adjusts inventory: posts one item journal line.
public struct AdjustGoods: Command {
  /// The quantity says the direction.
  public var goods: Goods
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date.
  public var documentDate: CalendarDate = .blank
  /// Fixed application of what leaves to an entry that came in; none by default (T-047).
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// Fixed application of what comes back to the entry that it left by; none by default (T-048).
  public var appliesFrom: RowID<ItemLedgerEntry> = .none
  /// Who adjusts: code may do so at a directed location (W-079a).
  public var origin = LineOrigin.byUser

  /// A user's adjustment on the work date: positive where the quantity is.
  public init(_ goods: Goods) { self.goods = goods }

  /// - Throws: what adding the line, assigning its numbers and `PostJournal` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    var open = OpenDocument(.itemJournal)
    open.locationCode = goods.locationCode
    open.postingDate = postingDate
    open.documentDate = documentDate
    let document = try open.perform(on: &model)
    var moved = goods
    let quantity = goods.quantity ?? Quantity(goods.keys.count)
    moved.quantity = quantity.magnitude
    let line = try model.addLine(
      moved, to: document,
      entryType: quantity.isNegative ? .negativeAdjustment : .positiveAdjustment,
      origin: origin)
    try model.track(line, moved, appliesTo: appliesTo, appliesFrom: appliesFrom)
    return try PostJournal(document).perform(on: &model)
  }
}

/// Makes goods of others: a released production order whose consumption and output are posted.
public struct ProduceGoods: Command {
  /// What is made, how much, where and under which numbers.
  public var goods: Goods
  /// What is used; of a component that is not named nothing, of one without a quantity what the
  /// bill of materials asks for.
  public var consumed: [Goods]
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date.
  public var documentDate: CalendarDate = .blank
  /// The production order's own number.
  public var orderNo: DocumentNo = .blank

  /// Goods, and all that is used for them.
  public init(_ goods: Goods, consuming consumed: [Goods]) {
    self.goods = goods
    self.consumed = consumed
  }

  /// - Throws: what opening the order, assigning numbers and `PostProduction` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    var open = OpenDocument(.productionOrder, no: orderNo)
    open.locationCode = goods.locationCode
    open.postingDate = postingDate
    open.documentDate = documentDate
    let document = try open.perform(on: &model)
    let line = try model.addLine(goods, to: document)
    var steps: [ProductionStep] = []
    for used in consumed { steps.append(try consumption(used, of: line, besides: steps, &model)) }
    steps.append(try output(line, model))
    var post = PostProduction(document, steps)
    post.documentDate = documentDate
    return try post.perform(on: &model)
  }

  private func output(
    _ line: RowID<DocumentLine>, _ model: borrowing Model
  ) throws(TrackingError) -> ProductionStep {
    let base = model.lines[line].quantityBase
    var step = ProductionStep(.output(line), base)
    step.numbers = try goods.numbers(base)
    return step
  }

  /// Uses the component of the bill of materials when there is one, else adds it.
  private func consumption(
    _ used: Goods, of line: RowID<DocumentLine>, besides steps: [ProductionStep],
    _ model: inout Model
  ) throws(TrackingError) -> ProductionStep {
    var used = used
    if used.locationCode.isBlank { used.locationCode = model.company.componentsLocation }
    var (sku, base) = try model.needed(used, for: line)
    let known = model.components.ids(inList: ProductionComponent.List.line, key: line.raw).first {
      model.trackedSKUs[model.components[$0].stock].unit == sku
    }
    if !used.saysHowMuch, let known {
      guard !steps.contains(where: { $0.kind == .consumption(known) }) else {
        throw .shareUnsaid(sku.itemNo)
      }
      base = model.components[known].expectedQuantity
    }
    let produced = model.lines[line].quantityBase
    let quantityPer = try base.quotient(by: produced)
    let component =
      known ?? model.addComponent(to: line, quantityPer, expected: base, of: sku)
    if !used.bin.isBlank { try model.setBin(used.bin, of: component) }
    var step = ProductionStep(.consumption(component), base)
    step.numbers = try used.numbers(base)
    return step
  }
}

extension TrackingError {
  /// Of a component that is used twice it is not said how much the second time.
  static func shareUnsaid(_ item: ItemNo) -> TrackingError {
    TrackingError(
      .actionUnfit, blaming: .component,
      "\(item) is used under several numbers, and not said is how much under each",
      advice: "`consuming 3 of \(item) lot L1, 1 of \(item) lot L2`")
  }
}

extension Goods {
  /// Whether a quantity is said; serial numbers, and several numbers, are a piece each.
  var saysHowMuch: Bool {
    quantity != nil || keys.count > 1 || keys.first?.serialNo.isBlank == false
  }

  /// The numbers of the phrase with their quantities: one number takes all, serials one each.
  func numbers(_ base: Quantity) throws(TrackingError) -> [ProductionStep.Number] {
    guard let first = keys.first, !first.isBlank else { return [] }
    if keys.count > 1 { try requireOneEach(base) }
    return keys.map {
      var number = ProductionStep.Number($0, keys.count > 1 ? .one : base)
      number.expirationDate = expirationDate
      number.warrantyDate = warrantyDate
      return number
    }
  }
}
