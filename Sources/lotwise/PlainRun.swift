import LotwiseLanguage
import LotwiseReports

/// `lotwise run FILE…`, with or without `--quiet`: the commonest command line, and the only one
/// that is read here.
///
/// The argument parser describes all commands to itself before it reads a word, which takes as
/// long as the start of the program. Whatever else stands there is the parser's to read; a test
/// holds that both do the same.
struct PlainRun {
  private let files: [String]
  private let isQuiet: Bool

  /// Nil when anything but files and `--quiet` follows `run`.
  init?(_ arguments: [String]) {
    guard arguments.count > 2, arguments[1] == "run" else { return nil }
    let words = arguments[2...]
    files = words.filter { !$0.hasPrefix("-") }
    isQuiet = files.count < words.count
    guard !files.isEmpty, files.allSatisfy({ !$0.isEmpty }),
      words.allSatisfy({ !$0.hasPrefix("-") || $0 == "--quiet" })
    else { return nil }
  }

  func perform() -> ExitClass {
    var settings = SessionSettings()
    settings.isQuiet = isQuiet
    return Running.perform(files, settings)
  }
}
