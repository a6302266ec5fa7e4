import LotwiseReports
import LotwiseSyntax

/// What a table can go out as.
struct TableFormat: ClauseChoice {
  let format: OutputFormat

  static let allCases = OutputFormat.ofTables.map { TableFormat(format: $0) }
  var word: String { format.rawValue }
}

/// What a table that may have a chart can go out as.
struct ChartFormat: ClauseChoice {
  let format: OutputFormat

  static let allCases = OutputFormat.ofCharts.map { ChartFormat(format: $0) }
  var word: String { format.rawValue }
}

/// What a trace can go out as.
struct TraceFormat: ClauseChoice {
  let format: OutputFormat

  static let allCases = OutputFormat.ofTraces.map { TraceFormat(format: $0) }
  var word: String { format.rawValue }
}

/// `as csv`, `as csv to "file"`: how a table goes out.
enum TableOutput: ClauseGroup {
  typealias Value = Output

  static let group = GroupForms<Output>("format of a table") {
    Output.clauses(TableFormat.self, in: &$0)
  }

  /// `as csv`, `to "file"`, alone or together: a file's ending names the format too.
  ///
  /// Also those that draw a table which has a chart.
  static func clauses(in form: inout FormBuilder) -> Reader<Output> {
    let format = form.optional("format", after: "as", ChartFormat.self)
    let file = form.optional("file", after: "to", String.self, as: .file)
    return { a throws(Diagnostic) in
      var output = Output(place: a.place(of: file))
      output.file = try a.value(file)
      output.format =
        try a.value(format)?.format
        ?? output.file.flatMap { OutputFormat(endingOf: $0, among: OutputFormat.ofCharts) }
      return output
    }
  }

  static func clause(in form: inout FormBuilder) -> Reader<Output> {
    let output = form.optional("output", after: "as", TableOutput.self)
    return { a throws(Diagnostic) in try a.value(output) ?? Output(place: a.wholePlace) }
  }
}

/// `as svg`, `as svg to "file"`: how a trace goes out.
enum TraceOutput: ClauseGroup {
  typealias Value = Output

  static let group = GroupForms<Output>("format of a trace") {
    Output.clauses(TraceFormat.self, in: &$0)
  }

  static func clause(in form: inout FormBuilder) -> Reader<Output> {
    let output = form.optional("output", after: "as", TraceOutput.self)
    return { a throws(Diagnostic) in try a.value(output) ?? Output(place: a.wholePlace) }
  }
}

extension Output {
  fileprivate static func clauses<Format: ClauseChoice>(
    _ type: Format.Type, in form: inout FormBuilder
  ) -> Reader<Output> {
    let format = form.required("format", type)
    let file = form.optional("file", after: "to", String.self, as: .file)
    return { a throws(Diagnostic) in
      var output = Output(place: a.place(of: file))
      output.format = OutputFormat(rawValue: try a.value(format).word)
      output.file = try a.value(file)
      return output
    }
  }
}
