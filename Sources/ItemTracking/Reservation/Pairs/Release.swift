/// What a release does with rows that carry a number.
enum NumberHandling: Hashable, Sendable {
  /// Only rows without a number go: changes of a line (P-043).
  case keep
  /// All may go: deleting (P-044), and entries in inventory that are consumed (P-061).
  case allow
  /// Rows of this number go, of any number when it is blank: making room for a pair.
  case match(TrackingKey)
}

/// Which rows of a source a release counts, and may take.
enum RowChoice: Hashable, Sendable {
  case any
  case status(ReservationStatus)
  /// Of the arriving side of a transfer: what is not under way yet.
  case notShipped
}

/// A number of a record, or none, and how much of it.
struct NumberPart {
  var key: TrackingKey
  var quantity: Quantity
  /// Of the arriving side of a transfer: it is under way (T-148).
  var isShipped: Bool
  /// What the row that carried the number said besides.
  var expirationDate = CalendarDate.blank
  var warrantyDate = CalendarDate.blank
  var appliesFrom = RowID<ItemLedgerEntry>.none
  var newTracking = TrackingKey.none
}

/// The numbers of a record and how much of each, gathered in the order in which they come.
struct NumberParts {
  private(set) var all: [NumberPart] = []
  /// Where each number stands, once they are more than a few: a record has mostly one.
  private var places: [Number: Int] = [:]
  private static let few = 8

  private struct Number: Hashable {
    var key: TrackingKey
    var isShipped: Bool

    init(_ part: NumberPart) { (key, isShipped) = (part.key, part.isShipped) }
  }

  mutating func add(_ part: NumberPart) {
    guard part.quantity.isPositive else { return }
    if let known = place(of: part) {
      all[known].quantity += part.quantity
      return
    }
    all.append(part)
    if all.count > Self.few { notePlaces() }
  }

  mutating func sort(by precedes: (NumberPart, NumberPart) -> Bool) {
    all.sort(by: precedes)
    places = [:]
    if all.count > Self.few { notePlaces() }
  }

  private func place(of part: NumberPart) -> Int? {
    all.count > Self.few
      ? places[Number(part)]
      : all.firstIndex { $0.key == part.key && $0.isShipped == part.isShipped }
  }

  private mutating func notePlaces() {
    for place in places.count..<all.count { places[Number(all[place])] = place }
  }
}

/// What a release came to.
struct Released {
  /// What could not be released.
  var rest = Quantity.zero
  /// The numbers of the rows that went, in the order they went; blank rows are not among them.
  var numbers: [NumberPart] = []
}

/// Taking coverage off a record that needs less of it (R-090, P-040).
extension Model {
  /// Frees coverage of a source above a quantity: prospects and surplus first, then links; links
  /// with orders before links with inventory; earlier dates before later ones.
  ///
  /// With a choice only the chosen rows count, and only they go.
  @discardableResult
  mutating func release(
    _ source: SourceReference, downTo target: Quantity, _ handling: NumberHandling = .keep,
    all: Bool = false, only chosen: RowChoice = .any
  ) -> Released {
    var result = Released()
    var ids: [RowID<ReservationEntry>]
    if case .match(let key) = handling, !key.isBlank {
      ids = entries(of: source, under: key)
    } else {
      ids = entries(of: source)
    }
    switch chosen {
    case .any: break
    case .status(let status): ids.removeAll { reservationEntries[$0].status != status }
    case .notShipped: ids.removeAll { reservationEntries[$0].flags.contains(.shipped) }
    }
    let covered = chosen == .any ? coveredQuantity(of: source) : sum(of: ids)
    var excess = all ? Quantity(raw: .max) : covered - target.magnitude
    guard excess.isPositive else { return result }
    for status in [ReservationStatus.prospect, .surplus, .tracking, .reservation] {
      for onStock in [false, true] where excess.isPositive {
        let affected = ids.filter { id in
          guard reservationEntries.contains(id) else { return false }
          let entry = reservationEntries[id]
          return entry.status == status && entry.source == source && goes(entry, handling)
            && isOnStock(id) == onStock
        }
        for id in sortedByDate(affected) where excess.isPositive {
          let entry = reservationEntries[id]
          let part = min(entry.quantity.magnitude, excess)
          excess -= part
          let key = trackedSKUs[entry.stock].tracking
          if !key.isBlank {
            var number = NumberPart(
              key: key, quantity: part, isShipped: entry.flags.contains(.shipped))
            number.expirationDate = entry.expirationDate
            number.warrantyDate = entry.warrantyDate
            number.appliesFrom = entry.appliesFrom
            number.newTracking = entry.newTracking
            result.numbers.append(number)
          }
          if part == entry.quantity.magnitude {
            closeEntry(id, all: all)
          } else {
            shrink(id, by: part, handling)
          }
        }
      }
    }
    result.rest = all ? .zero : excess
    return result
  }

  /// Σ magnitude of all rows of a source.
  func coveredQuantity(of source: SourceReference) -> Quantity {
    let others = ReservationEntry.sumOfOthers + Int(source.kind.rawValue)
    return reservedQuantity(of: source).magnitude
      + reservationEntries.total(ofSum: others, key: source.row)
  }

  private func sum(of ids: [RowID<ReservationEntry>]) -> Quantity {
    var sum = Quantity.zero
    for id in ids { sum += reservationEntries[id].quantity.magnitude }
    return sum
  }

  private func goes(_ entry: ReservationEntry, _ handling: NumberHandling) -> Bool {
    switch handling {
    case .keep: isBlank(entry)
    case .allow: true
    case .match(let key): key.isBlank || trackedSKUs[entry.stock].tracking == key
    }
  }

  private func isOnStock(_ id: RowID<ReservationEntry>) -> Bool {
    let partner = reservationEntries[id].partner
    return !partner.isNone && reservationEntries[partner].source.kind == .ledgerEntry
  }

  /// Key order of a record's rows: shipment date, expected date, entry number.
  func sortedByDate(_ ids: [RowID<ReservationEntry>]) -> [RowID<ReservationEntry>] {
    ids.sorted {
      let first = reservationEntries[$0]
      let second = reservationEntries[$1]
      if first.shipmentDate != second.shipmentDate {
        return first.shipmentDate < second.shipmentDate
      }
      if first.expectedDate != second.expectedDate {
        return first.expectedDate < second.expectedDate
      }
      return first.entryNo < second.entryNo
    }
  }

  /// Reduces a row and its partner: with order tracking the part cut off the partner finds
  /// other surplus or becomes surplus; else a partner's number survives as surplus.
  private mutating func shrink(
    _ id: RowID<ReservationEntry>, by part: Quantity, _ handling: NumberHandling
  ) {
    let entry = reservationEntries[id]
    let signed = part.times(sign: entry.quantity.sign)
    setQuantity(entry.quantity - signed, ofEntry: id)
    guard !entry.partner.isNone else {
      if entry.network.raw >= 0 { reduceMessage(of: entry.entryNo, by: -signed) }
      return
    }
    var cut = reservationEntries[entry.partner]
    setQuantity(cut.quantity + signed, ofEntry: entry.partner)
    var survives = cut.source.kind != .ledgerEntry && !isBlank(cut)
    if case .match = handling { survives = false }
    guard cut.network.raw >= 0 || survives else { return }
    cut.setQuantity(-signed)
    let isTracked = cut.network.raw >= 0
    let surplus = insertLoose(cut)
    loosen(surplus)
    if isTracked { rematch(surplus) }
  }

  /// Takes away surplus without number, and what was suggested because of it (P-012).
  mutating func clearSurplus(of source: SourceReference, _ handling: NumberHandling = .keep) {
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      guard entry.partner.isNone, handling == .allow || isBlank(entry) else { continue }
      reservationEntries.remove(id, &journal)
      dropMessages(of: entry)
    }
  }

  /// After a change of a line's quantity: coverage above it goes, and what is not covered is
  /// tracked (R-087, P-012).
  ///
  /// More quantity releases nothing. Supply that shrinks takes its reservations along,
  /// whatever its demand. Numbers go like other coverage where they are not specific
  /// (T-061).
  mutating func followQuantity(of source: SourceReference) {
    let item = items.find(unique: 0, key: sku(of: source).itemNo.id)
    guard !item.isNone else { return }
    let handling: NumberHandling = trackingCode(of: items[item]).isSpecific ? .keep : .allow
    if source.kind == .transferInbound, let line = source.line {
      // What is under way covers what was shipped of it (T-148).
      release(source, downTo: lines[line].outstanding, handling, only: .notShipped)
    } else {
      let net = netQuantity(of: source)
      let first = reservationEntries.first(inList: Int(source.kind.rawValue), key: source.row)
      // P-012: nothing that covered a demand covers a supply, and the other way round.
      let isTurned = !first.isNone && reservationEntries[first].quantity.sign == -net.sign
      release(source, downTo: net, handling, all: isTurned && !net.isZero)
    }
    guard items[item].orderTracking != .none else { return }
    clearSurplus(of: source)
    autoTrack(source)
  }
}
