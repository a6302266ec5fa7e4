/// Numbers that may be left out.
extension Model {
  /// T-125: numbers that nobody asks for must add up to what a line posts that is partly posted.
  func checkOptionalTracking(_ work: PostDocument.LineWork) throws(TrackingError) {
    let line = work.line
    guard !line.quantityHandled.isZero, line.kind.invoicesInParts else { return }
    let item = try item(trackedSKUs[line.stock].unit.itemNo)
    let isInbound = line.quantityBase.times(sign: line.signFactor).isPositive
    guard !item.trackingCode.isBlank,
      trackingCode(of: item).requirements(line.entryType, inbound: isInbound).isNone
    else { return }
    let tracked = trackingLines(of: SourceReference(work.id))
    let found = tracked.reduce(Quantity.zero) { $0 + $1.toHandle }
    guard !tracked.isEmpty, found != work.handle else { return }
    throw TrackingError(
      .handledMismatch, blaming: .quantity,
      "the item tracking of \(item.no) handles \(found), but the line handles \(work.handle) (T-125)",
      facts: [Fact("found", .quantity(found)), Fact("required", .quantity(work.handle))],
      advice: "`handle … on` the line sets what is handled of each number")
  }
}
