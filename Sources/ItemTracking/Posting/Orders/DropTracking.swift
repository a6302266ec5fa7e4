/// A quantity of one number; a magnitude.
struct NumberQuantity: Hashable, Sendable {
  var key: TrackingKey
  var quantity: Quantity
}

/// Which numbers a drop shipment moves at both ends (T-066).
extension Model {
  func hasEntries(_ source: SourceReference) -> Bool {
    !reservationEntries.first(inList: Int(source.kind.rawValue), key: source.row).isNone
  }

  /// The numbers that a source is to handle, in the order of its rows.
  func numbersToHandle(of source: SourceReference) -> [NumberQuantity] {
    sums(
      entries(of: source).map {
        let entry = reservationEntries[$0]
        return NumberQuantity(
          key: trackedSKUs[entry.stock].tracking, quantity: entry.quantityToHandle.magnitude)
      })
  }

  /// The numbers of entries that were posted.
  func numbers(of entries: [RowID<ItemLedgerEntry>]) -> [NumberQuantity] {
    sums(
      entries.map {
        NumberQuantity(
          key: trackedSKUs[itemLedgerEntries[$0].stock].tracking,
          quantity: itemLedgerEntries[$0].quantity.magnitude)
      })
  }

  private func sums(_ rows: [NumberQuantity]) -> [NumberQuantity] {
    var result: [NumberQuantity] = []
    var places: [TrackingKey: Int] = [:]
    for row in rows where !row.key.isBlank && !row.quantity.isZero {
      if let place = places[row.key] {
        result[place].quantity += row.quantity
      } else {
        places[row.key] = result.count
        result.append(row)
      }
    }
    return result
  }

  /// Takes the rows of the numbers that the other end of a drop shipment names, whatever they are
  /// to handle themselves.
  ///
  /// A row that goes as a whole goes with what it is to handle, so that a single lot does not
  /// follow its line downwards here.
  ///
  /// - Throws: `drop-tracking-differs` when the line has less of a number; `quantity-to-handle`
  ///   unless the numbers add up to what is posted (T-124).
  mutating func takeSplits(
    of numbers: [NumberQuantity], _ effect: Quantity, of line: RowID<DocumentLine>
  ) throws(TrackingError) -> [PostingSplit] {
    var rows: [TrackingKey: [RowID<ReservationEntry>]] = [:]
    for id in entries(of: SourceReference(line)) {
      rows[trackedSKUs[reservationEntries[id].stock].tracking, default: []].append(id)
    }
    var rowsTaken = TakenRows()
    var taken = Quantity.zero
    for number in numbers {
      var rest = number.quantity
      for id in rows[number.key] ?? [] where rest.isPositive {
        let whole = reservationEntries[id].quantity.magnitude
        let toHandle = reservationEntries[id].quantityToHandle.magnitude
        let part = rest < whole ? rest : toHandle.isZero ? whole : toHandle
        rest -= min(rest, whole)
        taken += part
        take(id, part, effect.sign, into: &rowsTaken)
      }
      guard rest.isZero else { throw dropTrackingDiffers(number, rest, line) }
    }
    for link in rowsTaken.links { closeEntry(link) }
    let itemNo = trackedSKUs[lines[line].stock].unit.itemNo
    guard taken == effect.magnitude else {
      throw .toHandle(taken, effect.magnitude, itemNo)
    }
    return rowsTaken.splits
  }

  private func dropTrackingDiffers(
    _ number: NumberQuantity, _ missing: Quantity, _ line: RowID<DocumentLine>
  ) -> TrackingError {
    let other = describe(SourceReference(lines[line].linked))
    return TrackingError(
      .dropTrackingDiffers, blaming: .line,
      "the numbers of \(other) and \(describe(SourceReference(line))) differ: \(number.quantity) of \(number.key) are posted at one end, the other has \(number.quantity - missing) (T-066)",
      facts: [
        Fact("found", .quantity(number.quantity - missing)),
        Fact("required", .quantity(number.quantity)),
      ], advice: "assign the same numbers to both")
  }

  /// What came in for a line is what leaves by it, number by number; goods that came in without
  /// numbers leave under those of the sale.
  func apply(_ entries: [RowID<ItemLedgerEntry>], to splits: inout [PostingSplit]) {
    var places: [TrackingKey: RowID<ItemLedgerEntry>] = [:]
    for entry in entries { places[trackedSKUs[itemLedgerEntries[entry].stock].tracking] = entry }
    for index in splits.indices where splits[index].appliesTo.isNone && splits[index].pairs.isEmpty
    {
      splits[index].appliesTo = places[splits[index].key] ?? places[.none] ?? .none
    }
  }
}
