/// Numbers that journal lines carry themselves (T-151).
extension Model {
  /// Puts a number on a journal line itself (T-151).
  ///
  /// Of an item without item tracking code the number stays on the line and is never posted.
  ///
  /// - Throws: `serial-quantity` for a serial number and another quantity than one, `numbers-twice`
  ///   once the line has tracking lines.
  package mutating func setNumbers(
    _ key: TrackingKey, expires: CalendarDate, warranty: CalendarDate, on id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    if !key.serialNo.isBlank, line.quantityBase.magnitude != .one {
      throw TrackingError(
        .serialQuantity, blaming: .quantity,
        "serial \(key.serialNo) stands for one piece, not for \(line.quantityBase)",
        facts: [
          Fact("found", .quantity(line.quantityBase)), Fact("required", .quantity(.one)),
        ])
    }
    guard key.isBlank || trackedQuantity(of: SourceReference(id)).isZero else {
      throw TrackingError(
        .numbersTwice, blaming: .line,
        "the line has tracking lines already, so it takes no \(key) itself (T-127)",
        advice: "change the tracking lines: `edit tracking of` the line")
    }
    write(key, expires: expires, warranty: warranty, on: id)
  }

  private mutating func write(
    _ key: TrackingKey, expires: CalendarDate, warranty: CalendarDate, on id: RowID<DocumentLine>
  ) {
    let numbers =
      key.isBlank
      ? TrackedSKUID(raw: -1)
      : trackedSKUs.intern(TrackedSKU(trackedSKUs[lines[id].stock].unit, key))
    lines.update(id, &journal) {
      $0.numbers = numbers
      $0.expirationDate = expires
      $0.warrantyDate = warranty
    }
  }

  /// - Throws: `action-unfit` unless it is the line of a journal with numbers on lines (T-151).
  public func requireNumbersOnLine(_ id: RowID<DocumentLine>) throws(TrackingError) {
    let header = documents[lines[id].document]
    guard header.hasNumbersOnLines == 0 else { return }
    throw TrackingError(
      .actionUnfit, blaming: .document,
      "the lines of \(header.no) carry no numbers of their own (T-151)",
      advice: "those of an `item journal … with numbers on lines` do")
  }

  /// Makes the number of a journal line its one tracking line, unless it has some (T-151).
  ///
  /// - Throws: what assigning refuses.
  package mutating func trackOwnNumbers(of id: RowID<DocumentLine>) throws(TrackingError) {
    let line = lines[id]
    let source = SourceReference(id)
    guard line.numbers.raw >= 0, entries(of: source).isEmpty,
      !(try item(trackedSKUs[line.stock].unit.itemNo)).trackingCode.isBlank
    else { return }
    var assignment = AssignTracking(
      line.quantityBase, of: trackedSKUs[line.numbers].tracking, to: source)
    assignment.expirationDate = line.expirationDate
    assignment.warrantyDate = line.warrantyDate
    try assignment.perform(on: &self)
  }

  /// The line of a journal with numbers on lines shows the number of its only tracking line, and
  /// none when there are several, or none (T-151).
  package mutating func showOwnNumbers(of id: RowID<DocumentLine>) {
    guard documents[lines[id].document].hasNumbersOnLines == 1 else { return }
    let tracked = trackingLines(of: SourceReference(id))
    guard tracked.count == 1, let only = tracked.first else {
      write(.none, expires: .blank, warranty: .blank, on: id)
      return
    }
    write(only.key, expires: only.expirationDate, warranty: only.warrantyDate, on: id)
  }
}
