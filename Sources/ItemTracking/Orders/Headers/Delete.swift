/// Deletes a line, a component of one, or an open document with all its lines.
public enum Delete: Command {
  /// One line, of which nothing is posted that has yet to be invoiced.
  case line(RowID<DocumentLine>)
  /// A component of a production, assembly or planning line, of which nothing is posted.
  case component(RowID<ProductionComponent>)
  /// A document with all its lines, checked as each of them is.
  case document(RowID<Document>)

  /// - Throws: `document-released`, `line-posted`, `purchase-made`, `action-unfit`; the questions
  ///   `delete-tracking` (T-063) and `delete-document` where numbers are assigned.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .line(let line): try model.deleteLine(line)
    case .component(let component): try model.deleteComponent(component)
    case .document(let document): try model.deleteDocument(document)
    }
  }
}
