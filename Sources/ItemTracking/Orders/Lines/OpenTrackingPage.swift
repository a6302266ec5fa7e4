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

  /// - Throws: what assigning the line's own number refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> TrackingPage {
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
