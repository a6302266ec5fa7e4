/// Opens a warehouse journal, changes its lines, or deletes them (W-072a, W-145).
public enum ChangeWarehouseJournal: Command {
  /// A journal of a directed location; a blank number is made by the model.
  case open(DocumentNo, at: LocationCode, on: CalendarDate)
  /// Another item on a line, in its base unit.
  case setItem(ItemNo, of: RowID<WarehouseJournalLine>)
  /// In the line's unit.
  case setQuantity(Quantity, of: RowID<WarehouseJournalLine>)
  /// Deletes a line with its numbers.
  case deleteLine(RowID<WarehouseJournalLine>)
  /// Deletes a journal with its lines.
  case delete(RowID<WarehouseDocument>)

  /// Gives the journal that is opened; none for anything else.
  ///
  /// - Throws: `location-unknown`, `not-warehouse`, `document-exists`, `item-unknown`,
  ///   `item-blocked`, `unit-unknown`, `quantity-not-positive`, `rounding-precision`,
  ///   `quantity-overflow`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<WarehouseDocument> {
    switch self {
    case .open(let no, let place, let date):
      return try model.openWarehouseJournal(no, at: place, on: date)
    case .setItem(let item, let line): try model.setItem(item, of: line)
    case .setQuantity(let quantity, let line): try model.setQuantity(quantity, of: line)
    case .deleteLine(let line): model.deleteLine(line)
    case .delete(let document): model.deleteWarehouseDocument(document)
    }
    return .none
  }
}
