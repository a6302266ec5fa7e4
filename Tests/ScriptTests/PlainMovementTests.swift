import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

@testable import ItemTracking

/// A movement that is posted at once is what its order, opened and tracked and posted, would be.
@Suite struct PlainMovementTests {
  private static let setting = """
    tracking code LOTALL lot specific
    location EAST
    vendor V1 "V"
    customer C1 "C"
    item A "Lots" unit PCS tracked LOTALL
    unit BOX of A holds 12
    item B "Plain" unit PCS
    variant RED of B "Red"
    item C "Blocked" unit PCS
    receive 50 of A lot L1 from V1
    receive 50 of B at EAST
    """

  private static func model() -> Model {
    var session = Session()
    let id = session.sources.add(name: "setting.lot", bytes: Array(setting.utf8))
    #expect(session.run(id) == .success)
    var model = session.model.copy()
    let blocked = model.items.find(unique: 0, key: model.names.intern(code: "C"))
    model.items.update(blocked, &model.journal) { $0.blocked = 1 }
    return model
  }

  @Test(arguments: 1...10)
  func `it posts and refuses what the steps would`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var model = Self.model()
    var (posted, refused) = (0, 0)
    for _ in 0..<600 {
      let move = Self.move(&random, &model.names)
      guard move.directPostingItem(model) != nil else { continue }
      var short = model.copy()
      var long = model.copy()

      let failure = Self.failure { () throws(TrackingError) in try move.perform(on: &short) }
      let expected = Self.failure { () throws(TrackingError) in try move.postInSteps(on: &long) }

      #expect(failure == expected)
      guard failure == nil, expected == nil else {
        refused += 1
        continue
      }
      posted += 1
      let differing = Self.differing(short, long)
      #expect(differing == [], "\(move)")
      model = short
    }
    #expect(posted > 10 && refused > 10)
  }

  /// What both ways must leave alike; rows that come and go leave their places behind.
  private static func differing(_ short: borrowing Model, _ long: borrowing Model) -> [String] {
    let same = [
      "posted documents": short.postedDocuments.same(as: long.postedDocuments),
      "posted lines": short.postedLines.same(as: long.postedLines),
      "ledger": short.itemLedgerEntries.same(as: long.itemLedgerEntries),
      "valueEntries": short.valueEntries.same(as: long.valueEntries),
      "applications": short.itemApplicationEntries.same(as: long.itemApplicationEntries),
      "settings": short.settings.same(as: long.settings),
      "documents": short.documents.count == long.documents.count,
      "reservation entries": short.reservationEntries.count == long.reservationEntries.count,
    ]
    return same.filter { !$0.value }.keys.sorted()
  }

  private static func failure(
    _ body: () throws(TrackingError) -> PostingResult
  ) -> TrackingError? {
    do throws(TrackingError) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  /// A movement that is plain as often as not, with a mistake now and then.
  private static func move(_ random: inout SplitMix, _ names: inout Names) -> MoveGoods {
    let kinds = [
      DocumentKind.purchaseOrder, .salesOrder, .purchaseReturnOrder, .salesReturnOrder,
    ]
    func some(_ codes: [String], _ random: inout SplitMix) -> Int32 {
      names.intern(code: random.one(of: codes) ?? "")
    }
    let item = ItemNo(id: some(["A", "A", "A", "B", "B", "C"], &random))
    var goods = Goods(Quantity(random.within(1...30)), of: item)
    goods.unitCode = UnitCode(id: some(["", "", "", "BOX", "BAG"], &random))
    goods.variantCode = VariantCode(id: some(["", "", "", "", "RED", "BLUE"], &random))
    goods.locationCode = LocationCode(id: some(["", "", "EAST", "WEST"], &random))
    let lot = TrackingKey(lotNo: LotNo(id: some(["", "L1", "L1", "L2", "L3"], &random)))
    if !lot.isBlank { goods.keys = TrackingKeys(lot) }
    var move = MoveGoods(random.one(of: kinds) ?? .salesOrder, goods)
    move.partyNo = PartyNo(id: some(["", "", "V1", "C1", "X"], &random))
    if random.once(in: 4) { move.handledNo = DocumentNo(raw: some(["R1", "R2", "R3"], &random)) }
    return move
  }
}
