/// Takes posted lines back in the books: the lines of a document, or the only posting of a line.
///
/// Order of checks: what is posted is clear, then line by line what `UndoPosting` checks.
public enum UndoPostedLines: Command {
  /// Lines of posted documents, in their order.
  case lines([RowID<PostedLine>])
  /// What an order line posted last, when that was its only posting.
  case onlyPosting(of: RowID<DocumentLine>)

  /// - Throws: `undo-unfit` when nothing is posted, `line-ambiguous` after several postings, and
  ///   what `UndoPosting` refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .lines(let lines):
      // An assembly is undone as a whole.
      let isAssembly = lines.first.map {
        model.postedDocuments[model.postedLines[$0].document].kind == .postedAssembly
      }
      for line in isAssembly == true ? Array(lines.prefix(1)) : lines {
        try UndoPosting(line).perform(on: &model)
      }
    case .onlyPosting(let line):
      try UndoPosting(try only(model.lines[line], model)).perform(on: &model)
    }
  }

  private func only(_ line: DocumentLine, _ model: borrowing Model) throws(TrackingError)
    -> RowID<PostedLine>
  {
    guard !line.lastPosted.isNone else {
      throw TrackingError(.undoUnfit, blaming: .document, "nothing of the line is posted")
    }
    guard model.postedLines[line.lastPosted].previous.isNone else {
      throw TrackingError(
        .lineAmbiguous, blaming: .document, "the line was posted several times; say which one",
        advice: "`undo` the posted line by its document: `post … as PR1`, then `undo PR1.1`")
    }
    return line.lastPosted
  }
}
