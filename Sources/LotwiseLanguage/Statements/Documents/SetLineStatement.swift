import ItemTracking
import LotwiseSyntax

/// Changes a line, a tracking line, an item or a tracking code after it was entered.
struct SetLineStatement: Statement {
  static let forms = [
    Form(
      "set",
      [
        .required("line", is: .group(.reference), at: 0),
        .optional("quantity", after: "quantity", is: .quantity, at: 1),
        .optional("location", after: "at", is: .code, at: 2),
        .optional("variant", after: "variant", is: .code, at: 3),
        .optional("shipment date", after: "ships", is: .date, at: 4),
        .optional("expected date", after: "expected", is: .date, at: 5),
        .optional("due date", after: "due", is: .date, at: 6),
        .optional("to receive", after: "receive", is: .quantity, at: 7),
        .optional("to ship", after: "ship", is: .quantity, at: 8),
        .optional("to invoice", after: "invoice", is: .quantity, at: 9),
        .optional("expiration date", after: "expires", is: .date, at: 10),
        .optional("warranty date", after: "warranty", is: .date, at: 11),
        .flag("unchecked", at: 12), .flag("by program", at: 13),
        .optional("reserve", after: "reserve", is: .word(["never", "optional", "always"]), at: 14),
        .optional("new serial no.", after: "serial", is: .code, at: 15),
        .optional("new lot no.", after: "lot", is: .code, at: 16),
        .optional("new package no.", after: "package", is: .code, at: 17),
        .optional("status", is: .word(["released", "firm", "finished"]), at: 18),
      ], summary: "Change a line, or a tracking line of it.",
      examples: ["set SO1.1 quantity 8", "set lot L3 on PO1.2 quantity 5", "set MO1 finished"])
  ]

  let target: Reference
  let quantity: Quantity?
  let location: LocationCode?
  let variant: VariantCode?
  let shipment: CalendarDate
  let expected: CalendarDate
  let due: CalendarDate
  let toHandle: Quantity?
  let toInvoice: Quantity?
  /// Blank to clear; nil leaves it as it is.
  let expiration: CalendarDate?
  let warranty: CalendarDate?
  let isUnchecked: Bool
  let dateChange: DateChange
  let reserve: ReservePolicy?
  let newSerial: SerialNo?
  let newLot: LotNo?
  let newPackage: PackageNo?
  /// Of a production order.
  let status: DocumentStatus?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.reference(arguments.record(0) ?? 0)
    quantity = try arguments.quantity(1)
    location = arguments.has(2) ? try arguments.locationCode(2) : nil
    variant =
      arguments.has(3) ? try arguments.code(arguments.cell(3), .variant, longest: 10) : nil
    shipment = try arguments.date(4)
    expected = try arguments.date(5)
    due = try arguments.date(6)
    let receive = try arguments.quantity(7)
    let ship = try arguments.quantity(8)
    toHandle = receive ?? ship
    toInvoice = try arguments.quantity(9)
    expiration = arguments.has(10) ? try arguments.date(10, of: 0, .expiration) : nil
    warranty = arguments.has(11) ? try arguments.date(11, of: 0, .warranty) : nil
    isUnchecked = arguments.has(12)
    dateChange = arguments.has(13) ? .byProgram : .byUser
    reserve = arguments.cell(14).flatMap { ReservePolicy(rawValue: UInt8(clamping: $0.value)) }
    newSerial =
      arguments.has(15) ? try arguments.code(arguments.cell(15), .serial, longest: 50) : nil
    newLot = arguments.has(16) ? try arguments.code(arguments.cell(16), .lot, longest: 50) : nil
    newPackage =
      arguments.has(17) ? try arguments.code(arguments.cell(17), .package, longest: 50) : nil
    let statuses: [DocumentStatus] = [.released, .firmPlanned, .finished]
    status = arguments.cell(18).map { statuses[Int($0.value)] }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if case .number(let key, let line) = target {
      try setTrackingLine(key, try session.tracked(line), in: &session)
      return .done
    }
    try session.refusing { tables throws(TrackingError) in
      if let status, case .document(let no, 0, _, _) = target {
        try tables.setStatus(status, of: try tables.requireDocument(no))
        return
      }
      if case .reservation(let number) = target {
        if let quantity { try tables.changeReservation(number, to: quantity) }
        return
      }
      if case .document(let no, let line, _, _) = target, let batch = tables.reservationBatch(no) {
        if let quantity {
          try tables.setToReserve(quantity, of: try tables.worksheetLine(line, of: batch))
        }
        return
      }
      if let component = try tables.source(target).component {
        if let location { try tables.setLocation(location, of: component) }
        return
      }
      let line = try tables.line(target)
      if let quantity { try tables.setQuantity(quantity, of: line) }
      if let location { try tables.setLocation(location, of: line) }
      if let variant { try tables.setVariant(variant, of: line) }
      if !shipment.isBlank || !expected.isBlank || !due.isBlank {
        try tables.setDates(
          shipment: shipment, expected: expected, due: due, of: line, dateChange)
      }
      if let reserve { try tables.setReserve(reserve, of: line) }
      if let toHandle { try tables.setToHandle(toHandle, of: line) }
      if let toInvoice { try tables.setToInvoice(toInvoice, of: line) }
    }
    return .done
  }

  private func setTrackingLine(
    _ key: TrackingKey, _ source: SourceReference, in session: inout Session
  ) throws(StatementFailure) {
    let entry = session.entry(of: source)
    let renumbers = newSerial != nil || newLot != nil || newPackage != nil
    let own = try session.refusing { tables throws(TrackingError) -> TrackingKey in
      var key = try tables.trackingLine(key, on: source).key
      if renumbers {
        let old = key
        if let newSerial {
          key.serialNo = newSerial
          key.lotNo = .blank
          key = tables.withKnownLot(key, on: source)
        }
        if let newLot { key.lotNo = newLot }
        if let newPackage { key.packageNo = newPackage }
        let new = key
        try tables.renumber(old, as: { $0 = new }, on: source, entry)
      }
      if let quantity {
        try tables.setTracked(quantity, of: key, on: source, entry)
      }
      if expiration != nil || warranty != nil {
        try tables.setDates(
          expiration: expiration, warranty: warranty, of: key, on: source,
          unchecked: isUnchecked)
      }
      return key
    }
    if renumbers || quantity != nil { session.warnIfShort([own], of: source) }
  }
}
