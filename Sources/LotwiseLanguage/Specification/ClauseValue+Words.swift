import ItemTracking
import LotwiseSyntax

extension Block: ClauseValue {
  static var kind: SlotKind { .statements }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Self {
    arguments.block(matched)
  }
}

/// A stretch of words that the statement reads itself, and where they stand.
enum Stretch {
  /// A whole statement.
  enum Statement: ClauseValue {
    typealias Value = MatchedValue

    static var kind: SlotKind { .statement }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> MatchedValue { matched }
  }

  /// Whatever follows, up to the end or to the block of the form.
  enum Rest: ClauseValue {
    typealias Value = MatchedValue

    static var kind: SlotKind { .rest }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> MatchedValue { matched }
  }

  /// A block of table rows.
  enum Rows: ClauseValue {
    typealias Value = MatchedValue

    static var kind: SlotKind { .table }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> MatchedValue { matched }
  }
}
