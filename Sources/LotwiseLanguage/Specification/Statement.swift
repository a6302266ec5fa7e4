import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

/// One kind of statement, declared once: how it is written, how it is read, what it asks.
///
/// From `forms` come parsing, messages, help, the grammar and completion. A new statement is one
/// file and one line in `StatementRegistry`.
package protocol Statement: Sendable {
  /// The first words of its forms, by which these are found before they are made.
  static var leaders: [String] { get }

  static var forms: [StatementForm] { get }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome
}

/// Why a statement did not do what it says; this alone decides the exit code.
public enum StatementFailure: Error, Sendable {
  /// The model refused it.
  case refused(TrackingError)
  /// The same, with the place of what is to blame.
  case refusedAt(Diagnostic, TrackingError)
  /// The words were wrong, found only when it ran.
  case script(Diagnostic)
  /// An expectation did not hold.
  case expectation(Diagnostic)
  /// A snapshot could not be written or read.
  case disk(SnapshotError)
  /// A statement inside this one failed and is reported already.
  case reported(ExitClass)
  case interrupted
}

extension StatementFailure {
  /// The same with one note more, where it is told with notes.
  func noting(_ note: String) -> StatementFailure { changed { $0.notes.append(note) } }

  /// The same with others that the statement was refused with, each told by its notes.
  func with(_ others: [Diagnostic], _ notes: [String]) -> StatementFailure {
    changed {
      $0.others = others
      $0.notes += others.flatMap(\.notes) + notes
    }
  }

  private func changed(_ change: (inout Diagnostic) -> Void) -> StatementFailure {
    func after(_ diagnostic: Diagnostic) -> Diagnostic {
      var diagnostic = diagnostic
      change(&diagnostic)
      return diagnostic
    }
    return switch self {
    case .refusedAt(let diagnostic, let refusal): .refusedAt(after(diagnostic), refusal)
    case .script(let diagnostic): .script(after(diagnostic))
    case .expectation(let diagnostic): .expectation(after(diagnostic))
    case .refused, .disk, .reported, .interrupted: self
    }
  }
}

/// What kind of end a run comes to; raw values are exit codes.
public enum ExitClass: Int32, Sendable, Comparable {
  case success = 0
  case expectationFailed = 1
  case scriptWrong = 2
  case refused = 3
  case nothingSelected = 4
  case goldenStale = 5
  case wrongUse = 64
  case unreadable = 66
  case internalFault = 70
  case diskTrouble = 74
  case interrupted = 130

  /// Worst first, as a run reports the worst of what it met.
  private var severityRank: Int {
    switch self {
    case .success: 0
    case .nothingSelected: 1
    case .goldenStale: 2
    case .expectationFailed: 3
    case .refused: 4
    case .scriptWrong: 5
    case .wrongUse: 6
    case .unreadable: 7
    case .diskTrouble: 8
    case .internalFault: 9
    case .interrupted: 10
    }
  }

  public static func < (first: Self, second: Self) -> Bool {
    first.severityRank < second.severityRank
  }
}
