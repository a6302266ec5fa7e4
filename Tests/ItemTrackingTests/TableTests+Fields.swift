import Testing

@testable import ItemTracking

/// What fits into a field.
extension TableTests {
  struct Widths: Row {
    var byte: UInt8 = 0
    var word: UInt16 = 0
    var number: Int32 = 0
    var long = Quantity.zero

    static let tableName: StaticString = "widths"
    static let fields: [Field<Self>] = [
      Field("byte", .number, \.byte), Field("word", .number, \.word),
      Field("number", .number, \.number), Field("long", .quantity, \.long),
    ]
  }

  @Test func `a field takes what fits into it, and gives it back`() {
    let limits: [(lowest: Int64, highest: Int64)] = [
      (0, 255), (0, 65_535), (-2_147_483_648, 2_147_483_647), (.min, .max),
    ]
    for (field, limit) in zip(Widths.fields, limits) {
      for value in [limit.lowest, limit.highest, 7] {
        var row = Widths()
        let isSet = field.set(value, in: &row)
        #expect(isSet && field.value(in: row) == value, "\(field.name) \(value)")
        let others = Widths.fields.filter { $0.offset != field.offset }.map { $0.value(in: row) }
        #expect(others == [0, 0, 0], "\(field.name) \(value)")
      }
      guard limit.lowest > .min else { continue }
      for value in [limit.lowest - 1, limit.highest + 1] {
        var row = Widths()
        let isSet = field.set(value, in: &row)
        #expect(!isSet && row == Widths(), "\(field.name) \(value)")
      }
    }
  }

  @Test func `flags are the bits that files keep`() {
    let flags: [NumberFlags] = [
      .specific, .warehouse, .cardInbound, .cardOutbound, .cardsCreated, .purchaseInbound,
      .purchaseOutbound, .salesInbound, .salesOutbound, .positiveInbound, .positiveOutbound,
      .negativeInbound, .negativeOutbound, .manufacturingInbound, .manufacturingOutbound,
      .assemblyInbound, .assemblyOutbound, .transfer,
    ]
    let dates: [DateFlags] = [
      .expirationUsed, .expirationRequired, .expirationStrict, .warrantyRequired,
    ]

    #expect(flags.map(\.rawValue) == (0..<18).map { UInt32(1) << UInt32($0) })
    #expect(flags.map { NumberFlags.workflow.contains($0) } == (0..<18).map { $0 >= 5 })
    #expect(NumberFlags.workflow.rawValue == 262_112)
    #expect(dates.map(\.rawValue) == [1, 2, 4, 8])
    #expect(LocationFlags.inTransit.rawValue == 1)
  }
}
