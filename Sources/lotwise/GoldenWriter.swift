import LotwiseLanguage
import LotwiseTesting

/// Writes what was left open or has changed, or says it; each thing is named.
struct GoldenWriter {
  let isWriting: Bool
  let printer: TestPrinter
  /// What was written, so that two scripts do not write a file that both include in two ways.
  private var written: [String: [UInt8]] = [:]

  init(isWriting: Bool, _ printer: TestPrinter) {
    self.isWriting = isWriting
    self.printer = printer
  }

  /// - Returns: how badly that went.
  mutating func write(_ goldens: GoldenOutcome, of file: String, _ end: ExitClass) -> ExitClass {
    guard !goldens.isEmpty else { return .success }
    printer.progress.clear()
    guard goldens.isWell else {
      for left in goldens.left { printer.print(left) }
      for change in goldens.files.flatMap(\.changes) {
        say("left", change, " (something in \(file) fails)")
      }
      printer.output.out("note: \(file) is not updated: something in it fails\n")
      return end == .success ? .expectationFailed : .success
    }
    return goldens.files.reduce(.success) { max($0, write($1)) }
  }

  private mutating func write(_ file: GoldenOutcome.File) -> ExitClass {
    guard isWriting else {
      for change in file.changes { printer.print(change) }
      return .goldenStale
    }
    if let before = written[file.name] {
      guard before != file.bytes else { return .success }
      for change in file.changes {
        say("left", change, " (another script writes \(file.name) otherwise)")
      }
      return .expectationFailed
    }
    guard Files.replace(file.name, with: file.bytes) else {
      printer.output.problem("error[file-unwritable]: \(file.name) cannot be written\n")
      return .diskTrouble
    }
    written[file.name] = file.bytes
    printer.output.out("updated \(file.name)\n")
    for change in file.changes { say("wrote", change) }
    return .success
  }

  private func say(_ verb: String, _ change: TestProblem, _ why: String = "") {
    printer.output.out("  \(verb) \(change.file):\(change.line): \(change.message)\(why)\n")
  }
}
