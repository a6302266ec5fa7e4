/// Releases an open document for handling, or reopens it for changes.
public enum SetReleased: Command {
  /// Hands a document to the warehouse; its lines no longer change freely.
  case release(RowID<Document>)
  /// Takes it back for changes.
  case reopen(RowID<Document>)

  /// - Throws: `status-unfit` for a kind that is never released or a document that is finished,
  ///   `nothing-to-release` without a quantity on any line.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .release(let document): try model.release(document)
    case .reopen(let document): try model.reopen(document)
    }
  }
}
