/// Opens a journal with the output that a production order still has to make, operation by
/// operation (T-162).
///
/// Only the last operation makes goods, so its line takes the numbers of the order line. In a
/// journal with numbers on lines goods tracked by serial numbers have a line a piece.
public struct ExplodeOutput: Command {
  /// The released production order.
  public var order: RowID<Document>
  /// The journal that is opened; its number may not be taken.
  public var journalNo: DocumentNo
  /// The journal's lines carry their numbers themselves (T-151).
  public var hasNumbersOnLines = false
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank

  /// What the order still has to make, on the work date.
  public init(_ order: RowID<Document>, as journalNo: DocumentNo) {
    self.order = order
    self.journalNo = journalNo
  }

  /// - Throws: `action-unfit` unless it is a released production order, `nothing-to-post` when all
  ///   is made, `document-exists`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let header = model.documents[order]
    let journal = try model.openJournal(
      journalNo, for: order, on: postingDate, hasNumbersOnLines: hasNumbersOnLines)
    for line in model.lineIDs(of: order) { try explode(line, to: journal, &model) }
    guard model.lineIDs(of: journal).isEmpty else { return }
    throw TrackingError(
      .nothingToPost, blaming: .document, "all output of \(header.no) is made already")
  }

  private func explode(
    _ line: RowID<DocumentLine>, to journal: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    let made = model.trackedSKUs[model.lines[line].stock].unit.itemNo
    let routingLines = model.operationNos(of: line)
    for operation in routingLines.dropLast() {
      let rest = model.lines[line].quantityBase - model.done(operation, of: line)
      guard rest.isPositive else { continue }
      _ = try model.addOutput(rest, operation, for: line, to: journal)
    }
    let rest = model.lines[line].outstanding
    guard rest.isPositive else { return }
    let last = routingLines.last ?? 0
    let code = model.trackingCode(of: try model.item(made))
    guard hasNumbersOnLines, code.serial.contains(.specific), rest.isWhole else {
      let id = try model.addOutput(rest, last, for: line, to: journal)
      model.copyTracking(of: SourceReference(line), to: SourceReference(id))
      return
    }
    let rows = model.entries(of: SourceReference(line)).filter {
      !model.trackedSKUs[model.reservationEntries[$0].stock].tracking.isBlank
    }
    for index in 0..<Int(rest.raw / Quantity.scale) {
      let id = try model.addOutput(.one, last, for: line, to: journal, inBaseUnit: true)
      guard index < rows.count else { continue }
      model.copyTracking(of: rows[index], to: SourceReference(id))
      model.showOwnNumbers(of: id)
    }
  }
}
