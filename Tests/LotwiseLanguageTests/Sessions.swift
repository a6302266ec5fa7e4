import ItemTracking
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax
import Synchronization

/// What a run told: the codes of its problems and the texts it printed, in their order.
final class Told: Sendable {
  private struct State {
    var codes: [String] = []
    var messages: [String] = []
    var notes: [String] = []
    var spans: [Range<Int>] = []
    var texts: [String] = []
  }
  private let state = Mutex(State())

  var codes: [String] { state.withLock { $0.codes } }
  var messages: [String] { state.withLock { $0.messages } }
  var notes: [String] { state.withLock { $0.notes } }
  /// The bytes of the script that each problem points at.
  var spans: [Range<Int>] { state.withLock { $0.spans } }
  var texts: [String] { state.withLock { $0.texts } }

  func take(_ report: Session.Report) {
    state.withLock { state in
      switch report {
      case .diagnostic(let diagnostic):
        state.codes.append(diagnostic.code)
        state.messages.append(diagnostic.message + " " + diagnostic.label)
        state.notes += diagnostic.notes
        let span = diagnostic.place?.span
        state.spans.append(Int(span?.start ?? 0)..<Int(span?.end ?? 0))
      case .outcome(.text(let text)): state.texts.append(text)
      case .outcome(.table(let table)): state.texts.append(CSVRenderer().render(table))
      case .outcome, .scenarioBegan, .message, .scenario: break
      }
    }
  }
}

/// Runs a script of its own.
struct Script {
  let told = Told()
  let end: ExitClass
  let renewal: GoldenRenewal

  init(_ text: String, name: String = "test.lot", updating: Bool = false) {
    let told = told
    var session = Session { told.take($0) }
    session.testRun.updatesGoldens = updating
    end = session.run(session.sources.add(name: name, bytes: Array(text.utf8)))
    renewal = session.renewal()
  }
}
