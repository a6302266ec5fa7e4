import ItemTracking
import LotwiseSyntax

/// Makes a location with goods a directed one (W-157).
struct ConvertStatement: Statement {
  static let leaders = ["convert"]
  static let forms = [
    StatementForm(
      "convert location",
      "Make a location with goods a directed one: all of it goes into its adjustment bin.",
      ["convert location EAST to directed with adjustment bin ADJ"]
    ) { form in
      let code = form.required("location", LocationCode.self)
      form.marker("to directed")
      let bin = form.required(
        "adjustment bin", after: "with adjustment bin", BinCode.self, as: .bin, blaming: .bin)
      return { a throws(Diagnostic) in
        ConvertStatement(
          command: ConvertLocation(try a.value(code), adjustmentBin: try a.value(bin)))
      }
    }
  ]

  let command: ConvertLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in try command.perform(on: &model) }
    return .done
  }
}
