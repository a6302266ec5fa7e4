import Glibc
import LotwiseReports
import LotwiseSyntax
import Synchronization
import Testing

@testable import LotwiseLanguage

/// What people who know Business Central write first is taken, or answered with the line to type.
@Suite struct FirstGuessTests {
  struct Guess: Sendable {
    let written: String
    let meant: String
  }

  /// A list of guesses, and what has been done before them.
  struct List: Sendable, CustomTestStringConvertible {
    let name: String
    let base: String
    let guesses: [Guess]
    var testDescription: String { name }
  }

  static let lists = [
    list("first-guesses", on: "first-guesses"), list("first-guesses-unseen", on: "first-guesses"),
    list("consultant-guesses", on: "consultant"), list("consultant-leads", on: "consultant"),
    list("stockroom-guesses", on: "stockroom"), list("taken-guesses", on: "stockroom"),
  ].flatMap(parts)

  private static func list(_ name: String, on base: String) -> List {
    let guesses = text("\(name).tsv")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Guess(written: parts[0], meant: parts[1])
      }
      .filter { name == "taken-guesses" || isDrawn($0.written) }
    return List(name: name, base: text("\(base)-base.lot"), guesses: guesses)
  }

  /// Every second one by its own text; with `LOTWISE_ALL` all are taken.
  private static func isDrawn(_ guess: String) -> Bool {
    getenv("LOTWISE_ALL") != nil
      || guess.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) } % 2 == 0
  }

  /// A list in parts that run beside each other.
  private static func parts(_ list: List) -> [List] {
    stride(from: 0, to: list.guesses.count, by: 100).map { start in
      let guesses = Array(list.guesses[start..<min(start + 100, list.guesses.count)])
      return List(name: "\(list.name) \(start + 1)", base: list.base, guesses: guesses)
    }
  }

  private static func text(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return String(decoding: Files.read("/\(folder)/Cases/\(name)") ?? [], as: UTF8.self)
  }

  @Test(arguments: lists)
  func `a first guess is taken as it was meant, or answered with the line to type`(list: List) {
    #expect(!list.guesses.isEmpty)
    var past = Past(of: list.base)
    var taken = 0
    for guess in list.guesses {
      let meant = past.run(guess.meant, looking: false)
      // The line itself is one that is taken, or that the domain refuses.
      #expect(
        meant.code.map { SyntaxCode(rawValue: $0) == nil } ?? true,
        "\(guess.meant): \(meant.code ?? "")")
      if guess.written == guess.meant { continue }
      let written = past.run(guess.written, looking: false)
      if written.code == meant.code { taken += 1 }
      if written.lines.contains(guess.meant) { continue }
      #expect(
        written.code == meant.code
          && (written.code != nil
            || past.run(guess.written, looking: true).shown
              == past.run(guess.meant, looking: true).shown),
        "\(guess.written): \(written.code ?? "done"): \(written.lines)")
    }
    // Led is not enough for what has one reading; what has two stands there to show it.
    #expect(
      !list.name.hasPrefix("taken-guesses") || taken * 100 >= list.guesses.count * 75,
      "\(taken) of \(list.guesses.count) are taken")
  }

  /// In a script nothing has been done when it is read; its names are known by its text.
  @Test func `a guess in a script is led by the names of the script`() throws {
    let lists = Self.lists.filter { $0.name.hasPrefix("first-guesses ") }
    let guesses = lists.flatMap(\.guesses)
    for place in stride(from: 0, to: guesses.count, by: 8) where !guesses[place].isPosting {
      let guess = guesses[place]
      var past = Past(of: "")
      let written = past.run(lists[0].base + guess.written, looking: false)
      let meant = past.run(lists[0].base + guess.meant, looking: false)
      #expect(
        written.code == meant.code || written.lines.contains(guess.meant),
        "\(guess.written): \(written.code ?? "done"): \(written.lines)")
    }
  }
}

extension FirstGuessTests.Guess {
  /// The names of documents that nobody gave are known when they are made.
  fileprivate var isPosting: Bool { meant.contains("~") }
}

/// A session that goes back to its beginning after each guess.
private struct Past: ~Copyable {
  struct Answer {
    /// What was shown, by the statement and of the model after it.
    var shown: [String] = []
    var code: String?
    /// What stands in backticks in the answer.
    var lines: [String] = []
  }

  private final class Reports: Sendable {
    let all = Mutex<[Session.Report]>([])
  }

  /// What the statement may have changed.
  private static let tables = [
    "items", "units", "locations", "documents", "lines", "ledger", "reservation-entries",
    "posted-lines", "components", "lot-cards", "customers", "vendors",
  ]
  private static let looks = tables.map { "show \($0)\n" }.joined()

  private let base: String
  private let reports = Reports()
  private var session: Session

  init(of base: String) {
    self.base = base
    session = Self.begun(base, reports)
  }

  private static func begun(_ base: String, _ reports: Reports) -> Session {
    var session = Session { report in reports.all.withLock { $0.append(report) } }
    // As at the prompt, where lines to type are tried out.
    session.keepsEverything = !base.isEmpty
    let text = base + "checkpoint guessing\n"
    session.run(session.sources.add(name: "base.lot", bytes: Array(text.utf8)))
    return session
  }

  mutating func run(_ statement: String, looking: Bool) -> Answer {
    // What a guess saves goes into a folder of its own.
    var folder = Array("/tmp/lotwise-guess-XXXXXX".utf8CString)
    let isMade = mkdtemp(&folder) != nil
    let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let name = isMade ? path + "/guess.lot" : "guess.lot"
    reports.all.withLock { $0 = [] }
    session.correctedNames = 0
    let text = statement + "\n" + (looking ? Self.looks : "")
    session.run(session.sources.add(name: name, bytes: Array(text.utf8)))
    unlink(path + "/x.lotdb")
    rmdir(path)
    let answer = Self.answer(reports.all.withLock { $0 })
    let back = session.sources.add(name: name, bytes: Array("rollback to guessing\n".utf8))
    // What changes more than the model begins anew.
    session.worst = .success
    if session.run(back) != .success { session = Self.begun(base, reports) }
    return answer
  }

  private static func answer(_ reports: [Session.Report]) -> Answer {
    var answer = Answer()
    for report in reports {
      switch report {
      case .outcome(.table(let table)): answer.shown.append(CSVRenderer().render(table))
      case .outcome(.text(let text)): answer.shown.append(text)
      case .outcome, .message, .scenarioBegan, .scenario: break
      case .diagnostic(let diagnostic):
        answer.code = answer.code ?? diagnostic.code
        for note in diagnostic.notes + [diagnostic.label] {
          let parts = note.split(separator: "`", omittingEmptySubsequences: false)
          answer.lines += parts.enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
        }
      }
    }
    return answer
  }
}
