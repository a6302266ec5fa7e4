import ItemTracking

/// What must hold of what is posted.
extension Auditor {
  /// A line's posted quantity is what its posted lines add up to, and these what their entries do.
  mutating func checkPosted(_ model: borrowing Model) {
    var moved = [Quantity](repeating: .zero, count: model.postedLines.placeCount)
    var count = [Int](repeating: 0, count: model.postedLines.placeCount)
    for (_, row) in Self.rows(of: model.itemLedgerEntries) {
      moved[Int(row.posting.raw)] += row.quantity
      count[Int(row.posting.raw)] += 1
    }
    for (id, line) in Self.rows(of: model.postedLines) where count[Int(id.raw)] > 0 {
      let document = model.postedDocuments[line.document]
      // A transfer's posting moves the goods out of one place and into another, a
      // reclassification's out of one number too.
      let isTransfer = line.entryType == .transfer
      let expected = isTransfer ? Quantity.zero : line.quantity
      if moved[Int(id.raw)].magnitude != expected.magnitude {
        found(
          "posted line \(id.raw) of \(document.kind.name): \(line.quantity), its entries add up "
            + "to \(moved[Int(id.raw)])")
      }
    }
    for (id, line) in Self.rows(of: model.lines) {
      check(line, id)
      checkOtherEnd(of: line, id, model)
    }
  }

  /// T-066, T-171: what is posted or undone at one end of a drop shipment is so at the other.
  private mutating func checkOtherEnd(
    of line: DocumentLine, _ id: RowID<DocumentLine>, _ model: borrowing Model
  ) {
    guard line.isDropped else { return }
    guard model.lines.contains(line.linked) else {
      found("line \(id.raw) is dropped, its other end is gone")
      return
    }
    let other = model.lines[line.linked].quantityHandled
    if other != line.quantityHandled {
      found("line \(id.raw): \(line.quantityHandled) posted, \(other) at its other end")
    }
  }

  /// No more of a line is posted than it has, invoiced than posted, received than shipped.
  mutating func check(_ line: DocumentLine, _ id: RowID<DocumentLine>) {
    // Production may make more than was ordered.
    if line.kind != .productionOrder, !Self.isPart(line.quantityHandled, of: line.quantityBase) {
      found("line \(id.raw): \(line.quantityHandled) of \(line.quantityBase) posted")
    }
    if line.kind != .transferOrder, line.kind != .productionOrder,
      !Self.isPart(line.quantityInvoiced, of: line.quantityHandled)
    {
      found("line \(id.raw): \(line.quantityInvoiced) of \(line.quantityHandled) invoiced")
    }
    // Of a blanket order it is what orders were made of, below which its quantity may be lowered.
    let isBlanket = line.kind == .purchaseBlanketOrder || line.kind == .salesBlanketOrder
    if !isBlanket, !Self.isPart(line.quantityReceived, of: line.quantityHandled) {
      found("line \(id.raw): \(line.quantityReceived) received of \(line.quantityHandled)")
    }
  }

  /// Whether a quantity goes the same way as another one and not beyond it.
  private static func isPart(_ part: Quantity, of whole: Quantity) -> Bool {
    part.isZero || part.sign == whole.sign && part.magnitude <= whole.magnitude
  }
}
