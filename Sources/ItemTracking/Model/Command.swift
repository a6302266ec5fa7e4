/// Something that changes a model: it is done whole, or refused and not at all.
///
/// A command is a value. `Model.perform` does it; inside another command it is part of that one's
/// transaction. Within, a command plans before it commits: what can be refused is found out before
/// anything is written, wherever one step does not depend on what the step before has written.
public protocol Command: Sendable {
  /// What it comes to.
  associatedtype Result: Sendable

  /// Does it within a transaction; only `Model.perform` begins one.
  ///
  /// - Throws: why the model refuses; whoever began the transaction takes back what was written.
  func perform(
    on model: inout Model, in transaction: borrowing Transaction
  ) throws(TrackingError) -> Result
}

/// Proof that what is written now is taken back when the command is refused.
public struct Transaction: ~Copyable, Sendable {
  @usableFromInline
  package init() {}
}

extension Command {
  /// Does the command as a part of one that is under way.
  @inlinable
  @discardableResult
  package func perform(on model: inout Model) throws(TrackingError) -> Result {
    try perform(on: &model, in: Transaction())
  }
}

/// What a command came to, and what the model said while it was done.
public struct Performed<Result: Sendable>: Sendable {
  /// What the command gives back, valid as long as nothing is undone.
  public let result: Result
  /// Messages, warnings and answered questions, in the order in which they came up.
  public let messages: [Message]

  @usableFromInline
  init(_ result: Result, _ messages: [Message]) {
    self.result = result
    self.messages = messages
  }
}

extension Model {
  /// Does a command: all of it, or nothing when it is refused.
  ///
  /// A refusal leaves every table as it was. Answers and messages are of this call alone: the
  /// answers say what is answered where BC would ask, and a question without one refuses the
  /// command.
  ///
  /// - Throws: why the model refuses, with a code, the part to blame and the figures.
  @inlinable
  @discardableResult
  public mutating func perform<C: Command>(
    _ command: C, answering answers: CommandDialog.Reply...
  ) throws(TrackingError) -> Performed<C.Result> {
    var dialog = CommandDialog(answers)
    let result = try transact(&dialog) { model throws(TrackingError) in
      try command.perform(on: &model, in: Transaction())
    }
    return Performed(result, dialog.messages)
  }

  /// Changes the model by what cannot be refused, in a dialog that the caller keeps.
  package mutating func change(_ dialog: inout CommandDialog, _ body: (inout Model) -> Void) {
    swap(&self.dialog, &dialog)
    body(&self)
    swap(&self.dialog, &dialog)
  }

  /// Changes the model as one transaction, in a dialog that the caller keeps.
  ///
  /// - Throws: what the body does; then the model is as it was.
  @inlinable
  package mutating func transact<Result>(
    _ dialog: inout CommandDialog, _ body: (inout Model) throws(TrackingError) -> Result
  ) throws(TrackingError) -> Result {
    let mark = mark
    swap(&self.dialog, &dialog)
    defer { swap(&self.dialog, &dialog) }
    do throws(TrackingError) {
      let result = try body(&self)
      assignForPlanning(since: mark)
      try checkVolume()
      return result
    } catch {
      rollBack(to: mark)
      throw error
    }
  }
}
