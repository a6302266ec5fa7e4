import ItemTracking
import LotwiseSyntax

/// Assembles goods of others in one line.
struct AssembleStatement: Statement {
  static let forms = [
    Form(
      "assemble",
      [
        .required("goods", is: .group(.goods), at: 0),
        .list("component", after: "consuming", of: .group(.goods), at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
        .optional("document date", after: "dated", is: .date, at: 3),
        .optional("posted document", after: "as", is: .code, at: 4),
      ], summary: "Assemble goods of others: an assembly order, posted at once.",
      examples: ["assemble 4 of KIT lot K1 consuming 8 of BOLT lot L1"])
  ]

  let command: AssembleGoods

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let goods = try arguments.goods(arguments.record(0) ?? 0)
    var consumed: [Goods] = []
    for cell in arguments.cells(1) where cell.record >= 0 {
      consumed.append(try arguments.goods(Int(cell.record)))
    }
    var command = AssembleGoods(goods, consuming: consumed)
    command.postingDate = try arguments.date(2)
    command.documentDate = try arguments.date(3)
    command.postedNo = try arguments.documentNo(4, of: 0, .name)
    self.command = command
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
