import LotwiseSyntax
import Testing

@testable import ItemTracking
@testable import LotwiseLanguage

/// What a model that comes from a file is checked for, fault by fault.
extension AuditorTests {
  @Test(arguments: brokenRows)
  func `a model with a planted fault is none that is loaded`(fault: Fault) throws {
    var session = Session { _ in }
    let text = Self.setting + fault.script
    let id = session.sources.add(name: "fault", bytes: Array(text.utf8))
    session.run(id)
    try #require(session.worst == .success, "\(fault.name)")
    let before = session.model.brokenInvariant()
    #expect(before == nil, "\(fault.name)")

    fault.plant(&session.model)

    let found = session.model.brokenInvariant() ?? "nothing"
    #expect(found.contains(fault.finding), "\(fault.name): \(found)")
  }

  private static let applied = "receive 5 of N\nship 2 of N to C\n"
  private static let assembled =
    "item P unit PCS\nassembly bom of P { 2 of N }\nassembly order AO1 { 3 of P }\n"
  private static let special = """
    purchase order PO1 from V { 2 of N }
    sales order SO1 to C { 2 of N special from PO1.1 }
    post PO1 receive

    """
  private static let twoPairs = """
    adjust +9 of N
    sales order SO1 to C { 3 of N }
    sales order SO2 to C { 3 of N }
    reserve SO1
    reserve SO2

    """
  private static let binned = """
    tracking code BOTH { lot specific; package specific; package not in warehouse }
    item P unit PCS tracked BOTH
    unit BOX of L holds 6
    location WHI as full warehouse of 1 bins
    location SIL requires bins
    location EAST
    bins A1..A2 at SIL
    bin ADJ at EAST
    receive 2 BOX of L lot A at EAST
    receive 3 of P lot A package K1 at EAST
    receive 1 of P lot A package K2 at EAST
    convert location EAST to directed with adjustment bin ADJ
    stock {
      2 BOX of L lot A in bin BIN4 at WHI
      3 of L lot B in bin BIN2 at WHI
      5 of N in bin A1 at SIL
    }
    adjust -2 of N in bin A1 at SIL
    adjust +1 of N in bin A2 at SIL
    adjust -1 of N in bin A2 at SIL
    delete bin A2 at SIL
    warehouse journal WJ1 at WHI { positive 1 BOX of L in bin BIN2 { 6 of lot C } }

    """
  private static let place = "location SIL requires bins\nbin A1 at SIL\n"

  static let brokenRows = [
    Fault("two rows of settings", after: "", finds: "not one row of settings") { model in
      let row = model.settings[RowID(raw: 0)]
      _ = model.settings.insert(row, &model.journal)
    },
    Fault("a place of settings too many", after: "", finds: "not one row of settings") { model in
      let row = model.settings[RowID(raw: 0)]
      let id = model.settings.insert(row, &model.journal)
      model.settings.remove(id, &model.journal)
    },
    Fault("a line of none", after: numbered, finds: "lines row 1 belongs to no document") { model in
      model.lines.plant(&model.journal) { $0.document = RowID(raw: 99) }
    },
    Fault("a component of none", after: assembled, finds: "row 1 belongs to no line") { model in
      model.components.plant(&model.journal) { $0.line = RowID(raw: 99) }
    },
    Fault("a suggestion of none", after: moved, finds: "belongs to no line") {
      model in
      model.planningLines.plant(&model.journal) { $0.line = RowID(raw: 99) }
    },
    Fault("a posted line of none", after: applied, finds: "belongs to no posted document") {
      model in
      model.postedLines.plant(&model.journal) { $0.document = RowID(raw: 99) }
    },
    Fault("a posted line after none", after: applied, finds: "follows no posted line") { model in
      model.postedLines.plant(&model.journal) { $0.previous = RowID(raw: 99) }
    },
    Fault("a special receipt of none", after: special, finds: "belongs to no posted line") {
      model in
      model.specialReceipts.plant(&model.journal) { $0.postedLine = RowID(raw: 99) }
    },
    Fault("an entry of none", after: applied, finds: "row 2 belongs to no posted line") { model in
      model.change(entry: 2) { $0.posting = RowID(raw: 99) }
    },
    Fault("an application of none", after: applied, finds: "applies no entry") { model in
      model.itemApplicationEntries.plant(&model.journal) { $0.itemEntry = RowID(raw: 99) }
    },
    Fault("an application to none", after: applied, finds: "applies no entry") { model in
      model.itemApplicationEntries.plant(&model.journal) { $0.inbound = RowID(raw: 99) }
    },
    Fault("a value of none", after: applied, finds: "values no entry") { model in
      model.valueEntries.plant(&model.journal) { $0.itemEntry = RowID(raw: 99) }
    },
    Fault("a value of no posting", after: applied, finds: "values no entry") { model in
      model.valueEntries.plant(&model.journal) { $0.postedLine = RowID(raw: 99) }
    },
    Fault("a specification of no entry", after: part, finds: "tracks nothing") { model in
      model.trackingSpecifications.plant(&model.journal) { $0.itemEntry = RowID(raw: 99) }
    },
    Fault("a specification of no line", after: part, finds: "tracks nothing") { model in
      model.trackingSpecifications.plant(&model.journal) { $0.line = RowID(raw: 99) }
    },
    Fault("a specification of no component", after: part, finds: "tracks nothing") { model in
      model.trackingSpecifications.plant(&model.journal) { $0.component = RowID(raw: 99) }
    },
    Fault("a row of no line", after: numbered, finds: "has no source") { model in
      model.reservationEntries.plant(&model.journal) {
        $0.source = SourceReference(RowID<DocumentLine>(raw: 99))
      }
    },
    Fault("a row of no arriving line", after: numbered, finds: "has no source") { model in
      model.reservationEntries.plant(&model.journal) {
        $0.source = SourceReference(inboundOf: RowID<DocumentLine>(raw: 99))
      }
    },
    Fault("a row of no component", after: numbered, finds: "has no source") { model in
      model.reservationEntries.plant(&model.journal) {
        $0.source = SourceReference(RowID<ProductionComponent>(raw: 0))
      }
    },
    Fault("a row of no entry", after: numbered, finds: "has no source") { model in
      model.reservationEntries.plant(&model.journal) {
        $0.source = SourceReference(RowID<ItemLedgerEntry>(raw: 0))
      }
    },
    Fault("a number not yet given", after: numbered, finds: "a number not yet given") { model in
      let last = model.settings[RowID(raw: 0)].lastReservationEntryNo
      model.reservationEntries.plant(&model.journal) { $0.entryNo = last + 1 }
    },
    Fault("a link to none", after: reserved, finds: "is a link without partner") { model in
      model.reservationEntries.plant(&model.journal, where: { !$0.isPositive }) {
        $0.partner = .none
      }
    },
    Fault("a surplus that is linked", after: numbered, finds: "is no link, yet has") { model in
      model.reservationEntries.plant(&model.journal) { $0.partner = RowID(raw: 0) }
    },
    Fault("a prospect that is linked", after: reserved, finds: "is no link, yet has") { model in
      model.reservationEntries.plant(&model.journal) { $0.status = .prospect }
    },
    Fault("a partner that is gone", after: reserved, finds: "has no partner") { model in
      model.reservationEntries.plant(&model.journal) { $0.partner = RowID(raw: 99) }
    },
    Fault("its own partner", after: reserved, finds: "not the partner of its partner") { model in
      model.reservationEntries.plant(&model.journal) { $0.partner = RowID(raw: 0) }
    },
    Fault("somebody else's partner", after: twoPairs, finds: "not the partner of its partner") {
      model in
      var first = RowID<ReservationEntry>.none
      model.reservationEntries.forEach { id, row in
        if first.isNone, !row.isPositive { first = id }
      }
      model.reservationEntries.plant(&model.journal) { $0.entryNo = 1 }
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.partner = first
      }
    },
    Fault("a partner of another number", after: twoPairs, finds: "not the partner of its partner") {
      model in
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) { $0.entryNo = 0 }
    },
    Fault("a pair that is uneven", after: reserved, finds: "does not balance its partner") {
      model in
      model.reservationEntries.plant(&model.journal, where: { $0.isPositive }) {
        $0.quantity = Quantity(2)
      }
    },
    Fault("more left than came", after: applied, finds: "ledger row 1 has 4 remaining") { model in
      model.change(entry: 1) { $0.remainingQuantity = Quantity(4) }
    },
    Fault("less left than went", after: applied, finds: "ledger row 2 has -1 remaining") { model in
      model.change(entry: 2) { $0.remainingQuantity = Quantity(-1) }
    },
    Fault(
      "what went without coming",
      after: "setup { negative inventory allowed }\nadjust +1 of N\nship 4 of N to C\n",
      finds: "ledger row 2 has -4 remaining"
    ) { model in
      model.change(entry: 2) { $0.remainingQuantity = Quantity(-4) }
    },
    Fault(
      "what is not kept", after: "item H unit PCS type service\nreceive 3 of H\n",
      finds: "ledger row 1 has 3 remaining"
    ) { model in
      model.change(entry: 1) { $0.remainingQuantity = Quantity(3) }
    },
    Fault("a warehouse entry of none", after: binned, finds: "belongs to no posted line") { model in
      model.warehouseEntries.plant(&model.journal) { $0.postedLine = RowID(raw: 999) }
    },
    Fault("a bin's number of none", after: binned, finds: "belongs to no bin content") { model in
      model.binNumbers.plant(&model.journal) { $0.content = RowID(raw: 999) }
    },
    Fault("a journal line of none", after: binned, finds: "belongs to no journal, or") { model in
      model.warehouseJournalLines.plant(&model.journal) { $0.document = RowID(raw: 999) }
    },
    Fault("a journal line in no bin", after: binned, finds: "belongs to no journal, or") { model in
      model.warehouseJournalLines.plant(&model.journal) { $0.bin = RowID(raw: 999) }
    },
    Fault("a journal's number of none", after: binned, finds: "tracking row 1 belongs to no line") {
      model in
      model.warehouseTracking.plant(&model.journal) { $0.line = RowID(raw: 999) }
    },
    Fault("a content in no bin", after: binned, finds: "belongs to no bin") { model in
      model.binContents.plant(&model.journal) { $0.bin = RowID(raw: 999) }
    },
    Fault("more in a bin than came", after: binned, finds: "holds 13, entries say otherwise") {
      model in
      model.binContents.plant(&model.journal, where: { $0.quantityBase == Quantity(12) }) {
        $0.quantityBase += .one
      }
    },
    Fault("more of a number than came", after: binned, finds: "holds 13, entries say otherwise") {
      model in
      model.binNumbers.plant(&model.journal, where: { $0.quantityBase == Quantity(12) }) {
        $0.quantityBase += .one
      }
    },
    Fault("goods in no bin", after: place + "adjust +5 of N in bin A1 at SIL\n", finds: "lacks") {
      model in
      model.binContents.remove(RowID(raw: 0), &model.journal)
    },
    Fault(
      "a number in no bin", after: place + "adjust +5 of L lot A in bin A1 at SIL\n",
      finds: "bin-numbers lacks what entries brought in"
    ) { model in
      model.binNumbers.remove(RowID(raw: 0), &model.journal)
    },
  ]
}
