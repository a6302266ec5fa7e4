import ItemTracking
import LotwiseReports

extension QueryTable {
  static let lotCards = cards(
    .lot, "information cards of lots, with inventory and what of it has expired",
    [
      .text("quality") { $1.card.quality == .none ? "" : $1.card.quality.name },
      .code("certificate") { $1.card.certificateNo },
    ])
  static let serialCards = cards(.serial, "information cards of serial numbers", [])
  static let packageCards = cards(
    .package, "information cards of packages",
    [
      .code("country") { $1.card.countryCode }, .code("certificate") { $1.card.certificateNo },
    ])

  /// A card with its figures at the scope's date and place (T-190, T-273).
  fileprivate struct Card: Sendable {
    var card: NumberInformation
    var figures: CardFigures
  }

  private static func cards(
    _ kind: NumberKind, _ summary: String, _ ownColumns: [QueryColumn<Card>]
  ) -> QueryTable {
    QueryTable(
      "\(kind.name)-cards", of: .goods, summary,
      columns: [
        [
          .code("item") { $1.card.itemNo }, .code("variant") { $1.card.variantCode },
          .code(kind.name) { LotNo(id: $1.card.number) },
          .description("description") { $1.card.description },
        ],
        ownColumns, figureColumnsOfCards,
      ],
      narrowedBy: [.place, .lastDay],
      rows: { model, scope in
        model.cardIDs(kind, scope).map { id in
          let card = model.numberInformation[id]
          let figures = model.cardFigures(
            card.key, at: scope.locationCode, by: scope.toDate ?? model.workDate)
          return Card(card: card, figures: figures)
        }
      })
  }

  private static let figureColumnsOfCards: [QueryColumn<Card>] = [
    .flag("blocked") { $1.card.blocked != 0 },
    .flag("comment") { !$0.comments(on: $1.card.key).isEmpty },
    .quantity("inventory") { $1.figures.inventory },
    .quantity("expired-inventory") { $1.figures.expired }.also("expired"),
    .date("expiration") { $1.figures.expiration },
  ]

  static let comments = QueryTable(
    "comments", of: .goods, "comments on information cards", columns: commentColumns,
    rows: { model, scope in
      let all = NumberKind.allCases.flatMap { model.cardIDs($0, scope) }.flatMap {
        model.comments(on: model.numberInformation[$0].key)
      }
      return model.narrowed(all, scope, in: model.comments)
    })

  private static let commentColumns: [[QueryColumn<RowID<TrackingComment>>]] = [
    [
      .text("type") { $0.comments[$1].kind.name }, .code("item") { $0.comments[$1].itemNo },
      .code("variant") { $0.comments[$1].variantCode },
      .code("number") { LotNo(id: $0.comments[$1].number) },
      .integer("line") { Int($0.comments[$1].lineNo) }, .date("date") { $0.comments[$1].date },
      .description("comment") { $0.comments[$1].text },
    ]
  ]
}

extension Model {
  /// The cards of a kind that a scope leaves, by item, variant and number.
  fileprivate func cardIDs(_ kind: NumberKind, _ scope: QueryScope) -> [RowID<NumberInformation>] {
    let goods = scope.goods
    let number = goods?.keys.first?.number(kind) ?? 0
    return sortedIDs(scope, in: numberInformation) {
      let card = numberInformation[$0]
      return [card.itemNo.id, card.variantCode.id, card.number].map { names.text($0) }
        .joined(separator: "\t")
    }.filter {
      let card = numberInformation[$0]
      return card.kind == kind && (number == 0 || card.number == number)
        && (goods?.itemNo.isBlank ?? true || card.itemNo == goods?.itemNo)
    }
  }
}
