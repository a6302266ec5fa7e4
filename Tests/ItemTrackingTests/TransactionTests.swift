import ItemTracking
import Testing

/// What a program that uses the library may rely on, by its public names alone.
@Suite struct TransactionTests {
  /// Ten of a plain item and five of lot L1 of a tracked one, bought.
  private static func stocked() throws -> Model {
    var model = Model()
    let code = try model.trackingCode("LOTALL")
    let (bolt, nut) = (try model.itemNo("BOLT"), try model.itemNo("NUT"))
    try model.perform(Declare.trackingCode(code, [.specific(.lot, true)]))
    try model.perform(Declare.item(Item(bolt, trackedBy: code)))
    try model.perform(Declare.item(Item(no: nut)))
    let lot = TrackingKey(lotNo: try model.lotNo("L1"))
    try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(10), of: nut)))
    try model.perform(MoveGoods(.purchaseOrder, Goods(Quantity(5), of: bolt, under: lot)))
    return model
  }

  /// A sales order of three nuts and two bolts, the bolts without their lot.
  private static func order(
    in model: inout Model
  ) throws -> (document: RowID<Document>, lines: [RowID<DocumentLine>]) {
    let document = try model.perform(OpenDocument(.salesOrder)).result
    let nuts = AddLine(to: document, Quantity(3), of: try model.itemNo("NUT"))
    let bolts = AddLine(to: document, Quantity(2), of: try model.itemNo("BOLT"))
    return (document, [try model.perform(nuts).result, try model.perform(bolts).result])
  }

  @Test func `a refusal in the middle of a posting leaves every table as it was`() throws {
    var model = try Self.stocked()
    let order = try Self.order(in: &model)
    let before = model.copy()
    let mark = model.mark

    let refusal = #expect(throws: TrackingError.self) {
      try model.perform(PostDocument(order.document, [.ship, .invoice]))
    }

    #expect(refusal?.code == .lotRequired)
    let isSame = model.same(as: before)
    #expect(isSame)
    #expect(model.changeCount(since: mark) == 0)
    // The first line is posted before the second one is looked at: alone it goes through.
    var first = PostDocument(order.document, .ship)
    first.quantities = [LineQuantity(order.lines[0], .ship, Quantity(3))]
    try model.perform(first)
    #expect(model.lines[order.lines[0]].quantityHandled == Quantity(3))
  }

  @Test func `a plan of a reservation writes nothing, and says what will be reserved`() throws {
    var model = try Self.stocked()
    let order = try Self.order(in: &model)
    let mark = model.mark

    let plan = try Reserve(for: SourceReference(order.lines[0])).plan(on: model)

    #expect(plan.reserved == Reserved(wanted: Quantity(3), reserved: Quantity(3)))
    #expect(model.changeCount(since: mark) == 0)
    let done = try model.perform(Reserve(for: SourceReference(order.lines[0])))
    #expect(done.result == plan.reserved)
  }

  @Test func `of several lines those that cannot be reserved are passed by`() throws {
    var model = try Self.stocked()
    let document = try model.perform(OpenDocument(.salesOrder)).result
    var lines: [SourceReference] = []
    for (quantity, reserve) in [(4, ReservePolicy.never), (12, .optional), (1, .optional)] {
      var line = AddLine(to: document, Quantity(quantity), of: try model.itemNo("NUT"))
      line.reserve = reserve
      lines.append(SourceReference(try model.perform(line).result))
    }

    let done = try model.perform(ReserveLines(lines))

    #expect(done.result.map(\.reserved) == [Quantity(10), .zero])
    #expect(done.messages.map(\.notice.code) == [.reservedPartly, .reservedPartly])
    let alone = #expect(throws: TrackingError.self) {
      try model.perform(ReserveLines([lines[0]]))
    }
    #expect(alone?.code == .reserveNever)
  }

  @Test func `what the model says belongs to the call that it was said to`() throws {
    var model = try Self.stocked()
    let order = try Self.order(in: &model)
    let whole = model.lines[order.lines[0]].quantityBase
    try model.perform(MoveGoods(.salesOrder, Goods(Quantity(9), of: try model.itemNo("NUT"))))

    let partly = try model.perform(ReserveLines([SourceReference(order.lines[0])]))
    let next = try model.perform(OpenDocument(.salesOrder))

    #expect(partly.messages.map(\.notice.code) == [.reservedPartly])
    #expect(partly.result == [Reserved(wanted: whole, reserved: .one)])
    #expect(next.messages.isEmpty)
  }

  @Test func `a code is made as it is looked up, and is no longer than Business Central's`() throws
  {
    var model = Model()
    let bolt = try model.itemNo(" bolt ")

    #expect(try model.itemNo("BOLT") == bolt)
    #expect(model.text(of: bolt) == "BOLT")
    let long = String(repeating: "X", count: 21)
    let error = #expect(throws: CodeTooLong.self) { try model.itemNo(long) }
    #expect(error?.code == long)
    #expect(error?.longest == 20)
    #expect(try model.lotNo(long) != .blank)
  }

  @Test func `a document's number has at most twenty characters, but for the sign of a made one`()
    throws
  {
    var model = Model()
    let longest = String(repeating: "X", count: 20)

    #expect(try model.text(of: model.documentNo(longest)) == longest)
    let error = #expect(throws: CodeTooLong.self) { try model.documentNo(longest + "X") }
    #expect(error?.code == longest + "X")
    #expect(error?.longest == DocumentNo.longest)
    #expect(DocumentNo.longest == 20)
    #expect(try model.documentNo("~PR12").isMade)
  }

  /// How many characters a code may have at most, of letters of one byte or of two.
  private static func longest(
    _ letter: String = "X", _ make: (inout Model, String) throws -> Void
  ) -> Int {
    var model = Model()
    for count in 1...60 {
      do {
        try make(&model, String(repeating: letter, count: count))
      } catch {
        return count - 1
      }
    }
    return 60
  }

  @Test func `each kind of code may be as long as Business Central's, and no longer`() {
    #expect(Self.longest { model, text in _ = try model.itemNo(text) } == 20)
    #expect(Self.longest("Å") { model, text in _ = try model.itemNo(text) } == 20)
    #expect(Self.longest { model, text in _ = try model.partyNo(text) } == 20)
    #expect(Self.longest { model, text in _ = try model.seriesCode(text) } == 20)
    #expect(Self.longest { model, text in _ = try model.documentNo(text) } == 20)
    #expect(Self.longest { model, text in _ = try model.variantCode(text) } == 10)
    #expect(Self.longest { model, text in _ = try model.unitCode(text) } == 10)
    #expect(Self.longest { model, text in _ = try model.locationCode(text) } == 10)
    #expect(Self.longest { model, text in _ = try model.trackingCode(text) } == 10)
    #expect(Self.longest { model, text in _ = try model.lotNo(text) } == 50)
    #expect(Self.longest("Å") { model, text in _ = try model.serialNo(text) } == 50)
    #expect(Self.longest { model, text in _ = try model.packageNo(text) } == 50)
    #expect(BinCode.longest == 20)
    #expect(SerialNo.longest == 50)
  }

  @Test func `a new model works on the first day of 2026`() {
    let day = Model().workDate

    #expect(day.description == "2026-01-01")
    #expect(day == Model.firstWorkDate)
  }
}
