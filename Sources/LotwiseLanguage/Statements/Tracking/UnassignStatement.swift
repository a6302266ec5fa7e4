import ItemTracking
import LotwiseSyntax

/// Takes a number off a line.
struct UnassignStatement: Statement {
  static let leaders = ["unassign"]
  static let forms = [
    StatementForm(
      "unassign", "Take a number off a line; what is posted of it stays.",
      ["unassign lot L3 from PO1.2"]
    ) { form in
      form.mark(.usesNumbers)
      let keys = TrackingKeys.requiredClauses(in: &form)
      let line = form.optional("line", after: "from", DocumentReference.self)
      return { a throws(Diagnostic) in
        UnassignStatement(keys: try keys(&a), target: try a.value(line))
      }
    }
  ]

  let keys: TrackingKeys
  let target: Reference?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let source = try session.tracked(target)
    // A line of nothing on an opened page is taken off it.
    var page = session.entry(of: source) == .onPage ? session.page : nil
    var rest: [TrackingKey] = []
    for key in keys {
      if let place = page?.emptyPlace(of: key),
        session.model.trackingLine(ofExactly: key, on: source) == nil
      {
        page?.emptyKeys.remove(at: place)
      } else {
        rest.append(key)
      }
    }
    try session.perform(UnassignNumbers(TrackingKeys(rest), from: source))
    if let page { session.page = page }
    return .done
  }
}
