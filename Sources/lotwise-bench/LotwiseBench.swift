import ArgumentParser
import CHeap
import Glibc
import LotwiseSoak

/// Measures the model and the language on the workloads W1 to W8.
///
/// The data are made by `Peers/gen.py`; `Peers/compare.py` runs everything beside plain C and
/// SQLite and prints ratios.
@main
struct LotwiseBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lotwise-bench",
    abstract: "Measure workloads W1 to W8, one line a figure.")

  @Argument(
    help:
      """
      Which: w1 parse, w2 post, w3 reserve, late (reservations that move), w4 trace, w5 snapshot, \
      w6 start, w7 script, w8 plan (w8s one item, w8c a chain, \
      w8m four levels), rollback, numbers (on one line), soak, balance (random profiles, \
      planned in two ways), mutate and mutate-snapshots (random changes; --data names folders of \
      scripts).
      """
  )
  var workloads: [Workload]

  @Option(help: "The folder of the generated data.")
  var data = "data"

  @Option(help: "How many statements, separated by commas: 1000 to 1000000.")
  var sizes = "1000,10000,100000,1000000"

  @Option(help: "Statements prepared at a time; 0 prepares all beforehand.")
  var chunk = 0

  @Option(help: "The program whose start is measured by w6.")
  var program = "lotwise"

  @Option(help: "The seed with which soak, balance and mutate begin.")
  var seed: UInt64 = 1_000

  @Flag(help: "Soak tells what it finds and goes on with the next seed.")
  var keepGoing = false

  @Flag(
    help: """
      Soak prints the statements of its first seed as a script, as many as the size says; \
      mutate the changed script of its seed.
      """)
  var script = false

  @Option(
    help: "With --script, soak prints a history to be kept, which does most of what this names.")
  var emphasis: Emphasis?

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  func run() throws {
    // As the program that is shipped does.
    heap_use_large_pages()
    for workload in workloads {
      do throws(BenchError) {
        for size in workload.isSized ? try parsedSizes() : [0] {
          let soaking = Soaking(firstSeed: seed, keepsGoing: keepGoing)
          if script, workload == .soak, let emphasis {
            try soaking.printKept(size, emphasis)
            continue
          }
          guard !script || workload != .soak else {
            soaking.printScript(size)
            continue
          }
          guard !script || workload != .mutate else {
            try Mutating(firstSeed: seed).printScript(data)
            continue
          }
          let figure = try workload.measure(
            Setting(
              data: data, size: size, chunk: chunk, program: program, soaking: soaking,
              mutating: Mutating(firstSeed: seed)))
          print(json ? figure.json : figure.line)
          fflush(nil)
          try figure.check()
        }
      } catch {
        throw ValidationError(error.message)
      }
    }
  }

  private func parsedSizes() throws(BenchError) -> [Int] {
    var parsed: [Int] = []
    for part in sizes.split(separator: ",") {
      guard let size = Int(part), size > 0 else {
        throw BenchError(message: "\(part) is no number of statements")
      }
      parsed.append(size)
    }
    return parsed
  }
}

extension Emphasis: ExpressibleByArgument {}

/// Why a figure cannot be given.
struct BenchError: Error {
  let message: String
}

/// What a workload is measured on.
struct Setting {
  let data: String
  let size: Int
  let chunk: Int
  let program: String
  var soaking = Soaking()
  var mutating = Mutating()
}

enum Workload: String, ExpressibleByArgument, CaseIterable {
  case w1, w2, w3, late, w4, w5, w6, w7, w8, w8s, w8c, w8m, rollback, numbers, soak, balance, mutate
  case mutateSnapshots = "mutate-snapshots"

  /// Whether it comes in several sizes.
  var isSized: Bool { self != .w4 && self != .w6 }

  func measure(_ setting: Setting) throws(BenchError) -> Figure {
    switch self {
    case .w1: try Parsing.measure(setting)
    case .w2: try Performing(name: "w2", check: Expected.w2).measure(setting)
    case .w3: try Performing(name: "w3", check: Expected.w3).measure(setting)
    case .late:
      try Performing(name: "late", check: Expected.late, isPrepared: true).measure(setting)
    case .w4: try Tracing.measure(setting)
    case .w5: try Snapshotting.measure(setting)
    case .w6: try Starting.measure(setting)
    case .w7: try Scripting.measure(setting)
    case .w8: try Planning(.w8).measure(setting)
    case .w8s: try Planning(.w8s).measure(setting)
    case .w8c: try Planning(.w8c).measure(setting)
    case .w8m: try Planning(.w8m).measure(setting)
    case .rollback: try RollingBack.measure(setting)
    case .numbers: try Numbering.measure(setting)
    case .soak: try setting.soaking.measure(setting)
    case .balance: try Balancing(firstSeed: setting.soaking.firstSeed).measure(setting)
    case .mutate: try setting.mutating.measureScripts(setting)
    case .mutateSnapshots: try setting.mutating.measureSnapshots(setting)
    }
  }
}
