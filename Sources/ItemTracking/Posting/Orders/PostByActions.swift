/// Posts an open document or journal of any kind, by the actions that its kind has.
///
/// Order of checks: the actions fit the kind, the lines and components that they name are there,
/// then what the posting of the kind checks: `PostDocument`, `PostJournal`, `PostCount`,
/// `PostProduction` or `PostAssembly`.
public struct PostByActions: Command {
  /// The open document or journal.
  public var document: RowID<Document>
  /// None for the only action that the kind has.
  public var actions: [PostingAction]
  /// Blank for the document's own dates.
  public var postingDate = CalendarDate.blank
  /// Blank for the posting date, and without one for the document's own.
  public var documentDate = CalendarDate.blank
  /// The number of what is posted; blank for a made one.
  public var postedNo = DocumentNo.blank

  /// Actions in their order; none where the kind has only one.
  public init(_ document: RowID<Document>, _ actions: [PostingAction] = []) {
    self.document = document
    self.actions = actions
  }

  /// - Throws: `action-unfit`, `line-unknown`, `line-ambiguous`, and what the posting refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    let kind = model.documents[document].kind
    switch kind.posting {
    case .journal:
      guard actions.isEmpty else { throw .unfitAction(kind) }
      var command = PostJournal(document)
      command.postedNo = postedNo
      command.postingDate = postingDate
      command.documentDate = documentDate
      return try command.perform(on: &model)
    case .count:
      guard actions.isEmpty else { throw .unfitAction(kind) }
      var command = PostCount(document)
      command.postedNo = postedNo
      command.postingDate = postingDate
      command.documentDate = documentDate
      return try command.perform(on: &model)
    case .production:
      var command = PostProduction(document, try steps(model))
      command.postingDate = postingDate
      command.documentDate = documentDate
      return try command.perform(on: &model)
    case .assembly: return try assembly(model).perform(on: &model)
    case .never, .order, .invoice, .transfer: return try order(model).perform(on: &model)
    }
  }

  /// What is posted of an order, invoice or transfer.
  private func order(_ model: borrowing Model) throws(TrackingError) -> PostDocument {
    var command = PostDocument(document, [])
    for action in actions {
      let kind = action.ordering
      if kind.isEmpty { throw .unfitAction(model.documents[document].kind) }
      command.actions.insert(kind)
      // A transfer's receipt has its own number when the shipment is posted with it.
      if kind == .invoice || kind == .receive && command.actions.contains(.ship) {
        try Self.take(action.postedNo, as: &command.invoiceNo)
      } else {
        try Self.take(action.postedNo, as: &command.handledNo)
      }
      guard let share = action.share else { continue }
      try share.requireQuantityOnly()
      let line = try model.line(share.lineNo, of: document)
      let base = try model.baseQuantity(
        share.amount, part(kind, line, command, model), of: line)
      command.quantities.append(LineQuantity(line, kind, base))
    }
    if command.actions.isEmpty { command.actions = model.documents[document].kind.onlyAction }
    try Self.take(postedNo, as: &command.handledNo)
    command.postingDate = postingDate
    command.documentDate = documentDate
    return command
  }

  /// What of a line an action's quantity is said of.
  private func part(
    _ kind: PostingActions, _ line: RowID<DocumentLine>, _ command: PostDocument,
    _ model: borrowing Model
  ) -> HandledPart {
    let row = model.lines[line]
    if kind == .receive, row.kind == .transferOrder { return .received }
    guard kind == .invoice else { return .handled }
    let handling = command.actions.subtracting(.invoice)
    if handling.isEmpty { return .invoiced(handlingNow: .zero) }
    let named = command.quantities.filter { $0.action != .invoice }
    guard !named.isEmpty else { return .invoiced(handlingNow: row.quantityToHandle) }
    let now = named.filter { $0.line == line }.reduce(Quantity.zero) { $0 + $1.quantity }
    return .invoiced(handlingNow: now)
  }

  /// A posted document has one number.
  private static func take(
    _ name: DocumentNo, as own: inout DocumentNo
  ) throws(TrackingError) {
    guard !name.isBlank else { return }
    guard own.isBlank || own == name else {
      throw TrackingError(
        .actionUnfit, blaming: .name,
        "what is posted together has one number, not \(own) and \(name)",
        advice: "give one `as`, or post in two statements")
    }
    own = name
  }

  private func assembly(_ model: borrowing Model) throws(TrackingError) -> PostAssembly {
    var command = PostAssembly(document)
    let line = try model.onlyLine(of: document)
    for action in actions {
      try Self.take(action.postedNo, as: &command.postedNo)
      switch action.verb {
      case .receive, .ship, .invoice, .output: throw .unfitAction(.assemblyOrder)
      case .consume:
        guard let share = action.share else { continue }
        try share.requireQuantityOnly(allowingComponent: true)
        let number = share.componentNo > 0 ? share.componentNo : share.lineNo
        let component = try model.component(number, of: line)
        command.consumed[component] = try model.baseQuantity(share.amount, of: component)
      case .assemble:
        guard let share = action.share else { continue }
        try share.requireQuantityOnly()
        try checkMade(share, by: line, model)
        command.quantity = try model.baseQuantity(share.amount, .handled, of: line)
      }
    }
    try Self.take(postedNo, as: &command.postedNo)
    command.postingDate = postingDate
    command.documentDate = documentDate
    return command
  }

  /// What is assembled is what the order makes; a share without an item is of its only line.
  private func checkMade(
    _ share: PostingAction.Share, by line: RowID<DocumentLine>, _ model: borrowing Model
  ) throws(TrackingError) {
    let made = model.trackedSKUs[model.lines[line].stock].unit.itemNo
    guard case .item(let item) = share.part, item != made else { return }
    throw TrackingError(
      .actionUnfit, blaming: .item,
      "\(model.documents[document].no) makes \(made), not \(item)")
  }

  private func steps(_ model: borrowing Model) throws(TrackingError) -> [ProductionStep] {
    guard postedNo.isBlank, actions.allSatisfy(\.postedNo.isBlank) else {
      throw TrackingError(
        .actionUnfit, blaming: .name,
        "what is posted of a production order makes no document of its own",
        advice: "leave `as` out")
    }
    var steps: [ProductionStep] = []
    for action in actions {
      switch action.verb {
      case .receive, .ship, .invoice, .assemble: throw .unfitAction(.productionOrder)
      case .output: steps.append(try output(action.share, model))
      case .consume: steps += try consumption(action.share, model)
      }
    }
    return steps
  }

  private func output(
    _ share: PostingAction.Share?, _ model: borrowing Model
  ) throws(TrackingError) -> ProductionStep {
    guard let share else {
      let line = try model.onlyLine(of: document)
      return ProductionStep(.output(line), model.lines[line].outstanding)
    }
    let line = try model.line(share.lineNo, of: document)
    guard share.componentNo == 0 else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "a component is consumed, its line is put out")
    }
    return share.step(.output(line), try model.baseQuantity(share.amount, .handled, of: line))
  }

  private func consumption(
    _ share: PostingAction.Share?, _ model: borrowing Model
  ) throws(TrackingError) -> [ProductionStep] {
    guard let share else {
      let line = try model.onlyLine(of: document)
      // T-163: what output that is posted with it consumes is left to that.
      let isWithOutput = actions.contains { $0.verb == .output }
      return model.components.ids(inList: ProductionComponent.List.line, key: line.raw)
        .filter { !isWithOutput || !model.components[$0].isFlushedByOutput }
        .map { ProductionStep(.consumption($0), model.components[$0].remaining) }
    }
    guard share.componentNo > 0 else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "say which component of line \(share.lineNo) is consumed",
        advice: "`consume … of line \(share.lineNo).1`")
    }
    let line = try model.line(share.lineNo, of: document)
    let component = try model.component(share.componentNo, of: line)
    let quantity = try model.baseQuantity(share.amount, of: component)
    return [share.step(.consumption(component), quantity)]
  }
}

extension TrackingError {
  fileprivate static func unfitAction(_ kind: DocumentKind) -> TrackingError {
    TrackingError(
      .actionUnfit, blaming: .command, "a \(kind.name) is not posted that way",
      advice: kind == .productionOrder
        ? "`output` and `consume`"
        : kind == .assemblyOrder
          ? "`assemble` and `consume`; numbers are assigned to the order before"
          : "say `receive`, `ship` or `invoice`")
  }
}
