import ArgumentParser
import LotwiseLanguage
import LotwiseReports

extension OutputFormat: ExpressibleByArgument {}

/// When messages are coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto, always, never
}

/// What every command can be told about its messages.
struct MessageOptions: ParsableArguments {
  @Option(help: "Colour messages: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Say only what is wrong.")
  var quiet = false
}

/// What every command that runs statements can be told.
struct SessionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Begin with the model of a snapshot.", valueName: "snapshot"),
    completion: .file(extensions: ["lotdb"]))
  var from: String?

  @Option(
    help: ArgumentHelp("Keep the model in a snapshot at the end.", valueName: "snapshot"),
    completion: .file(extensions: ["lotdb"]))
  var save: String?

  @Option(
    help: ArgumentHelp("How results are printed: \(SessionOptions.formats).", valueName: "format"))
  var format = OutputFormat.text

  @Option(help: "Colour messages: auto, always or never.")
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("The work date to begin with: 2026-01-15.", valueName: "date"))
  var workdate: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Give a variable a value before the first statement.", valueName: "name=value"))
  var variables: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read nothing outside a folder: of the script, when none is named.",
      valueName: "folder"))
  var sandbox: String?

  @Option(
    help: ArgumentHelp("Let a script held in make new files in a folder.", valueName: "folder"))
  var sandboxOut: String?

  @Flag(help: "Print messages only.")
  var quiet = false

  @Flag(help: "Tell what is being done.")
  var verbose = false

  func validate() throws {
    try Self.checkVariables(variables)
    if let workdate, Session.date(workdate) == nil {
      throw ValidationError("--workdate takes a date such as 2026-01-15, not \(workdate)")
    }
  }

  static func checkVariables(_ variables: [String]) throws {
    for variable in variables where !variable.dropFirst().contains("=") {
      throw ValidationError("--set takes NAME=VALUE, not \(variable)")
    }
  }

  private static let formats = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")

  var settings: SessionSettings {
    var settings = SessionSettings(
      from: from, save: save, format: format, color: color, workDate: workdate,
      variables: variables, isQuiet: quiet, isVerbose: verbose)
    if let sandbox { settings.sandbox = sandbox }
    settings.sandboxOut = sandboxOut
    return settings
  }
}
