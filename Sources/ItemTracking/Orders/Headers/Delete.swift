/// Deletes a line, or an open document with all its lines.
public enum Delete: Command {
  /// One line, of which nothing is posted that has yet to be invoiced.
  case line(RowID<DocumentLine>)
  /// A document with all its lines, checked as each of them is.
  case document(RowID<Document>)

  /// - Throws: `document-released`, `line-posted`, `purchase-made`, `action-unfit`; the questions
  ///   `delete-tracking` (T-063) and `delete-document` where numbers are assigned.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .line(let line): try model.deleteLine(line)
    case .document(let document): try model.deleteDocument(document)
    }
  }
}
