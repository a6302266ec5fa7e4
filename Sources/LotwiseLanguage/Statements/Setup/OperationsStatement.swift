import ItemTracking
import LotwiseSyntax

/// Declares the operations in which an item is produced.
struct OperationsStatement: Statement {
  static let leaders = ["operations"]
  static let forms = [
    StatementForm(
      "operations of",
      "Declare the operations in which an item is produced; the last one makes goods.",
      ["operations of 1002 { 10; 20; 30 }"]
    ) { form in
      let item = form.required("item", ItemNo.self)
      let operations = form.requiredLines("operations", of: Operation.self)
      return { a throws(Diagnostic) in
        OperationsStatement(
          itemNo: try a.value(item), numbers: try a.lines(operations) ?? [])
      }
    }
  ]

  private enum Operation: ClauseGroup {
    typealias Value = Int32

    static let group = GroupForms<Int32>("operation") { form in
      let number = form.required("operation no.", Int32.self)
      return { a throws(Diagnostic) in try a.value(number) }
    }
  }

  let itemNo: ItemNo
  let numbers: [Int32]

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(Declare.operations(itemNo, numbers))
    return .done
  }
}
