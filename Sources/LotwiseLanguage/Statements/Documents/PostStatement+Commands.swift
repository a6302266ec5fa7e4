import ItemTracking
import LotwiseSyntax

extension PostStatement {
  /// What is posted of an order, invoice or transfer.
  func order(
    _ id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> PostDocument {
    var command = PostDocument(id, [])
    for action in actions {
      let kind: PostingActions
      switch action.verb {
      case .receive: kind = .receive
      case .ship: kind = .ship
      case .invoice: kind = .invoice
      case .output, .consume, .assemble: throw .unfitAction(model.documents[id].kind)
      }
      command.actions.insert(kind)
      // A transfer's receipt has its own number when the shipment is posted with it.
      if kind == .invoice || kind == .receive && command.actions.contains(.ship) {
        try Self.take(action.name, as: &command.invoiceNo)
      } else {
        try Self.take(action.name, as: &command.handledNo)
      }
      guard let share = action.share else { continue }
      try share.requireQuantityOnly()
      let line = try model.line(share.path.line, of: id)
      let base = try model.baseQuantity(
        share.amount, part(kind, line, command, model), of: line)
      command.quantities.append(LineQuantity(line, kind, base))
    }
    if command.actions.isEmpty { command.actions = model.documents[id].kind.onlyAction }
    try Self.take(postedNo, as: &command.handledNo)
    command.postingDate = dates.posting
    command.documentDate = dates.document
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

  func assembly(
    _ id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> PostAssembly {
    var command = PostAssembly(id)
    let line = try model.onlyLine(of: id)
    for action in actions {
      try Self.take(action.name, as: &command.postedNo)
      switch action.verb {
      case .receive, .ship, .invoice, .output: throw .unfitAction(.assemblyOrder)
      case .consume:
        guard let share = action.share else { continue }
        try share.requireQuantityOnly(allowingComponent: true)
        let number = share.path.component > 0 ? share.path.component : share.path.line
        let component = try model.component(number, of: line)
        command.consumed[component] = try model.baseQuantity(share.amount, of: component)
      case .assemble:
        guard let assembled = action.assembled else { continue }
        let made = model.trackedSKUs[model.lines[line].stock].unit.itemNo
        guard made == assembled.itemNo else {
          throw TrackingError(
            .actionUnfit, blaming: .item, "\(document) makes \(made), not \(assembled.itemNo)")
        }
        command.quantity = try model.baseQuantity(assembled.amount, .handled, of: line)
      }
    }
    try Self.take(postedNo, as: &command.postedNo)
    command.postingDate = dates.posting
    command.documentDate = dates.document
    return command
  }

  func steps(
    of id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> [ProductionStep] {
    guard postedNo.isBlank, actions.allSatisfy(\.name.isBlank) else {
      throw TrackingError(
        .actionUnfit, blaming: .name,
        "what is posted of a production order makes no document of its own",
        advice: "leave `as` out")
    }
    var steps: [ProductionStep] = []
    for action in actions {
      switch action.verb {
      case .receive, .ship, .invoice, .assemble: throw .unfitAction(.productionOrder)
      case .output: steps.append(try output(action.share, of: id, model))
      case .consume: steps += try consumption(action.share, of: id, model)
      }
    }
    return steps
  }

  private func output(
    _ share: Share?, of id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> ProductionStep {
    guard let share else {
      let line = try model.onlyLine(of: id)
      return ProductionStep(.output(line), model.lines[line].outstanding)
    }
    let line = try model.line(share.path.line, of: id)
    guard share.path.component == 0 else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "a component is consumed, its line is put out")
    }
    return share.step(.output(line), try model.baseQuantity(share.amount, .handled, of: line))
  }

  private func consumption(
    _ share: Share?, of id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> [ProductionStep] {
    guard let share else {
      let line = try model.onlyLine(of: id)
      return model.components.ids(
        inList: ProductionComponent.List.line, key: line.raw
      ).map { ProductionStep(.consumption($0), model.components[$0].remaining) }
    }
    guard share.path.component > 0 else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "say which component of line \(share.path.line) is consumed",
        advice: "`consume … of line \(share.path.line).1`")
    }
    let line = try model.line(share.path.line, of: id)
    let component = try model.component(share.path.component, of: line)
    let quantity = try model.baseQuantity(share.amount, of: component)
    return [share.step(.consumption(component), quantity)]
  }
}

extension PostStatement.Share {
  /// An order posts what its tracking lines say; only the quantity is chosen here.
  fileprivate func requireQuantityOnly(
    allowingComponent: Bool = false
  ) throws(TrackingError) {
    guard keys.isEmpty, dates.expiration == nil, dates.warranty == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .lot,
        "an order posts the numbers that are assigned to its lines",
        advice: "`handle` says how much of each number the next posting takes")
    }
    guard application.to == nil, application.from == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .entry, "an application is set on the line before it is posted",
        advice: "`set … applied to entry …`")
    }
    guard operationNo == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .command, "only the output of a production order has operations")
    }
    guard path.component == 0 || allowingComponent else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "a component is posted with `consume`")
    }
  }

  fileprivate func step(_ kind: ProductionStep.Kind, _ quantity: Quantity) -> ProductionStep {
    var step = ProductionStep(kind, quantity)
    step.appliesTo = application.to ?? .none
    step.appliesFrom = application.from ?? .none
    step.operationNo = operationNo ?? 0
    step.numbers = keys.map {
      var number = ProductionStep.Number($0, keys.count > 1 ? .one : quantity)
      number.expirationDate = dates.expiration ?? .blank
      number.warrantyDate = dates.warranty ?? .blank
      return number
    }
    return step
  }
}

extension TrackingError {
  static func unfitAction(_ kind: DocumentKind) -> TrackingError {
    TrackingError(
      .actionUnfit, blaming: .command, "a \(kind.name) is not posted that way",
      advice: kind == .productionOrder
        ? "`output` and `consume`"
        : kind == .assemblyOrder
          ? "`assemble` and `consume`; numbers are assigned to the order before"
          : "say `receive`, `ship` or `invoice`")
  }
}
