/// Numbers of goods that moved before their line.
extension Model {
  /// T-064: the numbers of goods that moved before are not chosen again.
  func checkNumbersMayChange(_ source: SourceReference) throws(TrackingError) {
    try checkNotCounted(source)
    if source.kind == .line { try checkNotCalculated(lines[RowID(raw: source.row)], "numbers") }
    guard source.kind == .line, !lines[RowID(raw: source.row)].postedSource.isNone else { return }
    throw TrackingError(
      .trackingReadOnly, blaming: .line,
      "the line invoices goods that moved before; its numbers are theirs (T-064)",
      advice: "change quantities, or `unassign` a number")
  }
}
