import ItemTracking
import LotwiseSyntax

extension Goods: ClauseGroup {
  /// The goods phrase.
  ///
  /// `[N [UNIT] of] ITEM [variant V] [serial S] [lot L] [package P] [in bin B] [at LOC] …`
  ///
  /// Its clauses may also come later in the statement: they go to the latest goods before them.
  static let group = GroupForms<Goods>("goods") { form in
    let plain = plainClauses(in: &form)
    let dates = NumberDates.clauses(in: &form)
    return { a throws(Diagnostic) in
      var goods = try plain(&a)
      let dates = try dates(&a)
      goods.expirationDate = dates.expiration ?? .blank
      goods.warrantyDate = dates.warranty ?? .blank
      return goods
    }
  }

  fileprivate static func plainClauses(in form: inout FormBuilder) -> Reader<Goods> {
    let amount = form.optional("quantity", Amount.self)
    let item = form.required("item", ItemNo.self)
    let variant = form.optional("variant", after: "variant", VariantCode.self)
    let numbers = TrackingKeys.clauses(in: &form)
    let bin = form.optional("bin", after: "in bin", BinName.self)
    let location = form.optional("location", after: "at", LocationCode.self)
    return { a throws(Diagnostic) in
      var goods = Goods(nil, of: .blank)
      if let amount = try a.value(amount) {
        goods.quantity = amount.quantity
        goods.unitCode = amount.unitCode
      }
      goods.itemNo = try a.value(item)
      if let variant = try a.value(variant) { goods.variantCode = variant }
      if let location = try a.value(location) { goods.locationCode = location }
      if let bin = try a.value(bin) { goods.bin = bin }
      goods.keys = try numbers(&a)
      return goods
    }
  }
}

/// Goods in inventory, which have their dates already.
enum StockedGoods: ClauseGroup {
  typealias Value = Goods

  static let group = GroupForms<Goods>("goods in inventory") { Goods.plainClauses(in: &$0) }
}

/// The dates that belong to a number; nil where they are not said, blank for `none`.
struct NumberDates: Sendable {
  var expiration: CalendarDate?
  var warranty: CalendarDate?

  var isSaid: Bool { expiration != nil || warranty != nil }

  static func clauses(in form: inout FormBuilder) -> Reader<NumberDates> {
    let expires = form.optional(
      "expiration date", after: "expires", CalendarDate.self, blaming: .expiration)
    let warranty = form.optional(
      "warranty date", after: "warranty", CalendarDate.self, blaming: .warranty)
    return { a throws(Diagnostic) in
      NumberDates(expiration: try a.value(expires), warranty: try a.value(warranty))
    }
  }
}
