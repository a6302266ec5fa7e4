import ItemTracking
import LotwiseSyntax

/// Moves goods from one location to another in one line.
struct TransferStatement: Statement {
  static let leaders = ["transfer"]
  static let forms = [
    StatementForm(
      "transfer", "Move goods to another location: shipped and received at once.",
      ["transfer 5 of BOLT lot L1 from EAST to WEST"]
    ) { form in
      form.mark(.usesNumbers)
      let goods = form.required("goods", StockedGoods.self)
      let from = form.optional("location", after: "from", LocationCode.self)
      let to = form.required("destination", after: "to", LocationCode.self, blaming: .toLocation)
      let toBin = form.optional("bin", after: "to bin", BinName.self)
      let via = form.optional(
        "location in transit", after: "via", LocationCode.self, blaming: .viaLocation)
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      let handledNo = form.optional(
        "document", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
      return { a throws(Diagnostic) in
        var goods = try a.value(goods)
        if let from = try a.value(from) {
          try requireOnePlace(goods, from: from, a)
          goods.locationCode = from
        }
        var command = MoveBetweenLocations(goods, to: try a.value(to))
        command.toBin = try a.value(toBin) ?? .blank
        command.inTransitCode = try a.value(via) ?? .blank
        command.postingDate = try a.value(on) ?? .blank
        command.handledNo = try a.value(handledNo) ?? .blank
        return TransferStatement(command: command)
      }
    }
  ]

  /// `at EAST` and `from WEST` cannot both hold.
  private static func requireOnePlace(
    _ goods: Goods, from: LocationCode, _ arguments: borrowing Arguments
  ) throws(Diagnostic) {
    guard !goods.locationCode.isBlank, goods.locationCode != from else { return }
    throw Diagnostic(
      .clausesExclude, "`at` and `from` name two locations for the same goods",
      at: arguments.wholePlace, label: "leave one of the two out")
  }

  let command: MoveBetweenLocations

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
