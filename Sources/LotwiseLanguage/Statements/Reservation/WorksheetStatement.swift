import ItemTracking
import LotwiseSyntax

/// Works in a worksheet: gathers, shares out, accepts, makes, empties.
struct WorksheetStatement: Statement {
  private static let policy = FormGroup(
    "allocation policy",
    [
      .required("policy", is: .word(["basic", "equally", "by priority"]), at: 0)
    ])
  static let forms = [
    Form(
      "get demand", [.required("worksheet", after: "for", is: .code, at: 0)],
      summary: "Gather the open demand of a reservation worksheet.",
      examples: ["get demand for RW1"]),
    Form(
      "allocate",
      [
        .required("worksheet", is: .code, at: 0),
        .list("policy", of: .group(policy), at: 1),
      ], summary: "Share inventory out among the lines of a reservation worksheet.",
      examples: ["allocate RW1 basic, equally", "allocate RW1 by priority"]),
    Form(
      "clear allocation", [.required("worksheet", after: "of", is: .code, at: 0)],
      summary: "Set what is to be reserved back to nothing.",
      examples: ["clear allocation of RW1"]),
    Form(
      "accept", [.required("line", is: .group(.documentReference), at: 0)],
      summary: "Accept a line of a worksheet, or all its lines.",
      examples: ["accept RW1.1", "accept RW1"]),
    Form(
      "carry out", [.required("worksheet", is: .code, at: 0)],
      summary: "Reserve what is accepted in a worksheet, and log it.",
      examples: ["carry out RW1"]),
    Form(
      "empty", [.required("worksheet", is: .code, at: 0)],
      summary: "Delete the lines and the log of a reservation worksheet.",
      examples: ["empty RW1 answering yes"]),
  ]

  private let verb: String
  private let name: DocumentNo
  private let line: Int32
  private let policies: [AllocationPolicy]

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    verb = arguments.form.phrase
    var policies: [AllocationPolicy] = []
    if verb == "accept" {
      guard
        case .document(let no, let line, _, _) =
          try arguments.documentReference(arguments.record(0) ?? 0)
      else {
        throw Diagnostic(
          .unexpectedWord, "a worksheet's line is meant here", at: arguments.wholePlace)
      }
      name = no
      self.line = line
    } else {
      name = try arguments.documentNo(0)
      line = 0
      var cell = verb == "allocate" ? arguments.cell(1) : nil
      while let known = cell {
        let all = AllocationPolicy.allCases
        if let word = arguments.cell(0, of: Int(known.record)), word.value < all.count {
          policies.append(all[Int(word.value)])
        }
        cell = arguments.matcher.match.next(after: known)
      }
    }
    self.policies = policies
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      let batch = try tables.requireReservationBatch(name)
      switch verb {
      case "get demand": try tables.getDemand(for: batch)
      case "allocate": try tables.allocate(batch, by: policies)
      case "clear allocation": try tables.clearAllocation(of: batch)
      case "accept":
        let ids =
          line == 0
          ? tables.worksheetLines(of: batch) : [try tables.worksheetLine(line, of: batch)]
        for id in ids { tables.accept(id) }
      case "carry out": try tables.makeReservations(of: batch)
      default: try tables.emptyWorksheet(batch)
      }
    }
    return .done
  }
}
