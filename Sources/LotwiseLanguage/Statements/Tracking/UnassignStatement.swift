import ItemTracking
import LotwiseSyntax

/// Takes a number off a line.
struct UnassignStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "unassign",
      [
        .optional("serial no.", after: "serial", is: .codeRange, at: 0),
        .optional("lot no.", after: "lot", is: .codeRange, at: 1),
        .optional("package no.", after: "package", is: .codeRange, at: 2),
        .optional("line", after: "from", is: .group(.documentReference), at: 3),
      ], summary: "Take a number off a line; what is posted of it stays.",
      examples: ["unassign lot L3 from PO1.2"])
  ]

  let keys: TrackingKeys
  let target: Reference?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    keys = try arguments.keys(arguments.cell(0), arguments.cell(1), arguments.cell(2))
    target = try arguments.record(3).map { record throws(Diagnostic) in
      try arguments.documentReference(record)
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let source = try session.tracked(target)
    // A line of nothing on an opened page is taken off it.
    var page = session.entry(of: source) == .onPage ? session.page : nil
    try session.refusing { model throws(TrackingError) in
      for key in keys {
        if let place = page?.emptyPlace(of: key),
          model.trackingLine(ofExactly: key, on: source) == nil
        {
          page?.emptyKeys.remove(at: place)
          continue
        }
        try model.unassign(key, from: source)
      }
    }
    if let page { session.page = page }
    return .done
  }
}
