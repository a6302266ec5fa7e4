import ItemTracking
import LotwiseSyntax

/// What `set` changes of a component besides its quantity, place, variant and date.
struct ComponentClauses: Sendable {
  var quantityPer: Quantity?
  var flushing: FlushingMethod?
  /// 0 for no operation any more.
  var operationNo: Int32?

  static let count = 4

  static func clauses(from first: Int) -> [Clause] {
    [
      .optional("quantity per", after: "quantity-per", is: .quantity, at: first),
      .optional(
        "flushing", after: "flushed", is: .word(BillOfMaterialsStatement.flushingWords),
        at: first + 1),
      .optional("operation", after: "for operation", is: .integer, at: first + 2),
      .flag("for no operation", at: first + 3),
    ]
  }

  init(_ arguments: inout Arguments, from first: Int) throws(Diagnostic) {
    quantityPer = try arguments.quantity(first)
    flushing = arguments.cell(first + 1).flatMap {
      FlushingMethod(rawValue: UInt8(clamping: $0.value))
    }
    operationNo = arguments.cell(first + 2).map { Int32(clamping: $0.value) }
    if arguments.has(first + 3) { operationNo = 0 }
  }

  func apply(
    to id: RowID<ProductionComponent>, _ model: inout Model
  ) throws(TrackingError) {
    if let quantityPer { try model.setQuantityPer(quantityPer, of: id) }
    guard flushing != nil || operationNo != nil else { return }
    try model.setFlushing(flushing, operation: operationNo, of: id)
  }
}
