/// Changes what a company works with; its names stay.
///
/// A closure changes the row that is there. Order of checks: what is named is there, then what the
/// rules of its kind say to the row as it would be.
public enum ChangeMasterData: Command {
  /// An item; what its entries forbid is refused.
  case item(ItemNo, @Sendable (inout Item) -> Void)
  /// A variant of an item.
  case variant(VariantCode, of: ItemNo, @Sendable (inout ItemVariant) -> Void)
  /// What a unit holds changes only while nothing is counted in it.
  case unit(UnitCode, of: ItemNo, @Sendable (inout ItemUnitOfMeasure) -> Void)
  /// The line of a series that starts on a date; a blank date for its only line.
  case series(SeriesCode, from: CalendarDate, @Sendable (inout NoSeriesLine) -> Void)
  /// A location.
  case location(LocationCode, @Sendable (inout Location) -> Void)
  /// A vendor or a customer.
  case party(PartyKind, PartyNo, @Sendable (inout Party) -> Void)
  /// A tracking code by what is set on it, in order (T-003 to T-014).
  case trackingCode(ItemTrackingCodeCode, [TrackingCodeChange])
  /// The company's set-up and its work date.
  case company(@Sendable (inout CompanySettings) -> Void)

  /// - Throws: the code of what is named and not there (such as `item-unknown`), and what the rules
  ///   of its kind refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .item(let no, let change): try model.change(no, change)
    case .variant(let code, let item, let change): try model.change(code, of: item, change)
    case .unit(let code, let item, let change): try model.change(code, of: item, change)
    case .series(let code, let date, let change):
      try model.changeSeries(code, from: date, change)
    case .location(let code, let change): try model.change(code, change)
    case .party(let kind, let no, let change): try model.change(kind, no, change)
    case .trackingCode(let code, let changes): try model.changeTrackingCode(code, changes)
    case .company(let change): try model.setUp(change)
    }
  }
}

/// Deletes master data that nothing refers to any more.
public enum DeleteMasterData: Command {
  /// An item without entries and open lines, with all that belongs to it.
  case item(ItemNo)
  /// An item tracking code that no item has (T-018).
  case trackingCode(ItemTrackingCodeCode)

  /// - Throws: `item-unknown`, `tracking-code-unknown`, `item-in-use`, `tracking-code-in-use`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .item(let no): try model.deleteItem(no)
    case .trackingCode(let code): try model.deleteTrackingCode(code)
    }
  }
}
