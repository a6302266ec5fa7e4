/// Takes posted lines back in the books: the lines of a document, or the only receipt or shipment
/// of a line.
///
/// Order of checks: what is posted is clear, then line by line what `UndoPosting` checks.
public enum UndoPostedLines: Command {
  /// Lines of posted documents, in their order.
  case lines([RowID<PostedLine>])
  /// What an order line received, or shipped, when it did so once and it is not undone.
  case only(DocumentKind.Movement, of: RowID<DocumentLine>)

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
    case .only(let movement, let line):
      try UndoPosting(try only(movement, model.lines[line], model)).perform(on: &model)
    }
  }

  private func only(
    _ movement: DocumentKind.Movement, _ line: DocumentLine, _ model: borrowing Model
  ) throws(TrackingError) -> RowID<PostedLine> {
    var found: RowID<PostedLine>?
    var next = line.lastPosted
    while !next.isNone {
      let posted = model.postedLines[next]
      if model.postedDocuments[posted.document].kind.posts(movement),
        !posted.flags.contains(.correction)
      {
        guard found == nil else {
          throw TrackingError(
            .lineAmbiguous, blaming: .document,
            "the line has several \(movement.rawValue)s; say which one",
            advice:
              "`undo` the posted line by its document: `post … as PR1`, then `undo PR1.1`")
        }
        found = next
      }
      next = posted.previous
    }
    guard let found else {
      throw TrackingError(
        .undoUnfit, blaming: .document, "the line has no \(movement.rawValue) to undo (T-171)",
        advice: "`show posted lines` lists what is posted; `undo` takes its number")
    }
    return found
  }
}
