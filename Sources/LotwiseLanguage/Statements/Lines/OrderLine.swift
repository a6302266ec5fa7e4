import ItemTracking
import LotwiseSyntax

/// One line of an order as a script writes it: goods with their numbers and dates, perhaps with a
/// block of tracking lines.
struct OrderLine: ClauseGroup, Sendable {
  var goods: Goods
  var clauses: LineClauses
  var entryType: EntryType?
  var tracking: [TrackedNumbers] = []
  /// What it is made of, where the line says so itself.
  var components: [Goods]?
  var isAssembledToOrder = false
  var assemblyNo = DocumentNo.blank
  var purchasing: PurchasingClause?
  /// Where a transfer puts them.
  var toBin: BinName?
  var origin = LineOrigin.byUser

  static let group = GroupForms<OrderLine>("order line") { clauses(in: &$0) }

  static func clauses(in form: inout FormBuilder) -> Reader<OrderLine> {
    let goods = form.required("goods", Goods.self)
    let clauses = LineClauses.clauses(in: &form)
    let tracking = form.lines("tracking lines", of: TrackedNumbers.self)
    let components = form.lines("components", after: "needs", of: ComponentGoods.self)
    let isAssembled = form.flag("assembled to order")
    let assemblyNo = form.optional(
      "assembly order", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
    let purchasing = PurchasingClause.clauses(in: &form)
    let toBin = form.optional("new bin", after: "to bin", BinName.self)
    let byProgram = form.flag("by program")
    return { a throws(Diagnostic) in
      OrderLine(
        goods: try a.value(goods), clauses: try clauses(&a),
        tracking: try a.lines(tracking) ?? [], components: try a.lines(components),
        isAssembledToOrder: a.has(isAssembled), assemblyNo: try a.value(assemblyNo) ?? .blank,
        purchasing: try purchasing(&a), toBin: try a.value(toBin),
        origin: a.has(byProgram) ? .byProgram : .byUser)
    }
  }

  /// Adds the line, its fixed application and its tracking.
  func add(
    to document: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let kind = model.documents[document].kind
    if kind == .countOrder || kind == .countJournal {
      return try model.calculateCount(of: goods, in: document)
    }
    var line = AddLine(
      to: document, goods.quantity ?? Quantity(max(1, goods.keys.count)), of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    line.entryType = entryType
    if !goods.locationCode.isBlank { line.locationCode = goods.locationCode }
    clauses.apply(to: &line)
    line.origin = origin
    if !goods.bin.isBlank { line.bin = goods.bin }
    line.toBin = toBin
    line.assemblyNo = assemblyNo
    let id = try line.perform(on: &model)
    let assembly = model.assembly(for: model.lines[id])
    if assembly != nil || isAssembledToOrder || !assemblyNo.isBlank {
      var command = AssembleToOrder(id)
      command.orderNo = assemblyNo
      let made: RowID<DocumentLine>
      if let assembly { made = assembly } else { made = try command.perform(on: &model) }
      if let components { _ = try model.setComponents(components, of: made) }
    } else if let components {
      _ = try model.setComponents(components, of: id)
    }
    if let purchasing { try purchasing.apply(to: id, &model) }
    try model.track(
      id, goods, appliesTo: clauses.application.to ?? .none,
      appliesFrom: clauses.application.from ?? .none)
    for numbers in tracking { try numbers.assign(to: SourceReference(id), &model) }
    if !goods.keys.isEmpty { model.warnIfShort(goods.keys, of: SourceReference(id)) }
    if !tracking.isEmpty { model.warnIfShort(tracking.flatMap(\.keys), of: SourceReference(id)) }
    if purchasing != nil { try model.carryTracking(of: id) }
    return id
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
