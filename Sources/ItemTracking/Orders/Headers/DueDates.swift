/// What a due date means on documents that buy, sell or transfer.
extension Model {
  /// Tells that the due date moves no goods, where no day is given that does.
  ///
  /// BC's Due Date of a purchase or sale is that of its payment; what is made has one by which it
  /// is to be done.
  mutating func tellDue(_ dates: LineDates, of document: Document) {
    guard let due = dates.due, !due.isBlank, dates.shipment == nil, dates.expected == nil else {
      return
    }
    switch document.kind.dates {
    case .expected:
      inform(.dueNotPlanned(document, due, "`expected D` says when goods move"))
    case .shipment:
      inform(.dueNotPlanned(document, due, "`ships D` says when goods move"))
    case .transfer:
      inform(.dueNotPlanned(document, due, "`ships D` and `expected D` say when goods move"))
    case .due, .planning, .posting: break
    }
  }
}

extension TrackingError {
  fileprivate static func dueNotPlanned(
    _ document: Document, _ due: CalendarDate, _ advice: Wording
  ) -> TrackingError {
    let what: Wording =
      document.kind.partyKind == nil
      ? "the due date of \(document.no)" : "\(due) is when \(document.no) is to be paid; it"
    return TrackingError(
      .dueNotPlanned, blaming: .date, what + " moves no goods", advice: advice)
  }
}
