import ItemTracking
import LotwiseSyntax

extension Session {
  /// Changes the model by a command that cannot be refused.
  mutating func perform(_ body: (inout Tables) -> Void) { body(&tables) }

  /// Changes the model by a command that may be refused; the statement is then taken back.
  mutating func refusing<Result>(
    _ body: (inout Tables) throws(TrackingError) -> Result
  ) throws(StatementFailure) -> Result {
    do throws(TrackingError) {
      return try body(&tables)
    } catch {
      throw .refused(error)
    }
  }

  /// Asks the model something that may be refused.
  func asking<Result>(
    _ body: (borrowing Tables) throws(TrackingError) -> Result
  ) throws(StatementFailure) -> Result {
    do throws(TrackingError) {
      return try body(tables)
    } catch {
      throw .refused(error)
    }
  }
}
