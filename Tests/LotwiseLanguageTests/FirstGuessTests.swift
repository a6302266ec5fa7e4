import Glibc
import ItemTracking
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax
import Synchronization
import Testing

/// What people who know Business Central write first is taken, or answered with the line to type.
@Suite struct FirstGuessTests {
  struct Guess: Sendable, CustomTestStringConvertible {
    let written: String
    let meant: String
    /// What has been done before.
    let base: String
    var testDescription: String { written }
  }

  static let guesses =
    read("first-guesses") + read("consultant", "-guesses") + read("consultant", "-leads")

  private static func read(_ name: String, _ list: String = "") -> [Guess] {
    let base = text("\(name)-base.lot")
    return text("\(name)\(list).tsv")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Guess(written: parts[0], meant: parts[1], base: base)
      }
  }

  private static func text(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return String(decoding: Files.read("/\(folder)/Cases/\(name)") ?? [], as: UTF8.self)
  }

  @Test(arguments: guesses)
  func `a first guess is taken as it was meant, or answered with the line to type`(guess: Guess) {
    let meant = FirstRun(guess.meant, on: guess.base)
    let written = FirstRun(guess.written, on: guess.base)

    let isTaken =
      written.code == meant.code && written.shown == meant.shown
    let isLed = written.lines.contains(guess.meant)
    #expect(isTaken || isLed, "\(written.code ?? "done"): \(written.lines)")
    // The line itself is one that is taken, or that the domain refuses.
    #expect(meant.code.map { SyntaxCode(rawValue: $0) == nil } ?? true, "\(meant.code ?? "")")
  }
}

/// A statement run on the base.
private final class FirstRun {
  private final class Reports: Sendable {
    let all = Mutex<[Session.Report]>([])
  }

  /// What the statement may have changed.
  private static let tables = [
    "items", "units", "locations", "documents", "lines", "ledger", "reservation-entries",
    "posted-lines", "components", "lot-cards",
  ]

  var session: Session
  /// What was shown, by the statement and of the model after it.
  let shown: [String]
  let code: String?
  /// What stands in backticks in the answer.
  let lines: [String]

  init(_ statement: String, on base: String) {
    let reports = Reports()
    session = Session { report in reports.all.withLock { $0.append(report) } }
    let looks = Self.tables.map { "show \($0)\n" }.joined()
    let text = base + statement + "\n" + looks
    // What a guess saves goes into a folder of its own.
    var folder = Array("/tmp/lotwise-guess-XXXXXX".utf8CString)
    let isMade = mkdtemp(&folder) != nil
    let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let name = isMade ? path + "/guess.lot" : "guess.lot"
    session.run(session.sources.add(name: name, bytes: Array(text.utf8)))
    unlink(path + "/x.lotdb")
    rmdir(path)
    var (shown, lines): ([String], [String]) = ([], [])
    var code: String?
    for report in reports.all.withLock({ $0 }) {
      switch report {
      case .outcome(.table(let table)): shown.append(CSVRenderer().render(table))
      case .outcome(.text(let text)): shown.append(text)
      case .outcome, .message, .scenarioBegan, .scenario: break
      case .diagnostic(let diagnostic):
        code = code ?? diagnostic.code
        for note in diagnostic.notes + [diagnostic.label] {
          let parts = note.split(separator: "`", omittingEmptySubsequences: false)
          lines += parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
      }
    }
    (self.shown, self.code, self.lines) = (shown, code, lines)
  }
}
