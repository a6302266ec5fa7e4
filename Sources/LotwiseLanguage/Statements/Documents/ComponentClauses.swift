import ItemTracking
import LotwiseSyntax

/// What `set` changes of a component besides its quantity, place, variant and date.
struct ComponentClauses: Sendable {
  var quantityPer: Quantity?
  var flushing: FlushingMethod?
  /// 0 for no operation any more.
  var operationNo: Int32?

  static func clauses(in form: inout FormBuilder) -> Reader<ComponentClauses> {
    let quantityPer = form.optional("quantity per", after: "quantity-per", Quantity.self)
    let flushing = form.optional("flushing", after: "flushed", FlushingMethod.self)
    let operation = form.optional("operation", after: "for operation", Int32.self)
    let noOperation = form.flag("for no operation")
    form.exclude(operation, noOperation)
    return { a throws(Diagnostic) in
      ComponentClauses(
        quantityPer: try a.value(quantityPer), flushing: try a.value(flushing),
        operationNo: a.has(noOperation) ? 0 : try a.value(operation))
    }
  }
}
