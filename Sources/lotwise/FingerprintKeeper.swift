import LotwiseConsole
import LotwiseLanguage
import LotwiseTesting

/// Compares what scenarios come to with what is kept, or keeps it, as `--fingerprints` asks.
final class FingerprintKeeper {
  private var books: FingerprintBooks?
  private let isWriting: Bool
  private let output: Output

  init(_ command: Test, _ output: Output) {
    books = command.fingerprints.map { FingerprintBooks(in: $0) }
    isWriting = command.update && !TestEnvironment.isCI
    self.output = output
  }

  func check(_ result: inout TestResult) {
    if isWriting { _ = books?.note(result) } else { books?.check(&result) }
  }

  /// - Returns: how badly the files of scripts that were run whole end.
  func finish(_ scripts: [String]) -> ExitClass {
    guard isWriting else {
      let gone = books?.gone(from: scripts) ?? []
      for problem in gone { output.out(problem.text) }
      return gone.isEmpty ? .success : .goldenStale
    }
    for (path, bytes) in books?.renewed(with: scripts) ?? [] {
      HistoryFile(path: path).makeFolders()
      guard Files.replace(path, with: bytes) else {
        output.problem("error[file-unwritable]: \(path) cannot be written\n")
        return .diskTrouble
      }
      output.out("updated \(path)\n")
    }
    return .success
  }
}
