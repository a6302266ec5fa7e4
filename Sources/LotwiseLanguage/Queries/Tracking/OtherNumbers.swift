import ItemTracking

extension Query {
  /// Says of a list of lots, serials or packages without rows that the item has other numbers.
  func hintAtOtherNumbers(in session: inout Session) throws(StatementFailure) {
    guard let kind = NumberKind.allCases.first(where: { $0.name + "s" == table.name }) else {
      return
    }
    let scope = try scope(in: session)
    guard let itemNo = scope.goods?.itemNo else { return }
    let item = try session.asking { model throws(TrackingError) in try model.item(itemNo) }
    if item.trackingCode.isBlank {
      session.dialog.inform(
        .otherNumbers(
          "item \(itemNo) has no tracking code, so its goods have no \(kind.name)s",
          advice: "`show item-figures of \(itemNo)` shows what there is"))
      return
    }
    let others = NumberKind.allCases.filter {
      $0 != kind && !session.model.numberRows($0, scope).isEmpty
    }
    guard let other = others.first else { return }
    session.dialog.inform(
      .otherNumbers(
        "goods of item \(itemNo) have \(other.name)s, and no \(kind.name)s",
        advice: "`show \(other.name)s of \(itemNo)` lists them"))
  }
}

extension TrackingError {
  fileprivate static func otherNumbers(_ what: Wording, advice: Wording) -> TrackingError {
    TrackingError(.otherNumbers, blaming: .command, what, advice: advice)
  }
}
