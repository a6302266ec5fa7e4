/// Puts a number on a record that is not posted yet: one new tracking line.
///
/// A number that is given is taken as it is: no number series is asked about it (T-086).
public struct AssignTracking: Command {
  /// The line, the side of a transfer or the component that gets the number.
  public var source: SourceReference
  /// The number; at least one of the three is given.
  public var key: TrackingKey
  /// In base units, as the document counts; nil for all that is not assigned yet.
  public var quantity: Quantity?
  /// What the goods are called where they arrive; a number that is blank stays (T-149, T-154).
  public var newKey: TrackingKey = .none
  /// Of supply; blank for the date that the number is known with, or that the item calculates
  /// (T-183).
  public var expirationDate: CalendarDate = .blank
  /// Of a reclassification: the date that the goods get; blank for the one that they have (T-154).
  public var newExpirationDate: CalendarDate = .blank
  /// Blank for none, or for what the tracking code calculates when it is posted (T-186).
  public var warrantyDate: CalendarDate = .blank
  /// Fixed application of what leaves to an entry that came in; none by default (T-047).
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// Fixed application of what comes back to the entry that it left by; none by default (T-048).
  public var appliesFrom: RowID<ItemLedgerEntry> = .none
  /// Dates are taken as they are, as code does that goes past the page (T-183).
  public var isUnchecked = false
  /// On an opened page more than the line, and nothing at all, may be entered until it is closed.
  public var entry = TrackingEntry.saved

  private var isOnPage: Bool { entry == .onPage }

  /// A number for a source; nil takes all that is not assigned yet.
  public init(_ quantity: Quantity? = nil, of key: TrackingKey, to source: SourceReference) {
    self.quantity = quantity
    self.key = key
    self.source = source
  }

  /// Order of checks: a number at all, the item's code (T-009), the number given twice (T-040),
  /// one piece a serial (T-039), the sign, more than the line (T-052), fixed application
  /// (T-048, T-049).
  ///
  /// - Returns: what was assigned; zero on an opened page when nothing was left.
  /// - Throws: `not-tracked`, `tracking-read-only`, `duplicate-serial`, `duplicate-number`,
  ///   `serial-quantity`, `wrong-sign`, `more-than-line`, `applies-to`, `applies-from`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> Quantity {
    let sku = model.sku(of: source)
    let item = try model.item(sku.itemNo)
    guard !item.trackingCode.isBlank else {
      throw TrackingError(
        .notTracked, blaming: blame, "item \(item.no) has no tracking code, so it takes no \(key)",
        advice: "`set item \(item.no) tracked …` gives it one")
    }
    try model.checkNumbersMayChange(source)
    try model.checkNewNumbers(
      of: key, on: source, as: newKey, expires: newExpirationDate)
    let reclassifies = model.reclassifies(source)
    guard !renames || reclassifies || newExpirationDate.isBlank && model.renames(source) else {
      throw .renamesNothing(model.describe(source))
    }
    if reclassifies, !renames, !key.isBlank {
      // T-154: the new number and its date are those that the goods have, until others are given.
      var own = self
      own.reclassify(as: .none, expires: nil, model)
      return try own.perform(on: &model)
    }
    try checkUnique(model)
    let amount = try amount(model)
    // T-055: a number entered with nothing is not kept.
    guard !amount.isZero else { return .zero }
    try model.checkRounding(amount, of: item)
    try checkApplication(model, amount)
    var settled = self
    try settled.settleExpiration(
      ofSupply: amount.times(sign: model.signFactor(of: source)).isPositive, item, &model)
    try settled.write(amount, sku, &model)
    if model.isTransferLine(source) {
      try AssignTracking(mirroring: settled, amount, inboundOf: source).writeMirror(&model)
    }
    return amount
  }

  /// Whether the goods get other numbers or another date, or are said to keep theirs.
  private var renames: Bool { !newKey.isBlank || !newExpirationDate.isBlank }

  /// Gives the goods other numbers where a direct transfer brings them (T-149), or a
  /// reclassification other numbers and another date (T-154); a blank number stays.
  ///
  /// - Throws: `action-unfit` when a date is to be taken away where none is given (T-154).
  public mutating func rename(
    as new: TrackingKey, expires: CalendarDate?, _ model: borrowing Model
  ) throws(TrackingError) {
    if model.reclassifies(source) {
      reclassify(as: new, expires: expires, model)
      return
    }
    guard expires?.isBlank != true else { throw .renamesNothing(model.describe(source)) }
    newKey = key.renamed(as: new)
    newExpirationDate = expires ?? .blank
  }

  private init(
    mirroring other: AssignTracking, _ amount: Quantity, inboundOf source: SourceReference
  ) {
    self = other
    self.source = SourceReference(inboundOf: RowID(raw: source.row))
    quantity = amount
  }

  var blame: Blame {
    !key.serialNo.isBlank ? .serial : !key.lotNo.isBlank ? .lot : .package
  }

  private func checkUnique(_ model: borrowing Model) throws(TrackingError) {
    guard key.serialNo.isBlank else {
      guard model.trackingLine(ofSerial: key.serialNo, on: source) != nil else { return }
      throw TrackingError(
        .duplicateSerial, blaming: .serial,
        "serial \(key.serialNo) is on the line already (T-040)")
    }
    guard let line = model.trackingLine(ofExactly: key, on: source) else { return }
    throw TrackingError(
      .duplicateNumber, blaming: blame, "\(key) is on the line already, with \(line.quantity)",
      facts: [Fact("found", .quantity(line.quantity))],
      advice: "`set \(key) on … quantity` changes it")
  }

  private func amount(_ model: borrowing Model) throws(TrackingError) -> Quantity {
    let total = model.trackableQuantity(of: source)
    let assigned = model.assignedQuantity(of: source)
    let undefined = total - assigned
    var amount = quantity ?? undefined
    if quantity == nil, !key.serialNo.isBlank, undefined.magnitude > .one || isOnPage {
      amount = Quantity.one.times(sign: isOnPage ? total.sign : undefined.sign)
    }
    if isOnPage {
      // T-082: what is left, never against the line's sign.
      if quantity == nil, key.serialNo.isBlank, undefined.sign != total.sign { amount = .zero }
      if amount.isZero { return .zero }
    }
    // T-039
    if !key.serialNo.isBlank, amount.magnitude != .one {
      if quantity == nil, amount.isZero {
        throw .moreThanLine(
          assigned + Quantity.one.times(sign: total.isNegative ? -1 : 1), total, blame)
      }
      throw TrackingError(
        .serialQuantity, blaming: .quantity,
        "serial \(key.serialNo) stands for one piece, not for \(amount)",
        facts: [Fact("found", .quantity(amount)), Fact("required", .quantity(.one))])
    }
    if amount.isZero {
      if quantity != nil {
        throw TrackingError(
          .quantityNotPositive, blaming: .quantity, "a tracking line of nothing is not kept (T-043)"
        )
      }
      throw .moreThanLine(assigned, total, blame)
    }
    if amount.sign != total.sign {
      throw TrackingError(
        .wrongSign, blaming: .quantity,
        "the line's quantity is \(total); its tracking must have the same sign",
        facts: [Fact("found", .quantity(amount))])
    }
    // T-052
    if !isOnPage, (assigned + amount).magnitude > total.magnitude {
      throw .moreThanLine(assigned + amount, total, blame)
    }
    return amount
  }

  private func checkApplication(
    _ model: borrowing Model, _ amount: Quantity
  ) throws(TrackingError) {
    let sku = model.sku(of: source)
    if !appliesTo.isNone { try model.checkAppliesTo(appliesTo, sku, key, amount.magnitude) }
    if !appliesFrom.isNone { try model.checkAppliesFrom(appliesFrom, sku, key, amount.magnitude) }
  }

  /// Blank rows of the source take the number first, then a new row (T-057).
  private func write(
    _ amount: Quantity, _ sku: StockkeepingUnit, _ model: inout Model
  ) throws(TrackingError) {
    let rest = try model.number(self, amount.times(sign: model.signFactor(of: source)), sku)
    guard !rest.isZero else { return }
    model.insertLoose(row(rest, sku, &model))
  }

  /// Puts the number on a transfer's arriving side, which follows the side that leaves.
  ///
  /// A reservation may have taken a number off the other side alone: what arrives has no more
  /// numbers than its quantity all the same (T-052).
  func writeMirror(_ model: inout Model) throws(TrackingError) {
    let sku = model.sku(of: source)
    let open = model.trackableQuantity(of: source) - model.assignedQuantity(of: source)
    guard let quantity = quantity.map({ min($0, open) }), quantity.isPositive else { return }
    let rest = try model.number(self, quantity, sku)
    guard !rest.isZero else { return }
    model.insertLoose(row(rest, sku, &model))
  }

  /// A single row of the number, with the sign of supply or demand.
  func row(
    _ signed: Quantity, _ sku: StockkeepingUnit, _ model: inout Model
  ) -> ReservationEntry {
    let stock = model.trackedSKUs.intern(TrackedSKU(sku, key))
    var entry = ReservationEntry(
      entryNo: 0, status: model.looseStatus(of: source), source: source, stock: stock,
      quantity: signed)
    let dates = model.dates(of: source)
    if signed.isPositive {
      entry.expectedDate = dates.expected
    } else {
      entry.shipmentDate = dates.shipment
    }
    entry.newTracking = newKey
    entry.newExpirationDate = newExpirationDate
    entry.expirationDate = signed.isPositive ? expirationDate : .blank
    entry.warrantyDate = warrantyDate
    // T-050
    if !signed.isPositive { entry.appliesTo = appliesTo } else { entry.appliesFrom = appliesFrom }
    return entry
  }

  /// T-183: a known number keeps its date; a new lot takes the date of the same lot on the line,
  /// and a date that is given becomes that of the whole lot.
  private mutating func settleExpiration(
    ofSupply isSupply: Bool, _ item: Item, _ model: inout Model
  ) throws(TrackingError) {
    guard !isUnchecked else { return }
    let given = expirationDate
    guard isSupply, model.trackingCode(of: item).dates.contains(.expirationUsed) else {
      // T-183a: the field is not editable there.
      expirationDate = .blank
      if !given.isBlank { model.inform(.expirationLocked(key, .blank)) }
      return
    }
    if let known = model.knownDate(of: key, model.sku(of: source))?.date {
      expirationDate = known
      if !given.isBlank, given != known { model.inform(.expirationLocked(key, known)) }
      return
    }
    guard !key.lotNo.isBlank, let known = expirationOnLine(model) else { return }
    guard !given.isBlank else {
      expirationDate = known
      return
    }
    guard given != known else { return }
    for id in model.entries(of: source) {
      let other = model.reservationEntries[id]
      guard model.trackedSKUs[other.stock].tracking.lotNo == key.lotNo else { continue }
      model.reservationEntries.update(id, &model.journal) { $0.expirationDate = given }
    }
  }

  /// The date that the line's rows of the same lot share; nil when it has none.
  private func expirationOnLine(_ model: borrowing Model) -> CalendarDate? {
    let unit = model.sku(of: source)
    var row: RowID<ReservationEntry>?
    _ = model.trackedSKUs.first(carrying: TrackingKey(lotNo: key.lotNo)) { stock in
      guard model.trackedSKUs[stock].unit == unit else { return false }
      row = model.entries(of: source, under: model.trackedSKUs[stock].tracking).last
      return row != nil
    }
    return row.map { model.reservationEntries[$0].expirationDate }
  }
}

extension Model {
  /// How much of a source can be tracked, as the document counts.
  ///
  /// That is what is still to be posted, and what was posted under numbers: what was posted
  /// without one takes none any more (T-052).
  func trackableQuantity(of source: SourceReference) -> Quantity {
    switch source.kind {
    case .line:
      return lines[RowID(raw: source.row)].outstanding + trackedHistory(of: source)
    case .transferInbound:
      let line = lines[RowID(raw: source.row)]
      return line.quantityBase - line.quantityReceived + trackedHistory(of: source)
    case .component:
      return components[RowID(raw: source.row)].remaining + trackedHistory(of: source)
    case .ledgerEntry: return itemLedgerEntries[RowID(raw: source.row)].remainingQuantity
    }
  }

  func isTransferLine(_ source: SourceReference) -> Bool {
    source.kind == .line && lines[RowID(raw: source.row)].kind == .transferOrder
  }

  /// When a source delivers, and when it needs.
  package func dates(of source: SourceReference) -> (expected: CalendarDate, shipment: CalendarDate)
  {
    switch source.kind {
    case .line, .transferInbound:
      let line = lines[RowID(raw: source.row)]
      switch line.kind.dates {
      case .due: return (line.dueDate, line.dueDate)
      case .planning:
        return (line.dueDate, line.hasInboundSide ? line.shipmentDate : line.dueDate)
      case .expected: return (line.expectedDate, line.expectedDate)
      case .shipment: return (line.shipmentDate, line.shipmentDate)
      case .transfer: return (line.expectedDate, line.shipmentDate)
      case .posting:
        let date = documents[line.document].postingDate
        return (date, date)
      }
    case .component:
      let date = components[RowID(raw: source.row)].dueDate
      return (date, date)
    case .ledgerEntry: return (.blank, .end)
    }
  }
}

/// Lines that give their goods other numbers.
extension Model {
  /// Whether a record is the line of a reclassification journal.
  func reclassifies(_ source: SourceReference) -> Bool {
    source.kind == .line && lines[RowID(raw: source.row)].kind == .reclassificationJournal
  }

  /// Whether a record gives goods other numbers: a reclassification (T-154), or where a direct
  /// transfer brings them (T-149).
  func renames(_ source: SourceReference) -> Bool {
    guard let line = source.line else { return false }
    return lines[line].kind == .reclassificationJournal
      || documents[lines[line].document].isDirect == 1
  }

  /// Gives a tracking line's goods other numbers, or another date; a number that is left blank, and
  /// a date that is not given, stay (T-149, T-154).
  ///
  /// - Throws: `tracking-line-unknown`; `action-unfit` on lines that rename nothing, and for a date
  ///   of a transfer; `use-warehouse-journal` at a directed location (W-071).
  package mutating func rename(
    _ key: TrackingKey, as new: TrackingKey, expires: CalendarDate?, on source: SourceReference
  ) throws(TrackingError) {
    let line = try ownLine(key, on: source)
    guard renames(source), expires == nil || reclassifies(source) else {
      throw .renamesNothing(describe(source))
    }
    let old = line.newKey.isBlank ? line.key : line.newKey
    let renamed = old.renamed(as: new)
    try checkNewNumbers(
      of: line.key, on: source, as: renamed, expires: expires ?? line.newExpirationDate)
    for id in entries(of: source, under: line.key) {
      reservationEntries.update(id, &journal) {
        $0.newTracking = renamed
        if let expires { $0.newExpirationDate = expires }
      }
    }
    guard isTransferLine(source) else { return }
    let inbound = SourceReference(inboundOf: RowID(raw: source.row))
    for id in entries(of: inbound, under: line.key) {
      reservationEntries.update(id, &journal) { $0.newTracking = renamed }
    }
  }
}

extension TrackingKey {
  /// The key with the numbers that another one names.
  func renamed(as new: TrackingKey) -> TrackingKey {
    TrackingKey(
      serialNo: new.serialNo.isBlank ? serialNo : new.serialNo,
      lotNo: new.lotNo.isBlank ? lotNo : new.lotNo,
      packageNo: new.packageNo.isBlank ? packageNo : new.packageNo)
  }
}

extension TrackingError {
  fileprivate static func renamesNothing(_ source: Wording) -> TrackingError {
    TrackingError(
      .actionUnfit, blaming: .command,
      "\(source) gives its goods no other numbers: reclassification journals and direct transfers do (T-149, T-154)",
      advice: "`reclassify … as …` gives them without moving the goods")
  }

  static func expirationLocked(_ key: TrackingKey, _ known: CalendarDate) -> TrackingError {
    known.isBlank
      ? TrackingError(
        .expirationLocked, blaming: .expiration,
        "\(key) takes no expiration date here, so none is kept (T-183)",
        advice: "only inbound lines of a code with `expiration used` have one")
      : TrackingError(
        .expirationLocked, blaming: .expiration,
        "\(key) is known to expire on \(known), so that date stays (T-183)",
        facts: [Fact("known", .date(known))])
  }

  static func moreThanLine(_ found: Quantity, _ line: Quantity, _ blame: Blame) -> TrackingError {
    TrackingError(
      .moreThanLine, blaming: blame,
      "item tracking of \(found) is more than the line's \(line) (T-052)",
      facts: [Fact("found", .quantity(found)), Fact("line", .quantity(line))])
  }
}

extension AssignTracking {
  /// T-154: what is not given anew stays as it is; a blank date takes away the one they have.
  mutating func reclassify(
    as new: TrackingKey, expires: CalendarDate?, _ model: borrowing Model
  ) {
    newKey = key.renamed(as: new)
    newExpirationDate =
      expires ?? model.knownExpiration(of: key, model.sku(of: source)) ?? .blank
  }
}
