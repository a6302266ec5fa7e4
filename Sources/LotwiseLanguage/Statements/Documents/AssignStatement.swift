import ItemTracking
import LotwiseSyntax

/// Puts a number on a line.
struct AssignStatement: Statement {
  private static func target(at ordinal: Int) -> Clause {
    .required("line", after: "to", is: .group(.documentReference), at: ordinal)
  }
  static let forms = [
    Form(
      "assign",
      [
        .optional("quantity", is: .amount, at: 0),
        .optional("serial no.", after: "serial", is: .codeRange, at: 1),
        .optional("lot no.", after: "lot", is: .codeRange, at: 2),
        .optional("package no.", after: "package", is: .codeRange, at: 3),
        .optional("expiration date", after: "expires", is: .date, at: 4),
        .optional("warranty date", after: "warranty", is: .date, at: 5), target(at: 6),
        .optional("entry", after: "applied to entry", is: .integer, at: 7),
        .optional("entry", after: "applied from entry", is: .integer, at: 8),
      ], summary: "Put a number on a line: all that is not assigned yet, or a quantity of it.",
      examples: ["assign lot L3 to PO1.2", "assign 5 of lot L3 to PO1.2"]),
    Form(
      "assign",
      [
        .optional("quantity", is: .amount, at: 0),
        .required(
          "next number", after: "next", is: .word(["serial", "lot", "package"]), at: 1),
        .flag("with new lot", at: 2), target(at: 3),
      ], summary: "Draw the next numbers of the item's series for a line.",
      examples: ["assign next lot to PO1.2", "assign 4 of next serial to PO1.1 with new lot"]),
  ]

  let numbers: OrderLine.Numbers?
  let next: NumberKind?
  let quantity: Quantity?
  let withNewLot: Bool
  let target: Reference
  let appliesTo: RowID<ItemLedgerEntry>
  let appliesFrom: RowID<ItemLedgerEntry>

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let isNext = arguments.form.clauses[1].words == "next"
    target = try arguments.documentReference(arguments.record(isNext ? 3 : 6) ?? 0)
    if isNext {
      numbers = nil
      next = arguments.choice(1)
      quantity = try arguments.cell(0).map { cell throws(Diagnostic) in
        try arguments.quantity(cell)
      }
      withNewLot = arguments.has(2)
      appliesTo = .none
      appliesFrom = .none
    } else {
      let numbers = try OrderLine.Numbers(&arguments, 0)
      if numbers.keys.isEmpty {
        throw Diagnostic(
          .missingWord, "a number is missing", at: arguments.wholePlace,
          label: "expected lot, serial or package")
      }
      self.numbers = numbers
      next = nil
      quantity = nil
      withNewLot = false
      appliesTo = arguments.cell(7).map { RowID(entryNo: Int($0.value)) } ?? .none
      appliesFrom = arguments.cell(8).map { RowID(entryNo: Int($0.value)) } ?? .none
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      let source = try tables.source(target)
      if let next {
        var draw = AssignNextNumbers(next, to: source)
        draw.quantity = quantity
        draw.withNewLot = withNewLot
        try draw.perform(on: &tables)
        return
      }
      for key in numbers?.keys ?? [] {
        let several = (numbers?.keys.count ?? 0) > 1
        var assignment = AssignTracking(several ? .one : numbers?.quantity, of: key, to: source)
        assignment.expirationDate = numbers?.expirationDate ?? .blank
        assignment.warrantyDate = numbers?.warrantyDate ?? .blank
        assignment.appliesTo = appliesTo
        assignment.appliesFrom = appliesFrom
        try assignment.perform(on: &tables)
      }
    }
    return .done
  }
}
