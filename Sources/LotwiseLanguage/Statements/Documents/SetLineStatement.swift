import ItemTracking
import LotwiseSyntax

/// Changes what a document, a line, a component or a tracking line was declared with.
///
/// A document without a line number means its header for what a header has, and its only line for
/// what only lines have.
struct SetLineStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "set",
      [.required("line", is: .group(.reference), at: Slot.target)] + ownClauses
        + LineClauses.clauses(from: Slot.line)
        + HeaderClauses.dates(from: Slot.header).prefix(HeaderClauses.ownCount)
        + [
          .optional("vendor, customer or location", after: "from", is: .code, at: Slot.from),
          .optional("customer, vendor or location", after: "to", is: .code, at: Slot.to),
          .optional("location in transit", after: "via", is: .code, at: Slot.via),
          HeaderClauses.status(at: Slot.status, isChange: true),
          .optional(
            "order line", after: "for", is: .group(.documentReference), at: Slot.orderLine),
          .flag("applied to none", at: Slot.appliedToNone),
          .flag("applied from none", at: Slot.appliedFromNone),
          .optional(
            "shipping time", after: "shipping time", is: .dateFormula, at: Slot.shippingTime),
        ] + PurchasingClause.clauses(from: Slot.purchasing)
        + ComponentClauses.clauses(from: Slot.component)
        + [
          .optional("item", after: "item", is: .code, at: Slot.item),
          .optional("new number", after: "as", is: .group(OrderLines.newNumber), at: Slot.new),
        ],
      summary: "Change a document, a line, or a tracking line of it: any clause it was made with.",
      examples: [
        "set SO1.1 quantity 8", "set lot L3 on PO1.2 quantity 5", "set SO1 ships 2026-02-10",
        "set lot L3 on SO1.2 applied to entry 4", "set SO1.1 variant none",
        "set PO1.1 expected 2026-02-03 by program", "set MO1 finished",
        "set lot L1 on J2.1 as lot N1 expires 2027-06-30", "set W1.1 quantity 60 from V",
        "set MO1.1.1 flushed backward for operation 10",
      ])
  ]

  enum Slot {
    static let target = 0
    static let quantity = 1
    static let unit = 2
    static let location = 3
    static let variant = 4
    static let toReceive = 5
    static let toShip = 6
    static let toInvoice = 7
    static let expiration = 8
    static let warranty = 9
    static let unchecked = 10
    static let byProgram = 11
    static let serial = 12
    static let lot = 13
    static let package = 14
    static let line = 15
    static let header = line + LineClauses.count
    static let from = header + HeaderClauses.ownCount
    static let to = from + 1
    static let via = from + 2
    static let status = from + 3
    static let orderLine = from + 4
    static let appliedToNone = from + 5
    static let appliedFromNone = from + 6
    static let shippingTime = from + 7
    static let purchasing = from + 8
    /// The last clause that sets something.
    static let last = new
    static let component = purchasing + PurchasingClause.count
    static let item = component + ComponentClauses.count
    static let new = item + 1
  }

  private static let ownClauses: [Clause] = [
    .optional("quantity", after: "quantity", is: .quantity, at: Slot.quantity),
    .optional("unit", after: "unit", is: .code, at: Slot.unit),
    .optional("location", after: "at", is: .code, at: Slot.location),
    .optional("variant", after: "variant", is: .code, at: Slot.variant),
    .optional("to receive", after: "receive", is: .quantity, at: Slot.toReceive),
    .optional("to ship", after: "ship", is: .quantity, at: Slot.toShip),
    .optional("to invoice", after: "invoice", is: .quantity, at: Slot.toInvoice),
    .optional("expiration date", after: "expires", is: .date, at: Slot.expiration),
    .optional("warranty date", after: "warranty", is: .date, at: Slot.warranty),
    .flag("unchecked", at: Slot.unchecked), .flag("by program", at: Slot.byProgram),
    .optional("new serial no.", after: "serial", is: .code, at: Slot.serial),
    .optional("new lot no.", after: "lot", is: .code, at: Slot.lot),
    .optional("new package no.", after: "package", is: .code, at: Slot.package),
  ]

  let target: Reference
  let quantity: Quantity?
  let unit: UnitCode?
  let location: LocationCode?
  let variant: VariantCode?
  let toHandle: Quantity?
  /// Of a transfer, whose two halves are posted one after the other.
  let toReceive: Quantity?
  let toShip: Quantity?
  let toInvoice: Quantity?
  /// Blank to clear; nil leaves it as it is.
  let expiration: CalendarDate?
  let warranty: CalendarDate?
  let isUnchecked: Bool
  let dateChange: DateChange
  let newSerial: SerialNo?
  let newLot: LotNo?
  let newPackage: PackageNo?
  /// What the goods of a tracking line are called from then on (T-149, T-154).
  let renamed: TrackingKey
  let newExpiration: CalendarDate?
  let line: LineClauses
  let header: DocumentChanges
  let partyOrPlace: PartyOrPlace
  let orderLine: Reference?
  let purchasing: PurchasingClause?
  let component: ComponentClauses
  let item: ItemNo?

  /// `from` and `to` of a header: whom a purchase or sale is with, or where a transfer goes.
  struct PartyOrPlace: Sendable {
    var from: Int32?
    var to: Int32?
  }

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.reference(arguments.record(Slot.target) ?? 0)
    try Self.checkClauses(of: target, arguments)
    quantity = try arguments.quantity(Slot.quantity)
    unit = try arguments.givenCode(Slot.unit, .unit, longest: 10)
    location = try arguments.givenCode(Slot.location, .location, longest: 10)
    variant = try arguments.givenCode(Slot.variant, .variant, longest: 10)
    let receive = try arguments.quantity(Slot.toReceive)
    let ship = try arguments.quantity(Slot.toShip)
    toHandle = receive ?? ship
    toReceive = receive
    toShip = ship
    toInvoice = try arguments.quantity(Slot.toInvoice)
    expiration = try arguments.givenDate(Slot.expiration, of: 0, .expiration)
    warranty = try arguments.givenDate(Slot.warranty, of: 0, .warranty)
    isUnchecked = arguments.has(Slot.unchecked)
    dateChange = arguments.has(Slot.byProgram) ? .byProgram : .byUser
    newSerial = try arguments.givenCode(Slot.serial, .serial, longest: 50)
    newLot = try arguments.givenCode(Slot.lot, .lot, longest: 50)
    newPackage = try arguments.givenCode(Slot.package, .package, longest: 50)
    let new = arguments.record(Slot.new)
    let renamed = try new.map { record throws(Diagnostic) in
      try arguments.keys(
        arguments.cell(0, of: record), arguments.cell(1, of: record), arguments.cell(2, of: record))
    }
    self.renamed = renamed?.first ?? .none
    newExpiration = try new.flatMap { record throws(Diagnostic) in
      try arguments.givenDate(3, of: record, .expiration)
    }
    var line = try LineClauses(&arguments, from: Slot.line)
    if arguments.has(Slot.appliedToNone) { line.appliesTo = RowID<ItemLedgerEntry>.none }
    if arguments.has(Slot.appliedFromNone) { line.appliesFrom = RowID<ItemLedgerEntry>.none }
    if arguments.has(Slot.shippingTime) {
      let formula = try arguments.formula(Slot.shippingTime)
      line.dates.shippingTime = DateFormula(arguments.names.text(formula.id))
    }
    self.line = line
    var header = DocumentChanges()
    header.locationCode = location
    try header.readOwnDates(&arguments, from: Slot.header)
    header.dates = line.dates
    header.inTransitCode = try arguments.givenCode(Slot.via, .viaLocation, longest: 10)
    header.status = arguments.cell(Slot.status).map {
      HeaderClauses.statuses[Int($0.value)].status
    }
    self.header = header
    let from: PartyNo? = try arguments.givenCode(Slot.from, .party, longest: 20)
    let to: PartyNo? = try arguments.givenCode(Slot.to, .party, longest: 20)
    partyOrPlace = PartyOrPlace(from: from?.id, to: to?.id)
    orderLine = try arguments.givenDocument(Slot.orderLine)
    purchasing = try PurchasingClause(&arguments, from: Slot.purchasing)
    component = try ComponentClauses(&arguments, from: Slot.component)
    item = try arguments.givenCode(Slot.item, .item, longest: 20)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if case .number(let key, let line) = target {
      try setTrackingLine(key, try session.tracked(line), in: &session)
      return .done
    }
    try session.refusing { model throws(TrackingError) in
      guard case .document(let no, let lineNo, let component, _) = target else {
        if case .entry(let id) = target {
          try model.setDates(expiration: expiration, warranty: warranty, of: id)
        }
        if case .reservation(let number) = target, let quantity {
          try model.changeReservation(number, to: quantity)
        }
        return
      }
      if let batch = model.reservationBatch(no) {
        if let quantity {
          try model.setToReserve(quantity, of: try model.worksheetLine(lineNo, of: batch))
        }
      } else if component > 0 {
        try setComponent(try model.component(component, of: model.line(target)), &model)
      } else if lineNo > 0 {
        let id = try model.line(target)
        if model.planningLine(of: id) != nil {
          try planning(id, model).perform(on: &model)
        } else {
          try setLine(id, &model, dates: line.dates, at: location)
        }
      } else {
        try setDocument(try model.requireDocument(no), &model)
      }
    }
    return .done
  }

  private func setTrackingLine(
    _ key: TrackingKey, _ source: SourceReference, in session: inout Session
  ) throws(StatementFailure) {
    if session.entry(of: source) == .onPage, try setPageLine(key, in: &session) { return }
    let entry = session.entry(of: source)
    let renumbers = newSerial != nil || newLot != nil || newPackage != nil
    let own = try session.refusing { model throws(TrackingError) -> TrackingKey in
      var key = try model.trackingLine(key, on: source).key
      if renumbers {
        let old = key
        if let newSerial {
          key.serialNo = newSerial
          key.lotNo = .blank
          key = model.withKnownLot(key, on: source)
        }
        if let newLot { key.lotNo = newLot }
        if let newPackage { key.packageNo = newPackage }
        let new = key
        try model.renumber(old, as: { $0 = new }, on: source, entry)
      }
      if let quantity, entry == .saved {
        try model.setTracked(quantity, of: key, on: source, entry)
      }
      if !renamed.isBlank || newExpiration != nil {
        try model.rename(key, as: renamed, expires: newExpiration, on: source)
      }
      if expiration != nil || warranty != nil {
        try model.setDates(
          expiration: expiration, warranty: warranty, of: key, on: source,
          unchecked: isUnchecked)
      }
      if let entry = line.appliesTo { try model.apply(.to(entry), of: key, on: source) }
      if let entry = line.appliesFrom { try model.apply(.from(entry), of: key, on: source) }
      return key
    }
    if let quantity, entry == .onPage, var page = session.page {
      try session.refusing { model throws(TrackingError) in
        try model.setTracked(quantity, of: own, on: &page)
      }
      session.page = page
    }
    if renumbers || quantity != nil { session.warnIfShort([own], of: source) }
  }

  /// A line of an opened page that has nothing: it gets a quantity, or other numbers (T-043).
  ///
  /// False when the page has no such line.
  private func setPageLine(
    _ key: TrackingKey, in session: inout Session
  ) throws(StatementFailure) -> Bool {
    guard var page = session.page, let place = page.emptyPlace(of: key),
      session.model.trackingLine(ofExactly: page.emptyKeys[place], on: page.source) == nil
    else { return false }
    var own = page.emptyKeys[place]
    if let newSerial { own.serialNo = newSerial }
    if let newLot { own.lotNo = newLot }
    if let newPackage { own.packageNo = newPackage }
    page.emptyKeys[place] = own
    if let quantity {
      try session.refusing { model throws(TrackingError) in
        try model.setTracked(quantity, of: own, on: &page)
      }
    }
    session.page = page
    return true
  }
}
