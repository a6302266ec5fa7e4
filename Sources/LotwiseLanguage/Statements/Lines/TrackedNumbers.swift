import ItemTracking
import LotwiseSyntax

/// A number, and how much of it: `4 of lot L1`, `serial SN1 lot L2`.
struct TrackedNumbers: ClauseGroup, Sendable {
  /// Nil for all that is left.
  var amount: QuantityInUnit?
  var keys: TrackingKeys
  var dates = NumberDates()
  /// Of a direct transfer and a reclassification: what the goods get, where it differs.
  var new = NewNumber()

  static let group = GroupForms<TrackedNumbers>("tracking line") { clauses(in: &$0) }

  static func clauses(in form: inout FormBuilder) -> Reader<TrackedNumbers> {
    let amount = form.optional("quantity", Amount.self)
    let keys = TrackingKeys.requiredClauses(in: &form)
    let dates = NumberDates.clauses(in: &form)
    let new = form.optional("new number", after: "as", NewNumber.self)
    return { a throws(Diagnostic) in
      TrackedNumbers(
        amount: try a.value(amount), keys: try keys(&a), dates: try dates(&a),
        new: try a.value(new) ?? NewNumber())
    }
  }

  func assign(to source: SourceReference, _ model: inout Model) throws(TrackingError) {
    let quantity = try amount?.base(of: source, model)
    for key in keys {
      var assignment = AssignTracking(
        keys.count > 1 ? .one : quantity, of: model.withKnownLot(key, on: source), to: source)
      assignment.expirationDate = dates.expiration ?? .blank
      assignment.warrantyDate = dates.warranty ?? .blank
      if new.isSaid { assignment.rename(as: new.key, expires: new.expiration, model) }
      try assignment.perform(on: &model)
    }
  }
}

/// What a direct transfer calls the goods where they arrive, and a reclassification from then on
/// (T-149, T-154).
struct NewNumber: ClauseGroup, Sendable {
  var key = TrackingKey.none
  /// Of a reclassification: nil for the date they have.
  var expiration: CalendarDate?

  var isSaid: Bool { !key.isBlank || expiration != nil }

  static let group = GroupForms<NewNumber>("given number") { form in
    let key = TrackingKey.clauses(in: &form)
    let expires = form.optional(
      "expiration date", after: "expires", CalendarDate.self, blaming: .expiration)
    return { a throws(Diagnostic) in
      NewNumber(key: try key(&a), expiration: try a.value(expires))
    }
  }
}
