import Glibc
import LotwiseFuzz
import LotwiseLanguage
import LotwiseSnapshot
import LotwiseSoak

/// Scripts and snapshots changed at random, many in one process: each is answered, whatever it is.
///
/// Before one is tried its seed stands in a file, so that a crash tells it.
struct Mutating {
  var firstSeed: UInt64 = 1

  /// Mutants of the scripts in folders: run, checked, laid out.
  func measureScripts(_ setting: Setting) throws(BenchError) -> Figure {
    let scripts = Self.scripts(in: setting.data)
    guard !scripts.isEmpty else { throw BenchError(message: "no scripts in \(setting.data)") }
    let mutation = ScriptMutation(scripts)
    return try measure("mutate", setting) { ScriptTarget.fault(of: mutation.script(seed: $0)) }
  }

  /// The changed script of the first seed, as it is tried.
  func printScript(_ folders: String) throws(BenchError) {
    let scripts = Self.scripts(in: folders)
    guard !scripts.isEmpty else { throw BenchError(message: "no scripts in \(folders)") }
    let bytes = ScriptMutation(scripts).script(seed: firstSeed)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { throw BenchError(message: "standard output cannot be written") }
      rest.removeFirst(written)
    }
  }

  /// Mutants of snapshots of random histories: read, looked at, gone on with, kept again.
  func measureSnapshots(_ setting: Setting) throws(BenchError) -> Figure {
    var images: [[UInt8]] = []
    for seed in UInt64(1)...8 {
      var soak = Soak(seed: seed)
      _ = soak.run(60, auditingEvery: .max)
      images.append(soak.image())
    }
    let mutation = SnapshotMutation(images.filter { !$0.isEmpty })
    return try measure("mutate-snapshots", setting) { seed in
      guard case .fault(let what) = SnapshotTarget.end(of: mutation.image(seed: seed)) else {
        return nil
      }
      return what
    }
  }

  private func measure(
    _ name: String, _ setting: Setting, _ fault: (UInt64) -> String?
  ) throws(BenchError) -> Figure {
    var faults: [String] = []
    let seconds = try Clock.seconds { () throws(BenchError) in
      for seed in firstSeed..<firstSeed + UInt64(setting.size) {
        note(seed)
        if let what = fault(seed) { faults.append("seed \(seed): \(what)") }
      }
    }
    guard faults.isEmpty else {
      throw BenchError(message: faults.prefix(50).joined(separator: "\n"))
    }
    var figure = Figure(name, setting.size)
    figure.add(seconds: seconds, for: setting.size, of: "mutants")
    figure.add("next-seed", Int(firstSeed) + setting.size)
    return figure
  }

  /// A crash leaves the seed that was being tried.
  private func note(_ seed: UInt64) {
    let file = open(".lotwise-mutate.seed", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    _ = "\(seed)\n".withCString { write(file, $0, strlen($0)) }
    close(file)
  }

  private static func scripts(in folders: String) -> [[UInt8]] {
    folders.split(separator: ",").flatMap { folder -> [[UInt8]] in
      names(beneath: String(folder)).sorted().compactMap { Files.read($0) }
    }
  }

  private static func names(beneath folder: String) -> [String] {
    Files.beginning(with: folder + "/").flatMap { path -> [String] in
      if path.hasSuffix("/") { return names(beneath: String(path.dropLast())) }
      return path.hasSuffix(".lot") ? [path] : []
    }
  }
}
