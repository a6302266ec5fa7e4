/// What a posting has taken of a record's rows so far, by number.
struct TakenRows {
  var splits: [PostingSplit] = []
  /// Links of order tracking that go with nothing, to be closed when every row is taken.
  var links: [RowID<ReservationEntry>] = []
  /// Of each split the first row that went into it.
  private var firstEntries: [Int32] = []
  /// Where each number stands, once they are more than a few: a line has mostly one.
  private var places: [TrackingKey: Int] = [:]
  private static let few = 8

  /// Adds a part of a row to the split of its number; gives the place of that split.
  mutating func add(
    _ part: Quantity, _ sign: Int64, of entry: ReservationEntry, under key: TrackingKey
  ) -> Int {
    let invoice = min(part, entry.quantityToInvoice.magnitude)
    if let known = place(of: key) {
      splits[known].quantity += part.times(sign: sign)
      splits[known].toInvoice += invoice
      firstEntries[known] = min(firstEntries[known], entry.entryNo)
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
    splits.append(split)
    firstEntries.append(entry.entryNo)
    if splits.count > Self.few { notePlaces() }
    return splits.count - 1
  }

  private func place(of key: TrackingKey) -> Int? {
    splits.count > Self.few ? places[key] : splits.firstIndex { $0.key == key }
  }

  private mutating func notePlaces() {
    for place in places.count..<splits.count { places[splits[place].key] = place }
  }

  /// Adds what no row covers, when all rows are taken: it has no number.
  mutating func addBlank(_ rest: Quantity, _ sign: Int64) {
    let signed = rest.times(sign: sign)
    if let known = place(of: .none) {
      splits[known].quantity += signed
      splits[known].toInvoice += rest
    } else {
      splits.append(PostingSplit(key: .none, quantity: signed, toInvoice: rest))
      firstEntries.append(.max)
    }
  }

  /// The splits in the order in which their numbers were first entered (T-128).
  func inOrder() -> [PostingSplit] {
    if splits.count < 2 { return splits }
    return zip(splits, firstEntries).sorted { $0.1 < $1.1 }.map(\.0)
  }
}
