/// A type whose values are stored as something else than a plain number.
protocol StoredValue {
  /// What a field of the type may be said to hold.
  static var kinds: [FieldKind] { get }
}

extension Code: StoredValue { static var kinds: [FieldKind] { [.name] } }
extension DocumentNo: StoredValue { static var kinds: [FieldKind] { [.documentNo] } }
extension Quantity: StoredValue { static var kinds: [FieldKind] { [.quantity] } }
extension CalendarDate: StoredValue { static var kinds: [FieldKind] { [.date] } }
extension RowID: StoredValue { static var kinds: [FieldKind] { [.row] } }
extension TrackedSKUID: StoredValue {
  static var kinds: [FieldKind] { [.stockKey, .stockKeyIfAny] }
}

extension FieldKind {
  /// Whether a field of a type can be of this kind.
  func fits<Value>(_ type: Value.Type) -> Bool {
    guard let stored = type as? any StoredValue.Type else {
      // What a bare id names is told by another field: the number of a card by its kind, the
      // source of a reservation entry by its type.
      let isID = self == .name || self == .row
      return self == .number || (isID && type == Int32.self)
    }
    return stored.kinds.contains(self)
  }
}
