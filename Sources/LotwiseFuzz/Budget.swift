import LotwiseSyntax
import Synchronization

/// Counts how often a run asks whether to go on.
final class Budget: Sendable {
  private let asked: Atomic<Int>

  init() { asked = Atomic(0) }

  func isSpent(_ most: Int) -> Bool { asked.add(1, ordering: .relaxed).newValue > most }
}

/// What a run told.
final class Told: Sendable {
  private let list = Mutex<[Diagnostic]>([])
  private let messages = Mutex<Set<String>>([])

  func note(_ message: Diagnostic) { _ = messages.withLock { $0.insert(message.code) } }

  /// Whether a message of the code was told beside a statement that went through.
  func hasMessage(_ code: String) -> Bool { messages.withLock { $0.contains(code) } }

  var isEmpty: Bool { list.withLock { $0.isEmpty } }

  func add(_ diagnostic: Diagnostic) {
    list.withLock { if $0.count < 50 { $0.append(diagnostic) } }
  }

  /// Printing is part of what must not fail.
  func render(in sources: SourceList) {
    for diagnostic in list.withLock({ $0 }) {
      _ = DiagnosticRenderer().render(diagnostic, in: sources)
    }
  }
}
