import ItemTracking
import LotwiseSyntax

/// Declares a number series (T-081).
struct SeriesStatement: Statement {
  static let leaders = ["series", "set"]
  static let forms = [
    StatementForm(
      "series", "Declare a number series; `SNS SN0098..` has no end.",
      ["series LOTS LOT0001..LOT9999", "series SNS SN0098.."]
    ) { form in
      form.allowBraces()
      let series = form.required("series", SeriesCode.self, as: .series.new)
      let numbers = form.required("numbers", SeriesRange.self)
      let changes = SeriesChanges.clauses(in: &form)
      let start = form.optional("start", after: "from", CalendarDate.self)
      let isManual = form.flag("manual")
      let hasNoDefaults = form.flag("no defaults")
      return { a throws(Diagnostic) in
        let numbers = try a.value(numbers)
        var line = NoSeriesLine(series: try a.value(series), startingNo: numbers.first)
        line.endingNo = numbers.last
        try changes(&a).apply(to: &line)
        line.startingDate = try a.value(start) ?? .blank
        if a.has(isManual) { line.isManual = 1 }
        if a.has(hasNoDefaults) { line.isDefault = 0 }
        return SeriesStatement(action: .declare(line))
      }
    },
    StatementForm(
      "set series", "Change a number series, or its stretch from a date on.",
      ["set series LOTS last LOT0009"]
    ) { form in
      let series = form.required("series", SeriesCode.self)
      let changes = SeriesChanges.clauses(in: &form)
      let start = form.optional("start", after: "from", CalendarDate.self)
      let manual = form.yesNo("manual", "not manual")
      let defaults = form.yesNo("defaults", "no defaults")
      let open = form.yesNo("open", "closed")
      return { a throws(Diagnostic) in
        var changes = try changes(&a)
        changes.isManual = a.value(manual)
        changes.isDefault = a.value(defaults)
        changes.isOpen = a.value(open)
        return SeriesStatement(
          action: .change(try a.value(series), from: try a.value(start) ?? .blank, changes))
      }
    },
  ]

  /// `LOT0001..LOT9999`; `SN0098..` has no end.
  private enum SeriesRange: ClauseValue {
    typealias Value = (first: TextID, last: TextID)

    static var kind: SlotKind { .codeRange }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> (first: TextID, last: TextID) {
      let parts = arguments.string(matched).split(separator: "..", maxSplits: 1).map(String.init)
      guard parts.last?.contains("..") != true else {
        throw Diagnostic(
          .notACode, "a range has two ends, and no number contains `..`",
          at: arguments.place(matched.tokens), label: "expected as in `LOT0001..LOT9999`")
      }
      let first = arguments.names.intern(code: parts.first ?? "")
      let last = parts.count == 2 ? arguments.names.intern(code: parts[1]) : 0
      return (TextID(id: first), TextID(id: last))
    }
  }

  private enum Action: Sendable {
    case declare(NoSeriesLine)
    case change(SeriesCode, from: CalendarDate, SeriesChanges)
  }

  private let action: Action

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch action {
    case .declare(let line): try session.perform(Declare.series(line))
    case .change(let series, from: let start, let changes):
      try session.perform(ChangeMasterData.series(series, from: start) { changes.apply(to: &$0) })
    }
    return .done
  }
}

private struct SeriesChanges: Sendable {
  var increment: Int32?
  var lastUsed: TextID?
  var warning: TextID?
  var isManual: Bool?
  var isDefault: Bool?
  var isOpen: Bool?

  static func clauses(in form: inout FormBuilder) -> Reader<SeriesChanges> {
    let increment = form.optional("increment", after: "by", Int32.self)
    let last = form.optional("last used", after: "last", SeriesNumber.self)
    let warning = form.optional("warning", after: "warning", SeriesNumber.self)
    return { a throws(Diagnostic) in
      let by = try a.value(increment)
      if let by, by < 1 {
        throw Diagnostic(
          .notANumber, "a series counts up by 1 or more", at: a.place(of: increment))
      }
      return SeriesChanges(
        increment: by, lastUsed: try a.value(last), warning: try a.value(warning))
    }
  }

  /// A number of the series.
  private enum SeriesNumber: ClauseValue {
    typealias Value = TextID

    static var kind: SlotKind { .code }
    static var blame: Blame? { .series }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> TextID {
      TextID(id: try arguments.codeID(matched, 20))
    }
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
