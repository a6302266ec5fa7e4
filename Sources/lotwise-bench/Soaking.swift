import LotwiseSoak

/// Random histories, statement upon statement, with the books audited on the way.
///
/// Each seed makes a model of its own: an audit reads the whole model, so many models of some
/// thousand statements prove more in an hour than one large one.
enum Soaking {
  private static let perModel = 2_000

  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    var left = setting.size
    var seed: UInt64 = 1_000
    var refused = 0
    let seconds = try Clock.seconds { () throws(BenchError) in
      while left > 0 {
        let count = min(perModel, left)
        var soak = Soak(seed: seed)
        let findings = soak.run(count, auditingEvery: 250)
        guard findings.isEmpty else { throw BenchError(message: exactly(seed, count)) }
        refused += soak.refusals.values.reduce(0, +)
        left -= count
        seed += 1
      }
    }
    var figure = Figure("soak", setting.size)
    figure.add(seconds: seconds, for: setting.size, of: "statements")
    figure.add("models", Int(seed - 1_000))
    figure.add("refused", refused)
    return figure
  }

  /// What is found in a history once more, with the books audited after every statement.
  private static func exactly(_ seed: UInt64, _ count: Int) -> String {
    var soak = Soak(seed: seed)
    let findings = soak.run(count, auditingEvery: 1)
    let lately = soak.lately.suffix(8).joined(separator: "\n")
    return findings.joined(separator: "\n") + "\nlast statements:\n" + lately
  }
}
