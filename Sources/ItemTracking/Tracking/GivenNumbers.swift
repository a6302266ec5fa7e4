/// Numbers that are not chosen on their line: of goods that moved before, or were counted.
extension Model {
  /// T-064: the numbers of goods that moved before are not chosen again.
  func checkNumbersMayChange(_ source: SourceReference) throws(TrackingError) {
    try checkNotCounted(source)
    guard source.kind == .line else { return }
    let line = lines[RowID(raw: source.row)]
    try checkNotCalculated(line, "numbers")
    guard !line.postedSource.isNone else { return }
    throw TrackingError(
      .trackingReadOnly, blaming: .line,
      "the line invoices goods that moved before; its numbers are theirs (T-064)",
      advice: "change quantities, or `unassign` a number")
  }

  /// The numbers of a count are those that were recorded; its page only shows them (T-180b).
  ///
  /// - Throws: `tracking-read-only`.
  func checkNotCounted(_ source: SourceReference) throws(TrackingError) {
    guard source.kind == .line, lines[RowID(raw: source.row)].kind.isCount else { return }
    let header = documents[lines[RowID(raw: source.row)].document]
    throw TrackingError(
      .trackingReadOnly, blaming: .line,
      "the numbers of \(header.no) are what was counted; nothing else is entered (T-180b)",
      advice: header.status == .finished
        ? "`delete \(header.no)`, and count anew"
        : "`record … in \(header.no)`, or a `recording of` it, counts goods")
  }
}
