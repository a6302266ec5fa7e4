import ItemTracking
import LotwiseSyntax

/// Declares a number series (T-081).
struct SeriesStatement: Statement {
  static let forms = [
    Form(
      "series",
      [
        .required("series", is: .code, at: 0), .required("numbers", is: .codeRange, at: 1),
        .optional("increment", after: "by", is: .integer, at: 2),
        .optional("last used", after: "last", is: .code, at: 3),
        .optional("warning", after: "warning", is: .code, at: 4),
        .optional("start", after: "from", is: .date, at: 5), .flag("manual", at: 6),
        .flag("no defaults", at: 7),
      ],
      summary: "Declare a number series; `SNS SN0098..` has no end.",
      examples: ["series LOTS LOT0001..LOT9999", "series SNS SN0098.."],
      takesClausesInBlock: true)
  ]

  let line: NoSeriesLine

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let series: SeriesCode = try arguments.code(arguments.cell(0), .series, longest: 20)
    let numbers = arguments.string(1) ?? ""
    let parts = numbers.split(separator: "..", maxSplits: 1).map(String.init)
    let first = arguments.names.intern(code: parts.first ?? "")
    var line = NoSeriesLine(series: series, startingNo: TextID(id: first))
    if parts.count == 2 { line.endingNo = TextID(id: arguments.names.intern(code: parts[1])) }
    if let by = arguments.cell(2) { line.incrementBy = Int32(clamping: max(1, by.value)) }
    if let last = arguments.string(3) {
      line.lastNoUsed = TextID(id: arguments.names.intern(code: last))
    }
    if let warning = arguments.string(4) {
      line.warningNo = TextID(id: arguments.names.intern(code: warning))
    }
    line.startingDate = try arguments.date(5)
    if arguments.has(7) { line.isDefault = 0 }
    self.line = line
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in try tables.declare(line) }
    return .done
  }
}
