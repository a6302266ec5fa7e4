import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Tells who has goods under a number, and what was made of them.
struct RecallStatement: Statement {
  static let forms = [
    Form(
      "recall",
      [
        .optional("serial no.", after: "serial", is: .code, at: 0),
        .optional("lot no.", after: "lot", is: .code, at: 1),
        .optional("package no.", after: "package", is: .code, at: 2),
        .required("item", after: "of", is: .code, at: 3),
      ],
      summary: "Who has it, what is on hand where, which open documents hold it, mass balance.",
      examples: ["recall lot LOT1 of 2000"])
  ]

  let recall: Recall

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let keys = try arguments.keys(arguments.cell(0), arguments.cell(1), arguments.cell(2))
    guard let key = keys.first else {
      throw Diagnostic(
        .missingWord, "a number is missing", at: arguments.wholePlace,
        label: "expected serial, lot or package")
    }
    recall = Recall(key, of: try arguments.itemNo(3))
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    .table(session.tables.recallTable(recall))
  }
}

extension Tables {
  func recallTable(_ recall: Recall) -> ReportTable {
    var table = ReportTable(
      name: "recall",
      columns: [
        ReportColumn("kind", .text), ReportColumn("item", .code),
        ReportColumn("serial", .code), ReportColumn("lot", .code),
        ReportColumn("package", .code), ReportColumn("location", .code),
        ReportColumn("party", .code), ReportColumn("document", .code),
        ReportColumn("quantity", .quantity), ReportColumn("balance", .quantity),
      ], rows: [])
    for line in recall.lines(on: self) {
      let goods = line.goods
      table.append([
        .text(line.kind.rawValue), Cells.name(goods.unit.itemNo, names),
        Cells.name(goods.tracking.serialNo, names), Cells.name(goods.tracking.lotNo, names),
        Cells.name(goods.tracking.packageNo, names),
        Cells.name(goods.unit.locationCode, names), Cells.name(line.partyNo, names),
        Cells.document(line.documentNo, names), Cells.quantity(line.quantity),
        line.kind == .openOrder ? .blank : Cells.quantity(line.balance),
      ])
    }
    return table
  }
}
