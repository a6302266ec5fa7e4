/// Closes opened item tracking lines: what is on them is judged, in BC's order (T-052, T-043,
/// T-053, T-054).
///
/// The line of a journal with numbers on lines then shows its only number (T-151), and those of a
/// drop shipment are offered to the line at its other end (T-066).
public struct CloseTrackingPage: Command {
  /// As `OpenTrackingPage` gave it, with what was noted since.
  public var page: TrackingPage

  /// Closes a page, whatever was done on it.
  public init(_ page: TrackingPage) { self.page = page }

  /// - Throws: `more-than-line`, `drop-empty-lines` and `availability` (questions), `stale-page`;
  ///   what offering the numbers to the other side of a drop shipment refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    try model.close(page)
    guard let line = page.source.line else { return }
    model.showOwnNumbers(of: line)
    try model.offerTracking(of: line)
  }
}
