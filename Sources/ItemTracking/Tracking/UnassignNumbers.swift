/// Takes numbers off a line: all that is not posted of them.
public struct UnassignNumbers: Command {
  /// The numbers; each must be on the line.
  public var keys: TrackingKeys
  /// The line that loses them.
  public var source: SourceReference

  /// Numbers to be taken off a line.
  public init(_ keys: TrackingKeys, from source: SourceReference) {
    self.keys = keys
    self.source = source
  }

  /// - Throws: `tracking-line-unknown`, `tracking-handled` when a part is posted (T-041).
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    for key in keys { try model.unassign(key, from: source) }
  }
}
