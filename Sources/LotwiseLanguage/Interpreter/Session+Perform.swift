import ItemTracking
import LotwiseSyntax

extension Session {
  /// Changes the model by a command that cannot be refused.
  mutating func perform(_ body: (inout Model) -> Void) { body(&model) }

  /// Changes the model by a command that may be refused; the statement is then taken back.
  mutating func refusing<Result>(
    _ body: (inout Model) throws(TrackingError) -> Result
  ) throws(StatementFailure) -> Result {
    do throws(TrackingError) {
      return try body(&model)
    } catch {
      throw .refused(error)
    }
  }

  /// Asks the model something that may be refused.
  func asking<Result>(
    _ body: (borrowing Model) throws(TrackingError) -> Result
  ) throws(StatementFailure) -> Result {
    do throws(TrackingError) {
      return try body(model)
    } catch {
      throw .refused(error)
    }
  }
}
