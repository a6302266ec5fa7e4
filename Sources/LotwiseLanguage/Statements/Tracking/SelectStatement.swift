import ItemTracking
import LotwiseSyntax

/// Fills the tracking lines of a demand from what is available (T-088).
struct SelectStatement: OrdinalStatement {
  private static let share = FormGroup(
    "selected number",
    [
      .required("quantity", is: .amount, at: 0),
      .optional("serial no.", after: "serial", is: .codeRange, at: 1),
      .optional("lot no.", after: "lot", is: .codeRange, at: 2),
      .optional("package no.", after: "package", is: .codeRange, at: 3),
      .optional("new number", after: "as", is: .group(OrderLines.newNumber), at: 4),
    ])
  private static func target(at ordinal: Int) -> Clause {
    .optional("demand", after: "for", is: .group(.documentReference), at: ordinal)
  }
  static let ordinalForms = [
    Form(
      "select entries", [target(at: 0)],
      summary: "Fill the tracking lines of a demand from what is available.",
      examples: ["select entries for SO1"]),
    Form(
      "select", [.requiredList("number", of: .group(share), at: 0), target(at: 1)],
      summary: "Choose by hand which numbers a demand takes, and how much of each.",
      examples: ["select 3 of lot L1, 2 of lot L2 for SO1.1"]),
  ]

  private struct Choice: Sendable {
    var keys: TrackingKeys
    var quantity: QuantityInUnit
    /// What a reclassification makes of them (T-154).
    var newKey = TrackingKey.none
    var newExpirationDate: CalendarDate?
  }

  private let chosen: [Choice]
  private let target: Reference?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var chosen: [Choice] = []
    let isByHand = arguments.form.phrase == "select"
    if isByHand {
      for cell in arguments.cells(0) where cell.record >= 0 {
        let record = Int(cell.record)
        let quantity = try arguments.cell(0, of: record).map { cell throws(Diagnostic) in
          try arguments.said(cell)
        }
        let keys = try arguments.keys(
          arguments.cell(1, of: record), arguments.cell(2, of: record),
          arguments.cell(3, of: record))
        guard !keys.isEmpty else {
          throw Diagnostic(
            .missingWord, "a number is missing", at: arguments.wholePlace,
            label: "expected lot, serial or package")
        }
        let said = keys.count > 1 ? QuantityInUnit(.one) : quantity
        var choice = Choice(keys: keys, quantity: said ?? QuantityInUnit(.zero))
        if let new = arguments.record(4, of: record) {
          choice.newKey = try arguments.newKey(new)
          choice.newExpirationDate = try arguments.givenDate(3, of: new, .expiration)
        }
        chosen.append(choice)
      }
    }
    self.chosen = chosen
    target = try arguments.record(isByHand ? 1 : 0).map { record throws(Diagnostic) in
      try arguments.documentReference(record)
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let sources: [SourceReference]
    if let target {
      sources = try session.asking { model throws(TrackingError) in try model.sources(target) }
    } else {
      sources = [try session.tracked(nil)]
    }
    for source in sources {
      var select = SelectEntries(for: source)
      select.entry = session.entry(of: source)
      let page = session.page
      try session.refusing { model throws(TrackingError) in
        for share in chosen {
          let quantity = try model.baseQuantity(share.quantity, of: source)
          select.chosen += share.keys.map { ($0, quantity) }
        }
        try select.perform(on: &model, page: page)
        for share in chosen where !share.newKey.isBlank || share.newExpirationDate != nil {
          for key in share.keys {
            try model.rename(
              key, as: share.newKey, expires: share.newExpirationDate, on: source)
          }
        }
      }
    }
    return .done
  }
}
