import LotwiseLanguage

/// W1: text in; every statement is read, its words matched, its names interned, nothing posted.
enum Parsing {
  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    let path = "\(setting.data)/w2_\(setting.size).lot"
    let bytes = try Data.read(path)
    var session = Session()
    var count = 0
    let seconds = try Clock.seconds { () throws(BenchError) in
      count = try session.countStatements(bytes, path)
    }
    var figure = Figure("w1", setting.size)
    figure.add(seconds: seconds, for: count, of: "statements")
    figure.add("MB/s", Double(bytes.count) / 1e6 / seconds)
    figure.add("statements", count)
    // One tracking code, a thousand items, and the lines of the workload.
    figure.expected = ["statements": setting.size + 1001]
    return figure
  }
}

extension Session {
  fileprivate mutating func countStatements(
    _ bytes: [UInt8], _ path: String
  ) throws(BenchError) -> Int {
    do throws(StatementFailure) {
      return try read(bytes, named: path)
    } catch {
      throw BenchError(message: "\(path) cannot be read: \(error)")
    }
  }
}
