import LotwiseLanguage
import LotwiseSyntax

/// W7: a whole script from file to balances, as `lotwise run` does it.
enum Scripting {
  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    let path = "\(setting.data)/w2_\(setting.size).lot"
    let start = Clock.now
    let bytes = try Data.read(path)
    var session = Session()
    let source = session.sources.add(name: path, bytes: bytes)
    guard session.run(source) == .success else {
      throw BenchError(message: "\(path) does not run")
    }
    let seconds = Clock.now - start
    var figure = Figure("w7", setting.size)
    figure.add(seconds: seconds, for: setting.size, of: "statements")
    session.addChecks(to: &figure)
    figure.expected = Expected.w2[setting.size] ?? [:]
    return figure
  }
}
