/// What a posting has taken of a record's rows so far, by number.
struct TakenRows {
  var splits: [PostingSplit] = []
  /// Links of order tracking that go with nothing, to be closed when every row is taken.
  var links: [RowID<ReservationEntry>] = []
  private var places: [TrackingKey: Int] = [:]

  /// Adds a part of a row to the split of its number; gives the place of that split.
  mutating func add(
    _ part: Quantity, _ sign: Int64, of entry: ReservationEntry, under key: TrackingKey
  ) -> Int {
    let invoice = min(part, entry.quantityToInvoice.magnitude)
    if let known = places[key] {
      splits[known].quantity += part.times(sign: sign)
      splits[known].toInvoice += invoice
      return known
    }
    var split = PostingSplit(key: key, quantity: part.times(sign: sign), toInvoice: invoice)
    split.stock = entry.stock
    split.source = entry.source
    split.newKey = entry.newTracking
    split.expirationDate = entry.expirationDate
    split.newExpirationDate = entry.newExpirationDate
    split.warrantyDate = entry.warrantyDate
    split.appliesTo = entry.appliesTo
    split.appliesFrom = entry.appliesFrom
    places[key] = splits.count
    splits.append(split)
    return splits.count - 1
  }

  /// Adds what no row covers, when all rows are taken: it has no number.
  mutating func addBlank(_ rest: Quantity, _ sign: Int64) {
    let signed = rest.times(sign: sign)
    if let known = places[.none] {
      splits[known].quantity += signed
      splits[known].toInvoice += rest
    } else {
      splits.append(PostingSplit(key: .none, quantity: signed, toInvoice: rest))
    }
  }
}
