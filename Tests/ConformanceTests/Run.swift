import LotwiseLanguage
import LotwiseSyntax
import Synchronization

/// How a script ended, and what it told on the way.
struct Run {
  var worst: ExitClass
  var diagnostics: [Diagnostic]

  var passed: Bool { worst == .success }
  var told: String { diagnostics.map { "\($0.code): \($0.message)" }.joined(separator: "; ") }

  /// Runs a text as a script named by its path.
  init(_ text: String, of path: String) {
    let found = Found()
    var session = Session { report in
      switch report {
      case .diagnostic(let diagnostic): found.add([diagnostic])
      case .scenario(let result): found.add(result.diagnostics)
      case .outcome, .message, .scenarioBegan: break
      }
    }
    let id = session.sources.add(name: "\(Catalogue.folder)/\(path)", bytes: Array(text.utf8))
    session.run(id)
    worst = session.worst
    diagnostics = found.all
  }
}

private final class Found: Sendable {
  private let list = Mutex<[Diagnostic]>([])
  func add(_ diagnostics: [Diagnostic]) { list.withLock { $0 += diagnostics } }
  var all: [Diagnostic] { list.withLock { $0 } }
}
