import LotwiseLanguage
import LotwiseReports

extension Scripts {
  /// The bytes of a script; - is standard input.
  static func read(_ path: String) throws(Files.Problem) -> [UInt8] {
    path == "-"
      ? try Files.standardInput { Interrupt.wasAsked }
      : try Files.contents(of: path) { Interrupt.wasAsked }
  }

  /// Why a script was not read, as a message.
  static func unreadable(_ path: String, _ problem: Files.Problem) -> String {
    let reason =
      switch problem {
      case .unreadable(let why): why
      case .interrupted: "reading was interrupted"
      }
    // A path may be as long as an argument may be; a line of a message may not.
    let shown = path.count <= 120 ? path : "…" + path.suffix(119)
    return "error[file-unreadable]: \(VisibleText.of(shown)): \(reason)\n"
  }
}

extension Files.Problem {
  /// What kind of end it means.
  var end: ExitClass { self == .interrupted ? .interrupted : .unreadable }
}
