import LotwiseLanguage
import LotwiseSyntax

/// W5: the model after W2 as a snapshot on disk, and back, by the statements of the language.
enum Snapshotting {
  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    var session = Session()
    let filling = Setting(
      data: setting.data, size: setting.size, chunk: 10_000, program: setting.program)
    _ = try Performing(name: "w2", check: [:]).perform(filling, &session)
    let path = "\(setting.data)/w5_\(setting.size).lotdb"
    let save = try session.seconds(of: "save snapshot \"\(path)\"\n")
    var loaded = Session()
    let load = try loaded.seconds(of: "load snapshot \"\(path)\"\n")
    var figure = Figure("w5", setting.size)
    figure.add("save s", save)
    figure.add("load s", load)
    loaded.addChecks(to: &figure)
    figure.expected = Expected.w2[setting.size] ?? [:]
    return figure
  }
}

extension Session {
  fileprivate mutating func seconds(of script: String) throws(BenchError) -> Double {
    let source = sources.add(name: "w5", bytes: Array(script.utf8))
    let start = Clock.now
    guard run(source) == .success else { throw BenchError(message: "cannot \(script)") }
    return Clock.now - start
  }
}
