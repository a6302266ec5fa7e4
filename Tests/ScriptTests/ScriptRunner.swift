import LotwiseLanguage
import LotwiseSyntax
import Synchronization

/// Runs texts as scripts, and gives how they ended and what was told.
enum ScriptRunner {
  struct End {
    var worst: ExitClass
    var codes: [String]
  }

  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  static func run(_ bytes: [UInt8], name: String = "script.lot") -> End {
    let found = Codes()
    var session = Session { report in
      if case .diagnostic(let diagnostic) = report { found.add(diagnostic) }
    }
    session.keepsGoing = true
    let id = session.sources.add(name: name, bytes: bytes)
    session.run(id)
    found.render(in: session.sources)
    return End(worst: session.worst, codes: found.codes)
  }
}

private final class Codes: Sendable {
  private let list = Mutex<[Diagnostic]>([])
  func add(_ diagnostic: Diagnostic) { list.withLock { $0.append(diagnostic) } }
  var codes: [String] { list.withLock { $0.map(\.code) } }

  /// Printing is part of what must not fail.
  func render(in sources: SourceList) {
    for diagnostic in list.withLock({ $0 }) {
      _ = DiagnosticRenderer().render(diagnostic, in: sources)
    }
  }
}
