import ItemTracking
import LotwiseSyntax

extension SetLineStatement {
  /// What a header has goes to the header, the rest to the only line.
  func setDocument(
    _ id: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    var header = header
    let kind = model.documents[id].kind
    if kind == .transferOrder {
      header.locationCode = partyOrPlace.from.map { LocationCode(id: $0) } ?? location
      header.toLocationCode = partyOrPlace.to.map { LocationCode(id: $0) }
    } else if let party = partyOrPlace.from ?? partyOrPlace.to {
      header.partyNo = PartyNo(id: party)
    }
    try model.change(id, header, dateChange)
    if changesLine {
      try setLine(try model.onlyLine(of: id), &model, dates: LineDates(), at: nil)
    }
  }

  /// Whether something is set that only a line has.
  private var changesLine: Bool {
    quantity != nil || unit != nil || variant != nil || toHandle != nil || toInvoice != nil
      || changesNumbers || line.reserve != nil || line.appliesTo != nil || line.appliesFrom != nil
      || line.isInflexible != nil || item != nil || orderLine != nil || purchasing != nil
  }

  private var changesNumbers: Bool {
    newSerial != nil || newLot != nil || newPackage != nil || expiration != nil || warranty != nil
  }

  func setLine(
    _ id: RowID<DocumentLine>, _ model: inout Model, dates: LineDates, at place: LocationCode?
  ) throws(TrackingError) {
    guard partyOrPlace.from == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .party, "only a planning line has a vendor of its own",
        advice: "`set` the whole document `from` another one")
    }
    if let item { try model.setItem(item, of: id) }
    if quantity != nil || unit != nil {
      try model.setQuantity(quantity ?? model.lines[id].quantity, in: unit, of: id)
    }
    if let place { try model.setLocation(place, of: id) }
    if let variant { try model.setVariant(variant, of: id) }
    var clauses = line
    clauses.dates = dates
    try clauses.apply(to: id, &model, dateChange)
    if changesNumbers {
      try model.changeNumbers(of: id, expires: expiration, warranty: warranty) {
        if let newSerial { $0.serialNo = newSerial }
        if let newLot { $0.lotNo = newLot }
        if let newPackage { $0.packageNo = newPackage }
      }
    }
    if model.lines[id].kind == .transferOrder {
      if let toShip { try model.setToHandle(QuantityInUnit(toShip), of: id) }
      if let toReceive { try model.setToReceive(QuantityInUnit(toReceive), of: id) }
    } else if let toHandle {
      try model.setToHandle(QuantityInUnit(toHandle), of: id)
    }
    if let toInvoice { try model.setToInvoice(QuantityInUnit(toInvoice), of: id) }
    if let purchasing { try purchasing.apply(to: id, &model) }
    if let orderLine {
      var component: Int32 = 0
      if case .document(_, _, let number, _) = orderLine { component = number }
      try model.connect(id, to: try model.line(orderLine), component: component)
    }
  }

  /// What is said of a planning line (P-089).
  func planning(
    _ id: RowID<DocumentLine>, _ model: borrowing Model
  ) -> ChangePlanningLine {
    var change = ChangePlanningLine(id)
    change.quantity = quantity
    change.dueDate = line.dates.due ?? .blank
    let isMoved = model.planningLine(of: id).map {
      model.planningLines[$0].replenishment == .transfer
    }
    if isMoved == true {
      change.fromLocationCode = partyOrPlace.from.map { LocationCode(id: $0) }
    } else {
      change.vendorNo = partyOrPlace.from.map { PartyNo(id: $0) }
    }
    change.locationCode = location
    change.variantCode = variant
    return change
  }

  func setComponent(
    _ id: RowID<ProductionComponent>, _ model: inout Model
  ) throws(TrackingError) {
    if let quantity { try model.setQuantity(quantity, of: id) }
    if let location { try model.setLocation(location, of: id) }
    if let variant { try model.setVariant(variant, of: id) }
    if let due = line.dates.due { try model.setDueDate(due, of: id, dateChange) }
    try component.apply(to: id, &model)
  }

  /// Refuses a clause that the target does not have; nothing is passed over in silence.
  static func checkClauses(
    of target: Reference, _ arguments: borrowing Arguments
  ) throws(Diagnostic) {
    let dueDate = Slot.line + 2
    let appliedTo = Slot.line + LineDates.clauseCount + 1
    let (what, allowed): (String, [Int]) =
      switch target {
      case .reservation: ("a reservation", [Slot.quantity])
      case .number:
        (
          "a tracking line",
          [Slot.quantity, Slot.expiration, Slot.warranty, Slot.unchecked]
            + [Slot.serial, Slot.lot, Slot.package, Slot.new]
            + [appliedTo, appliedTo + 1, Slot.appliedToNone, Slot.appliedFromNone]
        )
      case .document(_, _, let component, _) where component > 0:
        (
          "a component",
          [Slot.quantity, Slot.location, Slot.variant, Slot.byProgram, dueDate]
            + Array(Slot.component..<Slot.item)
        )
      case .document(_, let line, _, _) where line > 0:
        (
          "a line",
          Array(1..<Slot.header) + [Slot.from] + Array(Slot.orderLine..<Slot.component)
            + [Slot.item]
        )
      case .document: ("a document", Array(1..<Slot.component) + [Slot.item])
      case .entry where arguments.has(Slot.unchecked):
        ("a ledger entry", [Slot.expiration, Slot.warranty, Slot.unchecked])
      case .entry, .entryOf, .page: ("what was posted", [])
      }
    let clauses = arguments.form.clauses
    var isEmpty = true
    for slot in 1...Slot.last where arguments.has(slot) {
      // How something is set is nothing to set.
      isEmpty = isEmpty && (slot == Slot.unchecked || slot == Slot.byProgram)
      guard !allowed.contains(slot) else { continue }
      let clause = clauses[slot]
      throw Diagnostic(
        .unexpectedWord, "\(what) has no \(clause.label) to set",
        at: arguments.cell(slot).map { arguments.place($0.tokens) } ?? arguments.wholePlace,
        label: expected(allowed.map { clauses[$0] }))
    }
    guard isEmpty else { return }
    throw Diagnostic(
      .missingWord, "nothing is said to set", at: arguments.wholePlace,
      label: expected(allowed.map { clauses[$0] }))
  }

  private static func expected(_ clauses: [Clause]) -> String {
    let words = clauses.map { $0.words.isEmpty ? $0.label : $0.words }
    return words.isEmpty ? "" : "expected \(words.joined(separator: ", "))"
  }
}

extension Arguments {
  /// A code that is there, blank for `none`; nil when the clause is left out.
  mutating func givenCode<Tag>(
    _ slot: Int, _ blame: Blame, longest: Int
  ) throws(Diagnostic) -> Code<Tag>? {
    guard let cell = cell(slot) else { return nil }
    return try code(cell, blame, longest: longest)
  }

  /// A document or line that is there; nil when the clause is left out.
  mutating func givenDocument(_ slot: Int) throws(Diagnostic) -> Reference? {
    guard let record = record(slot) else { return nil }
    return try documentReference(record)
  }
}
