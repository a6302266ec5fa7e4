import ItemTracking
import LotwiseSyntax

/// Posts an order, a production order's steps, or a journal.
struct PostStatement: OrdinalStatement {
  private static let share = FormGroup(
    "posted share",
    [
      .required("quantity", is: .amount, at: 0),
      .required("line", after: "line", is: .path, at: 1),
      .optional("serial no.", after: "serial", is: .codeRange, at: 2),
      .optional("lot no.", after: "lot", is: .codeRange, at: 3),
      .optional("package no.", after: "package", is: .codeRange, at: 4),
      .optional("expiration date", after: "expires", is: .date, at: 5),
      .optional("warranty date", after: "warranty", is: .date, at: 6),
      .optional("entry applied to", after: "applied to entry", is: .integer, at: 7),
      .optional("entry applied from", after: "applied from entry", is: .integer, at: 8),
      .optional("operation", after: "operation", is: .integer, at: 9),
    ])
  private static func action(_ verb: String) -> Form {
    Form(
      verb,
      [
        .optional("share", is: .group(share), at: 0),
        .optional("document", after: "as", is: .code, at: 1),
      ])
  }
  /// `2 of KIT`: what an assembly order makes.
  private static let assembled = FormGroup(
    "assembled share",
    [.required("quantity", is: .amount, at: 0), .required("item", is: .code, at: 1)])
  private static let actions = FormGroup(
    "action",
    [
      action("receive"), action("ship"), action("invoice"), action("output"), action("consume"),
      Form(
        "assemble",
        [
          .optional("share", is: .group(assembled), at: 0),
          .optional("document", after: "as", is: .code, at: 1),
        ]),
    ])
  static let ordinalForms = [
    Form(
      "post",
      [
        .required("document", is: .code, at: 0),
        .list("action", of: .group(actions), at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
        .optional("document date", after: "dated", is: .date, at: 3),
        .optional("posted document", after: "as", is: .code, at: 4),
      ], summary: "Post an order, in part or in whole, or a journal.",
      examples: [
        "post PO1 receive", "post PO1 receive 4 of line 1 as PR1", "post PO1 receive, invoice",
        "post MO1 output 2 of line 1 serial SN1..SN2, consume 2 of line 1.1 lot LOT1",
        "post AO1 assemble 2 of KIT, consume 4 of line 1",
      ])
  ]

  struct Action: Sendable {
    /// In the order of the forms above.
    var kind: Int
    var quantity: QuantityInUnit?
    var line: Int32 = 0
    var component: Int32 = 0
    /// What an assembly order is said to make.
    var itemNo = ItemNo.blank
    var operationNo: Int32 = 0
    var keys: TrackingKeys = []
    var expirationDate = CalendarDate.blank
    var warrantyDate = CalendarDate.blank
    var appliesTo = RowID<ItemLedgerEntry>.none
    var appliesFrom = RowID<ItemLedgerEntry>.none
    var name = DocumentNo.blank
  }

  let document: DocumentNo
  let actions: [Action]
  let postingDate: CalendarDate
  let documentDate: CalendarDate
  let postedNo: DocumentNo

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    document = try arguments.documentNo(0)
    postingDate = try arguments.date(2)
    documentDate = try arguments.date(3)
    postedNo = try arguments.documentNo(4, of: 0, .name)
    var actions: [Action] = []
    var cell = arguments.cell(1)
    while let known = cell {
      actions.append(try Action(&arguments, Int(known.record)))
      cell = arguments.matcher.match.next(after: known)
    }
    self.actions = actions
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let id = try model.requireDocument(document)
      switch model.documents[id].kind {
      case .itemJournal, .reclassificationJournal, .inventoryReceipt, .inventoryShipment:
        guard actions.isEmpty else { throw .unfitAction(model.documents[id].kind) }
        var command = PostJournal(id)
        command.postedNo = postedNo
        command.postingDate = postingDate
        command.documentDate = documentDate
        _ = try command.perform(on: &model)
      case .productionOrder:
        var command = PostProduction(id, try steps(of: id, model))
        command.postingDate = postingDate
        command.documentDate = documentDate
        _ = try command.perform(on: &model)
      case .countJournal, .countOrder:
        guard actions.isEmpty else { throw .unfitAction(model.documents[id].kind) }
        var command = PostCount(id)
        command.postedNo = postedNo
        command.postingDate = postingDate
        command.documentDate = documentDate
        _ = try command.perform(on: &model)
      case .assemblyOrder: _ = try assembly(id, model).perform(on: &model)
      default: _ = try order(id, model).perform(on: &model)
      }
    }
    return .done
  }

  private func order(
    _ id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> PostDocument {
    let kinds: [PostingActions] = [.receive, .ship, .invoice]
    var command = PostDocument(id, [])
    for action in actions {
      let kind: PostingActions = action.kind < kinds.count ? kinds[action.kind] : []
      if kind.isEmpty { throw .unfitAction(model.documents[id].kind) }
      command.actions.insert(kind)
      // A transfer's receipt has its own number when the shipment is posted with it.
      if kind == .invoice || kind == .receive && command.actions.contains(.ship) {
        command.invoiceNo = action.name
      } else {
        command.handledNo = action.name
      }
      guard let quantity = action.quantity else { continue }
      let line = try model.line(action.line, of: id)
      let base = try model.baseQuantity(quantity, part(kind, line, command, model), of: line)
      command.quantities.append(LineQuantity(line, kind, base))
    }
    if command.actions.isEmpty { command.actions = model.documents[id].kind.onlyAction }
    if !postedNo.isBlank { command.handledNo = command.handledNo.or(postedNo) }
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

  private func assembly(
    _ id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> PostAssembly {
    var command = PostAssembly(id)
    let line = try model.onlyLine(of: id)
    for action in actions {
      guard action.kind >= 4, action.keys.isEmpty else { throw .unfitAction(.assemblyOrder) }
      command.postedNo = command.postedNo.or(action.name)
      guard let quantity = action.quantity else { continue }
      if action.kind == 4 {
        let number = action.component > 0 ? action.component : action.line
        let component = try model.component(number, of: line)
        command.consumed[component] = try model.baseQuantity(quantity, of: component)
        continue
      }
      let made = model.trackedSKUs[model.lines[line].stock].unit.itemNo
      guard made == action.itemNo else {
        throw TrackingError(
          .actionUnfit, blaming: .item, "\(document) makes \(made), not \(action.itemNo)")
      }
      command.quantity = try model.baseQuantity(quantity, .handled, of: line)
    }
    command.postedNo = command.postedNo.or(postedNo)
    command.postingDate = postingDate
    command.documentDate = documentDate
    return command
  }

  private func steps(
    of id: RowID<Document>, _ model: borrowing Model
  ) throws(TrackingError) -> [ProductionStep] {
    var steps: [ProductionStep] = []
    for action in actions {
      guard action.kind >= 3 else { throw .unfitAction(.productionOrder) }
      let line =
        action.line == 0 ? try model.onlyLine(of: id) : try model.line(action.line, of: id)
      let isOutput = action.kind == 3
      if isOutput {
        var quantity = model.lines[line].outstanding
        if let said = action.quantity {
          quantity = try model.baseQuantity(said, .handled, of: line)
        }
        steps.append(try action.step(.output(line), quantity))
      } else if action.component > 0 {
        let component = try model.component(action.component, of: line)
        var quantity = model.components[component].remaining
        if let said = action.quantity { quantity = try model.baseQuantity(said, of: component) }
        steps.append(try action.step(.consumption(component), quantity))
      } else {
        for component in model.components.ids(
          inList: ProductionComponent.List.line, key: line.raw)
        {
          steps.append(
            try action.step(.consumption(component), model.components[component].remaining))
        }
      }
    }
    return steps
  }
}

extension PostStatement.Action {
  init(_ arguments: inout Arguments, _ record: Int) throws(Diagnostic) {
    kind = arguments.alternative(of: record)
    name = try arguments.documentNo(1, of: record, .name)
    guard let share = arguments.record(0, of: record) else { return }
    if let amount = arguments.cell(0, of: share) { quantity = try arguments.said(amount) }
    if kind == 5 {
      itemNo = try arguments.itemNo(1, of: share)
      return
    }
    if let path = arguments.cell(1, of: share) {
      arguments.record(.line, path)
      let parts = arguments.string(path).split(separator: ".").map { Int32($0) ?? 0 }
      line = parts.first ?? 0
      component = parts.count > 1 ? parts[1] : 0
    }
    keys = try arguments.keys(
      arguments.cell(2, of: share), arguments.cell(3, of: share), arguments.cell(4, of: share))
    expirationDate = try arguments.date(5, of: share, .expiration)
    warrantyDate = try arguments.date(6, of: share, .warranty)
    if let cell = arguments.cell(7, of: share) { appliesTo = RowID(entryNo: Int(cell.value)) }
    operationNo = Int32(clamping: arguments.cell(9, of: share)?.value ?? 0)
    if let cell = arguments.cell(8, of: share) { appliesFrom = RowID(entryNo: Int(cell.value)) }
  }

  func step(
    _ kind: ProductionStep.Kind, _ quantity: Quantity
  ) throws(TrackingError) -> ProductionStep {
    var step = ProductionStep(kind, quantity)
    step.appliesTo = appliesTo
    step.appliesFrom = appliesFrom
    step.operationNo = operationNo
    step.numbers = keys.map {
      var number = ProductionStep.Number($0, keys.count > 1 ? .one : quantity)
      number.expirationDate = expirationDate
      number.warrantyDate = warrantyDate
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
