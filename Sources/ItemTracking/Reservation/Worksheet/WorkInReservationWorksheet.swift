/// What is done in a reservation worksheet.
///
/// Order of checks: what is named is there, then what the step itself refuses.
public enum WorkInReservationWorksheet: Command {
  /// Opens a worksheet; its name may not be taken.
  case open(ReservationBatch)
  /// Collects demand of some items, or of all; with `allocating` inventory is shared out at once.
  case getDemand(RowID<ReservationBatch>, of: [ItemNo], fromStock: StockShare?, allocating: Bool)
  /// Shares out what there is, by policies in their order.
  case allocate(RowID<ReservationBatch>, by: [AllocationPolicy])
  /// Takes back what was shared out: on no line anything is to be reserved.
  case clearAllocation(RowID<ReservationBatch>)
  /// How much of a line is to be reserved, in base units.
  case setToReserve(RowID<ReservationWorksheetLine>, Quantity)
  /// Marks lines to be reserved.
  case accept([RowID<ReservationWorksheetLine>])
  /// Takes their marks away.
  case reject([RowID<ReservationWorksheetLine>])
  /// Reserves what is accepted.
  case makeReservations(RowID<ReservationBatch>)
  /// Takes lines and log away.
  case empty(RowID<ReservationBatch>)
  /// Takes the log alone away.
  case emptyLog(RowID<ReservationBatch>)

  /// - Throws: `document-exists`, `worksheet-dates`, `item-unknown`, `worksheet-exceeded`; the
  ///   question `empty-worksheet`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .open(let batch): try model.openReservationBatch(batch)
    case .getDemand(let batch, let itemNos, let share, let allocating):
      for itemNo in itemNos { _ = try model.item(itemNo) }
      try model.getDemand(for: batch, of: itemNos, reservedFromStock: share)
      if allocating { try model.allocate(batch, by: []) }
    case .allocate(let batch, let policies): try model.allocate(batch, by: policies)
    case .clearAllocation(let batch): try model.clearAllocation(of: batch)
    case .setToReserve(let line, let quantity): try model.setToReserve(quantity, of: line)
    case .accept(let lines): for line in lines { model.accept(line) }
    case .reject(let lines): for line in lines { model.reject(line) }
    case .makeReservations(let batch): try model.makeReservations(of: batch)
    case .empty(let batch): try model.emptyWorksheet(batch)
    case .emptyLog(let batch): model.emptyLog(of: batch)
    }
  }
}
