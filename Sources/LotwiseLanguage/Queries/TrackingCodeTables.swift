import ItemTracking
import LotwiseReports

extension QueryTable {
  static let trackingCodes = QueryTable(
    "tracking-codes", of: .record, "tracking codes, a row a kind of number",
    columns: codeColumns,
    rows: { tables, scope in
      tables.sortedIDs(scope, in: tables.trackingCodes) {
        tables.names.text(tables.trackingCodes[$0].code)
      }.flatMap { id in
        NumberKind.allCases.map { CodeNumber(code: tables.trackingCodes[id], kind: $0) }
      }
    })

  fileprivate struct CodeNumber: Sendable {
    var code: ItemTrackingCode
    var kind: NumberKind
    var flags: NumberFlags { code[kind] }
  }

  private static let codeColumns: [[QueryColumn<CodeNumber>]] = [
    [.code("code") { $1.code.code }, .text("number") { $1.kind.name }],
    [
      flag("specific", .specific), flag("warehouse", .warehouse),
      flag("card-inbound", .cardInbound), flag("card-outbound", .cardOutbound),
      flag("purchase-in", .purchaseInbound), flag("purchase-out", .purchaseOutbound),
      flag("sales-in", .salesInbound), flag("sales-out", .salesOutbound),
      flag("positive-in", .positiveInbound), flag("positive-out", .positiveOutbound),
      flag("negative-in", .negativeInbound), flag("negative-out", .negativeOutbound),
      flag("transfer", .transfer), flag("manufacturing-in", .manufacturingInbound),
      flag("manufacturing-out", .manufacturingOutbound), flag("assembly-in", .assemblyInbound),
      flag("assembly-out", .assemblyOutbound), flag("create-card", .cardsCreated),
    ],
    [
      .flag("expiration-used") { $1.code.dates.contains(.expirationUsed) },
      .flag("expiration-required") { $1.code.dates.contains(.expirationRequired) },
      .flag("expiration-strict") { $1.code.dates.contains(.expirationStrict) },
      .description("warranty") { $1.code.warrantyFormula },
      .flag("warranty-required") { $1.code.dates.contains(.warrantyRequired) },
    ],
  ]

  private static func flag(_ name: String, _ flag: NumberFlags) -> QueryColumn<CodeNumber> {
    .flag(name) { $1.flags.contains(flag) }
  }

  static let lotCards = cards(.lot)
  static let serialCards = cards(.serial)
  static let packageCards = cards(.package)

  private static func cards(_ kind: NumberKind) -> QueryTable {
    QueryTable(
      "\(kind.name)-cards", of: .goods, "information cards of \(kind.name) numbers",
      columns: [
        [
          .code("item") { $0.cards[$1].itemNo }, .code("variant") { $0.cards[$1].variantCode },
          .code(kind.name) { LotNo(id: $0.cards[$1].number) },
          .description("description") { $0.cards[$1].description },
          .flag("blocked") { $0.cards[$1].blocked != 0 },
          .quantity("inventory") { $0.inventory(of: $0.cards[$1]) },
        ]
      ] as [[QueryColumn<RowID<NumberInformation>>]],
      rows: { tables, scope in
        tables.sortedIDs(scope, in: tables.cards) {
          let card = tables.cards[$0]
          return [card.itemNo.id, card.variantCode.id, card.number].map { tables.names.text($0) }
            .joined(separator: "\t")
        }.filter { tables.cards[$0].kind == kind }
      })
  }
}

extension Tables {
  /// What a card's number has in stock everywhere (T-190).
  fileprivate func inventory(of card: NumberInformation) -> Quantity {
    var key = TrackingKey()
    switch card.kind {
    case .serial: key.serialNo = SerialNo(id: card.number)
    case .lot: key.lotNo = LotNo(id: card.number)
    case .package: key.packageNo = PackageNo(id: card.number)
    }
    var goods = Goods(nil, of: card.itemNo)
    goods.variantCode = card.variantCode
    goods.keys = [key]
    return figures(goods, at: nil).stock.onHand
  }
}
