import LotwiseSoak

/// Random histories, statement upon statement, with the books audited on the way.
///
/// Each seed makes a model of its own: an audit reads the whole model, so many models of some
/// thousand statements prove more in an hour than one large one.
struct Soaking {
  private static let perModel = 2_000
  private static let auditInterval = 250
  private static let savingInterval = 300

  /// The seed of the first model; the next models have the next ones.
  var firstSeed: UInt64 = 1_000
  /// Whether to tell what is found and go on with the next model.
  var keepsGoing = false

  func measure(_ setting: Setting) throws(BenchError) -> Figure {
    var seed = firstSeed
    var refused = 0
    var kinds: [String: Int] = [:]
    let seconds = try Clock.seconds { () throws(BenchError) in
      for begun in stride(from: 0, to: setting.size, by: Self.perModel) {
        let count = min(Self.perModel, setting.size - begun)
        var soak = Soak(seed: seed)
        soak.savingInterval = Self.savingInterval
        let findings = soak.run(count, auditingEvery: Self.auditInterval)
        refused += soak.refusals.values.reduce(0, +)
        if let finding = findings.first {
          let told = Self.exactly(seed, count)
          guard keepsGoing else { throw BenchError(message: told) }
          print(told)
          kinds[Self.kind(of: finding), default: 0] += 1
        }
        seed += 1
      }
    }
    try Self.refuse(kinds)
    var figure = Figure("soak", setting.size)
    figure.add(seconds: seconds, for: setting.size, of: "statements")
    figure.add("models", Int(seed - firstSeed))
    figure.add("refused", refused)
    return figure
  }

  /// The statements of the first model as a script, to be run by `lotwise run --keep-going`.
  func printScript(_ count: Int) {
    print(StatementGenerator.setting, terminator: "")
    var soak = Soak(seed: firstSeed)
    for _ in 0..<count {
      let statement = soak.generated()
      print(statement)
      soak.run(statement)
    }
  }

  /// A random history as a script that is kept, its tables open; one that is unfit is told with
  /// what is wrong.
  func printKept(_ count: Int, _ emphasis: Emphasis) throws(BenchError) {
    var history = KeptHistory(seed: firstSeed, emphasis: emphasis)
    do throws(KeptHistory.Unfit) {
      print(try history.script(of: count), terminator: "")
    } catch {
      print(error.script, terminator: "")
      throw BenchError(message: error.findings.joined(separator: "\n"))
    }
  }

  /// What is found in a history once more, with the books audited after every statement.
  private static func exactly(_ seed: UInt64, _ count: Int) -> String {
    var soak = Soak(seed: seed)
    soak.savingInterval = savingInterval
    let findings = soak.run(count, auditingEvery: 1)
    let lately = soak.lately.suffix(8).joined(separator: "\n")
    return findings.joined(separator: "\n") + "\nlast statements:\n" + lately
  }

  private static func refuse(_ kinds: [String: Int]) throws(BenchError) {
    guard !kinds.isEmpty else { return }
    let lines = kinds.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    throw BenchError(message: lines.map { "\($0.value) × \($0.key)" }.joined(separator: "\n"))
  }

  /// A finding without its seed and numbers, so that findings of one kind are counted together.
  private static func kind(of finding: String) -> String {
    var kind = ""
    for character in finding.drop(while: { $0 != ":" }).dropFirst(2) {
      if !character.isNumber {
        kind.append(character)
      } else if kind.last != "#" {
        kind.append("#")
      }
    }
    return kind
  }
}
