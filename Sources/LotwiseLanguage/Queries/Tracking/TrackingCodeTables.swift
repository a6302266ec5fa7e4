import ItemTracking
import LotwiseReports

extension QueryTable {
  static let trackingCodes = QueryTable(
    "tracking-codes", of: .record, "tracking codes, a row a kind of number",
    columns: codeColumns,
    rows: { model, scope in
      model.sortedIDs(scope, in: model.trackingCodes) {
        model.names.text(model.trackingCodes[$0].code)
      }.flatMap { id in
        NumberKind.allCases.map { CodeNumber(code: model.trackingCodes[id], kind: $0) }
      }
    })

  fileprivate struct CodeNumber: Sendable {
    var code: ItemTrackingCode
    var kind: NumberKind
    var flags: NumberFlags { code[kind] }
  }

  private static let codeColumns: [[QueryColumn<CodeNumber>]] = [
    [
      .code("code") { $1.code.code }, .text("number") { $1.kind.name },
      .description("description") { $1.code.description },
    ],
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
}
