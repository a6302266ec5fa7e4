/// Opens the item tracking lines of one line: what is changed on them is judged when they are
/// closed (T-052).
///
/// The number that the line of a journal with numbers on lines has becomes its one tracking line
/// (T-151).
public struct OpenTrackingPage: Command {
  /// The line or component whose item tracking is opened.
  public var source: SourceReference

  /// Opens those of one line or component.
  public init(of source: SourceReference) { self.source = source }

  /// - Throws: `not-tracked` for an item without tracking code (page 6510, GetItem), and what
  ///   assigning the line's own number refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> TrackingPage {
    let item = try model.item(model.sku(of: source).itemNo)
    guard !item.trackingCode.isBlank else {
      throw TrackingError(
        .notTracked, blaming: .line,
        "item \(item.no) has no tracking code, so it has no item tracking lines (T-009)",
        advice: "`set item \(item.no) tracked …` gives it one")
    }
    if let line = source.line { try model.trackOwnNumbers(of: line) }
    return model.trackingPage(of: source)
  }
}

extension Model {
  /// Leaves a page without saving: its line is as it was when the page was opened.
  ///
  /// Whoever opened the page still holds its mark.
  package mutating func discard(_ page: TrackingPage) {
    rollBack(to: page.start)
    if let line = page.source.line { showOwnNumbers(of: line) }
  }
}
