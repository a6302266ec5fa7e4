import ItemTracking
import LotwiseSyntax

/// A number, and how much of it: `4 of lot L1`, `serial SN1 lot L2`.
extension LineNumbers: ClauseGroup {
  static let group = GroupForms<LineNumbers>("tracking line") { clauses(in: &$0) }

  static func clauses(in form: inout FormBuilder) -> Reader<LineNumbers> {
    let amount = form.optional("quantity", Amount.self)
    let keys = TrackingKeys.requiredClauses(in: &form)
    let dates = NumberDates.clauses(in: &form)
    let new = form.optional("new number", after: "as", NewNumber.self)
    return { a throws(Diagnostic) in
      var numbers = LineNumbers(try a.value(amount), of: try keys(&a))
      let dates = try dates(&a)
      numbers.expirationDate = dates.expiration ?? .blank
      numbers.warrantyDate = dates.warranty ?? .blank
      numbers.new = try a.value(new) ?? NewNumber()
      return numbers
    }
  }
}

/// What a direct transfer calls the goods where they arrive, and a reclassification from then on
/// (T-149, T-154).
extension NewNumber: ClauseGroup {
  static let group = GroupForms<NewNumber>("given number") { form in
    let key = TrackingKey.clauses(in: &form)
    let expires = form.optional(
      "expiration date", after: "expires", CalendarDate.self, blaming: .expiration)
    return { a throws(Diagnostic) in
      NewNumber(try key(&a), expires: try a.value(expires))
    }
  }
}
