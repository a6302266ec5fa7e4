import ItemTracking
import LotwiseSyntax

extension Session {
  /// Changes the model by a command that cannot be refused.
  mutating func perform(_ body: (inout Model) -> Void) {
    forgetMessages()
    model.change(&dialog, body)
  }

  /// Changes the model by a command that may be refused; the statement is then taken back.
  mutating func refusing<Result>(
    _ body: (inout Model) throws(TrackingError) -> Result
  ) throws(StatementFailure) -> Result {
    forgetMessages()
    do throws(TrackingError) {
      return try model.transact(&dialog, body)
    } catch {
      throw .refused(error)
    }
  }

  /// What an older statement told is not what this one tells.
  mutating func forgetMessages() {
    if !trail.lastMessages.isEmpty { trail.lastMessages = [] }
  }

  /// Does a command with the answers of the statement, and keeps what the model says.
  @discardableResult
  mutating func perform<C: Command>(_ command: C) throws(StatementFailure) -> C.Result {
    try refusing { model throws(TrackingError) in try command.perform(on: &model) }
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
