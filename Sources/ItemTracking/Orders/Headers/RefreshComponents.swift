/// Makes the components of an order, or of a planning line, anew from the bill of materials.
public enum RefreshComponents: Command {
  /// All lines of a production or assembly order.
  case order(RowID<Document>)
  /// The document line of one planning line.
  case planningLine(RowID<DocumentLine>)

  /// - Throws: `action-unfit` for what has no components or makes nothing new, `line-posted` once
  ///   something was consumed, the question `delete-tracking` (T-063).
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .order(let document): try model.refreshComponents(of: document)
    case .planningLine(let line): try model.refreshComponents(ofPlan: line)
    }
  }
}
