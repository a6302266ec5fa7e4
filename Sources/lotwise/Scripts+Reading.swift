import LotwiseLanguage

extension Scripts {
  /// The bytes of a script; - is standard input.
  static func read(_ path: String) throws(Files.Problem) -> [UInt8] {
    path == "-"
      ? try Files.standardInput { Interrupt.wasAsked }
      : try Files.contents(of: path) { Interrupt.wasAsked }
  }
}

extension Files.Problem {
  /// What kind of end it means.
  var end: ExitClass { self == .interrupted ? .interrupted : .unreadable }
}
