/// The rows of one record without a number, in the order in which numbers are written on them: kept
/// for whoever gives one number after another to a line of many such rows.
///
/// It is no part of the model: what it holds is true as long as the rows changed by nothing but
/// numbers that were written on them; else it is dropped.
struct BlankRows {
  private var source: SourceReference?
  /// Those that take numbers; the next one is the last.
  private var ids: [RowID<ReservationEntry>] = []
  /// What all of them come to, under way or not.
  private var quantity = Quantity.zero
  /// How often the rows had changed when all this was true.
  private var changes = 0

  init() {}

  /// What a transfer has under way left without a number, and arrives so: it takes none (T-148).
  init(
    of source: SourceReference, _ ids: [RowID<ReservationEntry>],
    _ rows: borrowing Table<ReservationEntry>
  ) {
    self.source = source
    for id in ids.reversed() where !rows[id].flags.contains(.shipped) { self.ids.append(id) }
    for id in ids { quantity += rows[id].quantity.magnitude }
    changes = rows.changes
  }

  func isCurrent(
    for source: SourceReference, _ rows: borrowing Table<ReservationEntry>
  ) -> Bool {
    self.source == source && changes == rows.changes
  }

  /// What the rows come to; nil when they are not kept.
  func quantity(
    of source: SourceReference, _ rows: borrowing Table<ReservationEntry>
  ) -> Quantity? {
    isCurrent(for: source, rows) ? quantity : nil
  }

  var next: RowID<ReservationEntry>? { ids.last }

  /// A number was written on a part of the next row, or on all of it.
  mutating func take(_ part: Quantity, isWhole: Bool) {
    quantity -= part.magnitude
    if isWhole { ids.removeLast() }
  }

  /// The rows changed by no more than numbers on those that were taken.
  mutating func follow(_ rows: borrowing Table<ReservationEntry>) { changes = rows.changes }

  mutating func drop() { self = BlankRows() }
}

extension Model {
  /// Whether what is kept of rows without a number is what the table says; for audits.
  package func keepsBlankRowsRightly(of source: SourceReference) -> Bool {
    guard let known = blankRows.quantity(of: source, reservationEntries) else { return true }
    var sum = Quantity.zero
    for id in entries(of: source, under: .none) { sum += reservationEntries[id].quantity.magnitude }
    return sum == known
  }

  /// Σ magnitude of the rows of a source without a number.
  func blankQuantity(of source: SourceReference) -> Quantity {
    if let known = blankRows.quantity(of: source, reservationEntries) { return known }
    var sum = Quantity.zero
    for id in entries(of: source, under: .none) { sum += reservationEntries[id].quantity.magnitude }
    return sum
  }
}
