import Synchronization

/// The forms of a program's statements, each taken in when its first word is met in a text.
///
/// So a start pays for the statements that a script has and for no others.
public final class FormLibrary: Sendable {
  /// The forms of one statement.
  public struct Entry: Sendable {
    /// The first words of its phrases.
    public let leaders: [String]
    /// The number of its first form; the others follow.
    public let firstNumber: Int
    /// Declares them; it must not ask this library for anything.
    public let forms: @Sendable () -> [Form]

    public init(
      leaders: [String], firstNumber: Int, forms: @escaping @Sendable () -> [Form]
    ) {
      (self.leaders, self.firstNumber, self.forms) = (leaders, firstNumber, forms)
    }
  }

  private struct State {
    var table: FormTable
    var isLoaded: [Bool]
  }

  private let entries: [Entry]
  /// Of phrases with a synonym the first word of that, and their own.
  private let otherLeaders: [(other: String, own: String)]
  private let state: Mutex<State>

  public init(_ entries: [Entry], synonyms: Synonyms = Synonyms()) {
    self.entries = entries
    otherLeaders = synonyms.phrases.map {
      (FormTable.firstWord(of: $0.other), FormTable.firstWord(of: $0.phrase))
    }
    let leaders = entries.flatMap(\.leaders) + otherLeaders.map(\.other)
    var table = FormTable(leaders: leaders, synonyms)
    table.keywords.leaveUnmet(leaders)
    state = Mutex(
      State(table: table, isLoaded: [Bool](repeating: false, count: entries.count)))
  }

  /// With the forms of the statements that were met so far.
  public var current: FormTable { state.withLock { handedOut($0.table) } }

  /// With the forms of all statements.
  public var whole: FormTable {
    table(meeting: current.keywords.unmet)
  }

  /// With the forms of all statements that begin with these words, and what was met so far.
  func table(meeting leaders: [Int16]) -> FormTable {
    state.withLock { state in
      let words = leaders.map { state.table.keywords.word($0) }
      let wanted = entries(beginningWith: words).filter { !state.isLoaded[$0] }
      for number in wanted { state.isLoaded[number] = true }
      if !wanted.isEmpty {
        state.table.load(wanted.map { (entries[$0].firstNumber, entries[$0].forms()) })
      }
      for leader in leaders { state.table.keywords.meet(leader) }
      return handedOut(state.table)
    }
  }

  /// The statements that some words begin, be it in a phrase that is another's synonym.
  private func entries(beginningWith words: [String]) -> [Int] {
    let leaders = words + otherLeaders.filter { words.contains($0.other) }.map(\.own)
    return entries.indices.filter { entry in
      entries[entry].leaders.contains { leaders.contains($0) }
    }
  }

  /// A table that knows where the rest is, while there is any.
  private func handedOut(_ table: FormTable) -> FormTable {
    var table = table
    if !table.keywords.unmet.isEmpty { table.keywords.library = self }
    return table
  }
}
