import ItemTracking
import LotwiseSyntax

/// A number, and how much of it: `4 of lot L1`, `serial SN1 lot L2`.
struct TrackedNumbers: ClauseGroup, Sendable {
  /// Nil for all that is left.
  var amount: Amount?
  var keys: TrackingKeys
  var dates = NumberDates()
  /// Of a direct transfer: the numbers at the place of arrival, where they differ (T-149).
  var newKey = TrackingKey.none

  static let group = GroupForms<TrackedNumbers>("tracking line") { clauses(in: &$0) }

  static func clauses(in form: inout FormBuilder) -> Reader<TrackedNumbers> {
    let amount = form.optional("quantity", Amount.self)
    let keys = TrackingKeys.requiredClauses(in: &form)
    let dates = NumberDates.clauses(in: &form)
    let new = form.optional("new number", after: "as", ArrivingNumber.self)
    return { a throws(Diagnostic) in
      TrackedNumbers(
        amount: try a.value(amount), keys: try keys(&a), dates: try dates(&a),
        newKey: try a.value(new) ?? .none)
    }
  }

  func assign(to source: SourceReference, _ model: inout Model) throws(TrackingError) {
    let quantity = try amount?.base(of: source, model)
    for key in keys {
      var assignment = AssignTracking(
        keys.count > 1 ? .one : quantity, of: model.withKnownLot(key, on: source), to: source)
      assignment.expirationDate = dates.expiration ?? .blank
      assignment.warrantyDate = dates.warranty ?? .blank
      if !newKey.isBlank { try assignment.rename(as: newKey, on: model) }
      try assignment.perform(on: &model)
    }
  }
}

/// What a direct transfer calls the goods where they arrive.
enum ArrivingNumber: ClauseGroup {
  typealias Value = TrackingKey

  static let group = GroupForms<TrackingKey>("arriving number") { TrackingKey.clauses(in: &$0) }
}
