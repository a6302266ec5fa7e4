import LotwiseSoak

/// Random profiles, each balanced in two ways: as planning does, and in its plainest form.
struct Balancing {
  let firstSeed: UInt64

  func measure(_ setting: Setting) throws(BenchError) -> Figure {
    let seconds = try Clock.seconds { () throws(BenchError) in
      for seed in firstSeed..<firstSeed + UInt64(setting.size) {
        guard let difference = BalanceComparison.difference(seed: seed) else { continue }
        throw BenchError(message: difference)
      }
    }
    var figure = Figure("balance", setting.size)
    figure.add(seconds: seconds, for: setting.size, of: "profiles")
    return figure
  }
}
