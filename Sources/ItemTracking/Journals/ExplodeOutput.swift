/// Opens a journal with the output that a production order still has to make, operation by
/// operation (T-162).
///
/// Only the last operation makes goods, so its line takes the numbers of the order line. In a
/// journal with numbers on lines goods tracked by serial numbers have a line a piece.
public struct ExplodeOutput: Sendable {
  public var order: RowID<Document>
  public var journalNo: DocumentNo
  public var hasNumbersOnLines = false
  public var postingDate: CalendarDate = .blank

  public init(_ order: RowID<Document>, as journalNo: DocumentNo) {
    self.order = order
    self.journalNo = journalNo
  }

  /// - Throws: `action-unfit` unless it is a released production order, `nothing-to-post` when all
  ///   is made, `document-exists`.
  public func perform(on tables: inout Tables) throws(TrackingError) {
    let header = tables.documents[order]
    let journal = try tables.openJournal(
      journalNo, for: order, on: postingDate, hasNumbersOnLines: hasNumbersOnLines)
    for line in tables.lineIDs(of: order) { try explode(line, to: journal, &tables) }
    guard tables.lineIDs(of: journal).isEmpty else { return }
    throw TrackingError(
      .nothingToPost, blaming: .document, "all output of \(header.no) is made already")
  }

  private func explode(
    _ line: RowID<DocumentLine>, to journal: RowID<Document>, _ tables: inout Tables
  ) throws(TrackingError) {
    let made = tables.stockKeys[tables.lines[line].stock].unit.itemNo
    let operations = tables.operationNos(of: line)
    for operation in operations.dropLast() {
      let rest = tables.lines[line].quantityBase - tables.done(operation, of: line)
      guard rest.isPositive else { continue }
      _ = try tables.addOutput(rest, operation, for: line, to: journal)
    }
    let rest = tables.lines[line].outstanding
    guard rest.isPositive else { return }
    let last = operations.last ?? 0
    let code = tables.trackingCode(of: try tables.item(made))
    guard hasNumbersOnLines, code.serial.contains(.specific), rest.isWhole else {
      let id = try tables.addOutput(rest, last, for: line, to: journal)
      tables.copyTracking(of: SourceReference(line), to: SourceReference(id))
      return
    }
    let rows = tables.entries(of: SourceReference(line)).filter {
      !tables.stockKeys[tables.reservationEntries[$0].stock].tracking.isBlank
    }
    for index in 0..<Int(rest.raw / Quantity.scale) {
      let id = try tables.addOutput(.one, last, for: line, to: journal, inBaseUnit: true)
      guard index < rows.count else { continue }
      tables.copyTracking(of: rows[index], to: SourceReference(id))
      tables.showOwnNumbers(of: id)
    }
  }
}
