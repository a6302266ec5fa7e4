/// Changes the information card of a number (T-190 to T-194).
public enum ChangeNumberCard: Command {
  /// Changes what the card says by a closure.
  case fields(NumberCardKey, @Sendable (inout NumberInformation) -> Void)
  /// Deletes the card with its comments; its number stays where it is (T-192).
  case delete(NumberCardKey)
  /// Adds a comment (T-193).
  case comment(NumberCardKey, TextID, on: CalendarDate)
  /// Copies what the card says, and its comments, to the card of another number (T-194).
  case copy(NumberCardKey, to: Int32)
  /// Blocks a number, or frees it, with its card made when there is none (T-191).
  case block(NumberCardKey, isBlocked: Bool)

  /// - Throws: `card-unknown`, `item-unknown`, `variant-unknown`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .fields(let key, let change): try model.changeCard(key, change)
    case .delete(let key): try model.deleteCard(key)
    case .comment(let key, let text, let date): try model.addComment(text, on: date, to: key)
    case .copy(let key, let number): try model.copyCard(key, to: number)
    case .block(let key, let isBlocked):
      try model.setBlocked(
        key.kind, key.number, of: key.itemNo, variant: key.variantCode, to: isBlocked)
    }
  }
}
