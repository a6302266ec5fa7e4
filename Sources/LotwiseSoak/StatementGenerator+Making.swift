import ItemTracking

/// Goods that are put together: at once, by order, for a sale; and taken apart again.
extension StatementGenerator {
  mutating func assembly(_ model: borrowing Model) -> String {
    switch random.below(8) {
    case 0...1: return assembledAtOnce(model)
    case 2:
      let goods = madeGoods()
      return "sales order \(newDocument()) to C "
        + "{ \(goods.quantity) of \(goods.item)\(goods.place) assembled to order }"
    case 3: return "assembly order \(newDocument()) { \(madeGoods().phrase) }"
    case 4...5: return postedAssembly(model)
    default:
      let no = namedPosting(model) { $0.kind == .postedAssembly }
      return no.map { "undo \($0)" } ?? "undo NONE"
    }
  }

  private mutating func madeGoods() -> Goods {
    let item = random.once(in: 2) ? "SET" : "CASE"
    let quantity = random.within(1...3)
    return Goods(
      item: item, quantity: quantity, numbers: newNumbers(item, quantity), location: location())
  }

  /// What is needed comes in first, mostly; now and then other goods are used up.
  private mutating func assembledAtOnce(_ model: borrowing Model) -> String {
    let made = madeGoods()
    if random.once(in: 4) {
      guard let used = stock(model) else { return "assemble \(made.phrase)" }
      return "assemble \(made.phrase) consuming \(used.phrase)"
    }
    let count = made.quantity
    let lot = " lot L\(random.within(1...8))"
    let twice = made.item == "SET" ? "\(2 * count) of NUT" : "\(2 * count) of BOLT\(lot)"
    let once = made.item == "SET" ? "\(count) of CHAIN" : "\(count) of LINK\(lot)"
    let consuming = made.item == "SET" ? "" : " consuming \(twice), \(once)"
    return "repeat 1 { receive \(twice)\(made.place); receive \(once)\(made.place); "
      + "assemble \(made.phrase)\(consuming) as \(newPosting()) }"
  }

  /// An assembly order, whole or in part; what its components need comes in before.
  private mutating func postedAssembly(_ model: borrowing Model) -> String {
    guard let id = document(model, where: { $0.kind == .assemblyOrder }),
      let line = model.lineIDs(of: id).first
    else { return "assembly order \(newDocument()) { \(madeGoods().phrase) }" }
    let no = Self.text(of: model.documents[id], model)
    let item = model.names.text(model.trackedSKUs[model.lines[line].stock].unit.itemNo)
    let left = max(1, Int(model.lines[line].outstanding.raw / Quantity.scale))
    let part = random.once(in: 2) ? "" : " assemble \(random.within(1...left)) of \(item)"
    let post = "post \(no)\(part) as \(newPosting())"
    guard !model.documents[id].no.isMade, !random.once(in: 4) else { return post }
    var steps: [String] = []
    model.components.forEach { component, row in
      guard row.line == line, row.remaining.isPositive else { return }
      let unit = model.trackedSKUs[row.stock].unit
      let used = model.names.text(unit.itemNo)
      let place = unit.locationCode.isBlank ? "" : " at \(model.names.text(unit.locationCode))"
      let quantity = Int(row.remaining.raw / Quantity.scale)
      let isTracked = used == "BOLT" || used == "LINK"
      let lot = isTracked ? " lot L\(component.raw % 8 + 1)" : ""
      steps.append("receive \(quantity) of \(used)\(lot)\(place)")
      let tracked = model.trackedQuantity(of: SourceReference(component)).magnitude
      if isTracked, tracked.isZero {
        steps.append("assign \(quantity) of\(lot) to \(no).1.\(row.componentNo)")
      }
    }
    guard !steps.isEmpty else { return post }
    return "repeat 1 { \(steps.joined(separator: "; ")); \(post) }"
  }
}
