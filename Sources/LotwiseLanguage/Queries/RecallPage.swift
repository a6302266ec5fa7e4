import ItemTracking
import LotwiseReports

/// A recall as a page to hand to an authority: who has the goods, where the rest is, what was made
/// of them, and the mass balance of each.
struct RecallPage: ~Copyable {
  private let lines: [RecallLine]

  init(_ recall: Recall, on model: borrowing Model) { lines = recall.lines(on: model) }

  func page(_ recall: Recall, on model: borrowing Model) -> ReportPage {
    let item = model.names.text(recall.itemNo)
    let name = model.names.text(model.itemText(recall.itemNo))
    let number = model.names.text(recall.key)
    let parties = Set(lines.filter { $0.kind == .shipped }.map(\.partyNo))
    return ReportPage(
      title: "Recall of \(number) of \(item)",
      facts: [
        .init("item", name.isEmpty ? item : "\(item) \(name)"), .init("number", number),
        .init(
          "state of",
          TableCell.date((recall.cut?.day(on: model) ?? model.workDate).dayNumber).printed),
        .init("customers reached", String(parties.count)),
      ],
      tables: [
        movements("Who has it", [.shipped, .returned], model),
        stock(model), open(model),
        movements("Where it came from", [.received, .sentBack, .found], model),
        movements("What was made of it, and of what", [.consumed, .made], model),
        movements(
          "What was lost, or is under another number", [.lost, .renumbered], model),
        balance(model),
      ])
  }

  private static let goods = [
    ReportColumn("item", .code), ReportColumn("name", .text), ReportColumn("number", .code),
  ]

  private func goods(_ line: RecallLine, _ model: borrowing Model) -> [TableCell] {
    [
      .code(model.names.text(line.goods.unit.itemNo)),
      .text(model.names.text(model.itemText(line.goods.unit.itemNo))),
      .code(model.names.text(line.goods.tracking)),
    ]
  }

  private func amount(_ quantity: Quantity, _ line: RecallLine, _ model: borrowing Model)
    -> [TableCell]
  {
    let item = model.items.find(unique: 0, key: line.goods.unit.itemNo.id)
    let unit = item.isNone ? "" : model.names.text(model.items[item].baseUnit)
    return [.quantity(quantity.raw), .code(unit)]
  }

  private func movements(
    _ title: String, _ kinds: [RecallKind], _ model: borrowing Model
  ) -> ReportTable {
    var rows: [[TableCell]] = []
    for line in lines where kinds.contains(line.kind) {
      let party = line.partyKind.flatMap { model.party($0, line.partyNo) }
      let place = model.names.text(line.goods.unit.locationCode)
      rows.append(
        [
          .text(line.kind.rawValue),
          line.partyNo.isBlank ? .blank : .code(model.names.text(line.partyNo)),
          party.map { .text(model.names.text($0.name)) } ?? .blank,
          .code(model.names.text(line.documentNo)), Cells.date(line.postingDate),
          .code(place),
        ] + goods(line, model) + amount(line.quantity, line, model))
    }
    return ReportTable(
      name: "movements", title: title,
      columns: [
        ReportColumn("what", .text), ReportColumn("party", .code),
        ReportColumn("party-name", .text),
        ReportColumn("document", .code), ReportColumn("date", .date),
        ReportColumn("location", .code),
      ] + Self.goods + [ReportColumn("quantity", .quantity), ReportColumn("unit", .code)],
      rows: rows)
  }

  private func stock(_ model: borrowing Model) -> ReportTable {
    var rows: [[TableCell]] = []
    for line in lines where line.kind == .onHand || line.kind == .inTransit {
      rows.append(
        [.text(line.kind.rawValue), .code(model.names.text(line.goods.unit.locationCode))]
          + goods(line, model) + amount(-line.quantity, line, model))
    }
    return ReportTable(
      name: "stock", title: "Where the rest is",
      columns: [ReportColumn("what", .text), ReportColumn("location", .code)] + Self.goods
        + [ReportColumn("quantity", .quantity), ReportColumn("unit", .code)], rows: rows)
  }

  private func open(_ model: borrowing Model) -> ReportTable {
    var rows: [[TableCell]] = []
    for line in lines where line.kind == .openOrder {
      rows.append(
        [
          .code(model.names.text(line.documentNo)),
          line.partyNo.isBlank ? .blank : .code(model.names.text(line.partyNo)),
        ] + goods(line, model) + amount(line.quantity, line, model))
    }
    return ReportTable(
      name: "open", title: "Open documents that name it",
      columns: [ReportColumn("document", .code), ReportColumn("party", .code)] + Self.goods
        + [ReportColumn("quantity", .quantity), ReportColumn("unit", .code)], rows: rows)
  }

  /// What came in of each, what went out, what is there, and what is not explained.
  private func balance(_ model: borrowing Model) -> ReportTable {
    struct Sums {
      var line: RecallLine
      var came = Quantity.zero
      var went = Quantity.zero
      var there = Quantity.zero
    }
    struct Key: Hashable {
      var item: ItemNo
      var variant: VariantCode
      var number: TrackingKey
    }
    var order: [Key] = []
    var sums: [Key: Sums] = [:]
    for line in lines where line.kind != .openOrder {
      let unit = line.goods.unit
      let key = Key(item: unit.itemNo, variant: unit.variantCode, number: line.goods.tracking)
      if sums[key] == nil { order.append(key) }
      var sum = sums[key] ?? Sums(line: line)
      switch line.kind {
      case .onHand, .inTransit: sum.there -= line.quantity
      default:
        if line.quantity.isNegative { sum.went -= line.quantity } else { sum.came += line.quantity }
      }
      sums[key] = sum
    }
    var rows: [[TableCell]] = []
    for key in order {
      guard let sum = sums[key] else { continue }
      rows.append(
        goods(sum.line, model)
          + [
            .quantity(sum.came.raw), .quantity(sum.went.raw), .quantity(sum.there.raw),
            .quantity((sum.came - sum.went - sum.there).raw),
          ])
    }
    return ReportTable(
      name: "balance", title: "Mass balance",
      columns: Self.goods + [
        ReportColumn("came-in", .quantity), ReportColumn("went-out", .quantity),
        ReportColumn("on-hand", .quantity), ReportColumn("not-explained", .quantity),
      ], rows: rows)
  }
}
