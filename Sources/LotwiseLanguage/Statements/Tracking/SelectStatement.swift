import ItemTracking
import LotwiseSyntax

/// Fills the tracking lines of a demand from what is available (T-088).
struct SelectStatement: Statement {
  static let leaders = ["select"]
  static let forms = [
    StatementForm(
      "select entries", "Fill the tracking lines of a demand from what is available.",
      ["select entries for SO1"]
    ) { form in
      let demand = form.optional("demand", after: "for", DocumentReference.self)
      return { a throws(Diagnostic) in SelectStatement(target: try a.value(demand)) }
    },
    StatementForm(
      "select", "Choose by hand which numbers a demand takes, and how much of each.",
      ["select 3 of lot L1, 2 of lot L2 for SO1.1", "select serial SN1, SN4 for SO1.2"]
    ) { form in
      form.mark(.usesNumbers)
      let chosen = form.requiredList("number", of: Choice.self)
      let demand = form.optional("demand", after: "for", DocumentReference.self)
      return { a throws(Diagnostic) in
        SelectStatement(chosen: try a.values(chosen), target: try a.value(demand))
      }
    },
  ]

  private struct Choice: ClauseGroup, Sendable {
    var amount: QuantityInUnit
    var keys: TrackingKeys
    /// What a reclassification makes of them (T-154).
    var new: NewNumber

    static let group = GroupForms<Choice>(
      "selected number",
      ofEach: { amount, keys, form in
        let new = form.optional("new number", after: "as", NewNumber.self)
        return { a throws(Diagnostic) in
          Choice(amount: try amount(&a), keys: try keys(&a), new: try a.value(new) ?? NewNumber())
        }
      })

    /// Each number with its quantity in base units.
    func numbers(
      of source: SourceReference, _ model: borrowing Model
    ) throws(TrackingError) -> [(TrackingKey, Quantity)] {
      let quantity = keys.count > 1 ? .one : try amount.base(of: source, model)
      return keys.map { ($0, quantity) }
    }
  }

  private var chosen: [Choice] = []
  private let target: Reference?

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
      let chosen = chosen
      select.chosen = try session.asking { model throws(TrackingError) in
        var numbers: [(TrackingKey, Quantity)] = []
        for choice in chosen { numbers += try choice.numbers(of: source, model) }
        return numbers
      }
      select.page = session.page
      try session.refusing { model throws(TrackingError) in
        try select.perform(on: &model)
        for choice in chosen where choice.new.isGiven {
          for key in choice.keys {
            try model.rename(
              key, as: choice.new.key, expires: choice.new.expirationDate, on: source)
          }
        }
      }
    }
    return .done
  }
}
