import ItemTracking
import LotwiseSyntax

/// Makes goods of others in one line.
struct ProduceStatement: Statement {
  static let forms = [
    Form(
      "produce",
      [
        .required("goods", is: .group(.goods), at: 0),
        .list("component", after: "consuming", of: .group(.goods), at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
        .optional("document date", after: "dated", is: .date, at: 3),
        .optional("production order", after: "as", is: .code, at: 4),
      ], summary: "Make goods of others: consumption and output of a released production order.",
      examples: ["produce 2 of 1002 serial SN1..SN2 consuming 2 of 2000 lot LOT1"])
  ]

  let command: ProduceGoods

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let goods = try arguments.goods(arguments.record(0) ?? 0)
    var consumed: [Goods] = []
    var cell = arguments.cell(1)
    while let known = cell {
      if known.record >= 0 { consumed.append(try arguments.goods(Int(known.record))) }
      cell = arguments.matcher.match.next(after: known)
    }
    var command = ProduceGoods(goods, consuming: consumed)
    command.postingDate = try arguments.date(2)
    command.documentDate = try arguments.date(3)
    command.orderNo = try arguments.documentNo(4, of: 0, .name)
    self.command = command
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
