import ItemTracking
import LotwiseSyntax

extension SetLineStatement {
  /// What is to change; nil leaves a value as it is, blank clears it.
  struct Changes: Sendable {
    var quantity: Quantity?
    var unit: UnitCode?
    var location: LocationCode?
    var variant: VariantCode?
    var handled = Handled()
    var dates = NumberDates()
    var isUnchecked: Bool
    var dateChange: DateChange
    var numbers = Numbers()
    var line = LineClauses()
    var header = DocumentChanges()
    /// `from` and `to`: whom a purchase or sale is with, or the places of a transfer.
    var from: PartyNo?
    var to: PartyNo?
    var orderLine: Reference?
    var purchasing: PurchasingClause?
    var component = ComponentClauses()
    var item: ItemNo?
    /// What the goods of a tracking line are called from then on (T-149, T-154).
    var new = NewNumber()
    /// The bin of the goods, and the one that they go to; blank for none.
    var bin: BinName?
    var toBin: BinName?
    /// Whether nothing is said that a line of a warehouse journal does not have.
    var isOfJournalLine: Bool
    /// Whether nothing but the quantity is said, as a reservation worksheet's line takes it.
    var isOfWorksheetLine: Bool
  }

  /// What the next posting handles and invoices; a transfer is shipped and received by itself.
  struct Handled: Sendable {
    var toReceive: Quantity?
    var toShip: Quantity?
    var toInvoice: Quantity?

    static func clauses(in form: inout FormBuilder) -> Reader<Handled> {
      let receive = form.optional("to receive", after: "receive", Quantity.self)
      let ship = form.optional("to ship", after: "ship", Quantity.self)
      let invoice = form.optional("to invoice", after: "invoice", Quantity.self)
      return { a throws(Diagnostic) in
        Handled(
          toReceive: try a.value(receive), toShip: try a.value(ship),
          toInvoice: try a.value(invoice))
      }
    }
  }

  /// Lot, serial and package numbers that take the place of others.
  struct Numbers: Sendable {
    var serial: SerialNo?
    var lot: LotNo?
    var package: PackageNo?

    static func clauses(in form: inout FormBuilder) -> Reader<Numbers> {
      let serial = form.optional("new serial no.", after: "serial", SerialNo.self, as: .serial.new)
      let lot = form.optional("new lot no.", after: "lot", LotNo.self, as: .lot.new)
      let package = form.optional(
        "new package no.", after: "package", PackageNo.self, as: .package.new)
      return { a throws(Diagnostic) in
        Numbers(
          serial: try a.value(serial), lot: try a.value(lot), package: try a.value(package))
      }
    }
  }
}

extension LineDates {
  /// The dates on which a line's goods leave or arrive.
  static func movingClauses(in form: inout FormBuilder) -> Reader<LineDates> {
    let ships = form.optional("shipment date", after: "ships", CalendarDate.self)
    let expected = form.optional("expected date", after: "expected", CalendarDate.self)
    return { a throws(Diagnostic) in
      var dates = LineDates()
      dates.shipment = try a.value(ships)
      dates.expected = try a.value(expected)
      return dates
    }
  }
}

extension FixedApplication {
  /// An application that is set, or taken away by `applied to none`.
  static func changes(in form: inout FormBuilder) -> Reader<FixedApplication> {
    let to = form.optional("entry applied to", after: "applied to entry", EntryNo.self)
    let from = form.optional("entry applied from", after: "applied from entry", EntryNo.self)
    let toNone = form.flag("applied to none")
    let fromNone = form.flag("applied from none")
    form.exclude(to, toNone)
    form.exclude(from, fromNone)
    return { a throws(Diagnostic) in
      FixedApplication(
        to: a.has(toNone) ? RowID<ItemLedgerEntry>.none : try a.value(to),
        from: a.has(fromNone) ? RowID<ItemLedgerEntry>.none : try a.value(from))
    }
  }
}
