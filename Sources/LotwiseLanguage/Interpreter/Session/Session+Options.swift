import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

extension Session {
  /// Reads `2026-01-15`; nil when the text is no date.
  public static func date(_ text: String) -> CalendarDate? { CalendarDate(word: text) }

  /// Sets the work date before the first statement; it cannot be undone.
  public mutating func begin(on date: CalendarDate) {
    model.setWorkDate(date)
    history.lastMark = model.mark
  }

  /// Gives a variable a value before the first statement.
  public mutating func setVariable(_ name: String, to text: String) {
    scopes[0][name] = Value(word: text)
  }

  /// Tells why something outside a script failed, and how badly.
  public mutating func end(with failure: StatementFailure) -> ExitClass {
    tell(failure)
    return worst
  }
}
