import LotwiseSyntax
import Testing

@testable import ItemTracking
@testable import LotwiseLanguage
@testable import LotwiseSoak

/// The auditor notices what it is there for: each fault is planted in books that were in order.
@Suite struct AuditorTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var script: String
    var finding: String
    var plant: @Sendable (inout Model) -> Void

    init(
      _ name: String, after script: String, finds finding: String,
      _ plant: @escaping @Sendable (inout Model) -> Void
    ) {
      (self.name, self.script, self.finding, self.plant) = (name, script, finding, plant)
    }

    var testDescription: String { name }
  }

  static let setting = """
    tracking code LOTS lot specific
    tracking code SERIALS serial specific
    item N unit PCS
    item L unit PCS tracked LOTS
    item S unit PCS tracked SERIALS
    item O unit PCS order tracking only
    item M unit PCS order tracking messages
    customer C "C"
    vendor V "V"

    """

  @Test func `dates kept of a lot of many serials are those of its entries`() {
    var soak = Soak(seed: 1)
    soak.run("tracking code MANYSN { serial specific; lot specific; expiration used }")
    soak.run("item MANY unit PCS tracked MANYSN")
    soak.run("receive 12 of MANY serial M1..M12 lot ML expires 2027-01-01")
    let isRight = soak.session.model.keepsDatesRightly()
    soak.run("ship 3 of MANY serial M10..M12 lot ML")
    soak.run("receive 2 of MANY serial M13..M14 lot ML")
    let isRightAfter = soak.session.model.keepsDatesRightly()

    #expect(soak.refusals == [:], "\(soak.examples)")
    #expect(isRight && isRightAfter)
  }

  @Test(arguments: ledgerFaults + rowFaults + lineFaults)
  func `a planted fault is found`(fault: Fault) throws {
    var session = Session { _ in }
    let text = Self.setting + fault.script
    let id = session.sources.add(name: "fault", bytes: Array(text.utf8))
    session.run(id)
    try #require(session.worst == .success, "\(fault.name)")
    let before = Auditor.findings(in: session.model)
    #expect(before == [], "\(fault.name)")

    fault.plant(&session.model)

    let findings = Auditor.findings(in: session.model)
    #expect(findings.contains { $0.contains(fault.finding) }, "\(fault.name): \(findings)")
  }

  // MARK: Faults

  static let ledgerFaults = [
    Fault("remaining", after: "adjust +5 of N\n", finds: "applied says 5") { model in
      model.change(entry: 1) { $0.remainingQuantity = Quantity(4) }
    },
    Fault("the wrong side", after: "adjust +5 of N\n", finds: "-1 of 5 remain") { model in
      model.change(entry: 1) { $0.remainingQuantity = Quantity(-1) }
    },
    Fault("open beside moved", after: "adjust +5 of N\n", finds: "what is open to 4") { model in
      model.change(entry: 1) { $0.remainingQuantity = Quantity(4) }
    },
    Fault(
      "two lots applied",
      after: "adjust +5 of L lot A\nadjust +5 of L lot B\nship 2 of L lot A to C\n",
      finds: "under different numbers"
    ) { model in
      model.itemApplicationEntries.plant(&model.journal, where: { $0.quantity.isNegative }) {
        $0.inbound = RowID(raw: 1)
      }
    },
    Fault(
      "two items applied", after: "adjust +5 of N\nadjust +5 of O\nship 2 of N to C\n",
      finds: "of other goods or places"
    ) { model in
      model.itemApplicationEntries.plant(&model.journal, where: { $0.quantity.isNegative }) {
        $0.inbound = RowID(raw: 1)
      }
    },
    Fault("two of a serial", after: "adjust +1 of S serial S1\n", finds: "2 under one serial") {
      model in
      model.change(entry: 1) { entry in
        entry.quantity = Quantity(2)
        entry.remainingQuantity = Quantity(2)
      }
    },
    Fault(
      "a serial twice", after: "adjust +1 of S serial S1\nadjust +1 of S serial S2\n",
      finds: "on hand 2 times"
    ) { model in
      let stock = model.itemLedgerEntries[RowID(raw: 0)].stock
      model.change(entry: 2) { $0.stock = stock }
    },
    Fault("invoiced beyond", after: "receive 5 of N\n", finds: "6 of 5 invoiced") { model in
      model.change(entry: 1) { $0.invoicedQuantity = Quantity(6) }
    },
    Fault("invoiced of nothing", after: "receive 5 of N\n", finds: "values say 5") { model in
      model.change(entry: 1) { $0.invoicedQuantity = Quantity(3) }
    },
    Fault("a posted line", after: "receive 5 of N\n", finds: "its entries add up to 5") { model in
      model.postedLines.plant(&model.journal) { $0.quantity = Quantity(4) }
    },
  ]

  static let reserved = "adjust +5 of N\nsales order SO1 to C { 3 of N }\nreserve SO1\n"
  static let numbered = "purchase order PO1 from V { 5 of L lot A }\n"

  private static let linked =
    "purchase order PO1 from V expected 2026-02-01 { 5 of O }\n"
    + "sales order SO1 to C ships 2026-03-01 { 5 of O }\n"
  static let moved = """
    setup { safety lead time 0D }
    planning of N { replenish by purchase from V; policy lot-for-lot; rescheduling 5D }
    purchase order PO1 from V expected 2026-02-10 { 5 of N }
    sales order SO1 to C ships 2026-02-08 { 5 of N }
    plan N from 2026-02-01 to 2026-03-31 as W1

    """
  private static let early = """
    planning of O { replenish by purchase from V; policy lot-for-lot }
    adjust +5 of O on 2026-01-10
    sales order SO1 to C ships 2026-01-20 { 5 of O }
    plan O from 2026-02-01 to 2026-03-31 as W1

    """

  static let rowFaults = [
    Fault("no quantity", after: numbered, finds: "has no quantity") { model in
      model.reservationEntries.plant(&model.journal) { row in
        row.quantity = .zero
        row.quantityToHandle = .zero
      }
    },
    Fault("more to handle", after: numbered, finds: "6 of 5 to handle") { model in
      model.reservationEntries.plant(&model.journal) { $0.quantityToHandle = Quantity(6) }
    },
    Fault("against", after: numbered, finds: "to handle -1 is against 5") { model in
      model.reservationEntries.plant(&model.journal) { $0.quantityToHandle = Quantity(-1) }
    },
    Fault("a number beyond the line", after: numbered, finds: "numbers for 7, 5 are outstanding") {
      model in
      model.reservationEntries.plant(&model.journal) { $0.quantity = Quantity(7) }
    },
    Fault("a partner of surplus", after: numbered, finds: "has a partner") { model in
      model.reservationEntries.plant(&model.journal) { $0.partner = RowID(raw: 0) }
    },
    Fault("no partner", after: reserved, finds: "has no partner") { model in
      model.reservationEntries.plant(&model.journal) { $0.partner = .none }
    },
    Fault("somebody else's", after: reserved, finds: "is somebody else's") { model in
      model.reservationEntries.plant(&model.journal) { $0.partner = RowID(raw: 0) }
    },
    Fault("unequal", after: reserved, finds: "against") { model in
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.quantity = Quantity(2)
      }
    },
    Fault("two numbers", after: reserved, finds: "its partner is ") { model in
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.entryNo = 77
      }
    },
    Fault("two meanings", after: reserved, finds: "its partner is tracking") { model in
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.status = .tracking
      }
    },
    Fault("other goods", after: reserved + "adjust +1 of O\n", finds: "partner is of other goods") {
      model in
      let other = model.itemLedgerEntries[RowID(raw: 1)].stock
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) { $0.stock = other }
    },
    Fault(
      "goods not the record's", after: numbered + "adjust +1 of O\n",
      finds: "of other goods or places than its record"
    ) { model in
      let other = model.itemLedgerEntries[RowID(raw: 0)].stock
      model.reservationEntries.plant(&model.journal) { $0.stock = other }
    },
    Fault("a record that is gone", after: numbered, finds: "a record that is gone") { model in
      model.reservationEntries.plant(&model.journal) {
        $0.source = SourceReference(RowID<DocumentLine>(raw: 99))
      }
    },
    Fault("reserved beyond", after: reserved, finds: "9 reserved of") { model in
      model.reservationEntries.plant(&model.journal) { row in
        row.quantity = Quantity(Int(row.quantity.sign) * 9)
        row.quantityToHandle = row.quantity
      }
    },
    Fault(
      "not all order tracked", after: "sales order SO1 to C { 3 of O }\n", finds: "is order tracked"
    ) {
      model in
      model.reservationEntries.plant(&model.journal) { $0.quantity = Quantity(-2) }
    },
    Fault(
      "links that are uneven",
      after:
        "purchase order PO1 from V { 5 of O }\nsales order SO1 to C ships 2026-03-01 { 5 of O }\n",
      finds: "links of O add up to"
    ) { model in
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.quantity = Quantity(2)
      }
    },
    Fault("two days", after: linked, finds: "its rows have different dates") { model in
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.shipmentDate = CalendarDate(dayNumber: 9_600)
      }
    },
    Fault("a day that is not the supply's", after: linked, finds: "its supply says 2026-02-01") {
      model in
      model.reservationEntries.plant(&model.journal) {
        $0.expectedDate = CalendarDate(dayNumber: 9_500)
      }
    },
    Fault("a day that is not the demand's", after: linked, finds: "its demand says 2026-03-01") {
      model in
      model.reservationEntries.plant(&model.journal) {
        $0.shipmentDate = CalendarDate(dayNumber: 9_600)
      }
    },
    Fault("supply that comes too late", after: linked, finds: "comes on 2026-04-01, after") {
      model in
      let late = CalendarDate(dayNumber: 9_587)
      model.lines.plant(&model.journal, where: { $0.kind == .purchaseOrder }) {
        $0.expectedDate = late
      }
      model.reservationEntries.plant(&model.journal) { $0.expectedDate = late }
    },
    Fault(
      "supply that is moved no more (P-157)", after: moved, finds: "comes on 2026-02-10, after"
    ) { model in
      model.planningLines.plant(&model.journal) { $0.message = .changeQuantity }
    },
    Fault(
      "before the period, not covered (P-159)", after: early, finds: "is order tracked"
    ) { model in
      model.reservationEntries.plant(&model.journal, where: { !$0.isPositive }) {
        $0.quantity = Quantity(-1)
      }
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.quantity = Quantity(1)
      }
    },
    Fault(
      "a message of nothing", after: "sales order SO1 to C { 3 of M }\n", finds: "which is gone"
    ) {
      model in
      model.actionMessages.plant(&model.journal) { $0.reservationEntry = 99 }
    },
  ]

  static let part =
    "purchase order PO1 from V { 5 of L lot A }\npost PO1 receive 2 of line 1\n"

  static let lineFaults = [
    Fault("posted beyond", after: part, finds: "6 of 5 posted") { model in
      model.lines.plant(&model.journal) { $0.quantityHandled = Quantity(6) }
    },
    Fault("invoiced beyond posted", after: part, finds: "3 of 2 invoiced") { model in
      model.lines.plant(&model.journal) { $0.quantityInvoiced = Quantity(3) }
    },
    Fault("received beyond shipped", after: part, finds: "3 received of 2") { model in
      model.lines.plant(&model.journal) { $0.quantityReceived = Quantity(3) }
    },
    Fault("the other way", after: part, finds: "-1 of 5 posted") { model in
      model.lines.plant(&model.journal) { $0.quantityHandled = Quantity(-1) }
    },
    Fault("a specification", after: part, finds: "its specification says 3") { model in
      model.trackingSpecifications.plant(&model.journal) { $0.quantityHandled = Quantity(3) }
    },
    Fault("numbers beyond posted", after: part, finds: "numbers for 3 of 2 posted") { model in
      model.trackingSpecifications.plant(&model.journal) { $0.quantityHandled = Quantity(3) }
    },
    Fault("a specification's invoice", after: part, finds: "3 of 2 invoiced") { model in
      model.trackingSpecifications.plant(&model.journal) { $0.quantityInvoiced = Quantity(3) }
    },
    Fault("lines that went", after: part, finds: "belongs to a line that is gone") { model in
      model.trackingSpecifications.plant(&model.journal) { $0.line = RowID(raw: 99) }
    },
  ]
}

extension Model {
  mutating func change(entry no: Int32, _ change: (inout ItemLedgerEntry) -> Void) {
    itemLedgerEntries.update(RowID(raw: no - 1), &journal, change)
  }
}

extension Table where R: Row {
  /// Changes the rows that fit.
  mutating func plant(
    _ journal: inout UndoJournal, where fits: (R) -> Bool = { _ in true },
    _ change: (inout R) -> Void
  ) {
    var ids: [RowID<R>] = []
    forEach { id, row in if fits(row) { ids.append(id) } }
    for id in ids { update(id, &journal, change) }
  }
}
