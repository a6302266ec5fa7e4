extension Names {
  /// The id of the number after this one by BC's rule (T-080); nil when it holds no digit.
  ///
  /// The last run of digits counts up and keeps its width; beyond it grows by a digit. What stands
  /// after it is kept.
  public func incremented(_ id: Int32, by step: Int32 = 1) -> [UInt8]? {
    var bytes = withBytes(of: id) { Array($0) }
    guard let last = bytes.lastIndex(where: { $0 &- 48 < 10 }) else { return nil }
    var first = last
    while first > 0, bytes[first - 1] &- 48 < 10 { first -= 1 }
    var carry = Int64(max(1, step))
    var at = last
    while carry > 0 {
      if at < first {
        bytes.insert(48, at: first)
        at = first
      }
      let sum = Int64(bytes[at] - 48) + carry
      bytes[at] = UInt8(48 + sum % 10)
      carry = sum / 10
      at -= 1
    }
    return bytes
  }

  /// The number that follows, interned.
  mutating func next(after id: Int32, by step: Int32 = 1) -> Int32? {
    guard let bytes = incremented(id, by: step) else { return nil }
    return intern(text: bytes)
  }
}

extension Model {
  /// Draws the next number of a series (T-081).
  ///
  /// - Throws: `no-series` when the series is blank or has no line open on the work date,
  ///   `series-exhausted` beyond its last number.
  package mutating func drawNumber(
    from series: SeriesCode, for item: ItemNo, _ kind: NumberKind
  ) throws(TrackingError) -> Int32 {
    guard !series.isBlank else {
      throw TrackingError(
        .noSeries, blaming: .series, "item \(item) has no series for \(kind.name) numbers",
        advice: "`set item \(item) \(kind.name)s from …` names one")
    }
    guard let id = openSeriesLine(series) else {
      throw TrackingError(
        .noSeries, blaming: .series, "series \(series) has no number valid on \(workDate)")
    }
    let line = self.series[id]
    guard line.isDefault == 1 else {
      throw TrackingError(
        .noSeries, blaming: .series, "series \(series) gives no numbers by itself (T-081)")
    }
    var next = line.startingNo.id
    if !line.lastNoUsed.isBlank {
      guard let following = names.next(after: line.lastNoUsed.id, by: line.incrementBy) else {
        throw TrackingError(
          .noNumberToIncrement, blaming: .series, "\(line.lastNoUsed) contains no number")
      }
      next = following
    }
    if names.length(next) > 20 {
      throw TrackingError(
        .seriesExhausted, blaming: .series,
        "series \(series) would grow beyond 20 characters; no number is left")
    }
    if !line.endingNo.isBlank, names.isBeyond(next, line.endingNo.id) {
      throw TrackingError(
        .seriesExhausted, blaming: .series,
        "series \(series) ends with \(line.endingNo); no number is left",
        facts: [Fact("last", .name(line.endingNo.id))])
    }
    if !line.warningNo.isBlank, !names.isBeyond(line.warningNo.id, next) {
      warn(
        TrackingError(
          .seriesWarning, blaming: .series,
          "series \(series) has come to \(TextID(id: next)); it warns from \(line.warningNo) on",
          facts: [Fact("number", .name(next))]))
    }
    let drawn = TextID(id: next)
    self.series.update(id, &journal) { $0.lastNoUsed = drawn }
    return next
  }

  /// T-085: numbers may be typed only where the series lets them.
  func requireManual(_ series: SeriesCode) throws(TrackingError) {
    guard let id = openSeriesLine(series), self.series[id].isManual == 0 else { return }
    throw TrackingError(
      .seriesNotManual, blaming: .series,
      "series \(series) takes no numbers of one's own (T-085)",
      advice: "`set series \(series) manual` allows them")
  }

  private func openSeriesLine(_ series: SeriesCode) -> RowID<NoSeriesLine>? {
    var result: RowID<NoSeriesLine>?
    var id = self.series.first(inList: 0, key: series.id)
    while !id.isNone {
      let line = self.series[id]
      if line.isOpen == 1, line.startingDate <= workDate { result = id }
      id = self.series.next(inList: 0, after: id)
    }
    return result
  }
}

extension Names {
  /// True when a number lies beyond a last number: longer, or later in the alphabet.
  func isBeyond(_ number: Int32, _ last: Int32) -> Bool {
    let own = length(number)
    let limit = length(last)
    return own == limit ? precedes(last, number) : own > limit
  }
}
