/// Fills the tracking lines of a demand from what is available (T-088), in its bin (W-113).
public struct SelectEntries: Command {
  /// The demand whose tracking lines are filled.
  public var source: SourceReference
  /// Numbers chosen by hand with their quantities; empty to choose until the line is covered.
  public var chosen: [(key: TrackingKey, quantity: Quantity)] = []
  /// Saved at once, or part of an opened page.
  public var entry = TrackingEntry.saved
  /// The opened page on which they are selected.
  public var page: TrackingPage?

  /// Chooses by itself until the demand is covered, unless `chosen` says what.
  public init(for source: SourceReference) { self.source = source }

  /// A line that is covered stays as it is, which is told.
  ///
  /// - Throws: `wrong-sign` for a supply, `nothing-available`, `more-than-available` (T-088), and
  ///   what assigning refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    guard model.isDemand(source) else {
      throw TrackingError(
        .wrongSign, blaming: .line,
        "\(model.describe(source)) brings goods in; entries are selected for what goes out",
        advice: "`assign … to` it gives it numbers")
    }
    guard chosen.isEmpty else {
      for (key, quantity) in chosen { try select(quantity, of: key, &model) }
      return
    }
    let needed = model.trackingTotals(of: source).undefined.quantity.magnitude
    guard needed.isPositive else {
      model.inform(
        TrackingError(
          .nothingAvailable, blaming: .line,
          "\(model.describe(source)) is covered already, so nothing is selected (T-088)"))
      return
    }
    let parts = plan(model)
    guard !parts.isEmpty else {
      throw TrackingError(
        .nothingAvailable, blaming: .line,
        "no number is available for the \(needed) that are not assigned yet (T-088)",
        facts: [Fact("undefined", .quantity(needed))])
    }
    for part in parts { try add(part.quantity, of: part.key, &model) }
  }

  /// What would be selected of each number: as much as the line still lacks (T-088).
  public func proposals(on model: borrowing Model) -> [TrackingKey: Quantity] {
    guard model.isDemand(source) else { return [:] }
    return Dictionary(
      plan(model).map { ($0.key, $0.quantity) }, uniquingKeysWith: { $0 + $1 })
  }

  private func plan(_ model: borrowing Model) -> [(key: TrackingKey, quantity: Quantity)] {
    var needed = model.trackingTotals(of: source).undefined.quantity.magnitude
    var parts: [(key: TrackingKey, quantity: Quantity)] = []
    for row in candidates(model) where needed.isPositive {
      let part = min(row.selectable, needed)
      guard part.isPositive else { continue }
      parts.append((row.key, part))
      needed -= part
    }
    return parts
  }

  /// The numbers at the line's place: by expiration, then lot, serial, package.
  private func candidates(
    _ model: borrowing Model
  ) -> [(key: TrackingKey, selectable: Quantity)] {
    let unit = model.sku(of: source)
    var rows: [(key: TrackingKey, selectable: Quantity, expiration: CalendarDate)] = []
    var stocks: [TrackedSKUID] = []
    model.trackedSKUs.forEach(of: unit.itemNo) { stock in stocks.append(stock) }
    for stock in stocks {
      let key = model.trackedSKUs[stock]
      guard key.unit == unit, !key.tracking.isBlank else { continue }
      let figures = model.numberFigures(of: stock, for: source, page: page)
      guard figures.exists else { continue }
      var selectable = figures.selectable
      if let content = model.binContent(of: key.tracking, for: source) {
        selectable = min(selectable, content)
      }
      rows.append((key.tracking, selectable, figures.expiration))
    }
    rows.sort { first, second in
      let one = first.expiration
      let two = second.expiration
      if one != two { return one < two }
      return model.names.precedes(first.key, second.key)
    }
    return rows.map { ($0.key, $0.selectable) }
  }

  private func select(
    _ quantity: Quantity, of key: TrackingKey, _ model: inout Model
  ) throws(TrackingError) {
    let stock = model.trackedSKUs.known(TrackedSKU(model.sku(of: source), key))
    var available =
      stock.map { model.numberFigures(of: $0, for: source, page: page).available } ?? .zero
    if let content = model.binContent(of: key, for: source) { available = min(available, content) }
    guard quantity.isPositive, quantity <= available else {
      throw TrackingError(
        .moreThanAvailable, blaming: .quantity,
        "\(quantity) of \(key) cannot be selected; \(available) are available (T-088)",
        facts: [Fact("found", .quantity(quantity)), Fact("available", .quantity(available))])
    }
    try add(quantity, of: key, &model)
  }

  /// T-088: what is selected brings the warranty date of the goods in inventory.
  private func warranty(of key: TrackingKey, _ model: borrowing Model) -> CalendarDate {
    guard let stock = model.trackedSKUs.known(TrackedSKU(model.sku(of: source), key)) else {
      return .blank
    }
    let figures = model.numberFigures(of: stock, for: source, page: page)
    return figures.total.isZero ? .blank : figures.warranty
  }

  private func add(
    _ quantity: Quantity, of key: TrackingKey, _ model: inout Model
  ) throws(TrackingError) {
    let sign = model.trackableQuantity(of: source).sign
    let signed = quantity.times(sign: sign)
    if let line = model.trackingLine(ofExactly: key, on: source) {
      try model.setTracked(line.quantity + signed, of: key, on: source, entry)
      return
    }
    var assignment = AssignTracking(signed, of: key, to: source)
    assignment.entry = entry
    assignment.warrantyDate = warranty(of: key, model)
    try assignment.perform(on: &model)
  }
}

extension Names {
  /// By lot, serial, then package.
  func precedes(_ first: TrackingKey, _ second: TrackingKey) -> Bool {
    if first.lotNo != second.lotNo { return precedes(first.lotNo.id, second.lotNo.id) }
    if first.serialNo != second.serialNo { return precedes(first.serialNo.id, second.serialNo.id) }
    return precedes(first.packageNo.id, second.packageNo.id)
  }
}
