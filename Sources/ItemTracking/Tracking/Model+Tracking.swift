// Tracking: numbers on what is not posted yet.
// Tables: reservation entries as tracking lines, tracking specifications of what is posted.
// Rules: of tracking, those of tracking lines and their page; of reservation, what a number does.
// Entry points: `AssignNumbers`, `AssignNextNumbers`, `SelectEntries`, `ChangeTrackingLine`,
// `HandleNumbers`, `UnassignNumbers`, `TakeNumbers`, the tracking page.
// Order of checks: in each command's comment; a number first, then its quantity, then its dates.

/// What is tracked on a record that is not posted yet.
extension Model {
  /// The rows of a source in the order of their entry numbers.
  public func entries(of source: SourceReference) -> [RowID<ReservationEntry>] {
    reservationEntries.ids(inList: Int(source.kind.rawValue), key: source.row)
  }

  /// Σ quantity of the numbered rows of a source, with its sign.
  public func trackedQuantity(of source: SourceReference) -> Quantity {
    var sum = Quantity.zero
    let list = Int(source.kind.rawValue)
    var id = reservationEntries.first(inList: list, key: source.row)
    while !id.isNone {
      let entry = reservationEntries[id]
      if !trackedSKUs[entry.stock].tracking.isBlank { sum += entry.quantity }
      id = reservationEntries.next(inList: list, after: id)
    }
    return sum
  }

  /// What is still to come of a source, with the sign of supply (+) or demand (-).
  public func netQuantity(of source: SourceReference) -> Quantity {
    switch source.kind {
    case .line:
      let line = lines[RowID(raw: source.row)]
      return line.outstanding.times(sign: line.signFactor)
    case .transferInbound:
      let line = lines[RowID(raw: source.row)]
      return line.quantityBase - line.quantityReceived
    case .component: return -components[RowID(raw: source.row)].remaining
    case .ledgerEntry: return itemLedgerEntries[RowID(raw: source.row)].remainingQuantity
    }
  }

  /// +1 for supply, -1 for demand (T-031).
  func signFactor(of source: SourceReference) -> Int64 {
    switch source.kind {
    case .line: lines[RowID(raw: source.row)].signFactor
    case .transferInbound, .ledgerEntry: 1
    case .component: -1
    }
  }

  /// The status of a new single row (T-058): lines of journals, invoices and quotes plan nothing
  /// (T-152), nor does what is only planned yet, unless order tracking sees it.
  func looseStatus(of source: SourceReference) -> ReservationStatus {
    if isOrderNetwork(source) { return .surplus }
    let isTracked = isInNetwork(source) && orderTracking(of: sku(of: source).itemNo) != .none
    return isTracked ? .surplus : .prospect
  }

  /// Whether a record is of an order that is to be carried out (T-058).
  private func isOrderNetwork(_ source: SourceReference) -> Bool {
    switch source.kind {
    case .ledgerEntry: return true
    case .line, .transferInbound: return isOrder(lines[RowID(raw: source.row)])
    case .component: return isOrder(lines[components[RowID(raw: source.row)].line])
    }
  }

  private func isOrder(_ line: DocumentLine) -> Bool {
    guard line.kind == .productionOrder else {
      return line.isNetworkEntity && line.kind != .planningWorksheet
    }
    let status = documents[line.document].status
    return status != .planned && status != .simulated
  }

  /// What is only planned becomes an order: its numbers are seen from now on (T-058).
  mutating func raiseProspects(of source: SourceReference) {
    for id in entries(of: source) where reservationEntries[id].status == .prospect {
      reservationEntries.update(id, &journal) { $0.status = .surplus }
    }
  }

  /// Whether a record is supply or demand to planning and order tracking (P-010).
  ///
  /// Lines of journals, quotes and invoices are not, nor is anything of a simulated production
  /// order; inventory receipts and shipments are, but only to order tracking.
  public func isInNetwork(_ source: SourceReference) -> Bool {
    switch source.kind {
    case .line:
      let line = lines[RowID(raw: source.row)]
      if line.kind.isInventoryOnly {
        return orderTracking(of: trackedSKUs[line.stock].unit.itemNo) != .none
      }
      return line.isNetworkEntity && !isSimulated(line)
    case .component:
      let owner = lines[components[RowID(raw: source.row)].line]
      return owner.kind != .assemblyQuote && !isSimulated(owner)
    case .transferInbound, .ledgerEntry: return true
    }
  }

  /// Whether a record is a suggestion: a planning line, or a component of one (P-175).
  func isOnlyPlanned(_ source: SourceReference) -> Bool {
    switch source.kind {
    case .line, .transferInbound: lines[RowID(raw: source.row)].kind == .planningWorksheet
    case .component:
      lines[components[RowID(raw: source.row)].line].kind == .planningWorksheet
    case .ledgerEntry: false
    }
  }

  private func isSimulated(_ line: DocumentLine) -> Bool {
    line.kind == .productionOrder && documents[line.document].status == .simulated
  }

  /// Takes the next entry number.
  mutating func takeReservationEntryNo() -> Int32 {
    let number = company.lastReservationEntryNo + 1
    updateCompany { $0.lastReservationEntryNo = number }
    return number
  }

  /// Inserts a single row; its number and date of creation are given here.
  @discardableResult
  mutating func insertLoose(_ entry: ReservationEntry) -> RowID<ReservationEntry> {
    var entry = entry
    entry.entryNo = takeReservationEntryNo()
    entry.createdOn = workDate
    entry.partner = .none
    entry.network = network(of: entry.stock)
    return reservationEntries.insert(entry, &journal)
  }

  /// Changes a row's quantity; to handle and to invoice follow it (T-102).
  mutating func setQuantity(_ quantity: Quantity, ofEntry id: RowID<ReservationEntry>) {
    reservationEntries.update(id, &journal) { $0.setQuantity(quantity) }
  }
}

/// The sum of one number of a line over what is posted and what is not (T-106): its quantity, to
/// handle, to invoice, handled and invoiced, all in base units (T-033).
public struct TrackingLine: Hashable, Sendable {
  /// The numbers that the sum is of; none for the header of the page.
  public var key: TrackingKey
  /// The numbers that the goods get (T-149, T-154); none where they stay as they are.
  public var newKey: TrackingKey = .none
  /// Of a reclassification: the date that the goods get (T-154).
  public var newExpirationDate: CalendarDate = .blank
  /// BC's Quantity (Base): posted and not yet posted.
  public var quantity: Quantity = .zero
  /// In base units: what the next posting of the line takes (T-036).
  public var toHandle: Quantity = .zero
  /// In base units: what the next invoice takes (T-036).
  public var toInvoice: Quantity = .zero
  /// BC's Quantity Handled (Base): what is posted as received, shipped, consumed or finished.
  public var handled: Quantity = .zero
  /// BC's Quantity Invoiced (Base).
  public var invoiced: Quantity = .zero
  /// The last one known among the parts; blank for none.
  public var expirationDate: CalendarDate = .blank
  /// The last one known among the parts; blank for none.
  public var warrantyDate: CalendarDate = .blank
  /// The entry that what leaves is fixed to; none for what the costing method chooses (T-047).
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// The entry by which what comes back left; none where it was not said (T-048).
  public var appliesFrom: RowID<ItemLedgerEntry> = .none

  /// A line of nothing yet.
  public init(key: TrackingKey) { self.key = key }
}

extension Model {
  /// The tracking lines of a source as the page shows them: document-signed, one a number, in the
  /// order in which the numbers were first entered (T-032, T-106); rows without number are not
  /// shown (P-056).
  public func trackingLines(of source: SourceReference) -> [TrackingLine] {
    let sign = signFactor(of: source)
    var result: [TrackingLine] = []
    var places: [TrackingKey: Int] = [:]
    func place(_ key: TrackingKey) -> Int {
      if let place = places[key] { return place }
      places[key] = result.count
      result.append(TrackingLine(key: key))
      return result.count - 1
    }
    for id in history(of: source) {
      let row = trackingSpecifications[id]
      result[place(trackedSKUs[row.stock].tracking)].add(row, sign)
    }
    for id in postedEntries(ofTransfer: source) {
      let key = trackedSKUs[itemLedgerEntries[id].stock].tracking
      if !key.isBlank { result[place(key)].add(itemLedgerEntries[id]) }
    }
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      let key = trackedSKUs[entry.stock].tracking
      if !key.isBlank { result[place(key)].add(entry, sign) }
    }
    return result.filter { !$0.quantity.isZero }
  }

  /// What is posted of a source under numbers, while its document exists (T-105).
  public func history(of source: SourceReference) -> [RowID<TrackingSpecification>] {
    guard let list = TrackingSpecification.List.of(source.kind) else { return [] }
    return trackingSpecifications.ids(inList: list, key: source.row)
  }

  /// How much of a source is posted under numbers; as the document counts.
  func trackedHistory(of source: SourceReference) -> Quantity {
    let sum = numberedQuantity(ofTransfer: source)
    guard let list = TrackingSpecification.List.of(source.kind) else { return sum }
    let posted = trackingSpecifications.total(ofSum: list, key: source.row)
    return sum + posted.times(sign: signFactor(of: source))
  }

  /// What the page's header shows: the source, its tracking lines, and what is undefined (T-037).
  public func trackingTotals(
    of source: SourceReference
  ) -> (source: TrackingLine, tracking: TrackingLine, undefined: TrackingLine) {
    var own = TrackingLine(key: .none)
    switch source.kind {
    case .line:
      let line = lines[RowID(raw: source.row)]
      // More may be made than was ordered.
      own.quantity =
        line.kind == .productionOrder
        ? max(line.quantityBase, line.quantityHandled) : line.quantityBase
      own.toHandle = line.quantityToHandle
      own.toInvoice = line.quantityToInvoice
    case .transferInbound, .component, .ledgerEntry:
      own.toHandle = netQuantity(of: source).magnitude
      own.toInvoice = own.toHandle
      own.quantity = own.toHandle + trackedHistory(of: source)
    }
    var sum = TrackingLine(key: .none)
    for line in trackingLines(of: source) {
      sum.quantity += line.quantity
      sum.toHandle += line.toHandle
      sum.toInvoice += line.toInvoice
    }
    var rest = TrackingLine(key: .none)
    rest.quantity = own.quantity - sum.quantity
    rest.toHandle = own.toHandle - sum.toHandle
    rest.toInvoice = own.toInvoice - sum.toInvoice
    return (own, sum, rest)
  }
}
