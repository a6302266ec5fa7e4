/// What `handle all` and `handle nothing` mean.
public enum HandledShare: Sendable { case all, nothing }

/// Changes of tracking lines that exist (T-034 to T-036, T-041, T-056, T-060).
extension Model {
  /// Sets what the next posting handles and invoices of one number; as the document counts.
  ///
  /// - Throws: `tracking-line-unknown`; `action-unfit` on lines that are posted whole (T-038);
  ///   `more-to-handle`, `more-to-invoice` beyond what is left.
  package mutating func setToHandle(
    _ toHandle: Quantity, invoicing toInvoice: Quantity?, of wanted: TrackingKey,
    on source: SourceReference
  ) throws(TrackingError) {
    try checkHandlesInParts(source, invoicing: toInvoice)
    let line = try ownLine(wanted, on: source)
    let key = line.key
    let rest = underWay(key, source) ?? line.quantity - line.handled
    // T-039
    if !key.serialNo.isBlank, toHandle.magnitude > .one || !toHandle.isWhole {
      throw TrackingError(
        .serialQuantity, blaming: .quantity, "a serial number stands for one piece or none",
        facts: [Fact("found", .quantity(toHandle))])
    }
    try checkRounding(toHandle, of: try item(sku(of: source).itemNo))
    // T-035
    if toHandle.sign * line.quantity.sign < 0 || toHandle.magnitude > rest.magnitude {
      throw TrackingError(
        .moreToHandle, blaming: .quantity,
        "cannot handle \(toHandle) of \(key); \(rest) are left to handle",
        facts: [Fact("found", .quantity(toHandle)), Fact("required", .quantity(rest))])
    }
    let most = toHandle + line.handled - line.invoiced
    let invoice = toInvoice ?? most
    if !key.serialNo.isBlank, !invoice.isWhole {
      throw TrackingError(
        .serialQuantity, blaming: .quantity,
        "a serial number is invoiced as one piece or not at all",
        facts: [Fact("found", .quantity(invoice))])
    }
    // T-036
    if invoice.sign * line.quantity.sign < 0 || invoice.magnitude > most.magnitude {
      throw TrackingError(
        .moreToInvoice, blaming: .quantity,
        "cannot invoice \(invoice) of \(key); \(most) can be invoiced",
        facts: [Fact("found", .quantity(invoice)), Fact("required", .quantity(most))])
    }
    distribute(toHandle, invoice, of: key, on: source)
    // T-145: what does not leave yet does not arrive either.
    guard isTransferLine(source) else { return }
    let inbound = SourceReference(inboundOf: RowID(raw: source.row))
    distributeWaiting(toHandle.magnitude, of: key, on: inbound)
  }

  /// Sets what is to handle of the rows of a transfer's arriving side that have not left yet.
  private mutating func distributeWaiting(
    _ toHandle: Quantity, of key: TrackingKey, on source: SourceReference
  ) {
    var rest = toHandle
    let ids = entries(of: source, under: key).filter {
      !reservationEntries[$0].flags.contains(.shipped)
    }
    for status in ReservationStatus.allCases {
      for id in ids where reservationEntries[id].status == status {
        let part = min(reservationEntries[id].quantity, rest)
        rest -= part
        reservationEntries.update(id, &journal) {
          $0.quantityToHandle = part
          $0.quantityToInvoice = part
        }
      }
    }
  }

  /// T-038: what a page has no column for cannot be set; output of a journal may be in parts.
  private func checkHandlesInParts(
    _ source: SourceReference, invoicing: Quantity?
  ) throws(TrackingError) {
    let line = source.line.map { lines[$0] }
    let handles = line.map { $0.kind.handlesInParts || $0.entryType == .output } ?? true
    if !handles {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "\(describe(source)) is posted whole, so its numbers have no quantity to handle (T-038)",
        advice: "`set … on` the line `quantity` changes how much of a number there is")
    }
    guard invoicing != nil, line.map({ !$0.kind.invoicesInParts }) ?? true else { return }
    throw TrackingError(
      .actionUnfit, blaming: .line,
      "\(describe(source)) is not invoiced in parts, so its numbers have no quantity to invoice (T-038)",
      advice: "leave `invoicing` out")
  }

  /// T-148: once goods are under way, the arriving side handles these; nil before.
  private func underWay(_ key: TrackingKey, _ source: SourceReference) -> Quantity? {
    guard source.kind == .transferInbound else { return nil }
    var sum = Quantity.zero
    for id in entries(of: source, under: key) {
      let entry = reservationEntries[id]
      if entry.flags.contains(.shipped) { sum += entry.quantity }
    }
    return sum.isPositive ? sum : nil
  }

  /// T-056: to invoice goes to what is posted first, oldest first; to handle by status.
  private mutating func distribute(
    _ toHandle: Quantity, _ toInvoice: Quantity, of key: TrackingKey, on source: SourceReference
  ) {
    var invoice = toInvoice.magnitude
    if source.kind == .line {
      for id in history(of: source, under: key) {
        let row = trackingSpecifications[id]
        let open = (row.quantityHandled - row.quantityInvoiced).magnitude
        let part = min(open, invoice)
        invoice -= part
        trackingSpecifications.update(id, &journal) {
          $0.quantityToInvoice = part.times(sign: $0.quantityHandled.sign)
        }
      }
    }
    var handle = toHandle.magnitude
    let isUnderWay = underWay(key, source) != nil
    let ids = entries(of: source, under: key).filter {
      !isUnderWay || reservationEntries[$0].flags.contains(.shipped)
    }
    for status in ReservationStatus.allCases {
      for id in ids where reservationEntries[id].status == status {
        let quantity = reservationEntries[id].quantity
        let part = min(quantity.magnitude, handle)
        let invoicePart = min(quantity.magnitude, invoice)
        handle -= part
        invoice -= invoicePart
        reservationEntries.update(id, &journal) {
          $0.quantityToHandle = part.times(sign: quantity.sign)
          $0.quantityToInvoice = invoicePart.times(sign: quantity.sign)
        }
        synchronizeAssembled(id)
      }
    }
  }

  /// A tracking line that may be changed: what was counted is only shown (T-180b).
  ///
  /// - Throws: `tracking-read-only`; as `trackingLine`.
  func ownLine(
    _ key: TrackingKey, on source: SourceReference
  ) throws(TrackingError) -> TrackingLine {
    try checkNotCounted(source)
    return try trackingLine(key, on: source)
  }

  /// One tracking line of a source.
  ///
  /// - Throws: `tracking-line-unknown` when none, or more than one, has the numbers.
  public func trackingLine(
    _ key: TrackingKey, on source: SourceReference
  ) throws(TrackingError) -> TrackingLine {
    if let line = trackingLine(ofExactly: key, on: source) { return line }
    if !key.serialNo.isBlank, let line = trackingLine(ofSerial: key.serialNo, on: source),
      line.key.matches(key)
    {
      return line
    }
    let lines = trackingLines(of: source)
    if let line = onlyMatch(key, lines) { return line }
    var known: Wording = "it has"
    for (index, line) in lines.prefix(6).enumerated() {
      known = known + "\(index == 0 ? " " : ", ")\(line.key)"
    }
    throw TrackingError(
      .trackingLineUnknown, blaming: !key.serialNo.isBlank ? .serial : .lot,
      "the line has no \(key)", detail: lines.isEmpty ? "it has no tracking" : known)
  }

  /// A key that names only some numbers stands for the one line that carries them.
  private func onlyMatch(_ key: TrackingKey, _ lines: [TrackingLine]) -> TrackingLine? {
    let matches = lines.filter { $0.key.matches(key) }
    return matches.count == 1 ? matches.first : nil
  }

  /// Sets the quantity of a tracking line, as the document counts (T-034).
  package mutating func setTracked(
    _ quantity: Quantity, of key: TrackingKey, on source: SourceReference,
    _ entry: TrackingEntry
  ) throws(TrackingError) {
    let line = try ownLine(key, on: source)
    if quantity.sign * line.handled.sign < 0 || quantity.magnitude < line.handled.magnitude {
      throw TrackingError(
        .lessThanHandled, blaming: .quantity,
        "\(quantity) is less than the \(line.handled) of \(line.key) that are handled already",
        facts: [Fact("found", .quantity(quantity)), Fact("handled", .quantity(line.handled))])
    }
    if !line.key.serialNo.isBlank, quantity.magnitude > .one || !quantity.isWhole {
      throw TrackingError(
        .serialQuantity, blaming: .quantity, "a serial number stands for one piece",
        facts: [Fact("found", .quantity(quantity)), Fact("required", .quantity(.one))])
    }
    try checkRounding(quantity, of: try item(sku(of: source).itemNo))
    let change = quantity - line.quantity
    let total = trackableQuantity(of: source)
    if !quantity.isZero, quantity.sign != total.sign {
      throw TrackingError(
        .wrongSign, blaming: .quantity,
        "the line's quantity is \(total); its tracking must have the same sign",
        facts: [Fact("found", .quantity(quantity))])
    }
    let assigned = change + assignedQuantity(of: source)
    if entry == .saved, change.sign == total.sign, assigned.magnitude > total.magnitude {
      throw .moreThanLine(assigned, total, .quantity)
    }
    try resize(line, by: change, on: source)
    // T-034.3: all that is not handled of it is handled next.
    distribute(quantity - line.handled, quantity - line.invoiced, of: line.key, on: source)
    clearApplication(line, quantity, on: source)
    if isTransferLine(source) {
      try resize(line, by: change, on: SourceReference(inboundOf: RowID(raw: source.row)))
    }
  }

  /// T-034.5: a new quantity clears what it applies to, but for what the line is about to invoice.
  private mutating func clearApplication(
    _ line: TrackingLine, _ quantity: Quantity, on source: SourceReference
  ) {
    guard !line.appliesTo.isNone, source.kind == .line else { return }
    let document = lines[RowID(raw: source.row)]
    let keeps =
      document.kind != .itemJournal
      && (document.entryType == .purchase || document.entryType == .sale)
    if keeps, document.quantityToInvoice.magnitude >= quantity.magnitude { return }
    for id in entries(of: source, under: line.key) {
      reservationEntries.update(id, &journal) { $0.appliesTo = .none }
    }
  }

  /// Gives a tracking line other numbers; what is kept of it is entered anew (T-041).
  ///
  /// - Throws: `tracking-handled` when a part is posted, `applies-from` while it has a fixed
  ///   application, `duplicate-serial` and `duplicate-number` (T-040).
  package mutating func renumber(
    _ key: TrackingKey, as change: (inout TrackingKey) -> Void, on source: SourceReference,
    _ way: TrackingEntry
  ) throws(TrackingError) {
    let line = try ownLine(key, on: source)
    var new = line.key
    change(&new)
    guard new != line.key else { return }
    guard line.handled.isZero else {
      throw TrackingError(
        .trackingHandled, blaming: .lot,
        "\(line.handled) of \(line.key) are posted already; its numbers stay (T-041)",
        facts: [Fact("handled", .quantity(line.handled))])
    }
    guard line.appliesFrom.isNone else {
      throw TrackingError(
        .appliesFrom, blaming: .lot,
        "\(line.key) is applied from entry \(line.appliesFrom.entryNo); its numbers stay (T-041)")
    }
    try unassign(line.key, from: source)
    guard !new.isBlank else { return }
    var assignment = AssignTracking(line.quantity, of: new, to: source)
    assignment.warrantyDate = line.warrantyDate
    assignment.entry = way
    try assignment.perform(on: &self)
  }

  /// Handles and invoices all that is left of every number again, or nothing of it.
  package mutating func setAllToHandle(
    _ handles: HandledShare, on source: SourceReference
  ) throws(TrackingError) {
    for line in trackingLines(of: source) {
      let rest = handles == .all ? line.quantity - line.handled : .zero
      try setToHandle(rest, invoicing: nil, of: line.key, on: source)
    }
  }

  private mutating func resize(
    _ line: TrackingLine, by change: Quantity, on source: SourceReference
  ) throws(TrackingError) {
    let sign = signFactor(of: source)
    if change.sign == line.quantity.sign {
      let sku = sku(of: source)
      var more = AssignTracking(change, of: line.key, to: source)
      more.expirationDate = line.expirationDate
      more.warrantyDate = line.warrantyDate
      more.newKey = line.newKey
      more.newExpirationDate = line.newExpirationDate
      // R-150: what is added goes to blank rows first, as a number that is entered does.
      let rest = try number(more, change.times(sign: sign), sku)
      guard !rest.isZero else { return }
      let loose = entries(of: source, under: line.key).last {
        reservationEntries[$0].partner.isNone
      }
      if let loose {
        setQuantity(reservationEntries[loose].quantity + rest, ofEntry: loose)
      } else {
        insertLoose(more.row(rest, sku, &self))
      }
      coverAgain(source)
      return
    }
    removeTracked(change.magnitude, of: line.key, on: source)
  }

  /// Sets the dates of a tracking line on all its rows (T-060); nil leaves a date as it is, blank
  /// clears it, of the expiration date for the whole lot (T-183).
  package mutating func setDates(
    expiration: CalendarDate?, warranty: CalendarDate?, of key: TrackingKey,
    on source: SourceReference, unchecked: Bool
  ) throws(TrackingError) {
    let line = try ownLine(key, on: source)
    let sku = sku(of: source)
    var expiration = expiration
    let code = trackingCode(of: try item(sku.itemNo))
    // T-183a: the field is editable of what comes in only.
    let takesDate =
      code.dates.contains(.expirationUsed)
      && line.quantity.times(sign: signFactor(of: source)).isPositive
    if !unchecked, let given = expiration, !given.isBlank, !takesDate {
      inform(.expirationLocked(line.key, .blank))
      expiration = nil
    }
    if !unchecked, expiration != nil, let known = knownExpiration(of: line.key, sku) {
      // T-183: a date that is known is locked; the page puts it back.
      if expiration != known { inform(.expirationLocked(line.key, known)) }
      expiration = known
    }
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      let tracking = trackedSKUs[entry.stock].tracking
      // T-183: one lot has one date on the whole line.
      let sameLot = !line.key.lotNo.isBlank && tracking.lotNo == line.key.lotNo && !unchecked
      let isOwn = tracking == line.key
      guard isOwn || sameLot else { continue }
      reservationEntries.update(id, &journal) {
        if let expiration, $0.quantity.isPositive { $0.expirationDate = expiration }
        if let warranty, isOwn { $0.warrantyDate = warranty }
      }
      if isOwn, warranty != nil { synchronizeAssembled(id) }
    }
  }
}
