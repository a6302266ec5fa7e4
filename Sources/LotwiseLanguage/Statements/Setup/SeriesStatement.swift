import ItemTracking
import LotwiseSyntax

/// Declares a number series (T-081).
struct SeriesStatement: OrdinalStatement {
  static let ordinalForms = [
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
      takesClausesInBlock: true),
    Form(
      "set series",
      [
        .required("series", is: .code, at: 0),
        .optional("increment", after: "by", is: .integer, at: 1),
        .optional("last used", after: "last", is: .code, at: 2),
        .optional("warning", after: "warning", is: .code, at: 3),
        .optional("start", after: "from", is: .date, at: 4), .flag("manual", at: 5),
        .flag("no defaults", at: 6), .flag("not manual", at: 7), .flag("defaults", at: 8),
        .flag("closed", at: 9), .flag("open", at: 10),
      ], summary: "Change a number series, or its stretch from a date on.",
      examples: ["set series LOTS last LOT0009"]),
  ]

  let line: NoSeriesLine
  /// What a change sets on the line that exists; nil declares a new one.
  private let changes: SeriesChanges?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    guard arguments.form.phrase == "series" else {
      line = NoSeriesLine(
        series: try arguments.code(arguments.cell(0), .series, longest: 20), startingNo: .blank)
      changes = try SeriesChanges(&arguments)
      return
    }
    changes = nil
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
    if arguments.has(6) { line.isManual = 1 }
    if arguments.has(7) { line.isDefault = 0 }
    self.line = line
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard let changes else { return try model.declare(line) }
      try model.changeSeries(line.series, from: changes.start) { changes.apply(to: &$0) }
    }
    return .done
  }
}

private struct SeriesChanges: Sendable {
  var increment: Int32?
  var lastUsed: TextID?
  var warning: TextID?
  var start: CalendarDate
  var isManual: Bool?
  var isDefault: Bool?
  var isOpen: Bool?

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    increment = arguments.cell(1).map { Int32(clamping: max(1, $0.value)) }
    if arguments.has(2) { lastUsed = try arguments.code(arguments.cell(2), .series, longest: 20) }
    if arguments.has(3) { warning = try arguments.code(arguments.cell(3), .series, longest: 20) }
    start = try arguments.date(4)
    if arguments.has(5) { isManual = true }
    if arguments.has(6) { isDefault = false }
    if arguments.has(7) { isManual = false }
    if arguments.has(8) { isDefault = true }
    if arguments.has(9) { isOpen = false }
    if arguments.has(10) { isOpen = true }
  }

  func apply(to line: inout NoSeriesLine) {
    if let increment { line.incrementBy = increment }
    if let lastUsed { line.lastNoUsed = lastUsed }
    if let warning { line.warningNo = warning }
    if let isManual { line.isManual = isManual ? 1 : 0 }
    if let isDefault { line.isDefault = isDefault ? 1 : 0 }
    if let isOpen { line.isOpen = isOpen ? 1 : 0 }
  }
}
