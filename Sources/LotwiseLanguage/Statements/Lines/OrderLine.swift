import ItemTracking
import LotwiseSyntax

/// One line of an order as a script writes it: goods with their numbers and dates, perhaps with a
/// block of tracking lines.
struct OrderLine: ClauseGroup, Sendable {
  /// The line, but for its document and what it refers to by name.
  var command: AddOrderLine
  var purchasing: PurchasingClause?
  /// Of a journal line: the production order line of its output or consumption.
  var order: Reference?
  var operationNo: Int32 = 0

  static let group = GroupForms<OrderLine>("order line") { clauses(in: &$0) }

  static func clauses(in form: inout FormBuilder) -> Reader<OrderLine> {
    let goods = form.required("goods", Goods.self)
    let clauses = LineClauses.clauses(in: &form)
    let numbers = form.lines("tracking lines", of: LineNumbers.self)
    let components = form.lines("components", after: "needs", of: ComponentGoods.self)
    let isAssembled = form.flag("assembled to order")
    let assemblyNo = form.optional(
      "assembly order", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
    let purchasing = PurchasingClause.clauses(in: &form)
    let toBin = form.optional("new bin", after: "to bin", BinName.self)
    let byProgram = form.flag("by program")
    return { a throws(Diagnostic) in
      var command = AddOrderLine(try a.value(goods), to: .none)
      try clauses(&a).apply(to: &command)
      command.numbers = try a.lines(numbers) ?? []
      command.components = try a.lines(components)
      command.isAssembledToOrder = a.has(isAssembled)
      command.assemblyNo = try a.value(assemblyNo) ?? .blank
      command.toBin = try a.value(toBin)
      command.origin = a.has(byProgram) ? .byProgram : .byUser
      return OrderLine(command: command, purchasing: try purchasing(&a))
    }
  }

  /// Adds the line; what it refers to is there before it.
  func add(to document: RowID<Document>, _ model: inout Model) throws(TrackingError) {
    var command = command
    command.document = document
    command.purchasing = try purchasing?.choice(model)
    command.productionOrder = try order.map { order throws(TrackingError) in
      try model.productionOrderPart(order, operation: operationNo)
    }
    _ = try command.perform(on: &model)
  }
}

/// What a line is made of: a line of its block of components.
enum ComponentGoods: ClauseGroup {
  typealias Value = Goods

  static let group = GroupForms<Goods>("component") { form in
    let goods = form.required("goods", Goods.self)
    return { a throws(Diagnostic) in try a.value(goods) }
  }
}

extension Model {
  /// What of a production order a reference means: a line of it, perhaps one of its components.
  func productionOrderPart(
    _ reference: Reference, operation: Int32 = 0
  ) throws(TrackingError) -> ProductionOrderPart {
    var part = ProductionOrderPart(try lineOrOwner(reference))
    if case .document(_, _, let component, _) = reference { part.componentNo = component }
    part.operationNo = operation
    return part
  }
}
