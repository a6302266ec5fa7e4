import ItemTracking
import LotwiseSyntax

/// Declares the operations in which an item is produced.
struct OperationsStatement: OrdinalStatement {
  private static let line = FormGroup(
    "operation", [.required("operation no.", is: .integer, at: 0)])
  static let ordinalForms = [
    Form(
      "operations of",
      [
        .required("item", is: .code, at: 0), .required("operations", is: .block(line), at: 1),
      ], summary: "Declare the operations in which an item is produced; the last one makes goods.",
      examples: ["operations of 1002 { 10; 20; 30 }"])
  ]

  let itemNo: ItemNo
  let numbers: [Int32]

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    itemNo = try arguments.itemNo(0)
    var numbers: [Int32] = []
    for cell in arguments.cells(1) where cell.record >= 0 {
      guard let number = arguments.cell(0, of: Int(cell.record)) else { continue }
      numbers.append(Int32(clamping: number.value))
    }
    self.numbers = numbers
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try model.declareOperations(of: itemNo, numbers)
    }
    return .done
  }
}
